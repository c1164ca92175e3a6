"""How sync stands in two words, for the status bar; the whole sentence is its tooltip and in the Sync panel."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from oms_desktop.sync.status import SyncState, SyncStatus

translate = QCoreApplication.translate

_SIGNS = {
    SyncState.STARTING: ("cloud", "muted"),
    SyncState.IDLE: ("circle-check", "result"),
    SyncState.SENDING: ("cloud-upload", "accent_text"),
    SyncState.GETTING: ("cloud-download", "accent_text"),
    SyncState.WAITING: ("clock", "muted"),
    SyncState.OFFLINE: ("cloud-off", "muted"),
    SyncState.AUTH_NEEDED: ("key-round", "warn"),
    SyncState.PORTAL: ("triangle-alert", "warn"),
    SyncState.UNFIT: ("triangle-alert", "warn"),
    SyncState.STOPPED: ("cloud-off", "muted"),
    SyncState.FAILED: ("circle-x", "error"),
}


def sync_sign(status: SyncStatus) -> tuple[str, str]:
    """Return icon and token for a status; a refused branch is always an error."""
    return ("circle-x", "error") if status.dead_letters else _SIGNS[status.state]


def sync_words(status: SyncStatus, now_ms: int) -> str:
    """Return a status in two words."""
    if status.dead_letters:
        return translate("SyncWords", "Refused")
    match status.state:
        case SyncState.STARTING:
            return translate("SyncWords", "Connecting…")
        case SyncState.IDLE:
            return _synced(status.verified_ms, now_ms)
        case SyncState.SENDING:
            return translate("SyncWords", "Sending…")
        case SyncState.GETTING:
            return translate("SyncWords", "Getting…")
        case SyncState.WAITING:
            return translate("SyncWords", "Waiting to try again")
        case SyncState.OFFLINE:
            return translate("SyncWords", "Offline")
        case SyncState.AUTH_NEEDED:
            return translate("SyncWords", "Token needed")
        case SyncState.PORTAL:
            return translate("SyncWords", "A sign-in page is in the way")
        case SyncState.UNFIT:
            return translate("SyncWords", "The OMS does not fit")
        case SyncState.STOPPED:
            return translate("SyncWords", "Sync is off")
        case SyncState.FAILED:
            return translate("SyncWords", "Sync failed")


def _synced(verified_ms: int | None, now_ms: int) -> str:
    if verified_ms is None:
        return translate("SyncWords", "Synced")
    minutes = max(0, now_ms - verified_ms) // 60_000
    if minutes < 1:
        return translate("SyncWords", "Synced just now")
    if minutes < 60:
        return translate("SyncWords", "Synced %n min ago", "", minutes)
    return translate("SyncWords", "Synced %n h ago", "", minutes // 60)
