"""What the engine is at, in the line below: a sentence, a bar, one button to stop it or to let it rest."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from quoteapp.gui.actions import say
from quoteapp.gui.elided import ElidedLabel


class ProgressLine(QWidget):
    """Hidden while nothing is under way; ``asked`` gives the name of the action that the button stands for."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deed = "cancel"
        self.text = ElidedLabel(self)
        self.text.setObjectName("muted")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(100)
        self.bar.setAccessibleName(self.tr("Analysis"))
        self.button = QPushButton(self)
        self.button.setObjectName("quiet")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it vanishes when it is used: the focus would go anywhere
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(lambda: self.asked.emit(self._deed))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        for widget in (self.bar, self.button):
            row.addWidget(widget)
        self.hide()

    def show_analysis(self, done: int, total: int, left: float) -> None:
        """Articles that somebody waits for: how many are done, how many seconds are left (−1 while unknown)."""
        text = self.tr("Analysing {done} of {total}").format(done=min(done + 1, total), total=total)
        if left >= 60:
            text += self.tr(", about %n minute(s) left", "", round(left / 60))
        elif left >= 0:
            text += self.tr(", about %n second(s) left", "", max(1, round(left)))
        self._show(text, done, total, "cancel", say("Stop the analysis"))

    def show_update(self, done: int, total: int, *, paused: bool) -> None:
        """Articles that are analysed again while nobody waits for others."""
        text = (
            self.tr("Update of the analysis paused: {done} of {total}")
            if paused
            else self.tr("Bringing the analysis up to date: {done} of {total}")
        )
        self._show(text.format(done=done, total=total), done, total, "pause", self._pause_or_resume(paused=paused))

    def _pause_or_resume(self, *, paused: bool) -> str:
        return self.tr("Resume") if paused else self.tr("Pause")

    def _show(self, text: str, done: int, total: int, deed: str, button: str) -> None:
        self._deed = deed
        self.text.setText(text)
        self.text.setToolTip(text)
        self.bar.setMaximum(total)
        self.bar.setValue(done)
        self.button.setText(button)
        self.setVisible(done < total)
