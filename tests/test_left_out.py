"""Reading works without the packages that requirements/left-out.in leaves out (docs/adr/0002)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

LEFT_OUT = (
    "filelock", "flatbuffers", "fsspec", "google.protobuf", "hf_xet", "httpcore2", "httpx2",
    "huggingface_hub", "tqdm", "truststore", "yaml",
)  # fmt: skip

READ_WITHOUT = """
import sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if any(name == gone or name.startswith(gone + ".") for gone in {left_out!r}):
            raise ModuleNotFoundError("left out: " + name, name=name)

sys.meta_path.insert(0, Blocked())
from sayso.cli.main import main
sys.argv = ["sayso", "read", "--json", *{articles!r}]
main()
"""

PAGE = """<!doctype html><html lang="en"><head><title>Bridge closed</title>
<meta property="article:published_time" content="2019-03-14"></head><body><nav>Home News</nav>
<article><h1>Bridge closed</h1><p>The mayor of Tel Amar said on Thursday that the bridge would stay
closed until the engineers had looked at every pillar of it.</p><p>"Nobody crosses before that," she
told reporters in front of the town hall, where residents had waited since the morning.</p></article>
<footer>About us</footer></body></html>"""


@pytest.mark.slow
def test_a_text_and_a_page_are_read_without_them(project: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    articles = [str(project / "demo" / "bridge-at-tel-amar.txt"), str(page)]
    program = READ_WITHOUT.format(left_out=LEFT_OUT, articles=articles)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    ledgers = done.stdout.splitlines()
    assert len(ledgers) == 2
    assert all('"sayso-ledger/1"' in ledger for ledger in ledgers)
    assert "left out" not in done.stderr


def test_the_list_names_what_the_requirement_files_leave_out(project: Path) -> None:
    lines = (project / "requirements" / "left-out.in").read_text(encoding="utf-8").splitlines()
    named = {line.split(" ;")[0] for line in lines if line and not line.startswith("#")}
    assert named == {"huggingface-hub", "flatbuffers", "protobuf"}
    pinned = {
        line.split("==")[0]
        for line in (project / "requirements" / "runtime.txt").read_text(encoding="utf-8").splitlines()
        if "==" in line and not line.startswith((" ", "#"))
    }
    left_out = {name.removeprefix("google.").replace("_", "-") for name in LEFT_OUT} | {"pyyaml"}
    assert not pinned & left_out
