"""Brings the translations up to date with the program, or says with `--check` where they are not.

    python resources/translations/update.py            after any text of the program changed
    python resources/translations/update.py --check    changes nothing; exit code 1 and one line per problem

Five things are made: `deskapp/ui/error_texts.py` (every sentence of an error, so that the translators see it),
`deskapp/ui/rule_texts.py` and `deskapp/ui/report_texts.py` (what the catalogues of rules and of reports are called),
the `.ts` files with all texts of the program, and the `.qm` files that the program loads. Czech is written by hand in
`deskapp_cs.ts`; `deskapp_en.ts` holds only the two forms of English texts with a number.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6 import __file__ as pyside
from PySide6.QtCore import QTranslator

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ERROR_TEXTS = ROOT / "deskapp" / "ui" / "error_texts.py"
RULE_TEXTS = ROOT / "deskapp" / "ui" / "rule_texts.py"
REPORT_TEXTS = ROOT / "deskapp" / "ui" / "report_texts.py"

#: The classes whose first argument is a sentence for the user, and the rooms that raise them.
ERRORS = (
    "DeskError",
    "Invalid",
    "NotFound",
    "NotAllowed",
    "Conflict",
    "StoreRefused",
    "StoreFailed",
    "MailFailed",
    "MailGone",
    "MailWithheld",
)
RAISING_ROOMS = ("app", "channels", "domain", "services", "store")
#: Where a word stands among the arguments, what it is called there, and the context it belongs to.
Word = tuple[int, str, str]

#: What makes a column of the reports.
COLUMN_MAKERS = ("Column", "_count", "_mean", "_share", "_stay", "_rate")
#: The entries of the catalogue of rules: where their words stand among the arguments, and the context they belong to.
RULE_ENTRIES = {
    "TriggerEntry": ((0, "label", "RuleTriggers"), (2, "hint", "RuleTriggers")),
    "ConditionEntry": ((0, "label", "RuleConditions"),),
    "Operator": ((0, "label", "RuleOperators"),),
    "ActionEntry": ((0, "label", "RuleActions"),),
    "Param": ((2, "before", "RuleActions"),),
    "FlawEntry": ((0, "sentence", "RuleFlaws"),),
}
#: The same of reports: a column's label and its definition, and the names of the reports.
REPORT_ENTRIES = {
    **dict.fromkeys(COLUMN_MAKERS, ((1, "label", "ReportColumns"), (2, "tip", "ReportTips"))),
    "Report": ((1, "label", "Reports"),),
}
#: The rooms that speak to the user through Qt.
SPEAKING_ROOMS = ("app", "ui")

#: Each language: its name for Qt, and whether only texts with a number are translated.
LANGUAGES = {"cs": ("cs_CZ", False), "en": ("en_GB", True)}

_HEAD = '''"""{what}, for the translators. Made by `python resources/translations/update.py`."""

from __future__ import annotations

from deskapp.ui.marks import QT_TRANSLATE_NOOP

{name}: tuple[str, ...] = (
{lines}
)
'''


@dataclass(frozen=True)
class Text:
    """One text of a `.ts` file. `forms` are its translations: one, or one per plural form."""

    context: str
    source: str
    comment: str
    numerus: bool
    forms: tuple[str, ...]
    finished: bool

    @property
    def key(self) -> tuple[str, str, str, bool]:
        """What makes a text the same text."""
        return self.context, self.source, self.comment, self.numerus


def sources(rooms: tuple[str, ...]) -> list[Path]:
    """The Python files of these rooms, sorted."""
    return sorted(path for room in rooms for path in (ROOT / "deskapp" / room).rglob("*.py"))


def error_sentences() -> list[str]:
    """Every sentence that is written where an error is made, sorted."""
    found: set[str] = set()
    for path in sources(RAISING_ROOMS):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            sentence = _sentence_of(node)
            if sentence:
                found.add(sentence)
    return sorted(found)


def _sentence_of(node: ast.AST) -> str:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ERRORS and node.args):
        return ""
    first = node.args[0]
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""


def catalogue_words(room: str, entries: Mapping[str, tuple[Word, ...]]) -> list[tuple[str, str]]:
    """The words of a catalogue in the domain with their contexts, sorted."""
    found: set[tuple[str, str]] = set()
    for path in sources((room,)):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                for place, name, context in entries.get(node.func.id, ()):
                    given = [*node.args[place : place + 1], *(each.value for each in node.keywords if each.arg == name)]
                    found |= {(context, each.value) for each in given if isinstance(each, ast.Constant) and each.value}
    return sorted(found)


def made_modules() -> dict[Path, str]:
    """The text of each module that is made, as it should be."""
    errors = [("Errors", sentence) for sentence in error_sentences()]
    return {
        ERROR_TEXTS: _module("Every sentence of an error", "ERROR_TEXTS", errors),
        RULE_TEXTS: _module(
            "What the catalogue of rules is called", "RULE_TEXTS", catalogue_words("domain/rules", RULE_ENTRIES)
        ),
        REPORT_TEXTS: _module(
            "What reports and their columns are called",
            "REPORT_TEXTS",
            catalogue_words("domain/reports", REPORT_ENTRIES),
        ),
    }


def _module(what: str, name: str, texts: list[tuple[str, str]]) -> str:
    lines = [f'    QT_TRANSLATE_NOOP("{context}", {json.dumps(text, ensure_ascii=False)}),' for context, text in texts]
    return _HEAD.format(what=what, name=name, lines="\n".join(lines))


def read_ts(path: Path) -> Iterator[Text]:
    """The texts of a `.ts` file."""
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            yield _text(context.findtext("name", ""), message)


def _text(context: str, message: ET.Element) -> Text:
    translation = message.find("translation")
    numerus = message.get("numerus") == "yes"
    forms: tuple[str, ...] = ()
    if translation is not None:
        parts = translation.findall("numerusform") if numerus else [translation]
        forms = tuple(part.text or "" for part in parts)
    finished = translation is not None and translation.get("type") is None and bool(forms) and all(forms)
    return Text(context, message.findtext("source", ""), message.findtext("comment", ""), numerus, forms, finished)


def update_ts(path: Path, code: str) -> None:
    """Bring one `.ts` file up to the texts of the program; keeps the translations of texts that stay."""
    locale, plural_only = LANGUAGES[code]
    options = ["-locations", "none", "-no-obsolete", "-source-language", "en", "-target-language", locale]
    if plural_only:
        options.append("-pluralonly")
    if not path.exists():
        path.write_text(
            f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="{locale}" '
            'sourcelanguage="en">\n</TS>\n',
            encoding="utf-8",
        )
    _tool("lupdate", *map(str, sources(SPEAKING_ROOMS)), *options, "-ts", str(path))
    # Comments before a table are for the readers of the code; lupdate takes them for notes to the translators.
    text = re.sub(r"[ ]*<extracomment>.*?</extracomment>\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    path.write_text(text, encoding="utf-8")


def release(ts: Path, qm: Path) -> None:
    """Make the file that the program loads."""
    _tool("lrelease", str(ts), "-qm", str(qm), "-silent")


def _tool(name: str, *arguments: str) -> None:
    ending = ".exe" if sys.platform == "win32" else ""
    done = subprocess.run(
        [str(Path(pyside).with_name(name + ending)), *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{name} failed: {done.stderr or done.stdout}")


def problems() -> list[str]:
    """What is not up to date, one line each; empty when all is well."""
    found: list[str] = []
    for path, text in made_modules().items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            found.append(f"{path.name} does not list what it should")
    with tempfile.TemporaryDirectory() as folder:
        for code in LANGUAGES:
            found += _problems_of(code, Path(folder))
    return found


def _problems_of(code: str, folder: Path) -> list[str]:
    ts, qm = HERE / f"deskapp_{code}.ts", HERE / f"deskapp_{code}.qm"
    missing = [f"{path.name} is missing" for path in (ts, qm) if not path.exists()]
    if missing:
        return missing
    fresh = folder / ts.name
    shutil.copy(ts, fresh)
    update_ts(fresh, code)
    kept, wanted = {text.key for text in read_ts(ts)}, {text.key for text in read_ts(fresh)}
    found = [f"{ts.name} lacks {_name(key)}" for key in sorted(wanted - kept)]
    found += [f"{ts.name} has {_name(key)}, which the program no longer says" for key in sorted(kept - wanted)]
    found += [f"{ts.name} does not translate {_name(text.key)}" for text in read_ts(ts) if not text.finished]
    return found + _stale(ts, qm)


def _name(key: tuple[str, str, str, bool]) -> str:
    return f"{key[0]}: “{key[1]}”"


def _stale(ts: Path, qm: Path) -> list[str]:
    """Texts for which the released file says something else than the `.ts` file."""
    translator = QTranslator()
    if not translator.load(str(qm)):
        return [f"{qm.name} cannot be loaded"]
    numbers = (1, 2, 5) if ts.stem.endswith("_cs") else (1, 2)
    found = []
    for text in read_ts(ts):
        counts = numbers if text.numerus else (-1,)
        said = tuple(translator.translate(text.context, text.source, text.comment or None, n) for n in counts)
        if text.finished and said != text.forms:
            found.append(f"{qm.name} says something else for {_name(text.key)}")
    return found


def update() -> list[str]:
    """Make everything anew; returns what a person still has to translate."""
    for path, text in made_modules().items():
        path.write_text(text, encoding="utf-8")
    for code in LANGUAGES:
        ts = HERE / f"deskapp_{code}.ts"
        update_ts(ts, code)
        release(ts, ts.with_suffix(".qm"))
    return problems()


def main() -> int:
    """Run the tool; 0 when nothing is left to do."""
    parser = argparse.ArgumentParser(description="Brings the translations up to date.")
    parser.add_argument("--check", action="store_true", help="change nothing, say what is not up to date")
    left = problems() if parser.parse_args().check else update()
    for line in left:
        sys.stdout.write(line + "\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
