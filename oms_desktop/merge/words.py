"""The words of a module: its language and vocabulary say what the texts and ends of its records mean in a file.

Where one side changed such a word and the other wrote something in the old one, taking either would say something that
nobody wrote; so a person decides (M003).
"""

from __future__ import annotations

from collections.abc import Iterator

from oms_desktop.merge.draft import OTHER, Draft
from oms_desktop.merge.values import ABSENT, Path, Side
from oms_desktop.models.messages import message
from oms_desktop.models.plain import Plain

LANGUAGE = "default_language"
VOCABULARY = "vocabulary"

_SAID_BY: dict[str, tuple[str, ...]] = {
    LANGUAGE: ("display_name", "description"),
    "label": ("display_name", "labels"),
    "description": ("description", "descriptions"),
    "inverse": ("inverse_of",),
    "domain": ("any_of", "source"),
    "range": ("ranges", "target"),
}
"""The fields that a word says."""
_KINDS = {"class": ("object_type",), "property": ("shared_property", "link_type")}
"""The kinds of record that a word says."""


def ask_for_words(draft: Draft) -> None:
    """Ask where the words of one side would say what the other wrote (M003)."""
    for module in draft.versions.touched:
        three = draft.versions.three(module)
        if any(tree is None or tree["kind"] != "module" for tree in three):
            continue
        base, ours, theirs = (tree or {} for tree in three)
        for word, path in _words(base, ours, theirs):
            was, here, there = (_word(tree, path) for tree in (base, ours, theirs))
            if here == there or was not in (here, there):
                continue
            changer: Side = "theirs" if here == was else "ours"
            if _writes_in(draft, OTHER[changer], module, word):
                draft.withdraw((module, path))
                detail = (("otherwise", message("merge.words.written")),)
                draft.site(module, *path).conflict("M003", was, here, there, detail=detail)
                draft.put(module, path, was)


def _words(*versions: Plain) -> Iterator[tuple[str, Path]]:
    yield LANGUAGE, (LANGUAGE,)
    for role in sorted({role for tree in versions for role, _ in tree.get(VOCABULARY, ())}):
        yield role, (VOCABULARY, role)


def _word(tree: Plain, path: Path) -> object:
    if len(path) == 1:
        return tree.get(LANGUAGE, ABSENT)
    return dict(tree.get(VOCABULARY, ())).get(path[1], ABSENT)


def _writes_in(draft: Draft, side: Side, module: str, word: str) -> bool:
    """Tell whether *side* wrote something in the module that *word* says."""
    for record in draft.changed(side):
        tree = draft.versions.of(side, record)
        if tree is None or tree.get("module") != module:
            continue
        base = draft.versions.base(record)
        if base is None and tree["kind"] in _KINDS.get(word, ()):
            return True
        if any(tree.get(f) and tree[f] != (base or {}).get(f) for f in _SAID_BY.get(word, ())):
            return True
    return False
