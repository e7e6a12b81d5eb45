"""Peak memory of the command: `python -m evaluation.benchmarks.memory [--json FILE]`.

`sayso read FILE --json` runs as a child; its largest resident size is asked of the system (Linux, macOS).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from evaluation.benchmarks.commands import run, sayso, text_of_bytes, text_of_words
from evaluation.results import Result, machine, today


def measure() -> Result:
    """MB (2**20 bytes) at the peak, for a long article and for the longest texts one meets."""
    return Result(
        name="memory",
        command="python -m evaluation.benchmarks.memory",
        date=today(),
        figures={
            "MB for 1,000 words": peak(text_of_words(1_000)),
            "MB for 1 MB of text": peak(text_of_bytes(1_000_000)),
        },
        machine=machine(),
    )


def peak(text: str) -> float:
    """Largest resident size in MB while the text is read."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        article.write_text(text, encoding="utf-8")
        child = subprocess.Popen(sayso("read", str(article), "--json"), stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"sayso read ended with status {os.waitstatus_to_exitcode(status)}")
    unit = 1 if sys.platform == "darwin" else 1024
    return round(usage.ru_maxrss * unit / 2**20, 1)


if __name__ == "__main__":
    run("memory", measure, __doc__)
