"""What an installed Sayso takes on the disk: `python -m evaluation.benchmarks.size [--json FILE]`.

A fresh environment with the hashed run-time requirements and Sayso, compiled, measured as `du` does
(blocks, not lengths). pip and setuptools, which any new environment brings along, are shown apart.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from evaluation.benchmarks.commands import run
from evaluation.results import Result, machine, today

PROJECT: Final = Path(__file__).parents[2]
TOOLS: Final = ("pip", "setuptools")


def measure() -> Result:
    """MB (2**20 bytes) of the environment."""
    with tempfile.TemporaryDirectory() as folder:
        environment = Path(folder) / "environment"
        install(environment)
        packages = next(environment.glob("lib/python*/site-packages"))
        whole, tools = blocks(environment), sum(blocks(packages / tool) for tool in TOOLS)
    return Result(
        name="size",
        command="python -m evaluation.benchmarks.size",
        date=today(),
        figures={"MB installed": round(whole, 1), "MB of it pip and setuptools": round(tools, 1)},
        machine=machine(),
    )


def install(environment: Path) -> None:
    """A new environment as CONTRIBUTING says, without training and test extras."""
    python = str(environment / "bin" / "python")
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps")
    requirements = str(PROJECT / "requirements" / "runtime.txt")
    for command in (
        (sys.executable, "-m", "venv", str(environment)),
        (*pip, "--require-hashes", "--only-binary", ":all:", "-r", requirements),
        (*pip, "--no-build-isolation", str(PROJECT)),
        (python, "-m", "compileall", "-q", str(environment / "lib")),
    ):
        # compileall fails where one file of a package is no Python of this version; the rest is compiled.
        subprocess.run(command, check="compileall" not in command, stdout=subprocess.DEVNULL)


def blocks(folder: Path) -> float:
    """MB that a folder's files take in blocks of the disk, each file once."""
    files = {(s.st_dev, s.st_ino): s.st_blocks for p in folder.rglob("*") if (s := p.lstat())}
    return sum(files.values()) * 512 / 2**20


if __name__ == "__main__":
    run("size", measure, __doc__)
