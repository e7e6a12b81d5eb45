"""Workers that need no model: they do what an item's words tell them."""

from __future__ import annotations

import os
import time
from multiprocessing.connection import Connection

from sayso.case.worker import READY, Answer, Setup
from sayso.errors import BadCase, UnreadableInput


def obedient(pipe: Connection, setup: Setup) -> None:
    """Answers each item with its own words; "crash", "hang" and "last" do so."""
    pipe.send(READY)
    while True:
        try:
            item = pipe.recv()
        except EOFError:
            return
        words = item.data.decode()
        if words == "crash":
            os._exit(3)
        if words == "hang":
            time.sleep(60)
        last = words == "last"
        pipe.send(Answer(UnreadableInput(item.name, "said", f"{words} {os.getpid()}", ""), last=last))
        if last:
            return


def unwilling(pipe: Connection, setup: Setup) -> None:
    """Says why it cannot begin."""
    pipe.send(BadCase("the case is not to be opened"))


def sleepy(pipe: Connection, setup: Setup) -> None:
    """Never says that it is ready."""
    time.sleep(60)


def stillborn(pipe: Connection, setup: Setup) -> None:
    """Ends before it could begin."""
    os._exit(7)
