"""The project file: one SQLite database; must not know the network, merge rules or Qt."""

from oms_desktop.store.errors import StoreError
from oms_desktop.store.files import copy_project, remove_project
from oms_desktop.store.store import Store, create_store, open_store

__all__ = ["Store", "StoreError", "copy_project", "create_store", "open_store", "remove_project"]
