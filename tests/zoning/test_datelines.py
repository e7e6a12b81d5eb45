"""Where the dateline ends with which a text opens."""

from __future__ import annotations

import pytest

from sayso.zoning.datelines import dateline_end


@pytest.mark.parametrize(
    ("words", "dateline"),
    [
        ("Tolm, Harun, SANA-A military source announced it.", "Tolm, Harun, SANA-"),
        ("Harun, SANA_  An army unit came.", "Harun, SANA_  "),
        ("PROVINCES,(ST)_ Army units came.", "PROVINCES,(ST)_ "),
        ("Sarmin: Jan 29, 2022 (TNS): The minister came.", "Sarmin: Jan 29, 2022 (TNS): "),
        ("SARMIN, June 2 (DELTAINFORM). The minister came.", "SARMIN, June 2 (DELTAINFORM). "),
        ("SARMIN, June 2 (Delta-Inform) - The minister came.", "SARMIN, June 2 (Delta-Inform) - "),
        ("SARMIN, 2 June (RIA Delta) — The minister came.", "SARMIN, 2 June (RIA Delta) — "),
        ("SARMIN, June 2 (the harbour) - The minister came.", ""),
        ("In Sarmin on June 2 (Monday). The minister came.", ""),
        ("[Radio Harun, 4 January 2011] - The leader came.", "[Radio Harun, 4 January 2011] - "),
        ("date 2022-10-24 The heads met.", "date 2022-10-24 "),
        ("SARMIN, June 26. /ORNA/. The speaker denied it.", "SARMIN, June 26. /ORNA/. "),
        ("Tolm. 20 April. ORNA.OR/ The army came.", "Tolm. 20 April. ORNA.OR/ "),
        ("TOLM, Ordania | The army came.", "TOLM, Ordania | "),
        ("Tolm, Ordania | THE COURIER | The police came.", "Tolm, Ordania | THE COURIER | "),
        ("Harun News/ A source told it.", "Harun News/ "),
        ("(HarunNews.example) Tolm – A source told it.", "(HarunNews.example) Tolm – "),
        ("Delta Net, March 7 - A source told it.", "Delta Net, March 7 - "),
        ("Harun, 7 March 2031 – The army came.", "Harun, 7 March 2031 – "),
        ("Harun - Delta Net Today: A source in the port said that it came.", "Harun - Delta Net Today: "),
        ("Moro - Lund: “It rained,” the mayor said.", ""),
        ("Moro - Lund: Nine years of a quarrel", ""),
        ("He/She asked for it.", ""),
        ("UPDATE - The ferry stays in the harbour", ""),
        ("In Harun, the mill - Old and grey - burnt.", ""),
        ("On Monday, SANA said - and denied - that he came.", ""),
        ("[They] came - in the 9 boats.", ""),
        ("Accordingly, HNRF-OST does not count the boats.", ""),
        ("date 2022-10-24", ""),
    ],
)
def test_datelines_that_open_a_text(words: str, dateline: str) -> None:
    assert words[: dateline_end(words, first=True)] == dateline
