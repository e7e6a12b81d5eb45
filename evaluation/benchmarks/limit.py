"""The machine's limit: onnxruntime's own int8 matrix product in the encoder's shapes, on one thread.

One layer of the encoder multiplies each token by four matrices of 384 x 384 and by two of 384 x 1,536:
1.77 million multiply-adds, 10.6 million in six layers; attention among 256 tokens adds 1.2 million. The
graphs measured here hold one product each, written as bytes of the ONNX format, so that no package
for making graphs is needed.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

import numpy as np
import onnxruntime as ort

WIDTH: Final = 384
INNER: Final = 1_536
LAYERS: Final = 6
IN_LAYERS: Final = LAYERS * (4 * WIDTH * WIDTH + 2 * WIDTH * INNER)
"""Multiply-adds a token needs in the layers: 10,616,832."""
IN_ATTENTION: Final = 1_200_000
"""Multiply-adds a token needs in attention at 256 tokens."""
PRODUCTS: Final = ((WIDTH, WIDTH, 4), (WIDTH, INNER, 1), (INNER, WIDTH, 1))
"""The products of one layer: rows and columns of the weights, and how often."""
ROWS: Final = (64, 128, 256, 512)
"""Tokens multiplied at once; the best of these is the limit."""

_UINT8, _INT8, _INT32 = 2, 3, 6


def tokens_a_second(*, rounds: int = 15) -> float:
    """Tokens a second if the encoder were nothing but its products at the best speed seen."""
    seconds = min(_layer_seconds(rows, rounds) / rows for rows in ROWS)
    speed = IN_LAYERS / LAYERS / seconds
    return speed / (IN_LAYERS + IN_ATTENTION)


def sustained(seconds: float, *, begin: float = 0.0, rows: int = 256) -> float:
    """Tokens a second over a stretch of time with nothing but one layer after the other.

    It begins at `begin` (`time.time()`), so that several processes can do it together.
    """
    layer = [_round(rows, inner, columns) for inner, columns, times in PRODUCTS for _ in range(times)]
    for product in layer:
        product()
    time.sleep(max(0.0, begin - time.time()))
    began, layers = time.perf_counter(), 0
    while (took := time.perf_counter() - began) < seconds:
        for product in layer:
            product()
        layers += 1
    return layers / LAYERS * rows / took


def _layer_seconds(rows: int, rounds: int) -> float:
    return sum(times * _best_seconds(rows, inner, columns, rounds) for inner, columns, times in PRODUCTS)


def _best_seconds(rows: int, inner: int, columns: int, rounds: int) -> float:
    """The shortest of several rounds of one product."""
    product = _round(rows, inner, columns)
    return min(_seconds(product) for _ in range(rounds))


def _round(rows: int, inner: int, columns: int) -> Callable[[], object]:
    """One product, ready to be made again and again on one thread."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = ort.InferenceSession(_product(inner, columns), options, providers=["CPUExecutionProvider"])
    given = {"a": np.random.default_rng(0).integers(0, 255, (rows, inner), np.uint8, endpoint=True)}
    return partial(session.run, None, given)


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _product(inner: int, columns: int) -> bytes:
    """A model with the one node MatMulInteger(a: uint8 [rows, inner], constant int8) -> int32."""
    # Seven-bit weights, as shipped: with eight, processors without VNNI saturate.
    weights = np.random.default_rng(1).integers(-64, 64, (inner, columns), np.int8)
    constant = b"".join(
        (
            _number(1, inner),
            _number(1, columns),
            _number(2, _INT8),
            _bytes(8, b"b"),
            _bytes(9, weights.tobytes()),
        )
    )
    node = b"".join((_bytes(1, b"a"), _bytes(1, b"b"), _bytes(2, b"c"), _bytes(4, b"MatMulInteger")))
    given, out = _matrix(b"a", _UINT8, inner), _matrix(b"c", _INT32, columns)
    graph = (
        _bytes(1, node) + _bytes(2, b"product") + _bytes(5, constant) + _bytes(11, given) + _bytes(12, out)
    )
    return _number(1, 8) + _bytes(7, graph) + _bytes(8, _number(2, 17))


def _matrix(name: bytes, kind: int, columns: int) -> bytes:
    """ValueInfo of a matrix with any number of rows."""
    shape = _bytes(1, _bytes(2, b"rows")) + _bytes(1, _number(1, columns))
    return _bytes(1, name) + _bytes(2, _bytes(1, _number(1, kind) + _bytes(2, shape)))


def _number(field: int, value: int) -> bytes:
    return bytes(_varint(field << 3)) + bytes(_varint(value))


def _bytes(field: int, value: bytes) -> bytes:
    return bytes(_varint(field << 3 | 2)) + bytes(_varint(len(value))) + value


def _varint(value: int) -> Iterator[int]:
    while value > 0x7F:
        yield value & 0x7F | 0x80
        value >>= 7
    yield value
