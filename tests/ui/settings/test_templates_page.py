"""The page of the workspace's texts around mail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from deskapp.domain.departments import Template, TemplateKind
from deskapp.ui.settings.department.words import LANGUAGES
from deskapp.ui.settings.template_examples import EXAMPLES
from deskapp.ui.settings.templates_page import TemplatesPage
from tests.ui.settings.staff import OWNER, Key, Staff, at_work, click, write

ACK, REPLY, RATING = TemplateKind.ACKNOWLEDGEMENT, TemplateKind.REPLY, TemplateKind.RATING


@pytest.fixture
def staff(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Staff]:
    with at_work(tmp_path, qtbot, qapp) as opened:
        yield opened


def open_page(staff: Staff) -> TemplatesPage:
    page = staff.shown(TemplatesPage(staff.session(OWNER)))
    page.refresh()
    return page


def stored(staff: Staff) -> dict[tuple[str, str], Template]:
    texts = staff.house.desk.templates.of_workspace(staff.house.who(OWNER))
    return {(each.kind, each.language): each for each in texts}


def test_texts_of_several_kinds_and_languages_are_saved_together(staff: Staff) -> None:
    page = open_page(staff)
    assert not page.footer.save_button.isEnabled()
    write(page.set.show_text(REPLY, "en").text.editor, "{{ message }}\n-- \n{{ signature }}")
    czech = page.set.show_text(ACK, "cs")
    write(czech.subject.line, "Přijato: {{ ticket.number }}")
    write(czech.text.editor, "Dobrý den, píšeme si. 🙂")
    assert page.changes() == ["Reply frame in English", "Auto-acknowledgement in Czech"]
    done: list[int] = []
    page.saving.saved.connect(done.append)
    staff.press(czech.text.editor, Key.Key_Return)
    staff.qtbot.waitUntil(lambda: bool(done))
    assert stored(staff) == {
        (REPLY, "en"): Template(REPLY, "en", "{{ message }}\n-- \n{{ signature }}"),
        (ACK, "cs"): Template(ACK, "cs", "Dobrý den, píšeme si. 🙂", "Přijato: {{ ticket.number }}"),
    }
    assert page.changes() == []


def test_each_kind_says_when_it_is_used_and_shows_how_it_reads(staff: Staff) -> None:
    page = open_page(staff)
    said = set()
    for kind in TemplateKind:
        shown = page.set.show_text(kind, "en")
        said.add(page.set.when.text())
        assert shown.subject.isVisible() == (kind is not REPLY)
    assert len(said) == len(TemplateKind)
    shown = page.set.show_text(RATING, "en")
    write(shown.text.editor, "How was {{ ticket.number }}?")
    staff.qtbot.waitUntil(lambda: shown.text.preview.toPlainText().startswith("How was HD-"))


def test_a_click_chooses_kind_and_language(staff: Staff) -> None:
    page = open_page(staff)
    buttons = [*page.set.kinds.findChildren(QToolButton), *page.set.languages.findChildren(QToolButton)]
    segments = {button.text(): button for button in buttons}
    click(segments["Rating request"])
    click(segments["Czech"])
    assert (page.set.kinds.current(), page.set.languages.current()) == ("rating", "cs")


@pytest.mark.parametrize(
    ("kind", "text"),
    [(ACK, "Hi {{ agent.name }}"), (ACK, "Hi {{ contact.nam }}"), (REPLY, "No place for the answer"), (RATING, "{{ ")],
)
def test_a_text_that_cannot_be_used_is_shown_and_nothing_is_saved(staff: Staff, kind: TemplateKind, text: str) -> None:
    page = open_page(staff)
    write(page.set.show_text(RATING if kind is not RATING else ACK, "en").text.editor, "This one is fine.")
    write(page.set.show_text(kind, "en").text.editor, text)
    page.set.show_text(RATING if kind is not RATING else ACK, "cs")
    staff.refused(page)
    assert page.footer.error()
    assert (page.set.kinds.current(), page.set.languages.current()) == (kind.value, "en")
    assert stored(staff) == {}


@pytest.mark.parametrize("subject", ["{{ ticket.sbject }}", "x" * 10_000])
def test_a_bad_subject_is_told_at_its_field(staff: Staff, subject: str) -> None:
    page = open_page(staff)
    shown = page.set.show_text(ACK, "en")
    write(shown.text.editor, "Text")
    write(shown.subject.line, subject)
    page.set.show_text(REPLY, "en")
    staff.refused(page)
    assert shown.isVisible()
    assert shown.subject.error()
    assert shown.subject.line.text() == subject
    assert stored(staff) == {}
    write(shown.subject.line, "Fine")
    staff.save(page)
    assert stored(staff)[ACK, "en"].subject == "Fine"


def test_a_subject_without_text_is_not_thrown_away_silently(staff: Staff) -> None:
    page = open_page(staff)
    shown = page.set.show_text(ACK, "en")
    write(shown.subject.line, "Only a subject")
    staff.refused(page)
    assert shown.edit.error()
    assert shown.subject.line.text() == "Only a subject"


def test_cancel_puts_every_text_back_and_emptying_removes(staff: Staff) -> None:
    staff.house.desk.templates.save_workspace(staff.house.who(OWNER), [Template(RATING, "cs", "Jak?", "Ohlas")])
    page = open_page(staff)
    shown = page.set.show_text(RATING, "cs")
    assert (shown.text.text(), shown.subject.value()) == ("Jak?", "Ohlas")
    write(shown.text.editor, "Something else")
    click(page.footer.cancel_button)
    assert shown.text.text() == "Jak?"
    write(shown.text.editor, "")
    write(shown.subject.line, "")
    staff.save(page)
    assert stored(staff) == {}


@pytest.mark.parametrize("key", EXAMPLES)
def test_an_empty_text_can_start_from_an_example_that_can_be_saved(staff: Staff, key: tuple[TemplateKind, str]) -> None:
    page = open_page(staff)
    shown = page.set.show_text(*key)
    click(shown.example_button)
    assert not shown.example_button.isVisible()
    staff.save(page)
    assert stored(staff)[key] == EXAMPLES[key]


def test_an_example_is_there_for_every_kind_and_language_and_never_overwrites(staff: Staff) -> None:
    assert set(EXAMPLES) == {(kind, language) for kind in TemplateKind for language in LANGUAGES}
    shown = open_page(staff).set.show_text(ACK, "en")
    write(shown.subject.line, "My subject")
    click(shown.example_button)
    assert shown.subject.value() == "My subject"
    write(shown.text.editor, "Mine")
    assert not shown.example_button.isVisible()
