"""The commands under `oms-server admin`: accounts, roles, tokens, ontologies. They may run beside a server."""

import argparse
import getpass
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeAlias

from sqlalchemy import Connection

from oms_desktop.models.messages import Message, message
from oms_desktop.protocol.capabilities import RepoName
from oms_server.events import deliveries
from oms_server.identity import accounts, audit, tokens
from oms_server.identity.audit import Action, note
from oms_server.identity.roles import ALLOWS, EVERY_BRANCH, Grant, Permission, Role
from oms_server.service import wall_clock_ms
from oms_server.storage.database import Database
from oms_server.versions import repos

Say = Callable[[Message], None]
Topic: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
BY = "command line"
ADMINISTRATOR = "administrator"

_REFUSED = {
    accounts.NameTaken: "server.admin.name_taken",
    accounts.UnknownAccount: "server.admin.no_account",
    accounts.UnknownOntology: "server.admin.no_ontology",
}


class WrongInput(Exception):
    """What was given on the command line cannot be done; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.render())
        self.message = message


def add_commands(commands: Topic, add_data: Callable[[argparse.ArgumentParser], None]) -> None:
    """Add `admin` and everything under it."""
    admin = commands.add_parser("admin", help="accounts, roles, tokens and ontologies")
    topics = admin.add_subparsers(dest="topic", required=True, metavar="what")
    roles = [role.value for role in Role]

    def command(topic: Topic, name: str, what: str) -> argparse.ArgumentParser:
        parser = topic.add_parser(name, help=what, description=what)
        add_data(parser)
        return parser

    def place(parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--ontology", metavar="NAME", help="for this one only, not for all")
        parser.add_argument(
            "--branches", default=EVERY_BRANCH, help="for branches like this, as team/*"
        )

    user = topics.add_parser("user", help="people and programs").add_subparsers(
        dest="action", required=True, metavar="action"
    )
    add = command(user, "add", "make an account")
    add.add_argument("name")
    add.add_argument("--role", choices=roles, help="a role to begin with")
    place(add)
    add.add_argument("--service", action="store_true", help="for a program, not a person")
    add.add_argument("--password", action="store_true", help="ask for a password, or read a line")
    add.add_argument("--token", action="store_true", help="make a personal token and show it once")
    command(user, "list", "list all accounts with their roles")
    for name, help_text in (
        ("password", "give another password"),
        ("disable", "accept no credential of an account any more"),
        ("enable", "accept them again"),
    ):
        command(user, name, help_text).add_argument("name")

    role = topics.add_parser("role", help="who may do what").add_subparsers(
        dest="action", required=True, metavar="action"
    )
    give = command(role, "give", "give an account a role")
    give.add_argument("name")
    give.add_argument("role", choices=roles)
    place(give)
    take = command(role, "take", "take a role away")
    take.add_argument("name")
    place(take)
    command(role, "list", "what each role may do")

    token = topics.add_parser("token", help="personal tokens").add_subparsers(
        dest="action", required=True, metavar="action"
    )
    new = command(token, "new", "make a token and show it once")
    new.add_argument("name", help="whose it is")
    new.add_argument("--label", default="", help="what it is for")
    new.add_argument("--role", choices=roles, help="narrow it to this role")
    new.add_argument("--days", type=_days, help="how long it lasts; for ever, if nothing is said")
    command(token, "list", "list all tokens")
    command(token, "revoke", "end a token").add_argument("id")

    ontology = topics.add_parser("ontology", help="ontologies").add_subparsers(
        dest="action", required=True, metavar="action"
    )
    command(ontology, "new", "make an ontology").add_argument("name")
    command(ontology, "list", "list all ontologies")

    events = topics.add_parser("events", help="events that were given up").add_subparsers(
        dest="action", required=True, metavar="action"
    )
    command(events, "list", "list the dead letters")
    again = command(events, "redrive", "let dead letters be tried again")
    again.add_argument("--route", help="those of this route only")

    command(topics, "audit", "the newest entries of the audit log")


def is_first(options: argparse.Namespace) -> bool:
    """Whether a command may be the first one of a data folder; the others would only hide a wrong path."""
    return getattr(options, "action", "") in ("add", "new")


def first_start(database: Database) -> list[Message]:
    """Make an administrator where there is no account yet; return what to say about it."""
    now_ms = wall_clock_ms()
    with database.write() as connection:
        if accounts.list_accounts(connection):
            return []
        accounts.make_account(connection, ADMINISTRATOR, accounts.Kind.SERVICE, now_ms=now_ms)
        accounts.grant(connection, ADMINISTRATOR, Role.ADMIN, now_ms=now_ms)
        identity, token = tokens.new_token(connection, ADMINISTRATOR, now_ms=now_ms)
        note(connection, BY, Action.TOKEN_MADE, identity, now_ms=now_ms, account=ADMINISTRATOR)
    return [message("server.first_token", token=token), message("server.first_steps")]


def administer(options: argparse.Namespace, database: Database, say: Say) -> None:
    """Do one command.

    Raises:
        WrongInput: If it cannot be done.
    """
    password = _password() if _asks_password(options) else ""
    try:
        with database.write() as connection:
            lines = _run(options, connection, password)
    except (accounts.NameTaken, accounts.UnknownAccount, accounts.UnknownOntology) as error:
        raise WrongInput(message(_REFUSED[type(error)], name=str(error))) from error
    for line in lines:
        say(line)


def _run(options: argparse.Namespace, connection: Connection, password: str) -> list[Message]:
    now_ms = wall_clock_ms()
    match options.topic, getattr(options, "action", ""):
        case "user", "add":
            return _add_user(options, connection, password, now_ms)
        case "user", "list":
            return _user_rows(connection)
        case "user", "password":
            accounts.set_password(connection, options.name, password)
            account = accounts.number_of(connection, options.name)
            tokens.end_sessions(connection, account, now_ms=now_ms)
            note(connection, BY, Action.PASSWORD_SET, options.name, now_ms=now_ms)
            return [message("server.admin.password_set", name=options.name)]
        case "user", "disable":
            accounts.disable(connection, options.name, now_ms=now_ms)
            note(connection, BY, Action.ACCOUNT_DISABLED, options.name, now_ms=now_ms)
            return [message("server.admin.disabled", name=options.name)]
        case "user", "enable":
            accounts.enable(connection, options.name)
            note(connection, BY, Action.ACCOUNT_ENABLED, options.name, now_ms=now_ms)
            return [message("server.admin.enabled", name=options.name)]
        case "role", "give":
            return [_give(options, connection, options.role, now_ms)]
        case "role", "take":
            return [_take(options, connection, now_ms)]
        case "role", "list":
            return [message("server.admin.role_row", role=r.value, may=_may(r)) for r in Role]
        case "token", "new":
            return [_new_token(options, connection, now_ms)]
        case "token", "list":
            return [_token_row(row, now_ms) for row in tokens.list_tokens(connection)]
        case "token", "revoke":
            if not tokens.revoke(connection, options.id, now_ms=now_ms):
                raise WrongInput(message("server.token_unknown", id=options.id))
            note(connection, BY, Action.TOKEN_REVOKED, options.id, now_ms=now_ms)
            return [message("server.token_revoked", id=options.id)]
        case "ontology", "new":
            return [_new_ontology(options.name, connection, now_ms)]
        case "ontology", "list":
            return [
                message("server.admin.line", text=name) for name in repos.list_repos(connection)
            ]
        case "events", "list":
            return [_letter_row(letter) for letter in deliveries.dead_letters(connection)]
        case "events", "redrive":
            count = deliveries.redrive(connection, options.route, now_ms=now_ms)
            note(connection, BY, Action.EVENTS_REDRIVEN, options.route or "*", now_ms=now_ms)
            return [message("server.admin.redriven", n=count)]
        case _:
            return [_audit_row(entry) for entry in reversed(audit.entries(connection))]


def _add_user(
    options: argparse.Namespace, connection: Connection, password: str, now_ms: int
) -> list[Message]:
    kind = accounts.Kind.SERVICE if options.service else accounts.Kind.PERSON
    accounts.make_account(connection, options.name, kind, now_ms=now_ms, password=password)
    note(connection, BY, Action.ACCOUNT_MADE, options.name, now_ms=now_ms, kind=kind.value)
    said = [message("server.admin.account_made", name=options.name)]
    if options.role:
        said.append(_give(options, connection, options.role, now_ms))
    if options.token:
        said.append(_make_token(connection, options.name, now_ms))
    return said


def _give(options: argparse.Namespace, connection: Connection, role: str, now_ms: int) -> Message:
    accounts.grant(
        connection,
        options.name,
        Role(role),
        repo=options.ontology,
        branches=options.branches,
        now_ms=now_ms,
    )
    where = _where(Grant(Role(role), options.ontology, options.branches))
    note(connection, BY, Action.ROLE_GIVEN, options.name, now_ms=now_ms, role=role)
    return message("server.admin.role_given", name=options.name, role=role, where=where)


def _take(options: argparse.Namespace, connection: Connection, now_ms: int) -> Message:
    if not accounts.take_away(
        connection, options.name, repo=options.ontology, branches=options.branches
    ):
        raise WrongInput(message("server.admin.no_role", name=options.name))
    note(connection, BY, Action.ROLE_TAKEN, options.name, now_ms=now_ms)
    return message("server.admin.role_taken", name=options.name)


def _new_token(options: argparse.Namespace, connection: Connection, now_ms: int) -> Message:
    expires = now_ms + options.days * tokens.DAY_MS if options.days else None
    at_most = Role(options.role) if options.role else None
    return _make_token(connection, options.name, now_ms, options.label, at_most, expires)


def _make_token(
    connection: Connection,
    name: str,
    now_ms: int,
    label: str = "",
    at_most: Role | None = None,
    expires_ms: int | None = None,
) -> Message:
    identity, token = tokens.new_token(
        connection, name, label, now_ms=now_ms, at_most=at_most, expires_ms=expires_ms
    )
    note(connection, BY, Action.TOKEN_MADE, identity, now_ms=now_ms, account=name)
    return message("server.token_made", id=identity, name=name, token=token)


def _new_ontology(name: str, connection: Connection, now_ms: int) -> Message:
    try:
        RepoName(name=name)
    except ValueError as error:
        raise WrongInput(message("server.repo_name")) from error
    if repos.make_repo(connection, name, created_by=BY, now_ms=now_ms):
        note(connection, BY, Action.ONTOLOGY_MADE, name, now_ms=now_ms)
    return message("server.repo_made", name=name)


def _user_rows(connection: Connection) -> list[Message]:
    roles: dict[str, list[Grant]] = {}
    for name, grant in accounts.list_grants(connection):
        roles.setdefault(name, []).append(grant)
    rows = []
    for account in accounts.list_accounts(connection):
        given = (f"{grant.role} {_where(grant).render()}" for grant in roles.get(account.name, ()))
        state = "disabled" if account.is_disabled else account.kind.value
        rows.append(
            message(
                "server.admin.account_row",
                name=account.name,
                state=message(f"server.admin.state.{state}"),
                roles="; ".join(given) or "–",
            )
        )
    return rows


def _token_row(row: tokens.TokenRow, now_ms: int) -> Message:
    ended = row.revoked_ms is not None or (row.expires_ms is not None and row.expires_ms <= now_ms)
    return message(
        "server.token_row",
        id=row.id,
        name=row.account,
        role=row.at_most.value if row.at_most else "–",
        state=message("server.token_ended" if ended else "server.token_active"),
        label=row.label,
    )


def _audit_row(entry: audit.Entry) -> Message:
    time = datetime.fromtimestamp(entry.time_ms / 1000, UTC).isoformat(" ", "seconds")
    detail = " ".join(f"{name}={value}" for name, value in entry.detail.items())
    words = [time, entry.actor, entry.action, entry.repo or "", entry.target, detail]
    return message("server.admin.line", text="  ".join(word for word in words if word))


def _letter_row(letter: deliveries.DeadLetter) -> Message:
    words = [letter.event_id, letter.route, str(letter.attempts), letter.error]
    return message("server.admin.line", text="  ".join(words))


def _where(grant: Grant) -> Message:
    if grant.repo is None and grant.branches == EVERY_BRANCH:
        return message("server.admin.everywhere")
    return message("server.admin.where", repo=grant.repo or "*", branches=grant.branches)


def _may(role: Role) -> str:
    return ", ".join(permission.value for permission in Permission if permission in ALLOWS[role])


def _asks_password(options: argparse.Namespace) -> bool:
    return bool(getattr(options, "password", False)) or getattr(options, "action", "") == "password"


def _password() -> str:
    """Ask for a password without showing it; from a pipe, read one line.

    Raises:
        WrongInput: If it is too short or too long.
    """
    given = getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    if not accounts.LEAST_PASSWORD <= len(given) <= accounts.MOST_PASSWORD:
        raise WrongInput(
            message(
                "server.admin.password_length",
                least=accounts.LEAST_PASSWORD,
                most=accounts.MOST_PASSWORD,
            )
        )
    return given


def _days(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 36_500):
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to 36500")
    return int(text)
