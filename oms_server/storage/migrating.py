"""Brings the tables up to date by the numbered steps under `migrations/versions` (alembic), in the caller's transaction."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from oms_desktop.models.messages import message
from oms_server.storage.database import ServerDataError

FIRST_STEP = "0001"


def waiting_steps(connection: Connection) -> tuple[str, ...]:
    """Return the steps that the data still need, in order.

    Raises:
        ServerDataError: If a newer server wrote the data.
    """
    steps = [step.revision for step in _scripts().walk_revisions()][::-1]
    done = _last_step(connection)
    if done is None:
        return tuple(steps)
    if done not in steps:
        raise ServerDataError(message("server.newer_data", found=done, known=steps[-1]))
    return tuple(steps[steps.index(done) + 1 :])


def migrate(connection: Connection) -> None:
    """Do the waiting steps."""
    config = _config()
    config.attributes["connection"] = connection
    done = _last_step(connection)
    if done is not None and _version_table(connection) is None:
        command.stamp(config, done)  # data from before the steps were numbered
    command.upgrade(config, "head")


def _last_step(connection: Connection) -> str | None:
    if (done := _version_table(connection)) is not None:
        return done
    return FIRST_STEP if inspect(connection).has_table("server_fact") else None


def _version_table(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "oms_server.storage:migrations")
    config.set_main_option("path_separator", "os")
    return config


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())
