"""The dry run beside the editor: on how many of the last tickets the rule applies, and what it would change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from deskapp.domain.errors import DeskError
from deskapp.domain.rules.rule import Rule
from deskapp.services.rules.trying import Trial, Tried
from deskapp.ui.look import metrics
from deskapp.ui.session import Session, error_words
from deskapp.ui.settings.rules.offer import Offer
from deskapp.ui.settings.rules.phrase import Phrase
from deskapp.ui.settings.rules.trial_list import TrialList
from deskapp.ui.settings.rules.trial_run import TrialRun
from deskapp.ui.settings.rules.trial_warning import TrialWarning
from deskapp.ui.settings.rules.trial_words import Piece, pieces
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel

WIDTH = 304
_LASTS = (200, 1_000, 10_000)
#: A trial follows the last change after this long, where it is a short one.
_AFTER_MS = 400


class TrialPanel(Pane):
    """`counted` carries for each group on how many tickets it holds, with how many were looked at."""

    counted = Signal(object, int)

    def __init__(self, session: Session, offer: Offer, rule: Callable[[], Rule], parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self.setFixedWidth(metrics.scaled(WIDTH))
        self._offer, self._rule = offer, rule
        self._tried: Rule | None = None
        self._trial: Trial | None = None
        self._only_stopped = False
        self.run = TrialRun(session, self)
        self.last = Phrase(self.tr("How many tickets"))
        self.last.offer((self.tr("last %n tickets", "", n), n) for n in _LASTS)
        self.run_button = push_button(self.tr("Run"), icon_name="refresh-cw")
        self.count = TextLabel("", metrics.DISPLAY, metrics.SEMIBOLD, tabular=True)
        self.words = TextLabel()
        self.words.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("How far the trial is"))
        self.list = TrialList()
        self.warning = TrialWarning()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_MS)
        self._soon.timeout.connect(self.start)
        self._lay_out()
        self.run_button.clicked.connect(self._on_button)
        self.last.picked.connect(self.start)
        self.warning.clicked.connect(self._on_show)
        self.run.progressed.connect(self._on_progress)
        self.run.finished.connect(self._on_finished)
        self.run.refused.connect(self._on_refused)
        self._tell(self.tr("Not tried yet."))

    def _lay_out(self) -> None:
        head, row = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(metrics.SPACE_2)
        head.addWidget(IconLabel("flask-conical", metrics.ICON_ROW, "muted"))
        head.addWidget(TextLabel(self.tr("Dry run"), weight=metrics.SEMIBOLD), 1)
        head.addWidget(self.last)
        row.setSpacing(metrics.SPACE_2)
        row.addWidget(self.count)
        row.addWidget(self.words, 1)
        row.addWidget(self.run_button)
        self.run_button.setAutoDefault(False)
        sentence = self.tr("A trial: nothing is changed until the rule is saved.")
        promise = TextLabel(sentence, metrics.SMALL, token="muted")
        promise.setWordWrap(True)
        top = QVBoxLayout()
        top.setContentsMargins(metrics.SPACE_3, metrics.SPACE_3, metrics.SPACE_2, metrics.SPACE_2)
        top.setSpacing(metrics.SPACE_1)
        for part in (head, row):
            top.addLayout(part)
        top.addWidget(self.bar)
        top.addWidget(promise)
        self.bar.setFixedHeight(4)
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(Separator())
        column.addWidget(self.list, 1)
        column.addWidget(self.warning)
        self.warning.hide()
        self.bar.hide()

    def follow(self) -> None:
        """The rule changed: a short trial is made anew soon, of a long one it is said that it is older."""
        if self.last.value() == _LASTS[0]:
            self._soon.start()
        elif self._trial is not None:
            self._tell(self.tr("This was tried before the last change."))

    def start(self) -> None:
        """Tries the rule as it stands now."""
        self._soon.stop()
        self._tried, last = self._rule(), self.last.value()
        self.run.start(self._tried, last if isinstance(last, int) else _LASTS[0])
        self.bar.setRange(0, 0)
        self.bar.show()
        self.run_button.setText(self.tr("Cancel"))

    def stop(self) -> None:
        """Gives up what is being tried, as when the window closes."""
        self._soon.stop()
        self.run.cancel()
        self._at_rest()

    def _on_button(self) -> None:
        if self.run.is_running:
            self.stop()
            self._tell(self.tr("Cancelled."))
        else:
            self.start()

    def _at_rest(self) -> None:
        self.bar.hide()
        self.run_button.setText(self.tr("Run"))

    def _on_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)

    def _on_refused(self, error: DeskError) -> None:
        self._at_rest()
        self._trial = None
        self.counted.emit((), 0)
        self.list.rows.show((), lambda tried: [])
        self.warning.hide()
        self._tell(error_words(error))

    def _on_finished(self, trial: Trial) -> None:
        self._at_rest()
        self._trial, self._only_stopped = trial, False
        self.counted.emit(trial.groups, trial.looked)
        if trial.problem:
            self._tell(error_words(DeskError(trial.problem)))
        else:
            self.count.setText(str(len(trial.tried)))
            self.words.setText(self.tr("match, {count} would change").format(count=trial.changed))
        self._show_rows()

    def _tell(self, sentence: str) -> None:
        self.count.setText("")
        self.words.setText(sentence)

    def _show_rows(self) -> None:
        trial, rule = self._trial, self._tried
        if trial is None or rule is None:
            return
        rows = [tried for tried in trial.tried if tried.stopped_by is not None or not self._only_stopped]

        def say(tried: Tried) -> list[Piece]:
            return pieces(tried, rule, self._offer)

        self.list.rows.show(rows, say)
        self.warning.setVisible(bool(trial.stops))
        if trial.stops:
            first = trial.stops[0]
            text = self.tr("“{name}” stops first on %n of these tickets.", "", first.tickets).format(name=first.name)
            self.warning.tell(text, self.tr("Show all") if self._only_stopped else self.tr("Show"))

    def _on_show(self) -> None:
        self._only_stopped = not self._only_stopped
        self._show_rows()
