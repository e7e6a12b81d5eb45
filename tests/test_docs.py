"""What the documents promise exists, what exists is in the documents, and no file names this machine."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

PROJECT = Path(__file__).resolve().parents[1]
DOCUMENTS = sorted([*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md"), *PROJECT.glob("evaluation/*.md")])
MAKEFILE = (PROJECT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))

# Written in halves, or this file would be the first to break its own law.
REGISTRIES = tuple(
    f"{name}.{end}" for name, end in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))
)
OWN_PATH = re.compile(r"(?<![\w.~/}-])/(?:work|root|tmp)/\w")


def named(document: Path) -> str:
    return document.relative_to(PROJECT).as_posix()


def commands(
    command: click.Command, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None, f"{name} is listed and is no command"
            yield from commands(child, (*path, name))


def command_line() -> click.Command:
    from sayso.cli import main

    found = [value for value in vars(main).values() if isinstance(value, click.Command)]
    return next((value for value in found if isinstance(value, click.Group)), found[0])


def test_every_command_and_option_is_in_the_user_guide() -> None:
    guide = (PROJECT / "docs" / "usage.md").read_text(encoding="utf-8")
    for path, command in commands(command_line()):
        assert not path or f"sayso {' '.join(path)}" in guide, f"docs/usage.md lacks sayso {' '.join(path)}"
        for parameter in command.params:
            for option in parameter.opts if isinstance(parameter, click.Option) else ():
                assert not option.startswith("--") or f"`{option}" in guide or f" {option}`" in guide, option


def test_every_option_of_the_user_guide_exists() -> None:
    guide = (PROJECT / "docs" / "usage.md").read_text(encoding="utf-8")
    known = {
        option
        for _, command in commands(command_line())
        for parameter in command.params
        for option in parameter.opts
    }
    assert set(re.findall(r"^\| `(--[a-z-]+)", guide, re.MULTILINE)) <= known | {"--help"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_make_target_a_document_names_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    called = set(re.findall(r"(?:`|^)make ([a-z]+)", text, re.MULTILINE))
    assert called <= TARGETS, f"{named(document)} names targets that the Makefile lacks: {called - TARGETS}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_link_to_a_file_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", document.read_text(encoding="utf-8"))
    inside = [link for link in links if "://" not in link and not link.startswith("mailto:")]
    assert [link for link in inside if not (document.parent / link).exists()] == []


def test_every_target_is_listed_as_such() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == TARGETS


def test_the_changelog_has_this_version() -> None:
    version = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    assert f"## [{version}]" in (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_decisions_are_numbered_once_and_say_why() -> None:
    decisions = sorted((PROJECT / "docs" / "adr").glob("*.md"))
    numbers = [path.name[:4] for path in decisions]
    assert len(set(numbers)) == len(numbers)
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"# {int(path.name[:4])}. "), f"{path.name} does not start with its number"
        assert all(part in text for part in ("**Context.**", "**Decision.**", "**Consequences.**")), path.name


@pytest.mark.parametrize("name", ["runtime", "dev"])
def test_requirement_files_pin_everything_by_hash_and_name_no_place(name: str) -> None:
    text = (PROJECT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "index-url" not in text
    pins = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert pins
    assert all("==" in pin and "--hash=sha256:" in pin for pin in pins)


def test_what_the_package_declares_is_pinned() -> None:
    declared = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = [*declared["project"]["dependencies"], *declared["build-system"]["requires"]]
    pinned = (PROJECT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    missing = [name for line in needed if f"\n{(name := re.split('[<>=]', line)[0])}==" not in f"\n{pinned}"]
    assert missing == []


def test_no_file_names_a_registry_or_a_path_of_the_machine_it_was_made_on() -> None:
    guilty = [
        f"{named(path)}: {found}"
        for path in published()
        if (text := as_text(path)) is not None
        for found in (*(host for host in REGISTRIES if host in text), *OWN_PATH.findall(text)[:1])
    ]
    assert guilty == []


def published() -> list[Path]:
    """Files that git knows or would add; in a copy without git, all but what .gitignore's folders hold."""
    asked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=PROJECT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if asked.returncode == 0:
        return [path for name in asked.stdout.split("\0") if name and (path := PROJECT / name).is_file()]
    made = re.compile(r"(^|/)(\.[a-z_-]+|__pycache__|node_modules|build|dist|runs)/")
    return [p for p in PROJECT.rglob("*") if p.is_file() and not made.search(named(p))]


def as_text(path: Path) -> str | None:
    """The file's text, or None for a picture, an archive or weights."""
    data = path.read_bytes()
    return None if b"\0" in data[:8000] else data.decode("utf-8", "replace")


def test_every_verb_of_a_case_in_the_user_guide_exists() -> None:
    import sayso

    guide = (PROJECT / "docs" / "usage.md").read_text(encoding="utf-8")
    told = guide.partition("`sayso.Case` has the same verbs:")[2].partition("\n\n")[0]
    verbs = re.findall(r"`([a-z_]+)`", told)
    assert len(verbs) > 15
    assert [verb for verb in verbs if not hasattr(sayso.Case, verb)] == []


@pytest.mark.slow
def test_the_snippets_of_the_user_guide_run_as_scripts(tmp_path: Path) -> None:
    page = (
        "<html><title>Ovens</title><p>The Defence Ministry said that mobile crematoria were seen in Velm.</p>"
    )
    (tmp_path / "pages").mkdir()
    for place in ("article.html", "pages/ovens.html"):
        (tmp_path / place).write_text(page, encoding="utf-8")
    guide = (PROJECT / "docs" / "usage.md").read_text(encoding="utf-8")
    snippets = re.findall(r"^```python\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    assert len(snippets) >= 2
    for snippet in snippets:
        (tmp_path / "snippet.py").write_text(snippet, encoding="utf-8")
        command = [sys.executable, "snippet.py"]
        ended = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert (ended.returncode, ended.stderr) == (0, ""), snippet
        assert "crematoria" in ended.stdout, snippet
