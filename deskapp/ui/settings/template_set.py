"""The texts around mail of one place: a kind and a language are chosen, then edited with their preview."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from deskapp.domain.departments import Template, TemplateKind
from deskapp.domain.templates import OF_KIND
from deskapp.ui.look import metrics
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.session import Session
from deskapp.ui.settings.department.words import LANGUAGES, TEMPLATES, word
from deskapp.ui.settings.field import Field, LineField
from deskapp.ui.settings.template_edit import TemplateEdit
from deskapp.ui.settings.template_examples import EXAMPLES
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.segmented import Segmented
from deskapp.ui.widgets.text_label import TextLabel

Key = tuple[TemplateKind, str]

_WHEN: Mapping[TemplateKind, str] = {
    TemplateKind.REPLY: QT_TRANSLATE_NOOP(
        "TemplateSet", "Stands around every reply. Empty: a reply goes out as it is written, with its signature."
    ),
    TemplateKind.ACKNOWLEDGEMENT: QT_TRANSLATE_NOOP(
        "TemplateSet", "Tells a customer that the first mail arrived and which number it has. Empty: none is sent."
    ),
    TemplateKind.RATING: QT_TRANSLATE_NOOP(
        "TemplateSet",
        "Stands under an answer that resolves the ticket and asks how it went; the subject is that of the customer's "
        "rating. Empty: nobody is asked.",
    ),
}
#: The kinds that are a mail of their own and so have a subject.
_WITH_SUBJECT = frozenset({TemplateKind.ACKNOWLEDGEMENT, TemplateKind.RATING})


class TemplateSet(QWidget):
    """`templates()` are the texts as they stand in the editors; blank ones are left out."""

    changed = Signal()

    def __init__(
        self,
        session: Session,
        language: str = "en",
        parent: QWidget | None = None,
        *,
        department_id: Callable[[], int | None] = lambda: None,
        when: Mapping[TemplateKind, str] = _WHEN,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._department_id = department_id
        self._when = when
        self._before: dict[Key, Template] = {}
        self._pages: dict[Key, _TextPage] = {}
        self.kinds = Segmented()
        self.kinds.setAccessibleName(self.tr("Kind of text"))
        for kind, text in TEMPLATES.items():
            self.kinds.add(kind.value, word(text))
        self.languages = Segmented()
        self.languages.setAccessibleName(self.tr("Language of the text"))
        for code, text in LANGUAGES.items():
            self.languages.add(code, word(text))
        if language in LANGUAGES:
            self.languages.set_current(language)
        self.when = TextLabel(token="muted")
        self.when.setWordWrap(True)
        self.stack = QStackedWidget()
        for choice in (self.kinds, self.languages):
            choice.chosen.connect(self._on_chosen)
        self._lay_out()
        self._on_chosen()

    def set_templates(self, templates: Iterable[Template]) -> None:
        """Shows what is stored."""
        self._before = {(each.kind, each.language): each for each in templates}
        for key, page in self._pages.items():
            page.show_template(self._stored(key))
        self._on_chosen()

    def templates(self) -> tuple[Template, ...]:
        """What is written now; kinds and languages that were never shown stay as they are stored."""
        keys = dict.fromkeys([*self._before, *self._pages])
        now = [self._pages[key].template() if key in self._pages else self._before[key] for key in keys]
        return tuple(each for each in now if each.text.strip())

    def changes(self) -> list[str]:
        """What is not saved, in words."""
        text = self.tr("{kind} in {language}")
        return [
            text.format(kind=word(TEMPLATES[kind]), language=word(LANGUAGES[language]))
            for (kind, language), page in self._pages.items()
            if page.template() != self._stored((kind, language))
        ]

    def problem(self) -> str:
        """What is wrong with one of the texts, which is shown then; "" where nothing is."""
        for key, page in self._pages.items():
            sentence = page.refuse()
            if sentence:
                self.show_text(*key)
                page.edit.reveal()
                return sentence
        return ""

    def show_text(self, kind: TemplateKind, language: str) -> _TextPage:
        """Shows the text of a kind in a language."""
        self.kinds.set_current(kind.value)
        self.languages.set_current(language)
        self._on_chosen()
        return self._pages[kind, language]

    def show_error(self, name: str, sentence: str) -> bool:
        """Puts a refusal at its field, called `template.<kind>.<language>` or `….subject`; False where it has none."""
        parts = name.split(".")
        known = len(parts) > 2 and parts[0] == "template" and parts[1] in {kind.value for kind in TemplateKind}
        if not known or parts[2] not in LANGUAGES:
            return False
        page = self.show_text(TemplateKind(parts[1]), parts[2])
        field = page.subject if parts[-1] == "subject" else page.edit
        field.set_error(sentence)
        field.reveal()
        return True

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(metrics.SPACE_3)
        bar.addWidget(self.kinds)
        bar.addStretch(1)
        bar.addWidget(self.languages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        column.addLayout(bar)
        column.addWidget(self.when)
        column.addWidget(self.stack, 1)

    def _stored(self, key: Key) -> Template:
        return self._before.get(key, Template(*key, text=""))

    def _on_chosen(self, _: str = "") -> None:
        kind, language = TemplateKind(self.kinds.current()), self.languages.current()
        self.when.setText(QCoreApplication.translate("TemplateSet", self._when[kind]))
        page = self._pages.get((kind, language))
        if page is None:
            page = self._pages[kind, language] = _TextPage(self._session, kind, language, self._department_id)
            page.show_template(self._stored((kind, language)))
            page.edited.connect(self.changed)
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)


class _TextPage(QWidget):
    """Subject and text of one kind in one language."""

    edited = Signal()

    def __init__(
        self, session: Session, kind: TemplateKind, language: str, department_id: Callable[[], int | None]
    ) -> None:
        super().__init__()
        self._key = (kind, language)
        self._example = EXAMPLES.get(self._key)
        self.example_button = push_button(self.tr("Start from an example"), icon_name="sparkles")
        self.example_button.setAutoDefault(False)
        self.example_button.clicked.connect(self.use_example)
        self.subject = LineField(self.tr("Subject"))
        self.subject.setVisible(kind in _WITH_SUBJECT)
        self.text = TemplateEdit(session, OF_KIND[kind], department_id, language=language)
        self.edit = Field(self.tr("Text"), self.text, wide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_3)
        column.addWidget(self.example_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.subject)
        column.addWidget(self.edit, 1)
        self.text.changed.connect(self._offer_example)
        self._offer_example()
        for field in (self.subject, self.edit):
            field.edited.connect(self.edited)

    def use_example(self) -> None:
        """Writes the example into the empty text; a subject that is written stays."""
        if self._example is None:
            return
        if not self.subject.value().strip():
            self.subject.line.setText(self._example.subject)
        self.text.set_text(self._example.text)
        self.text.setFocus()

    def _offer_example(self) -> None:
        self.example_button.setVisible(self._example is not None and not self.text.text().strip())

    def template(self) -> Template:
        """What is written now."""
        return Template(*self._key, text=self.text.text(), subject=self.subject.value())

    def show_template(self, template: Template) -> None:
        """Shows a stored text without telling."""
        self.blockSignals(True)
        self.subject.line.setText(template.subject)
        self.text.set_text(template.text)
        self.blockSignals(False)

    def refuse(self) -> str:
        """What is wrong with the text, "" where nothing is; the editor itself tells of its variables."""
        if self.subject.value().strip() and not self.text.text().strip():
            sentence = self.tr("Please write the text, or empty the subject as well.")
            self.edit.set_error(sentence)
            return sentence
        return self.text.problem()
