"""The settings file of a server (TOML): where events go, and how patient the server is with each route.

Everything has a default; a server without a file works. docs/server.md shows a whole file.
"""

import tomllib
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from oms_desktop.models.messages import Message, message


class SettingsError(Exception):
    """The settings cannot be used; `message` names the file and the place in it."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.render())
        self.message = message


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RetryPolicy(_Section):
    """How a route is tried again: full jitter up to a delay that doubles from `first_s` to `most_s`."""

    first_s: float = Field(default=1.0, gt=0)
    most_s: float = Field(default=300.0, gt=0)
    timeout_s: float = Field(default=10.0, gt=0)
    """How long one attempt may take."""


RouteName = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,30}$")]


class NatsRoute(_Section):
    """Events to a JetStream stream: subject `<subject>.<ontology>`."""

    kind: Literal["nats"]
    name: RouteName = "nats"
    url: str = "nats://127.0.0.1:4222"
    stream: str = Field(default="OMS", pattern=r"^[A-Za-z0-9_-]{1,64}$")
    subject: str = Field(default="oms.events", pattern=r"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$")
    retry: RetryPolicy = RetryPolicy()


class WebhookRoute(_Section):
    """Events to an address by POST, signed with a secret by HMAC-SHA256."""

    kind: Literal["webhook"]
    name: RouteName = "webhook"
    url: str = Field(pattern=r"^https?://")
    secret: str = ""
    retry: RetryPolicy = RetryPolicy()


Route = Annotated[NatsRoute | WebhookRoute, Field(discriminator="kind")]


class RateSettings(_Section):
    """How often somebody may ask; over it the answer is 429 with `Retry-After`."""

    seconds: int = Field(default=10, ge=1)
    per_credential: int = Field(default=500, ge=1)
    """Requests in that many seconds, for each token."""
    per_address: int = Field(default=2000, ge=1)
    """The same for each address, which a whole office may share."""
    sign_in_seconds: int = Field(default=300, ge=1)
    sign_ins: int = Field(default=10, ge=1)
    """Attempts to sign in, for each name and each address."""


class Settings(_Section):
    """The whole file."""

    rates: RateSettings = RateSettings()

    routes: tuple[Route, ...] = ()

    @model_validator(mode="after")
    def _names_differ(self) -> "Settings":
        names = [route.name for route in self.routes]
        if len(set(names)) != len(names):
            raise ValueError("two routes have one name; give each a `name`")
        return self


def read_settings(path: Path | None) -> Settings:
    """Return the settings of a file, or the defaults without one.

    Raises:
        SettingsError: If the file cannot be read, or something in it is not right.
    """
    if path is None:
        return Settings()
    try:
        return Settings.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(message("server.settings", file=path.name, why=str(error))) from error
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(step) for step in first["loc"]) or "the file"
        why = f"{place}: {first['msg']}"
        raise SettingsError(message("server.settings", file=path.name, why=why)) from error
