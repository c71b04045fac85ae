"""Texts for people: written out where the translators look, complete, and saying the same in each language."""

from __future__ import annotations

import ast
import re
import sys
from importlib import util
from pathlib import Path
from types import ModuleType

import pytest

from deskapp.ui.error_texts import ERROR_TEXTS
from tests.architecture.tree import ROOT, Source, calls, is_text, sources

#: Where a marked text is looked up by a name; everywhere else a text is written out in the call.
LOOKUPS = {
    "deskapp/ui/actions.py": "texts of the registry, marked in its table",
    "deskapp/ui/deed_words.py": "sentences of deeds, marked in its tables",
    "deskapp/ui/people/place.py": "words of both places, marked in its table",
    "deskapp/ui/posting.py": "states of mails and what can be done about them, marked in its tables",
    "deskapp/ui/rating_words.py": "words of scores, marked in its table",
    "deskapp/ui/reports/chart_card.py": "kinds of charts and what they are split by, marked in its tables",
    "deskapp/ui/reports/filter_bar.py": "names of the ranges, marked in its table",
    "deskapp/ui/reports/report_words.py": "words of columns and periods, marked in its tables",
    "deskapp/ui/ticket/returned_lines.py": "what came back of a mail, marked in its table",
    "deskapp/ui/session.py": "sentences of errors, marked in error_texts.py",
    "deskapp/ui/settings/agent/words.py": "words for roles, marked in its tables",
    "deskapp/ui/settings/colour_choice.py": "names of the colours, marked in its table",
    "deskapp/ui/settings/department/words.py": "words for roles and rings, marked in its tables",
    "deskapp/ui/settings/field_words.py": "words for kinds of fields, marked in its tables",
    "deskapp/ui/settings/mail/words.py": "states and choices of mail accounts, marked in its tables",
    "deskapp/ui/settings/pages.py": "names and search words of the pages, marked in its table",
    "deskapp/ui/settings/template_set.py": "names and hints of the templates, marked in its table",
    "deskapp/ui/settings/variable_words.py": "what the variables are, marked in its table",
    "deskapp/ui/rule_words.py": "words of the catalogue of rules, marked in rule_texts.py and its tables",
    "deskapp/ui/ticket/why_words.py": "states of requests, marked in its table",
    "deskapp/ui/words.py": "words for codes, marked in its tables",
}

#: Where an error's sentence is put together; it is shown as it is.
UNMARKED_ERRORS = {
    ("deskapp/app/commands/console.py", "run"): "printed on the command line, which speaks English",
    ("deskapp/domain/refusals.py", "from_data"): "a sentence that was written out when it was kept",
    ("deskapp/services/mail_writing.py", "_post"): "the composer's own sentence about an address",
}

_QT_PLACES = ("deskapp/ui/", "deskapp/app/")
_TRANSLATING = {"tr": 1, "QT_TRANSLATE_NOOP": 2}


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    """The translation tool, which is no part of the program."""
    spec = util.spec_from_file_location("translations_update", ROOT / "resources" / "translations" / "update.py")
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def _texts_of(name: str, call: ast.Call) -> list[ast.expr]:
    """The arguments that have to be written out; empty for calls that translate nothing."""
    if name in _TRANSLATING:
        return call.args[: _TRANSLATING[name]]
    if name == "translate" and ast.unparse(call.func) in ("QCoreApplication.translate", "QApplication.translate"):
        return call.args[:2]
    return []


def _spoken() -> list[tuple[Source, ast.Call, list[ast.expr]]]:
    return [
        (source, call, texts)
        for source in sources()
        if source.path.startswith(_QT_PLACES)
        for name, call in calls(source.tree)
        if (texts := _texts_of(name, call))
    ]


def test_no_text_for_the_translators_is_put_together_on_the_way() -> None:
    made = [f"{s.path}:{c.lineno}" for s, c, texts in _spoken() if any(isinstance(t, ast.JoinedStr) for t in texts)]
    assert made == []


def test_no_text_for_the_translators_hides_inside_another() -> None:
    """Qt's tool does not look into f-strings: what is translated there stays English."""
    hidden = [
        f"{source.path}:{node.lineno}"
        for source in sources()
        if source.path.startswith(_QT_PLACES)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.JoinedStr) and any(_texts_of(name, call) for name, call in calls(node))
    ]
    assert hidden == []


def test_texts_are_written_out_where_they_are_translated() -> None:
    assert len(_spoken()) > 300
    elsewhere = {s.path for s, _, texts in _spoken() if not all(is_text(text) for text in texts)}
    assert elsewhere == set(LOOKUPS)


def test_every_sentence_of_an_error_is_known_to_the_translators(tool: ModuleType) -> None:
    assert list(ERROR_TEXTS) == tool.error_sentences()


def test_every_error_is_made_with_a_sentence_that_is_written_out(tool: ModuleType) -> None:
    unmarked = {
        (source.path, function.name)
        for source in sources()
        if source.path.split("/")[1] in tool.RAISING_ROOMS
        for function in ast.walk(source.tree)
        if isinstance(function, ast.FunctionDef)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in tool.ERRORS
        if not (call.args and is_text(call.args[0]))
    }
    assert unmarked == set(UNMARKED_ERRORS)


def test_the_translations_are_complete_and_released(tool: ModuleType) -> None:
    assert tool.problems() == []


@pytest.mark.parametrize("language", ["cs", "en"])
def test_translations_keep_the_blanks_to_fill_in(tool: ModuleType, language: str) -> None:
    texts = list(tool.read_ts(_ts(language)))
    assert texts
    wrong = [(t.source, form) for t in texts for form in t.forms if form and _blanks(form) != _blanks(t.source)]
    assert wrong == []


def test_czech_has_three_forms_where_a_number_stands(tool: ModuleType) -> None:
    assert [text.source for text in tool.read_ts(_ts("cs")) if text.numerus and len(text.forms) != 3] == []


def _ts(language: str) -> Path:
    return ROOT / "resources" / "translations" / f"deskapp_{language}.ts"


def _blanks(text: str) -> list[str]:
    return sorted(re.findall(r"\{\w*\}|%n", text))
