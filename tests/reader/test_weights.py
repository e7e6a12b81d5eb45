"""A model folder is checked before use, and a bad one is named in one line."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from sayso.errors import BadModel
from sayso.reader.weights import PARTS, load_config


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    config = {
        "format": 1, "name": "toy", "version": "v0", "layout": {"core": 8, "context": 2},
        "schemes": {"ledger": {"number": 0, "cue_threshold": 0.3, "calibration": [0, 0, 1, 0, 0]}},
        "special": {"begin": 1, "end": 2, "unknown": 0},
        "chain": {"moves": [[0] * 4] * 4, "starts": [0] * 4, "ends": [0] * 4},
    }  # fmt: skip
    for name in PARTS:
        (tmp_path / name).write_text(json.dumps(config) if name == "config.json" else name, encoding="utf-8")
    return sealed(tmp_path)


def sealed(folder: Path) -> Path:
    sums = [f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n" for name in PARTS]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")
    return folder


def test_a_good_folder_gives_its_configuration(folder: Path) -> None:
    config = load_config(folder)
    assert config.version.name == "toy"
    assert config.version.digest == hashlib.sha256((folder / "SHA256SUMS").read_bytes()).hexdigest()
    assert config.layout.core == 8


def test_a_missing_part_is_named(folder: Path) -> None:
    (folder / "roles.onnx").unlink()
    with pytest.raises(BadModel, match=r"no roles\.onnx in the model folder"):
        load_config(folder)


def test_a_changed_part_is_named(folder: Path) -> None:
    (folder / "model.onnx").write_text("something else", encoding="utf-8")
    with pytest.raises(BadModel, match=r"model\.onnx does not fit its digest"):
        load_config(folder)


def test_another_format_says_both(folder: Path) -> None:
    (folder / "config.json").write_text('{"format": 9}', encoding="utf-8")
    with pytest.raises(BadModel, match="has format 9, not 1, which this version reads"):
        load_config(sealed(folder))


@pytest.mark.parametrize("config", ["no json", '{"format": 1}', '{"format": 1, "chain": 3}'])
def test_a_broken_configuration_is_one_line(folder: Path, config: str) -> None:
    (folder / "config.json").write_text(config, encoding="utf-8")
    with pytest.raises(BadModel) as problem:
        load_config(sealed(folder))
    assert "\n" not in str(problem.value)


def test_no_folder_at_all(tmp_path: Path) -> None:
    with pytest.raises(BadModel, match="SHA256SUMS"):
        load_config(tmp_path / "nowhere")
