"""The document that shows the plain text of a note: its links, mentions and to-do lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from deskapp.domain.note_text import TODO, spans_of
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens

TODO_INDENT = 24


@dataclass
class NoteDocument:
    """A laid out body: the document and where its to-do boxes and mentions are."""

    document: QTextDocument
    todos: list[tuple[int, bool]] = field(default_factory=list)
    """(number of the block, ticked) of each to-do line."""
    mentions: list[tuple[int, int]] = field(default_factory=list)
    """(position, length) in the document."""
    links: list[tuple[int, int, str]] = field(default_factory=list)
    """(position, length, target) in the document."""


def build_document(text: str, names: Sequence[str] = (), signed: Mapping[int, str] | None = None) -> NoteDocument:
    """A document for the body of a note; `signed` puts a small line under a to-do line, by its number from 0."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(metrics.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    result = NoteDocument(document)
    cursor = QTextCursor(document)
    first = True
    for line in text.split("\n"):
        todo = TODO.match(line)
        _start_block(cursor, TODO_INDENT if todo else 0, first)
        first = False
        if todo:
            result.todos.append((cursor.blockNumber(), todo.group(1) != " "))
            line = line[todo.end() :]
        _insert_line(cursor, line, names, result)
        remark = (signed or {}).get(len(result.todos) - 1) if todo else None
        if remark:
            _start_block(cursor, TODO_INDENT, False, small=True)
            cursor.insertText(remark, _small())
    return result


def _start_block(cursor: QTextCursor, indent: int, first: bool, small: bool = False) -> None:
    form = QTextBlockFormat()
    height = metrics.LINE_HEIGHT[metrics.SMALL if small else metrics.BASE]
    form.setLineHeight(metrics.scaled(height), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    form.setLeftMargin(indent)
    if indent and not small:
        form.setTopMargin(2)
        form.setBottomMargin(2)
    if first:
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form, QTextCharFormat())


def _insert_line(cursor: QTextCursor, line: str, names: Sequence[str], result: NoteDocument) -> None:
    at = 0
    for span in spans_of(line, names):
        cursor.insertText(line[at : span.start], QTextCharFormat())
        position = cursor.position()
        cursor.insertText(line[span.start : span.start + span.length], _FORMATS[span.kind])
        if span.kind == "mention":
            result.mentions.append((position, span.length))
        else:
            result.links.append((position, span.length, span.target))
        at = span.start + span.length
    cursor.insertText(line[at:], QTextCharFormat())


def _small() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(metrics.font(metrics.SMALL))
    form.setForeground(tokens().note_muted)
    return form


def _link_format() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontUnderline(True)
    return form


def _mention_format() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    return form


_FORMATS = {"link": _link_format(), "mention": _mention_format()}
