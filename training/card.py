"""Writes the model card, `README.md` beside the weights, from the configuration and the committed results.

`python -m training.card`: no figure in the card is typed by hand.
"""

from __future__ import annotations

import json
from pathlib import Path

from evaluation.results import Result, read
from sayso.reader.weights import SHIPPED

ROLES = ("exact source", "exact cue", "exact content")
TEXT = """# The reader {version}

Finds attributions (source, cue, content) in English news text. Written by `python -m training.card`.

- **Base**: all-MiniLM-L6-v2 (Apache-2.0), 22.7 M parameters; fine-tuned by us, exported to int8 ONNX.
- **Trained on**: PolNeAR train without the articles of several annotators (US political news; published
  for research, states no licence; no text of it is in the weights' folder), the train part of the war
  articles (449 of FA-KES, CC BY 4.0, and re3d; gold by a language model reading under the ledger's guide),
  and 344 articles of our own (`evaluation/own`, CC BY 4.0, written and annotated by language models). A
  third of the articles an epoch shows have noise: stripped apostrophes and line breaks, other, missing or
  unbalanced quotation marks, Cyrillic names.
- **Run**: `training/reader-v8.toml` (`make train` has the steps; one processor core with bfloat16, half an
  hour): three runs of one epoch, each begun from the one before it and the first from reader-v7; the weighted
  mean of all four. A cue is taught once, with all that it reports: two clauses under one cue had been taught
  as two rows, and were read as none. The runs learn from contents as well:
  sentences of the training articles are put into somebody's mouth, so that what they attribute stands
  inside a content with gold, and what the reader before finds in PolNeAR's contents, read as texts of
  their own, is taken for gold. ADR 12, 17, 20 and 22.
- **Heads**: every field of the ledger, kinds of evidence, who says a sentence; ADR 6 and 7 say which judge.
- **Chosen on dev**: window layout, cue thresholds and calibration (`training/finish.py`).
- **Labels**: cue head: outside, begins, goes on; role head: outside, source, content, cue, relay.
- **Schemes**: {schemes}. Sayso reads by `ledger`.

| data | scheme | AR@0.5 (95 %) | exact source / cue / content | n |
|---|---|---|---|---|
{rows}

Scores by class, by outlet and beside annotators: `evaluation/README.md`, results in
`evaluation/results`.

**Known failures**: `tests/cases/reader-known-failures.txt` (each a test): quotations whose speaker
stands in a line of its own or after a dash, some cues that are nouns ("accusations of"), passives with
"by". Half of the attributions inside contents are missed; rows without a source are the weakest class.

**Not for**: languages other than English, fiction, ruling on truth, or deciding about a person without
reading the passage.
"""


def main() -> None:
    """Write the card."""
    config = json.loads((SHIPPED / "config.json").read_text(encoding="utf-8"))
    rows = [_row(r) for r in read().values() if r.reader is not None and ROLES[0] in r.figures and r.data]
    text = TEXT.format(version=config["version"], schemes=", ".join(config["schemes"]), rows="\n".join(rows))
    (Path(SHIPPED) / "README.md").write_text(text, encoding="utf-8")


def _row(result: Result) -> str:
    assert result.data
    low, high = result.intervals["AR@0.5"]
    exact = " / ".join(f"{result.figures[role]:.1f}" for role in ROLES)
    scheme = "polnear" if result.name.startswith("polnear") and "by-ledger" not in result.name else "ledger"
    score = f"{result.figures['AR@0.5']:.1f} ({low:.1f} to {high:.1f})"
    return f"| {result.name} | {scheme} | {score} | {exact} | {result.data.attributions} |"


if __name__ == "__main__":
    main()
