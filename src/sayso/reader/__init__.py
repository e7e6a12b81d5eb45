"""Reading attributions: who is said to have said or thought what, by which words.

`load_reader()` opens the shipped weights; a reader turns a document and its zones into attributions.
"""

from sayso.reader.reader import Reader, load_reader

__all__ = ["Reader", "load_reader"]
