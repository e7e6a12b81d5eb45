"""The reader's two graphs in onnxruntime: the encoder, once a window, and the roles, once a cue.

One window a run: the int8 encoder takes its scales from what it is given, so a window that shared a
run with others would be read differently for their company.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime as ort

from sayso.reader.windows import Inputs
from sayso.reader.words import FloatArray, IntArray

CUES_A_RUN = 16


class Network:
    """The two graphs of a model folder, on one thread."""

    def __init__(self, folder: Path, *, scheme: int) -> None:
        self._encoder = _session(folder / "model.onnx")
        self._roles = _session(folder / "roles.onnx")
        self._scheme = np.array([scheme], np.int64)

    def encode(self, inputs: Inputs) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Cue logits [words, 3], states [words, width] and voices [words, VOICE_WIDTH] of one window."""
        given = {
            "ids": inputs.ids[None],
            "shapes": inputs.shapes[None],
            "flags": inputs.flags[None],
            "heads": inputs.heads[None],
            "scheme": self._scheme,
        }
        cues, states, *voices = self._encoder.run(None, given)
        # Weights without the head have no third output.
        return cues[0], states[0], voices[0][0] if voices else np.zeros((len(cues[0]), 0), np.float32)

    def roles(
        self, states: FloatArray, cue: FloatArray, distances: IntArray, relations: IntArray
    ) -> tuple[FloatArray, FloatArray]:
        """Role logits [cues, words, 5] and fields [cues, FIELD_WIDTH]; the given arrays are [cues, words]."""
        done = [
            self._roles.run(
                None,
                {
                    "states": states[None],
                    "cue": cue[n : n + CUES_A_RUN],
                    "distances": distances[n : n + CUES_A_RUN],
                    "relations": relations[n : n + CUES_A_RUN],
                },
            )
            for n in range(0, len(cue), CUES_A_RUN)
        ]
        roles, *fields = (np.concatenate(part) for part in zip(*done, strict=True))
        return roles, fields[0] if fields else np.zeros((len(cue), 0), np.float32)


def _session(path: Path) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # The arena keeps the largest window ever seen; without it memory stays flat over many articles.
    options.enable_cpu_mem_arena = False
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
