"""Who is meant: the words that name sources, brought together into sources.

The main path is `sources.py`; its rooms in the order of the work: `cast/`, whom the text names; `story/`,
whom each phrase means; `kinds/` and `bodies/`, what everybody is and whom he is of. `across/` is asked when
many articles are compared. The other modules read the words of one phrase, `phrases.py` above all.
"""
