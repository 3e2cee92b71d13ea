"""What stands in the middle when no article is on the desk: how to begin."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class StartPage(QWidget):
    """One sentence, one primary action, one other."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.hint = QLabel(self), QLabel(self)
        self.title.setObjectName("title")
        self.hint.setObjectName("muted")
        for label in (self.title, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        self.add = QPushButton(self.tr("Add articles…"), self)
        self.add.setObjectName("primary")
        self.add.clicked.connect(lambda: self.asked.emit("add"))
        self.samples = QPushButton(self.tr("Open the samples"), self)
        self.samples.clicked.connect(lambda: self.asked.emit("samples"))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.add)
        row.addSpacing(8)
        row.addWidget(self.samples)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(60, 40, 60, 40)
        layout.addStretch(2)
        layout.addWidget(self.title)
        layout.addSpacing(8)
        layout.addWidget(self.hint)
        layout.addSpacing(20)
        layout.addLayout(row)
        layout.addStretch(3)
        self.set_library_empty(True)

    def set_library_empty(self, empty: bool) -> None:
        """Say what fits: how to begin, or to choose an article."""
        self.samples.setVisible(empty)
        if empty:
            self.title.setText(self.tr("Who said what?"))
            self.hint.setText(
                self.tr(
                    "Drop articles here, or add files or a folder: every quotation is highlighted and tied to its "
                    "speaker. Nothing leaves this computer."
                )
            )
        else:
            self.title.setText(self.tr("Choose an article"))
            self.hint.setText(self.tr("The numbers on the left say how many quotations wait for you in each."))
