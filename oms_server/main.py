"""The command `oms-server`: serve, admin, epoch."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from oms_desktop.models.messages import Message, message
from oms_server import administration, serving
from oms_server.settings import SettingsError, read_settings
from oms_server.storage.database import Database, ServerDataError
from oms_server.storage.opening import has_data, open_database

DEFAULT_DATA = Path("oms-server-data")
DEFAULT_PORT = 8740
DAY_MS = 24 * 3600 * 1000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    options = _parser().parse_args(arguments)
    os.umask(0o077)  # what the server writes is for its own user
    logging.basicConfig(
        stream=sys.stderr,
        level=logging.INFO,
        format="%(asctime)s %(levelname)s %(name)s %(message)s",
    )
    logging.getLogger("alembic").setLevel(logging.WARNING)
    try:
        if options.command == "serve":
            return _serve(options)
        renews = options.command == "epoch" and options.renew  # a running server would not see it
        if not administration.is_first(options) and not has_data(options.data, options.database):
            raise ServerDataError(message("server.no_data", folder=str(options.data)))
        opened = serving.data_of if renews else _opened
        with opened(options.data, options.database) as database:
            return _administer(options, database)
    except (ServerDataError, SettingsError) as error:
        print(f"oms-server: {error}", file=sys.stderr)
        return 2
    except administration.WrongInput as error:
        print(f"oms-server: {error}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="oms-server",
        description="The remote OMS: keeps ontologies and their versions for a team.",
    )
    commands = parser.add_subparsers(dest="command", required=True)

    serve = commands.add_parser("serve", help="run the server")
    _add_data(serve)
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
    serve.add_argument(
        "--port",
        type=_whole_number(0, 65535),
        default=DEFAULT_PORT,
        help="port; 0 takes a free one (%(default)s)",
    )
    serve.add_argument(
        "--tls-certificate", type=Path, help="PEM file; with it the server speaks https"
    )
    serve.add_argument(
        "--settings",
        type=Path,
        default=os.environ.get("OMS_SETTINGS"),
        help="TOML file: where events go; also as OMS_SETTINGS in the environment",
    )
    serve.add_argument("--tls-key", type=Path, help="PEM file of the certificate's key")

    administration.add_commands(commands, _add_data)

    epoch = commands.add_parser("epoch", help="show the epoch, or begin a new one after a restore")
    epoch.add_argument(
        "--renew", action="store_true", help="to be run once after restoring a backup"
    )
    _add_data(epoch)
    return parser


def _add_data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=Path, default=DEFAULT_DATA, help="the server's folder (%(default)s)"
    )
    parser.add_argument(
        "--database",
        metavar="URL",
        default=os.environ.get("OMS_DATABASE", ""),
        help="postgresql://… instead of a file in the folder; also as OMS_DATABASE in the environment",
    )


def _whole_number(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a number of the command line and refuses one outside of the bounds."""

    def number(text: str) -> int:
        if not (text.isascii() and text.isdigit() and least <= int(text) <= most):
            raise argparse.ArgumentTypeError(f"{text!r} is no number from {least} to {most}")
        return int(text)

    return number


def _serve(options: argparse.Namespace) -> int:
    serving.check_tls(options.tls_certificate, options.tls_key)
    settings = read_settings(options.settings)
    with serving.data_of(options.data, options.database) as database:
        opened = serving.listen(options.host, options.port)
        scheme = "https" if options.tls_certificate else "http"
        address = serving.address_of(opened, options.host, scheme)
        if scheme == "http" and not serving.is_local(options.host):
            print(message("server.no_tls").render(), file=sys.stderr, flush=True)
        for line in administration.first_start(database):
            _say(line)
        serving.serve(
            database,
            opened,
            lambda: _say(message("server.listening", address=address)),
            certificate=options.tls_certificate,
            key=options.tls_key,
            settings=settings,
        )
    return 0


@contextmanager
def _opened(folder: Path, url: str) -> Iterator[Database]:
    """Give the database to a short command, which may run beside the server: the database keeps them apart."""
    try:
        if not url:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise ServerDataError(message("server.folder_refused", why=str(error))) from error
    database = open_database(folder, url)
    try:
        yield database
    finally:
        database.close()


def _administer(options: argparse.Namespace, database: Database) -> int:
    if options.command == "admin":
        administration.administer(options, database, _say)
        return 0
    epoch = database.renew_epoch() if options.renew else database.epoch()
    _say(message("server.epoch", epoch=epoch))
    return 0


def _say(text: Message) -> None:
    print(text.render(), flush=True)
