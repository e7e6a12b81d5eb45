"""`sayso add` killed at random moments: `python -m evaluation.soak_kill [--share 0.1] [--json FILE]`.

A folder of our own texts, pages, copies and unreadable files is added by the real command, which is killed
with signal 9 (alone, with its workers, or one worker of it) after a random time and started again until it is
done. After every kill the case must be whole, and hold every article that it held before; when it is done its
content must have the digest of a run that nobody disturbed. CI runs a tenth (tests/test_soak.py).
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from evaluation.corpus import OWN
from evaluation.results import today
from sayso.case.case import Case

KILLS: Final = 200
"""Kills of a whole run."""
LONGEST: Final = 3.0
"""Seconds after which a run is killed at the latest: it needs about as long on a slow machine."""
SIGNALS: Final = ("command", "group", "worker")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of all kills; `broken` says each law that did not hold."""

    kills: int
    cases: int
    articles: int
    interrupted: int
    broken: tuple[str, ...]


def run(*, share: float, seed: int) -> Outcome:
    """Kill until there were `share` of all kills; whatever case is under way then is brought to its end."""
    chance, wanted = Random(seed), max(1, round(KILLS * share))
    broken: list[str] = []
    kills = cases = articles = interrupted = 0
    with TemporaryDirectory() as folder:
        inputs = written_inputs(Path(folder) / "inputs", chance)
        undisturbed = Path(folder) / "undisturbed.sayso"
        started(undisturbed, inputs).wait()
        truth = digest_of(undisturbed)
        while kills < wanted:
            case, before = Path(folder) / f"{cases}.sayso", frozenset[str]()
            while kills < wanted:
                kills += 1
                finished = killed(case, inputs, chance)
                found, now = look(case, before)
                broken += [f"kill {kills}: {law}" for law in found]
                interrupted += not finished
                before = now
                if finished:
                    break
            started(case, inputs).wait()
            if digest_of(case) != truth:
                broken.append(f"case {cases}: its content is not that of an undisturbed run")
            cases, articles = cases + 1, articles + len(before)
    return Outcome(kills, cases, articles, interrupted, tuple(broken))


def killed(case: Path, inputs: Path, chance: Random) -> bool:
    """Start the command and kill it, or its group, or a worker, in a random moment;

    whether it was done before.
    """
    process = started(case, inputs)
    how, until = chance.choice(SIGNALS), time.monotonic() + chance.uniform(0.05, LONGEST)
    while process.poll() is None and time.monotonic() < until:
        time.sleep(0.005)
    if process.poll() is not None:
        return True
    if how == "worker" and (workers := children(process.pid)):
        with suppress(ProcessLookupError):
            os.kill(chance.choice(workers), signal.SIGKILL)
        time.sleep(chance.uniform(0, 0.5))
    if how == "group":
        os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()
    return False


def look(case: Path, before: frozenset[str]) -> tuple[list[str], frozenset[str]]:
    """The laws that a case breaks after a kill, and the articles that it holds."""
    if not case.exists() or not case.stat().st_size:
        return (["the case is gone"] if before else []), frozenset()
    with Case(case) as opened:
        broken = list(opened.check())
        now = frozenset(opened.text_ids())
    if lost := before - now:
        broken.append(f"{len(lost)} articles are lost")
    return broken, now


def digest_of(case: Path) -> str:
    """The digest of a case's content, without problems that only a killed worker leaves."""
    with Case(case, write=False) as opened:
        return opened.digest()


def started(case: Path, inputs: Path) -> subprocess.Popen[bytes]:
    """The real command, in a group of its own."""
    command = [sys.executable, "-m", "sayso", "add", str(case), str(inputs), "--workers", "2"]
    return subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )


def children(pid: int) -> list[int]:
    """The worker processes of a command (Linux); none where the system does not tell."""
    with suppress(OSError):
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return []


def written_inputs(folder: Path, chance: Random) -> Path:
    """A folder such as people have: texts, pages, a copy, an archive, and things that cannot be read."""
    folder.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in sorted((OWN / "train").glob("*.txt"))[:24]]
    for number, text in enumerate(texts):
        paragraphs = [part for part in text.split("\n") if part.strip()]
        short = "\n\n".join(paragraphs[:3])
        if number % 3:
            (folder / f"{number:02}.txt").write_text(short, encoding="utf-8")
        else:
            page = "".join(f"<p>{part}</p>" for part in paragraphs[:3])
            (folder / f"{number:02}.html").write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    (folder / "copy.txt").write_bytes((folder / "01.txt").read_bytes())
    (folder / "broken.bin").write_bytes(chance.randbytes(2000))
    (folder / "empty.txt").touch()
    with zipfile.ZipFile(folder / "more.zip", "w") as archive:
        for number, text in enumerate(texts[:6]):
            archive.writestr(f"more/{number}.txt", f"{number}. {text[:400]}")
    return folder


def main() -> None:
    """Run the kills, print and write what came of them."""
    parser = argparse.ArgumentParser(description="kill sayso add at random moments")
    parser.add_argument("--share", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    outcome = run(share=args.share, seed=args.seed)
    print(json.dumps(asdict(outcome), indent=1))
    if args.json:
        told = {"date": today(), "seed": args.seed, **asdict(outcome)}
        args.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    sys.exit(1 if outcome.broken else 0)


if __name__ == "__main__":
    main()
