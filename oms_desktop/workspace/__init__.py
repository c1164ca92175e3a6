"""One open ontology, the only door for views and command line; must not know widgets or threads."""

from oms_desktop.checks import Problem
from oms_desktop.checks.changelog import Changelog, Entry
from oms_desktop.checks.compatibility import Compatibility, CompatibilityChange, Level
from oms_desktop.checks.differences.fields import FieldDifference
from oms_desktop.checks.differences.records import Differences, RecordDifference
from oms_desktop.checks.migration import Loss, MigrationPlan, Step, StepKind
from oms_desktop.formats.errors import FormatError
from oms_desktop.merge import (
    ABSENT,
    Consequences,
    FieldRow,
    IllegalChoice,
    MergeItem,
    Option,
    RecordComparison,
    Resolution,
)
from oms_desktop.merge.paths import rule_at
from oms_desktop.store.columns import Columns, RecordColumns
from oms_desktop.store.compaction import Compacted
from oms_desktop.store.errors import (
    AlreadyOpen,
    DamagedFile,
    DiskFailure,
    DiskFull,
    FileBusy,
    FileExists,
    FileMissing,
    MigrationFailed,
    NewerFile,
    NotAProject,
    OldSqlite,
    ReadOnlyFile,
    StoreError,
)
from oms_desktop.store.files import copy_project, remove_project
from oms_desktop.store.search import Hit
from oms_desktop.store.settings import Settings
from oms_desktop.store.summaries import ReferenceRow, Summary
from oms_desktop.workspace.branches import Branch
from oms_desktop.workspace.errors import (
    AlreadySent,
    AuthorMissing,
    BadBranchName,
    BadNumber,
    BranchExists,
    BranchIsCurrent,
    BranchMissing,
    MergeMoved,
    MergeNotReady,
    MergeOpen,
    NothingToRelease,
    NothingToSave,
    NoUndoMerge,
    NumberTooSmall,
    ReleaseExists,
    ReleaseMissing,
    StaleEdit,
    UndoBlocked,
    VersionMissing,
    WorkspaceError,
)
from oms_desktop.workspace.files import ExportReport, ImportPlan
from oms_desktop.workspace.forecast import BrokenConsumer, Forecast
from oms_desktop.workspace.merge_facts import Side
from oms_desktop.workspace.merge_session import MergeSession
from oms_desktop.workspace.merging import GetResult
from oms_desktop.workspace.notices import Changed, Origin, Touched
from oms_desktop.workspace.opening import create_workspace, open_workspace
from oms_desktop.workspace.outlook import Outlook
from oms_desktop.workspace.problems import Checked
from oms_desktop.workspace.reading import Reading
from oms_desktop.workspace.releases import Point, Proposal, Release
from oms_desktop.workspace.remote import Remote
from oms_desktop.workspace.versions import Author, Version
from oms_desktop.workspace.workspace import Workspace

__all__ = [
    "ABSENT",
    "AlreadyOpen",
    "AlreadySent",
    "Author",
    "AuthorMissing",
    "BadBranchName",
    "BadNumber",
    "Branch",
    "BranchExists",
    "BranchIsCurrent",
    "BranchMissing",
    "BrokenConsumer",
    "Changed",
    "Changelog",
    "Checked",
    "Columns",
    "Compacted",
    "Compatibility",
    "CompatibilityChange",
    "Consequences",
    "DamagedFile",
    "Differences",
    "DiskFailure",
    "DiskFull",
    "Entry",
    "ExportReport",
    "FieldDifference",
    "FieldRow",
    "FileBusy",
    "FileExists",
    "FileMissing",
    "Forecast",
    "FormatError",
    "GetResult",
    "Hit",
    "IllegalChoice",
    "ImportPlan",
    "Level",
    "Loss",
    "MergeItem",
    "MergeMoved",
    "MergeNotReady",
    "MergeOpen",
    "MergeSession",
    "MigrationFailed",
    "MigrationPlan",
    "NewerFile",
    "NoUndoMerge",
    "NotAProject",
    "NothingToRelease",
    "NothingToSave",
    "NumberTooSmall",
    "OldSqlite",
    "Option",
    "Origin",
    "Outlook",
    "Point",
    "Problem",
    "Proposal",
    "ReadOnlyFile",
    "Reading",
    "RecordColumns",
    "RecordComparison",
    "RecordDifference",
    "ReferenceRow",
    "Release",
    "ReleaseExists",
    "ReleaseMissing",
    "Remote",
    "Resolution",
    "Settings",
    "Side",
    "StaleEdit",
    "Step",
    "StepKind",
    "StoreError",
    "Summary",
    "Touched",
    "UndoBlocked",
    "Version",
    "VersionMissing",
    "Workspace",
    "WorkspaceError",
    "copy_project",
    "create_workspace",
    "open_workspace",
    "remove_project",
    "rule_at",
]
