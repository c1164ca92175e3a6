"""Signing in: a password, or a refresh token, for an access token that lasts minutes."""

from typing import Literal

from pydantic import Field

from oms_desktop.protocol.record import WireRecord


class TokenRequest(WireRecord):
    """The body of `POST auth/token`."""

    grant_type: Literal["password", "refresh_token"]
    name: str = Field(default="", max_length=200)
    password: str = Field(default="", max_length=1024)
    refresh_token: str = Field(default="", max_length=1024)


class TokenAnswer(WireRecord):
    """A new pair of tokens; the refresh token that was used, if one was, has ended."""

    access_token: str
    refresh_token: str
    token_type: Literal["Bearer"] = "Bearer"
    expires_in: int
    """Seconds until the access token ends."""


class SignOutRequest(WireRecord):
    """The body of `POST auth/revoke`: any token of the pair."""

    token: str = Field(max_length=1024)


class Me(WireRecord):
    """Who the token belongs to, and what it may do."""

    name: str
    roles: tuple["RoleHere", ...]


class RoleHere(WireRecord):
    """A role, where it holds; without an ontology, for all of them."""

    role: str
    repo: str | None = None
    branches: str = "*"


Me.model_rebuild()
