"""English templates of the area *store*."""

TEMPLATES: dict[str, str] = {
    "store.file_missing": "{file} is not there any more. Look for it where you moved it, or open another project.",
    "store.file_exists": "There is already a file called {file}. Choose another name.",
    "store.not_a_project": "{file} is not an OMS project. To use an ontology file such as Turtle, make a new project and import it.",
    "store.newer_file": "{file} was saved by a newer OMS Desktop (file version {found}; this program knows up to {supported}). "
    "Install the newer program to open it; the file was not changed.",
    "store.read_only": "{file} cannot be written. Open a copy of it, or make the file and its folder writable.",
    "store.already_open": "{file} is already open in another window ({holder}). Use that window, or close it first.",
    "store.busy": "{file} is in use by another part of the program for too long. Nothing was changed; try again in a moment.",
    "store.disk_full": "The disk that holds {file} is full. Nothing was changed; free some space and try again.",
    "store.disk_failure": "The disk could not read or write {file} ({reason}). Nothing was changed; check the disk, then try again.",
    "store.damaged": "{file} is damaged ({reason}). Keep it as it is, and open a copy or a backup, or get the project from its remote again.",
    "store.migration_failed": "{file} could not be brought up to date ({reason}). It was not changed; a copy is in {copy}.",
    "store.old_sqlite": "This program needs SQLite {needed} or newer but found {found}, which can lose data. Install OMS Desktop again.",
    "store.unknown_step": "Change",
}
