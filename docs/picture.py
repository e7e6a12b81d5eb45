"""Draw docs/terminal.svg, the README's picture: what the real program shows for the demo article.

python docs/picture.py
"""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

import sayso
from sayso.views.terminal import show

PROJECT = Path(__file__).resolve().parents[1]
ARTICLE = Path("demo") / "bridge-at-tel-amar.txt"
COLUMNS = 100

# Rich's own frame fetches its font from the network; a picture in a README should not.
FRAME = """\
<svg xmlns="http://www.w3.org/2000/svg" class="rich-terminal" viewBox="0 0 {width} {height}" role="img">
<title>sayso read demo/bridge-at-tel-amar.txt</title>
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def main() -> None:
    """Read the article, print it into a recording, write the picture."""
    ledger = sayso.read(PROJECT / ARTICLE)
    console = Console(
        record=True,
        width=COLUMNS,
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
        file=io.StringIO(),
    )
    show(ledger, console)
    console.save_svg(
        str(PROJECT / "docs" / "terminal.svg"),
        title=f"sayso read {ARTICLE.as_posix()}",
        code_format=FRAME,
        unique_id="terminal",
    )


if __name__ == "__main__":
    main()
