"""`sayso`: the commands, and how every one of them ends.

0    done
1    something could not be read; one line on standard error says which, why, and what to do
2    wrong use
130  interrupted;  141  the reader of a pipe went away
"""

from __future__ import annotations

import errno
import sys
from importlib import import_module
from typing import Final

import click

from sayso.cli.options import require_values
from sayso.cli.output import REPORT, close_quietly, complain, fault
from sayso.errors import SaysoError

COMMANDS: Final = {
    "read": "Read articles: who is said to have said what.",
    "sheet": "Give a sheet of addresses back with what is found in each.",
    "add": "Add articles, folders, feeds, archives to a case.",
    "list": "List the articles of a case.",
    "show": "Show one article of a case, as sayso read does.",
    "search": "Find words in a case, by who says them.",
    "problems": "List the inputs of a case that could not be read.",
    "remove": "Remove articles from a case.",
    "reread": "Read the articles of a case anew.",
    "sources": "Who speaks in a case, how often, through whom.",
    "trace": "Who has it from whom: copies and origins in a case.",
    "decide": "Accept or reject rows, tell sources together or apart.",
    "serve": "Read a case in the browser, on this machine only.",
    "export": "Write a whole case as JSON lines, a table or Markdown.",
    "check": "Check that a case is whole.",
}
"""Every command with its line of help, in the order of `sayso --help`; each is a module of its name."""


class Commands(click.Group):
    """A command's module is imported when the command is used: `sayso --help` is quick."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of use, not of the alphabet."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, if there is one."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"sayso.cli.{cmd_name}")
        # Python's own `list` is not to be hidden in the module of that name.
        command: click.Command = getattr(module, f"{cmd_name}_", None) or getattr(module, cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command, once no option of it has another option where its value should stand."""
        name, command, rest = super().resolve_command(ctx, args)
        if command:
            require_values(command, rest, click.Context(command, info_name=name, parent=ctx))
        return name, command, rest

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; where the reader of its pipe has gone, click itself would end with 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            close_quietly()
            return 141

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=Commands, no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sayso", prog_name="sayso", message="%(prog)s %(version)s")
def cli() -> None:
    """Who does a news article say its claims come from?

    Sayso shows every place where somebody is said to have said or thought something: who, by which
    words, what; over one article or a case of many. It works offline, and it never says whether a claim
    is true.
    """


def main() -> None:
    """Run the command line and end the process; nobody but who asks for it sees a traceback."""
    sys.exit(_run())


def _run() -> int:
    try:
        return int(cli.main(prog_name="sayso", standalone_mode=False) or 0)
    except click.UsageError as wrong:
        where = wrong.ctx.command_path if wrong.ctx else "sayso"
        complain(f"sayso: {wrong.format_message().rstrip('.')}; try '{where} --help'")
        return 2
    except click.ClickException as problem:
        complain(f"sayso: {problem.format_message()}")
        return problem.exit_code
    except SaysoError as problem:
        complain(f"sayso: {problem}")
        return 1
    except (click.Abort, KeyboardInterrupt):
        return 130
    except OSError as problem:
        if problem.errno not in _FULL:
            return _fault(problem)
        close_quietly()
        complain(f"sayso: output: {(problem.strerror or '').lower()}; make room, or write to another place")
        return 1
    except Exception as problem:
        return _fault(problem)


_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
"""What a disk says that takes no more."""


def _fault(problem: Exception) -> int:
    complain(f"sayso: {fault(problem)}; {REPORT}")
    return 1
