"""What the editor can make survives export and import, whatever it is."""

from hypothesis import given

from oms_desktop.formats import Syntax, read, write
from oms_desktop.models.plain import to_plain
from oms_desktop.models.record import Record
from oms_desktop.versioning.snapshot import memory_snapshot
from tests.examples import examples
from tests.formats.whole_ontologies import whole_ontologies


@examples(60)
@given(whole_ontologies())
def test_import_takes_back_what_export_wrote(records: list[Record]) -> None:
    written = write(memory_snapshot(records), Syntax.TURTLE)

    again = read(written.data, Syntax.TURTLE)

    wanted = {record.id: to_plain(record) for record in records}
    assert {record.id: to_plain(record) for record in again.records} == wanted
    assert write(memory_snapshot(again.records), Syntax.TURTLE).data == written.data


@examples(50)
@given(whole_ontologies())
def test_our_json_takes_back_what_it_wrote(records: list[Record]) -> None:
    written = write(memory_snapshot(records), Syntax.OMS_JSON)

    again = read(written.data, Syntax.OMS_JSON)

    assert {record.id: record for record in again.records} == {r.id: r for r in records}
    assert write(memory_snapshot(again.records), Syntax.OMS_JSON).data == written.data
