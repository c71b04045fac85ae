"""The document that shows a note."""

from __future__ import annotations

from deskapp.ui.widgets.note_text import build_document


def test_the_document_shows_words_without_the_marks_of_to_do_lines() -> None:
    made = build_document("One @Eva\n- [ ] two\n- [x] three", signed={1: "Petr, 9:15"})
    assert made.document.toPlainText() == "One @Eva\ntwo\nthree\nPetr, 9:15"
    assert made.todos == [(1, False), (2, True)]
    assert made.mentions == [(4, 4)]


def test_a_word_wider_than_the_paper_goes_on_in_the_next_line() -> None:
    made = build_document("Donaudampfschifffahrtsgesellschaft" * 12)
    made.document.setTextWidth(300)
    assert made.document.idealWidth() <= 300
    assert made.document.firstBlock().layout().lineCount() > 3


def test_markup_is_shown_as_it_was_typed() -> None:
    text = "<b>bold</b> & <img src=x>"
    assert build_document(text).document.toPlainText() == text
