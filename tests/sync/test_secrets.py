"""The token: in the keyring where there is one, else for this run only, never in plain text."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from oms_desktop.sync.secrets import LONGEST_SECRET, KeyringTokens


class MemoryKeyring(KeyringBackend):
    """A keyring that works."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


class LockedKeyring(MemoryKeyring):
    """A keyring whose user said no."""

    def get_password(self, service: str, username: str) -> str | None:
        raise KeyringLocked

    def set_password(self, service: str, username: str, password: str) -> None:
        raise KeyringLocked


@pytest.fixture(autouse=True)
def _keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def use(backend: KeyringBackend) -> None:
    keyring.set_keyring(backend)


def test_an_entered_token_is_known_in_the_next_run() -> None:
    use(MemoryKeyring())
    first = KeyringTokens("http://oms/airline")
    first.enter(" oms_secret\n")

    assert first.token() == "oms_secret"
    assert first.is_kept
    assert KeyringTokens("http://oms/airline").token() == "oms_secret"
    assert KeyringTokens("http://oms/other").token() is None


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring, LockedKeyring])
def test_without_a_keyring_it_lasts_for_this_run(backend: type[KeyringBackend]) -> None:
    use(backend())
    tokens = KeyringTokens("http://oms/airline")
    assert tokens.token() is None
    tokens.enter("oms_secret")

    assert tokens.token() == "oms_secret"
    assert not tokens.is_kept
    assert tokens.renewed("oms_secret") is None
    assert KeyringTokens("http://oms/airline").token() is None


def test_a_token_that_was_changed_elsewhere_is_found() -> None:
    backend = MemoryKeyring()
    use(backend)
    tokens = KeyringTokens("r")
    tokens.enter("oms_old")
    assert tokens.token() == "oms_old"
    backend.set_password("oms:r", "token", "oms_new")

    assert tokens.renewed("oms_old") == "oms_new"
    assert tokens.token() == "oms_new"
    assert tokens.renewed("oms_new") is None


def test_what_is_too_long_for_some_keyrings_is_not_put_into_any() -> None:
    backend = MemoryKeyring()
    use(backend)
    tokens = KeyringTokens("r", "x" * (LONGEST_SECRET + 1))

    assert tokens.token() == "x" * (LONGEST_SECRET + 1)
    assert backend.kept == {}


def test_a_token_can_be_forgotten() -> None:
    backend = MemoryKeyring()
    use(backend)
    tokens = KeyringTokens("r", "oms_secret")
    tokens.token()
    tokens.forget()
    tokens.forget()

    assert tokens.token() is None
    assert backend.kept == {}
