"""The project file keeps the contract."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from oms_desktop.store import Store, create_store
from oms_desktop.store.objects import Objects
from oms_desktop.store.refs import Refs
from tests.contract.suite import ObjectStoreContract, RefStoreContract


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with create_store(tmp_path / "project.oms") as opened:
        yield opened


class TestStoredObjects(ObjectStoreContract):
    @pytest.fixture
    def objects(self, store: Store) -> Objects:
        return store.objects


class TestStoredRefs(RefStoreContract):
    @pytest.fixture
    def refs(self, store: Store) -> Refs:
        return store.refs
