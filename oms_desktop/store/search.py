"""Search in the indexed root: which records hold a text, and in which field, best first.

Words of three letters and more go to the trigram index; shorter ones and Hangul initial consonants are looked
for in the names alone, which is a scan of one narrow table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text

from oms_desktop.store.database import Database
from oms_desktop.store.hangul import initials, is_initials
from oms_desktop.store.index_rows import folded, search_texts
from oms_desktop.store.snapshot import RecordCache
from oms_desktop.store.summaries import Summaries, Summary

NAME_COLUMNS = "{api_name display_name labels aliases}"
INITIALS_FIELD = "initials"


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that search found, the field that matched and its text."""

    summary: Summary
    field: str
    text: str


class Search:
    """Search over the index; *records* gives what the records that were found hold."""

    def __init__(self, database: Database, summaries: Summaries, records: RecordCache) -> None:
        self._database = database
        self._summaries = summaries
        self._records = records

    def find(self, query: str, *, kinds: Sequence[str] = (), limit: int = 100) -> list[Hit]:
        """Return the best *limit* records that hold every word of *query*."""
        words = folded(query.replace("\0", " ")).split()  # SQLite takes text to end there
        if not words:
            return []
        if all(is_initials(word) for word in words):
            ids = self._scan("initials", words, kinds, limit)
            return self._hits(ids, [], initial_words=words)
        long = [word for word in words if len(word) >= 3]
        short = [word for word in words if len(word) < 3]
        if not long:
            ids = self._scan("text", short, kinds, limit)
        else:
            ids = self._match(NAME_COLUMNS, long, short, kinds, limit)
            if len(ids) < limit:
                more = self._match("", long, short, kinds, limit)
                ids = list(dict.fromkeys([*ids, *more]))[:limit]
        return sorted(self._hits(ids, words), key=lambda hit: _distance(hit, words))

    def _scan(self, column: str, words: list[str], kinds: Sequence[str], limit: int) -> list[str]:
        conditions = [f"instr(name.{column}, :w{n}) > 0" for n, _ in enumerate(words)]
        return self._ids(
            "FROM name JOIN summary ON summary.number = name.number",
            [*conditions, *_of_kinds(kinds)],
            "length(name.text), summary.sort_name",
            {f"w{n}": word for n, word in enumerate(words)},
            kinds,
            limit,
        )

    def _match(
        self, columns: str, long: list[str], short: list[str], kinds: Sequence[str], limit: int
    ) -> list[str]:
        phrases = " AND ".join('"' + word.replace('"', '""') + '"' for word in long)
        found = f"{columns}: ({phrases})" if columns else phrases
        conditions = ["search MATCH :match"]
        conditions += [f"instr(name.text, :w{n}) > 0" for n, _ in enumerate(short)]
        return self._ids(
            "FROM search JOIN name ON name.number = search.rowid "
            "JOIN summary ON summary.number = search.rowid",
            [*conditions, *_of_kinds(kinds)],
            "length(name.text), summary.sort_name",
            {"match": found, **{f"w{n}": word for n, word in enumerate(short)}},
            kinds,
            limit,
        )

    def _ids(
        self,
        source: str,
        conditions: list[str],
        order: str,
        parameters: dict[str, Any],
        kinds: Sequence[str],
        limit: int,
    ) -> list[str]:
        # The text has placeholders only; what the user typed is always a parameter.
        query = f"SELECT summary.id {source} WHERE {' AND '.join(conditions)} ORDER BY {order} LIMIT :most"
        parameters = {
            **parameters,
            **{f"k{n}": kind for n, kind in enumerate(kinds)},
            "most": limit,
        }
        return list(self._database.column(text(query), parameters))

    def _hits(
        self, ids: list[str], words: list[str], initial_words: Sequence[str] = ()
    ) -> list[Hit]:
        hits = []
        found = self._summaries.of(ids)
        self._records.load(summary.hash for summary in found)
        for summary in found:
            texts = search_texts(self._records.plain(summary.hash))
            if initial_words:
                hits.append(_initials_hit(summary, texts, initial_words))
            else:
                hits.append(_hit(summary, texts, words))
        return hits


def _of_kinds(kinds: Sequence[str]) -> list[str]:
    if not kinds:
        return []
    return [f"summary.kind IN ({', '.join(f':k{n}' for n, _ in enumerate(kinds))})"]


def _hit(summary: Summary, texts: dict[str, list[str]], words: list[str]) -> Hit:
    """Return the hit with the field that holds most of the words; earlier fields win."""
    best = ("display_name", summary.name)
    most = 0
    for field, found in texts.items():
        for candidate in found:
            count = sum(word in folded(candidate) for word in words)
            if count > most:
                best, most = (field, candidate), count
    return Hit(summary, *best)


def _initials_hit(summary: Summary, texts: dict[str, list[str]], words: Sequence[str]) -> Hit:
    for field in ("display_name", "labels", "aliases", "api_name"):
        for candidate in texts[field]:
            if all(word in initials(candidate) for word in words):
                return Hit(summary, INITIALS_FIELD, candidate)
    return Hit(summary, INITIALS_FIELD, summary.name)


_GROUPS = {"display_name": 0, "api_name": 0, "labels": 0, "aliases": 1, "properties": 2, "iri": 3}
"""Names come first, then the rest; what is not here comes last."""


def _distance(hit: Hit, words: list[str]) -> tuple[int, int, int, bool, str]:
    """Sort key: whole names first, then beginnings, then the rest by field and length."""
    found = folded(hit.text)
    wanted = " ".join(words)
    closeness = 0 if found == wanted else 1 if found.startswith(wanted) else 2
    is_other = hit.field != "display_name"
    return _GROUPS.get(hit.field, 4), closeness, len(found), is_other, hit.summary.id
