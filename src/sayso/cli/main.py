"""`sayso`: the commands, and how every one of them ends.

0    done
1    something could not be read; one line on standard error says which, why, and what to do
2    wrong use
130  interrupted;  141  the reader of a pipe went away
"""

from __future__ import annotations

import sys

import click

from sayso.cli.output import REPORT, complain, fault
from sayso.cli.read import read


@click.group(no_args_is_help=False, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="sayso", prog_name="sayso", message="%(prog)s %(version)s")
def cli() -> None:
    """Who does a news article say its claims come from?

    Sayso shows every place where somebody is said to have said or thought something: who, by which
    words, what. It works offline, and it never says whether a claim is true.
    """


cli.add_command(read)


def main() -> None:
    """Run the command line and end the process; nobody but who asks for it sees a traceback."""
    sys.exit(_run())


def _run() -> int:
    try:
        return int(cli.main(standalone_mode=False) or 0)
    except click.UsageError as wrong:
        where = wrong.ctx.command_path if wrong.ctx else "sayso"
        complain(f"{where}: {wrong.format_message().rstrip('.')}; try '{where} --help'")
        return 2
    except click.ClickException as problem:
        complain(f"sayso: {problem.format_message()}")
        return problem.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except Exception as problem:
        complain(f"sayso: {fault(problem)}; {REPORT}")
        return 1
