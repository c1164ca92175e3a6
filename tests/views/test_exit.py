"""The program ends well whatever was done in it."""

import os
import subprocess
import sys

COPY_AND_END = """
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from oms_desktop.views.commands import editing
application = QGuiApplication([])
QGuiApplication.clipboard().setMimeData(QMimeData())
"""


def test_a_program_that_copied_something_ends_well_without_a_desktop() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    ended = subprocess.run(
        [sys.executable, "-c", COPY_AND_END], env=environment, capture_output=True, text=True
    )

    assert (ended.returncode, ended.stderr) == (0, "")
