"""The language of the window: Qt's own texts, ours, and the messages from below."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from oms_desktop.resource_files import resource_root
from oms_desktop.views.texts import use_messages

log = logging.getLogger(__name__)

_installed: list[QTranslator] = []


def use_language(code: str) -> bool:
    """Speak *code* in every widget made from now on; returns whether all files of it were there.

    English has a file as well: it holds the plurals.
    """
    for translator in _installed:
        QCoreApplication.removeTranslator(translator)
    _installed.clear()
    QLocale.setDefault(QLocale(code))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    files = [str(resource_root() / "translations" / f"oms_{code}.qm")]
    if code != "en":
        files.insert(0, f"{folder}/qtbase_{code}.qm")
    complete = True
    for file in files:
        translator = QTranslator()
        if translator.load(file):
            QCoreApplication.installTranslator(translator)
            _installed.append(translator)
        else:
            complete = False
            log.warning("no translation in %s; run `make translations`", file)
    use_messages(code)
    return complete
