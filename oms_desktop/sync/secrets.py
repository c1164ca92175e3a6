"""The token of a remote in the keyring of the operating system; for this run only where there is none; never plain text.

Used on the sync thread alone: a keyring may ask its user, or hang.
"""

import logging
from typing import Any, Final

LONGEST_SECRET: Final = 1200
"""Some keyrings refuse more."""

log = logging.getLogger(__name__)

_NO_STORAGE = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt")
"""Backends that keep nothing, or keep it in plain text."""


class KeyringTokens:
    """The token of one remote: asked for once, then remembered in memory."""

    def __init__(self, remote: str, entered: str | None = None) -> None:
        self._service = f"oms:{remote}"
        self._token = entered
        self._looked = entered is not None
        self._unsaved = entered is not None
        self.is_kept = False
        """Whether the keyring holds it, so that it is known in the next run."""

    def token(self) -> str | None:
        """Return the token, or None if there is none."""
        if self._unsaved:
            self._unsaved = False
            self._keep()
        if not self._looked:
            self._looked = True
            self._token = self._look()
        return self._token

    def renewed(self, refused: str) -> str | None:
        """Return what the keyring holds now, if that is another token than the one that was refused."""
        found = self._look()
        if found is not None and found != refused:
            self._token = found
            return found
        return None

    def enter(self, token: str) -> None:
        """Use *token* from now on; it is put into the keyring before it is used."""
        self._token = token.strip()  # pasted text often brings a line end along
        self._looked = True
        self._unsaved = True

    def forget(self) -> None:
        """Take the token out of the keyring and out of memory."""
        keyring = _usable_keyring()
        self._token = None
        self._looked = True
        self._unsaved = False
        self.is_kept = False
        if keyring is not None:
            try:
                keyring.delete_password(self._service, "token")
            except Exception as error:  # each backend has errors of its own
                log.info("the keyring did not forget the token: %s", type(error).__name__)

    def _keep(self) -> None:
        self.is_kept = False
        keyring = _usable_keyring()
        if keyring is None or self._token is None or len(self._token) > LONGEST_SECRET:
            return
        try:
            keyring.set_password(self._service, "token", self._token)
            self.is_kept = True
        except Exception as error:
            log.info("the keyring did not take the token: %s", type(error).__name__)

    def _look(self) -> str | None:
        keyring = _usable_keyring()
        if keyring is None:
            return None
        try:
            found = keyring.get_password(self._service, "token")
        except Exception as error:
            log.info("the keyring did not give the token: %s", type(error).__name__)
            return None
        self.is_kept = found is not None
        return str(found) if found else None


def _usable_keyring() -> Any:
    """Return the keyring of this computer, or None where there is no safe one."""
    import keyring  # slow, and it may talk to the desktop: only here, on the sync thread

    try:
        backend = keyring.get_keyring()
    except Exception as error:
        log.info("no keyring: %s", type(error).__name__)
        return None
    if type(backend).__module__.startswith(_NO_STORAGE):
        return None
    return backend
