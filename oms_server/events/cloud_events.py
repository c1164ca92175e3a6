"""What happened, as CloudEvents 1.0; a hint without content, so that it may be lost, doubled or forged."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from sqlalchemy import Row

from oms_desktop.protocol.refs import HEADS

MEDIA_TYPE = "application/cloudevents+json"


@dataclass(frozen=True, slots=True)
class Event:
    """One event.

    Attributes:
        id: Stable over every delivery: ontology and sequence number.
        repo: The ontology.
        body: The CloudEvent as JSON.
    """

    number: int
    id: str
    type: str
    repo: str
    body: bytes


def event_of(row: Row) -> Event:  # type: ignore[type-arg]
    """Return the event of a row of the outbox."""
    payload = json.loads(row.payload)
    attributes = {
        "id": row.event_id,
        "source": f"/v1/repos/{row.repo}",
        "type": row.event_type,
        "subject": row.subject,
        "time": datetime.fromtimestamp(row.time_ms / 1000, UTC),
        "datacontenttype": "application/json",
        "sequence": str(payload["sequence"]),
        "correlationid": payload["op"],
    }
    if row.subject.startswith(HEADS):
        attributes["branch"] = row.subject.removeprefix(HEADS)
    body = JSONFormat().write(CloudEvent(attributes, payload))
    return Event(row.number, row.event_id, row.event_type, row.repo, body)
