"""Three-way merge per field; knows no side by rank, no user, no widget and no storage."""

from oms_desktop.merge.children import children_of
from oms_desktop.merge.comparison import FieldRow, RecordComparison
from oms_desktop.merge.consequences import Consequences
from oms_desktop.merge.decisions import ACKNOWLEDGE, Decision, IllegalChoice
from oms_desktop.merge.engine import MergeResult, three_way
from oms_desktop.merge.findings import Option, Part, Severity, State, Subject, Write
from oms_desktop.merge.items import MergeItem
from oms_desktop.merge.report import item_to_json
from oms_desktop.merge.resolution import Group, Progress, Resolution, group_of, resolve
from oms_desktop.merge.rules.texts import TextBlock, text_blocks
from oms_desktop.merge.show import show_path, show_value
from oms_desktop.merge.values import ABSENT

__all__ = [
    "ABSENT",
    "ACKNOWLEDGE",
    "Consequences",
    "Decision",
    "FieldRow",
    "Group",
    "IllegalChoice",
    "MergeItem",
    "MergeResult",
    "Option",
    "Part",
    "Progress",
    "RecordComparison",
    "Resolution",
    "Severity",
    "State",
    "Subject",
    "TextBlock",
    "Write",
    "children_of",
    "group_of",
    "item_to_json",
    "resolve",
    "show_path",
    "show_value",
    "text_blocks",
    "three_way",
]
