"""Keeps the translations: `update` reads every tr() text into the .ts files and fills in what is translated.

Translations are written by people in `resources/translations/<language>/<area>.json`: English text to its translation
(a list where the text has plural forms). Nobody edits the .ts files; they are made here, and `make translations`
compiles them. `check` says what is not translated and fails if anything is.
"""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"en": 2, "ko": 1}
"""Languages and how many plural forms each has; English needs its plurals only."""


def main() -> int:
    """Run `update` or `check`; returns the exit code."""
    wish = sys.argv[1] if len(sys.argv) > 1 else "check"
    if wish not in ("update", "check"):
        print(__doc__)
        return 2
    if wish == "update":
        for language in LANGUAGES:
            update(language)
    missing = [text for language in LANGUAGES for text in untranslated(language)]
    for text in missing:
        print(text)
    return 1 if missing else 0


def update(language: str, path: Path | None = None) -> None:
    """Bring the .ts file of a language up to date with the sources and the translations."""
    path = path or FOLDER / f"oms_{language}.ts"
    sources = sorted(
        file
        for folder in ("views", "app")
        for file in (ROOT / "oms_desktop" / folder).rglob("*.py")
    )
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"
    names = [file.relative_to(ROOT).as_posix() for file in sources]
    command = [str(tool), *names, "-ts", str(path), "-no-obsolete", "-silent"]
    command += ["-locations", "none", "-source-language", "en", "-target-language", language]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    words = translations(language)
    tree = ET.parse(path)
    for text in tree.getroot().iter("message"):
        _fill(text, words, LANGUAGES[language])
    for context in tree.getroot().iter("context"):
        context[1:] = sorted(context[1:], key=lambda text: text.findtext("source", ""))
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def translations(language: str) -> dict[str, str | list[str]]:
    """Return everything that people translated into a language."""
    words: dict[str, str | list[str]] = {}
    for file in sorted((FOLDER / language).glob("*.json")):
        words.update(json.loads(file.read_text("utf-8")))
    return words


def untranslated(language: str, folder: Path = FOLDER) -> list[str]:
    """Return every text that has no translation, with its language before it."""
    root = ET.parse(folder / f"oms_{language}.ts").getroot()
    return [
        f"{language}: {text.findtext('source')!r}"
        for text in root.iter("message")
        if text.find("translation[@type='unfinished']") is not None
        and (language != "en" or text.get("numerus") == "yes")
    ]


def english_forms(source: str) -> list[str]:
    """Return singular and plural of an English text: "(s)" marks the ending that only several things have."""
    return [source.replace("(s)", ""), source.replace("(s)", "s")]


def _fill(text: ET.Element, words: dict[str, str | list[str]], forms: int) -> None:
    """Put the translation of one text into its element, or mark it as unfinished."""
    source = text.findtext("source", "")
    element = text.find("translation")
    if element is None:
        element = ET.SubElement(text, "translation")
    element.clear()
    plural = text.get("numerus") == "yes"
    found = words.get(source) or (english_forms(source) if plural and forms == 2 else None)
    if found is None:
        element.set("type", "unfinished")
        return
    if plural:
        given = found if isinstance(found, list) else [found]
        for form in (given * forms)[:forms]:
            ET.SubElement(element, "numerusform").text = form
    else:
        element.text = found if isinstance(found, str) else found[0]


if __name__ == "__main__":
    sys.exit(main())
