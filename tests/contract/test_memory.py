"""The stores in memory keep the contract."""

import pytest

from oms_desktop.versioning.objects import MemoryObjects, MemoryRefs
from tests.contract.suite import ObjectStoreContract, RefStoreContract


class TestMemoryObjects(ObjectStoreContract):
    @pytest.fixture
    def objects(self) -> MemoryObjects:
        return MemoryObjects()


class TestMemoryRefs(RefStoreContract):
    @pytest.fixture
    def refs(self) -> MemoryRefs:
        return MemoryRefs()
