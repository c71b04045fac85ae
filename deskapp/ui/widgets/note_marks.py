"""How links, mentions and to-do lines of a note show while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from deskapp.domain.note_text import TODO, spans_of
from deskapp.ui.look.current import tokens


class NoteMarks(QSyntaxHighlighter):
    """Underlines links, weighs and tints mentions, hides the text under the box of a to-do line."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._forms: dict[str, QTextCharFormat] = {}
        self._names: tuple[str, ...] = ()
        self.refresh()

    def refresh(self) -> None:
        """Takes the colours of the theme anew."""
        link, mention, hidden = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        link.setFontUnderline(True)
        mention.setFontWeight(QFont.Weight.DemiBold)
        mention.setBackground(tokens().note_mention)
        hidden.setForeground(Qt.GlobalColor.transparent)
        todo = QTextCharFormat(hidden)  # each sign takes 4 px, so that texts line up whether ticked or not
        todo.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
        todo.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        todo.setFontLetterSpacing(4)
        self._forms = {"link": link, "mention": mention, "hidden": hidden, "todo": todo}
        self.rehighlight()

    def set_names(self, names: Sequence[str]) -> None:
        """Agents as mentioned, so that a whole name is marked; of others the first word is."""
        if tuple(names) != self._names:
            self._names = tuple(names)
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        todo = TODO.match(text)
        if todo:
            self.setFormat(0, todo.end(), self._forms["hidden"])
            if text[: todo.end()].endswith(" "):  # the last blank keeps the line as tall as the others
                self.setFormat(0, todo.end() - 1, self._forms["todo"])
        for span in spans_of(text, self._names):
            self.setFormat(span.start, span.length, self._forms[span.kind])
