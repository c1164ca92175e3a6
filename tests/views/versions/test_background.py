"""Questions asked in a thread: the newest one counts, and the project waits for none that is dropped."""

from __future__ import annotations

from threading import Event, current_thread, main_thread

from pytestqt.qtbot import QtBot

from oms_desktop.versioning.objects import ObjectMissing
from oms_desktop.views.desk import Desk
from oms_desktop.views.versions.background import Background
from oms_desktop.workspace import NothingToRelease


def told(run: Background) -> list[object]:
    answers: list[object] = []
    run.answered.connect(answers.append)
    return answers


def test_an_answer_comes_from_another_thread(desk: Desk, qtbot: QtBot) -> None:
    run = Background(desk)
    answers = told(run)

    run.ask(current_thread)

    assert run.is_busy
    qtbot.waitUntil(lambda: len(answers) == 1)
    assert answers[0] is not main_thread()
    assert not run.is_busy


def test_of_what_waits_only_the_last_is_asked(desk: Desk, qtbot: QtBot) -> None:
    run, go, asked = Background(desk), Event(), list[str]()
    answers = told(run)

    def first() -> str:
        go.wait(5)
        return "first"

    run.ask(first)
    for word in ("second", "third"):
        run.ask(lambda word=word: asked.append(word) or word)  # type: ignore[misc]
    go.set()

    qtbot.waitUntil(lambda: not run.is_busy)
    assert answers == ["third"]
    assert asked == ["third"]


def test_nothing_is_told_of_what_is_cancelled(desk: Desk, qtbot: QtBot) -> None:
    run, go = Background(desk), Event()
    answers = told(run)
    run.ask(lambda: go.wait(5))

    run.cancel()
    go.set()

    qtbot.waitUntil(lambda: not run.is_busy)
    assert answers == []


def test_a_desk_that_closes_waits_until_the_file_is_let_go(desk: Desk) -> None:
    run, go, ended = Background(desk), Event(), Event()

    def job() -> None:
        go.wait(5)
        ended.set()

    run.ask(job)
    go.set()

    desk.closing.emit()

    assert ended.is_set()


def test_a_refusal_is_told_in_its_own_words(desk: Desk, qtbot: QtBot) -> None:
    run = Background(desk)
    refused: list[object] = []
    run.failed.connect(refused.append)

    def nothing() -> None:
        raise NothingToRelease

    def gone() -> None:
        raise ObjectMissing(b"\0" * 32)

    run.ask(nothing)
    qtbot.waitUntil(lambda: len(refused) == 1)
    run.ask(gone)
    qtbot.waitUntil(lambda: len(refused) == 2)

    assert refused == [NothingToRelease().message, None]
