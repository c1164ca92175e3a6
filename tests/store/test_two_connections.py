"""The window edits while the sync thread writes through a connection of its own: neither fails nor waits for ever."""

from pathlib import Path
from threading import Event, Thread

from oms_desktop.models.messages import message
from oms_desktop.versioning.canonical import frame, hash_of
from oms_desktop.versioning.changes import ChangeSet
from oms_desktop.versioning.objects import RefUpdate
from tests.builders import a_type
from tests.workspace.conftest import a_workspace

LABEL = message("workspace.discard")
SLICE = 64


def test_edits_and_slices_of_sync_take_turns(tmp_path: Path) -> None:
    with a_workspace(tmp_path / "both.oms") as workspace:
        open_companion = workspace.companion()
        stop, began = Event(), Event()
        written: list[bytes] = []
        failures: list[BaseException] = []

        def sync() -> None:
            try:
                with open_companion() as store:
                    while not stop.is_set() or not written:
                        start = len(written)
                        objects = [frame("record", b"%d" % (start + n)) for n in range(SLICE)]
                        store.objects.put(objects)
                        written.extend(map(hash_of, objects))
                        began.set()
                    head = written[-1]
                    store.refs.update_refs([RefUpdate("refs/remotes/origin/x", None, head)])
            except BaseException as error:
                failures.append(error)
                began.set()

        thread = Thread(target=sync)
        thread.start()
        began.wait()
        for n in range(60):
            workspace.apply(ChangeSet.creating(a_type(f"Type{n}")), LABEL)
        stop.set()
        thread.join()

        assert failures == []
        assert workspace.count() == 60
        assert workspace.snapshot.objects.has(written) == set(written)
        assert workspace.remote_branches() == ["x"]
