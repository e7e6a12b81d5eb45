"""Rich's console, except that it leaves the end of a pipe to the command."""

from __future__ import annotations

from rich.console import Console


class Screen(Console):
    """Standard output; rich itself would end the process as if something could not be read."""

    def on_broken_pipe(self) -> None:
        """Called while a BrokenPipeError is handled: let it go on."""
        raise
