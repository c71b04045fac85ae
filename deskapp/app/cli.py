"""The command line: what there is, and one sentence for whatever goes wrong."""

from __future__ import annotations

import argparse
import contextlib
import gc
import importlib
import logging
import os
import sys
from collections.abc import Sequence
from datetime import date

from deskapp import __version__
from deskapp.app.output import refuse
from deskapp.domain.errors import DeskError
from deskapp.store.store import told_plainly

#: Each command and the module that runs it; a module is loaded when its command is called.
_MODULES = {
    "": "console",
    "demo": "demo",
    "tour": "tour",
    "import mail": "import_mail",
    "import tickets": "import_tickets",
    "rules": "rules",
    "report": "report",
    "mail": "mail",
    "agent": "agent",
    "store": "store",
}

#: What the shared options are where they are not given. As defaults of the parser they would overwrite, in each
#: command's own parser, what was said before the command.
_SHARED = {"store": None, "lang": None, "agent": None, "json": False}


def run(arguments: Sequence[str]) -> int:
    """Run a command; 0 on success, 2 on wrong usage, 1 with one sentence on standard error otherwise."""
    options = build_parser().parse_args(arguments, argparse.Namespace(**_SHARED))
    if options.command:
        gc.enable()
    logging.basicConfig(level=logging.WARNING if not os.environ.get("DESKAPP_DEBUG") else logging.DEBUG)
    try:
        module = importlib.import_module(f"deskapp.app.commands.{_MODULES[_called(options)]}")
        with told_plainly():
            code = int(module.run(options))
        if sys.stdout is not None:  # a program without a terminal has none
            sys.stdout.flush()  # what a closed pipe refuses is refused here, not when the program is gone
        return code
    except DeskError as error:
        refuse(str(error))
    except BrokenPipeError:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        refuse("Interrupted; everything that was finished is kept.")
        return 130
    except ImportError as error:
        if ".so" not in str(error):
            raise
        refuse(f"Qt cannot be loaded: {error}. The README names the packages that a bare Linux lacks.")
    except OSError as error:
        refuse(f"{error.filename or 'The system'}: {error.strerror or error}.")
    return 1


def _called(options: argparse.Namespace) -> str:
    """The command as `_MODULES` names it; what is imported is a command of its own."""
    command = options.command or ""
    return f"{command} {options.kind}" if command == "import" else command


def build_parser() -> argparse.ArgumentParser:
    """The parser of all commands and options."""
    shared = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument(
        "--store", metavar="PATH", help="the store to work on (else DESKAPP_STORE, else your data folder)"
    )
    shared.add_argument("--lang", choices=("en", "cs"), help="language of the interface")
    shared.add_argument("--agent", metavar="NAME", help="act as this agent")
    shared.add_argument("--json", action="store_true", help="print one JSON object")
    parser = argparse.ArgumentParser(prog="deskapp", parents=[shared], description="The help-desk console.")
    parser.add_argument("--version", action="version", version=f"deskapp {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_demo(commands, shared)
    _add_tour(commands, shared)
    _add_import(commands, shared)
    _add_rules(commands, shared)
    _add_report(commands, shared)
    _add_mail(commands, shared)
    _add_agent(commands, shared)
    _add_store(commands, shared)
    return parser


_Commands = argparse._SubParsersAction  # the type argparse gives no public name


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _add_demo(commands: _Commands[argparse.ArgumentParser], shared: argparse.ArgumentParser) -> None:
    demo = commands.add_parser("demo", parents=[shared], help="make a believable workspace and open it")
    demo.add_argument("--tickets", type=_positive, default=2000, metavar="N", help="how many tickets (2000)")
    demo.add_argument("--seed", type=int, default=1, metavar="N", help="another seed tells other stories")
    demo.add_argument("--no-window", action="store_true", help="only make it")


def _add_tour(commands: _Commands[argparse.ArgumentParser], shared: argparse.ArgumentParser) -> None:
    tour = commands.add_parser("tour", parents=[shared], help="walk the console and save a picture of each screen")
    tour.add_argument("--out", required=True, metavar="DIR", help="where the pictures go")
    tour.add_argument("--theme", choices=("light", "dark"), default="light")
    tour.add_argument("--size", default="1440x900", metavar="WxH", help="size of the window (1440x900)")


def _add_import(commands: _Commands[argparse.ArgumentParser], shared: argparse.ArgumentParser) -> None:
    kinds = commands.add_parser(
        "import", parents=[shared], help="bring mail in, or another desk's tickets"
    ).add_subparsers(dest="kind", metavar="KIND", required=True)
    mail = kinds.add_parser(
        "mail", parents=[shared], help="files, mbox, Maildir, and folders of them; again is a no-op"
    )
    mail.add_argument("paths", nargs="+", metavar="PATH")
    mail.add_argument("--department", metavar="NAME", help="where mail goes that no support address claims")
    tickets = kinds.add_parser(
        "tickets", parents=[shared], help="another desk's tickets with their past, from a table; again is a no-op"
    )
    tickets.add_argument("file", metavar="FILE.csv", help="separated text, also packed with gzip")
    tickets.add_argument("--map", required=True, metavar="MAP.toml", help="what the columns of the file mean")
    tickets.add_argument("--dry-run", action="store_true", help="tell what would come in; changes nothing")


def _add_rules(commands: _Commands[argparse.ArgumentParser], shared: argparse.ArgumentParser) -> None:
    acts = commands.add_parser(
        "rules", parents=[shared], help="list rules, keep them in files, try them"
    ).add_subparsers(dest="act", metavar="ACT", required=True)
    acts.add_parser("list", parents=[shared], help="every rule in order, and how often it applied")
    export = acts.add_parser("export", parents=[shared], help="write the rules to FILE, or print them")
    export.add_argument("--format", choices=("toml", "json"), help="else by the file's ending, else TOML")
    export.add_argument("file", metavar="FILE", nargs="?", default="-")
    take = acts.add_parser("import", parents=[shared], help="take in the rules of FILE, all or none; again is a no-op")
    take.add_argument("file", metavar="FILE")
    test = acts.add_parser("test", parents=[shared], help="which tickets rules would change, and how; changes nothing")
    test.add_argument("name", metavar="NAME", nargs="?", help="one rule (else all of them)")
    test.add_argument("--file", metavar="FILE", help="try the rules of a file instead of those that are kept")
    test.add_argument("--last", type=_positive, default=200, metavar="N", help="how many tickets, the newest (200)")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no day; write it as 2026-03-31") from error


def _add_report(commands: _Commands[argparse.ArgumentParser], shared: argparse.ArgumentParser) -> None:
    report = commands.add_parser("report", parents=[shared], help="print the figures of a report")
    report.add_argument(
        "report", metavar="REPORT", help="departments, agents, channels, tags, time-in-status, per-hour"
    )
    report.add_argument("--from", dest="begin", type=_day, metavar="DAY", help="the first day (else of --to's month)")
    report.add_argument("--to", dest="end", type=_day, metavar="DAY", help="the last day (today)")
    report.add_argument("--by", choices=("day", "week", "month", "year", "range"), default="range")
    report.add_argument("--long", action="store_true", help="with --by: a line for each row in each period")
    report.add_argument("--before", action="store_true", help="also the period before; as table or JSON")
    for name in ("departments", "channels", "agents", "tags"):
        report.add_argument(f"--{name}", action="append", metavar="NAMES", help=f"only these {name}: A,B")
    report.add_argument("--columns", action="append", metavar="NAMES", help="names of the API, or all (else the usual)")
    report.add_argument("--format", choices=("table", "csv", "json"), help="(table)")
    report.add_argument("--spreadsheet", action="store_true", help="CSV as a spreadsheet in the language opens it")
    report.add_argument("--bom", action="store_true", help="begin CSV with a byte order mark")
    report.add_argument("--out", metavar="FILE", help="write a file instead of printing")


def _add_mail(commands: _Commands[argparse.ArgumentParser], shared: argparse.ArgumentParser) -> None:
    acts = commands.add_parser("mail", parents=[shared], help="one pass over mail accounts and outbox").add_subparsers(
        dest="act", metavar="ACT", required=True
    )
    fetch = acts.add_parser("fetch", parents=[shared], help="take in what is new, also where it failed before")
    fetch.add_argument("accounts", nargs="*", metavar="ACCOUNT", help="by name or address (else all)")
    acts.add_parser("status", parents=[shared], help="where each account stands; exit code 1 where one fails")
    acts.add_parser("send", parents=[shared], help="send what is due, also through accounts that failed before")
    aside = acts.add_parser("quarantine", parents=[shared], help="mails that could not be taken in").add_subparsers(
        dest="what", metavar="WHAT", required=True
    )
    aside.add_parser("list", parents=[shared], help="what is there, and why")
    for name, count, said in (
        ("show", 1, "print a mail as it came"),
        ("retry", "*", "take mails in once more (else all)"),
        ("delete", "+", "delete mails for good; they do not come in again"),
    ):
        each = aside.add_parser(name, parents=[shared], help=said)
        each.add_argument("ids", nargs=count, type=int, metavar="NUMBER", help="as list tells it")
        if name == "delete":
            each.add_argument("--yes", action="store_true", help="delete without asking")


def _add_agent(commands: _Commands[argparse.ArgumentParser], shared: argparse.ArgumentParser) -> None:
    acts = commands.add_parser("agent", parents=[shared], help="look after who works here").add_subparsers(
        dest="act", metavar="ACT", required=True
    )
    acts.add_parser("list", parents=[shared], help="every agent with role and state")
    reset = acts.add_parser("reset-password", parents=[shared], help="take an agent's password and wrong tries away")
    reset.add_argument("name", metavar="NAME")


def _add_store(commands: _Commands[argparse.ArgumentParser], shared: argparse.ArgumentParser) -> None:
    acts = commands.add_parser("store", parents=[shared], help="look after the store").add_subparsers(
        dest="act", metavar="ACT", required=True
    )
    acts.add_parser("info", parents=[shared], help="what it holds")
    check = acts.add_parser("check", parents=[shared], help="prove it, or name the first thing that is wrong")
    check.add_argument(
        "--against",
        metavar="BACKUP",
        action="append",
        default=[],
        help="compare it with a backup, too; may be given several times",
    )
    check.add_argument(
        "--repair", action="store_true", help="add the figures of the reports up anew from the log of events, before"
    )
    for name, text in (("backup", "write a backup to FILE"), ("export", "write everything as lines of JSON to FILE")):
        act = acts.add_parser(name, parents=[shared], help=text)
        act.add_argument("file", metavar="FILE")
        if name == "export":
            act.add_argument(
                "--content-only", action="store_true", help="without ids, numbers and times of intake, sorted"
            )
