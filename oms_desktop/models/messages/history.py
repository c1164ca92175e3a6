"""English templates of the area *history*: several bases, replayed choices, rebasing."""

TEMPLATES: dict[str, str] = {
    "merge.title.P954": "Several earlier versions",
    "merge.summary.P954": "these lines crossed before; base was unknown at {n} places",
    "merge.summary.P954.one": "these lines crossed before; base was unknown at one place",
    "merge.part.P954": "{record} · {place}: the earlier versions contradict each other.",
    "merge.why.P954": "These lines were merged with each other before, so base was put together from several versions. "
    "Where those contradict each other, no earlier answer was taken as base: you are asked.",
    "workspace.replayed": "Choices of an earlier merge",
    "workspace.versions_sent": "Some of these versions were sent already, so they stay where they are. Merge instead.",
    "workspace.merge_moved": "What is merged has changed meanwhile. Nothing was completed; look at the items again.",
}
