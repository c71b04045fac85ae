"""What the plain text of a note means: links, ticket numbers, mentions, to-do lines; and the document that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextOption

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens

TODO = re.compile(r"^\s*[-*] \[([ xX])\] ?")
"""The start of a to-do line; group 1 is its tick."""
TODO_INDENT = 24
_LINK = r"(?P<link>(?:https?://|www\.)[^\s<>\"]*[^\s<>\".,;:!?)\]}'])"
_MAIL = r"(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
_NUMBER = r"(?P<number>\b[A-Z]{2,6}-\d{3,}\b)"
_MENTION = r"(?P<mention>(?<![\w@])@\w[\w.-]*\w|(?<![\w@])@\w)"
_PLAIN = re.compile(f"{_LINK}|{_MAIL}|{_NUMBER}|{_MENTION}")


@dataclass(frozen=True)
class Span:
    """A part of a line that is more than text: `kind` is `link` or `mention`, `target` what a click opens."""

    start: int
    length: int
    kind: str
    target: str


def spans_of(line: str, names: Sequence[str] = ()) -> Iterator[Span]:
    """Links, addresses, ticket numbers and mentions of a line, left to right.

    `names` are agents as mentioned, so that `@Eva Malá` is one mention; others end with the word.
    """
    for found in _pattern(tuple(names)).finditer(line):
        kind = found.lastgroup or ""
        target = found.group()
        if kind == "link" and target.startswith("www."):
            target = f"https://{target}"
        elif kind == "mail":
            target = f"mailto:{target}"
        yield Span(found.start(), found.end() - found.start(), "mention" if kind == "mention" else "link", target)


def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    if not names:
        return _PLAIN
    known = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"{_LINK}|{_MAIL}|{_NUMBER}|(?P<mention>(?<![\w@])@(?:{known})(?!\w)|(?<![\w@])@\w[\w.-]*\w)")


def tick_todo(text: str, index: int, ticked: bool) -> str:
    """The text with its to-do line number `index` (from 0) ticked or not. Raises IndexError when there is none."""
    lines = text.split("\n")
    places = [number for number, line in enumerate(lines) if TODO.match(line)]
    number = places[index]
    found = TODO.match(lines[number])
    assert found is not None  # it is in `places`
    at = found.start(1)
    lines[number] = lines[number][:at] + ("x" if ticked else " ") + lines[number][at + 1 :]
    return "\n".join(lines)


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
    document.setDefaultTextOption(QTextOption())
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
