"""Who may do what: roles, accounts, credentials and the commands that make them."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from oms_desktop.protocol.refs import HEADS
from oms_server.identity import accounts, audit, tokens
from oms_server.identity.accounts import Kind, grant, make_account
from oms_server.identity.roles import ALLOWS, Actor, Grant, Permission, Role
from oms_server.identity.tokens import ACCESS_MS, REFRESH_MS, actor_of
from oms_server.main import main
from oms_server.storage.database import Database
from oms_server.storage.opening import open_database
from oms_server.storage.schema import credentials
from oms_server.storage.sqlite_database import SqliteDatabase
from oms_server.versions.repos import make_repo
from tests.oms_server.faces import Caller, Face

PASSWORD = "a long enough password"


@pytest.fixture(params=["SQLite", "PostgreSQL"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    on_postgres = request.param == "PostgreSQL"
    url = request.getfixturevalue("postgres").database() if on_postgres else ""
    opened = open_database(tmp_path, url)
    yield opened
    opened.close()


# ------------------------------------------------------------ roles
def test_each_role_holds_what_the_weaker_ones_hold() -> None:
    assert ALLOWS[Role.VIEWER] < ALLOWS[Role.REVIEWER] < ALLOWS[Role.OWNER] < ALLOWS[Role.ADMIN]
    assert ALLOWS[Role.VIEWER] < ALLOWS[Role.SERVICE] < ALLOWS[Role.EDITOR] < ALLOWS[Role.OWNER]


def test_a_role_for_one_ontology_says_nothing_of_others() -> None:
    actor = Actor("id", "kim", (Grant(Role.OWNER, "airline"),))

    assert actor.may(Permission.SEND, "airline")
    assert not actor.may(Permission.READ, "bank")
    assert not actor.may(Permission.MAKE_REPO)


def test_a_role_for_some_branches_reads_all_and_writes_those() -> None:
    actor = Actor("id", "kim", (Grant(Role.EDITOR, "airline", "team/*"),))

    assert actor.may(Permission.READ, "airline")
    assert actor.may(Permission.SEND, "airline", f"{HEADS}team/fleet")
    assert not actor.may(Permission.SEND, "airline", f"{HEADS}main")


def test_a_narrowed_token_does_no_more_than_its_role() -> None:
    actor = Actor("id", "kim", (Grant(Role.ADMIN),), at_most=Role.VIEWER)

    assert actor.may(Permission.READ, "airline")
    assert not actor.may(Permission.SEND, "airline")


# ------------------------------------------------------------ accounts
def test_a_password_is_right_or_it_is_not(database: Database) -> None:
    with database.write() as connection:
        number = make_account(connection, "kim", now_ms=0, password=PASSWORD)
        make_account(connection, "robot", Kind.SERVICE, now_ms=0)

        assert accounts.with_password(connection, "kim", PASSWORD) == number
        assert accounts.with_password(connection, "kim", PASSWORD + "!") is None
        assert accounts.with_password(connection, "robot", "") is None
        assert accounts.with_password(connection, "nobody", PASSWORD) is None
        accounts.set_password(connection, "kim", "another long password")
        assert accounts.with_password(connection, "kim", PASSWORD) is None
        accounts.disable(connection, "kim", now_ms=1)
        assert accounts.with_password(connection, "kim", "another long password") is None


def test_a_name_stands_for_one_account(database: Database) -> None:
    with database.write() as connection:
        make_account(connection, "kim", now_ms=0)
        with pytest.raises(accounts.NameTaken):
            make_account(connection, "kim", now_ms=0)


def test_a_role_replaces_the_one_for_the_same_place(database: Database) -> None:
    with database.write() as connection:
        make_repo(connection, "airline", created_by="test", now_ms=0)
        number = make_account(connection, "kim", now_ms=0)
        grant(connection, "kim", Role.VIEWER, now_ms=0)
        grant(connection, "kim", Role.EDITOR, now_ms=0)
        grant(connection, "kim", Role.OWNER, repo="airline", now_ms=0)

        found = accounts.grants_of(connection, number)
        assert found == (Grant(Role.EDITOR), Grant(Role.OWNER, "airline"))
        assert accounts.list_grants(connection) == tuple(("kim", each) for each in found)
        assert accounts.take_away(connection, "kim", repo="airline")
        assert not accounts.take_away(connection, "kim", repo="airline")
        with pytest.raises(accounts.UnknownOntology):
            grant(connection, "kim", Role.OWNER, repo="bank", now_ms=0)


# ------------------------------------------------------------ credentials
@pytest.fixture
def kim(database: Database) -> int:
    with database.write() as connection:
        number = make_account(connection, "kim", now_ms=0, password=PASSWORD)
        grant(connection, "kim", Role.EDITOR, now_ms=0)
    return number


def test_a_personal_token_ends_on_its_day_and_when_revoked(database: Database, kim: int) -> None:
    with database.write() as connection:
        _, short = tokens.new_token(connection, "kim", now_ms=0, expires_ms=1000)
        identity, long = tokens.new_token(connection, "kim", now_ms=0)

    actor = actor_of(database, short, now_ms=999)
    assert actor is not None
    assert (actor.label, actor.grants) == ("kim", (Grant(Role.EDITOR),))
    assert actor_of(database, short, now_ms=1000) is None
    with database.write() as connection:
        assert tokens.revoke(connection, identity, now_ms=1)
        assert not tokens.revoke(connection, identity, now_ms=2)
    assert actor_of(database, long, now_ms=2) is None


def test_a_disabled_account_has_no_credential(database: Database, kim: int) -> None:
    with database.write() as connection:
        _, personal = tokens.new_token(connection, "kim", now_ms=0)
        pair = tokens.sign_in(connection, kim, now_ms=0)
        accounts.disable(connection, "kim", now_ms=1)

    assert actor_of(database, personal, now_ms=1) is None
    assert actor_of(database, pair.access, now_ms=1) is None
    with database.write() as connection:
        assert tokens.refresh(connection, pair.refresh, now_ms=1) is None
        accounts.enable(connection, "kim")
    assert actor_of(database, personal, now_ms=1) is not None


def test_tokens_end_and_are_refreshed(database: Database, kim: int) -> None:
    with database.write() as connection:
        first = tokens.sign_in(connection, kim, now_ms=0)
    assert actor_of(database, first.access, now_ms=ACCESS_MS - 1) is not None
    assert actor_of(database, first.access, now_ms=ACCESS_MS) is None
    assert actor_of(database, first.refresh, now_ms=1) is None  # it opens nothing by itself

    with database.write() as connection:
        second = tokens.refresh(connection, first.refresh, now_ms=ACCESS_MS)
        assert second is not None
        late = tokens.refresh(connection, second.refresh, now_ms=ACCESS_MS + REFRESH_MS)
    assert late is None
    assert actor_of(database, second.access, now_ms=ACCESS_MS + 1) is not None


def test_a_refresh_token_used_twice_ends_its_family(database: Database, kim: int) -> None:
    with database.write() as connection:
        first = tokens.sign_in(connection, kim, now_ms=0)
        elsewhere = tokens.sign_in(connection, kim, now_ms=0)
        second = tokens.refresh(connection, first.refresh, now_ms=1)
        assert second is not None
        assert tokens.refresh(connection, first.refresh, now_ms=2) is None

    assert actor_of(database, second.access, now_ms=3) is None
    assert actor_of(database, elsewhere.access, now_ms=3) is not None
    with database.write() as connection:
        assert tokens.refresh(connection, second.refresh, now_ms=3) is None


def test_signing_out_ends_both(database: Database, kim: int) -> None:
    with database.write() as connection:
        pair = tokens.sign_in(connection, kim, now_ms=0)
        tokens.sign_out(connection, pair.access, now_ms=1)
        assert tokens.refresh(connection, pair.refresh, now_ms=2) is None
    assert actor_of(database, pair.access, now_ms=2) is None


def test_ending_sessions_leaves_personal_tokens(database: Database, kim: int) -> None:
    with database.write() as connection:
        pair = tokens.sign_in(connection, kim, now_ms=0)
        _, personal = tokens.new_token(connection, "kim", now_ms=0)
        tokens.end_sessions(connection, kim, now_ms=1)

    assert actor_of(database, pair.access, now_ms=2) is None
    assert actor_of(database, personal, now_ms=2) is not None
    with database.write() as connection:
        assert tokens.refresh(connection, pair.refresh, now_ms=2) is None


def test_old_credentials_are_forgotten(database: Database, kim: int) -> None:
    with database.write() as connection:
        tokens.sign_in(connection, kim, now_ms=0)
        tokens.sign_in(connection, kim, now_ms=3 * REFRESH_MS)
        assert len(connection.execute(select(credentials.c.id)).all()) == 2


# ------------------------------------------------------------ on the wire
def sign_in(face: Face, **body: str) -> tuple[int, dict[str, str]]:
    answer = face.request("POST", "/v1/auth/token", json=body)
    return answer.status_code, answer.json()


def test_signing_in_by_password_and_out_again(face: Face, admin: Caller) -> None:
    name = f"{admin.repo}-kim"
    face.account(name, Role.EDITOR, PASSWORD)

    status, pair = sign_in(face, grant_type="password", name=name, password=PASSWORD)
    assert status == 200
    bearer = {"Authorization": f"Bearer {pair['access_token']}"}
    me = face.request("GET", "/v1/me", headers=bearer).json()
    assert me == {"name": name, "roles": [{"role": "editor", "repo": None, "branches": "*"}]}
    status, fresh = sign_in(face, grant_type="refresh_token", refresh_token=pair["refresh_token"])
    assert status == 200
    out = face.request("POST", "/v1/auth/revoke", json={"token": fresh["refresh_token"]})
    assert out.status_code == 204
    gone = {"Authorization": f"Bearer {fresh['access_token']}"}
    assert face.request("GET", "/v1/me", headers=gone).status_code == 401


@pytest.mark.parametrize(
    "body",
    [
        {"grant_type": "password", "name": "nobody", "password": PASSWORD},
        {"grant_type": "refresh_token", "refresh_token": "oms_x"},
        {"grant_type": "password"},
    ],
)
def test_what_is_not_right_is_not_accepted(face: Face, body: dict[str, str]) -> None:
    status, problem = sign_in(face, **body)

    assert (status, problem["code"]) == (401, "unauthenticated")


def test_an_ontology_one_may_not_read_is_not_there(face: Face, admin: Caller) -> None:
    name = f"{admin.repo}-stranger"
    face.account(name, None, PASSWORD)
    _, pair = sign_in(face, grant_type="password", name=name, password=PASSWORD)
    bearer = {"Authorization": f"Bearer {pair['access_token']}"}

    hidden = face.request("GET", f"/v1/repos/{admin.repo}/refs", headers=bearer)
    unknown = face.request("GET", "/v1/repos/no-such/refs", headers=bearer)

    assert hidden.status_code == unknown.status_code == 404
    assert hidden.json()["code"] == unknown.json()["code"]
    assert face.request("GET", "/v1/repos", headers=bearer).json() == {"repos": []}


def test_the_audit_log_is_for_owners(face: Face, admin: Caller, editor: Caller) -> None:
    assert admin.get("audit").status_code == 200
    assert editor.get("audit").status_code == 403


# ------------------------------------------------------------ by command
Run = Callable[..., str]


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: str, code: int = 0) -> str:
        assert main(["admin", *arguments, "--data", str(folder)]) == code
        said = capsys.readouterr()
        return said.err if code else said.out

    return run


def test_accounts_roles_and_tokens_by_command(run: Run, folder: Path) -> None:
    run("ontology", "new", "airline")
    made = run("user", "add", "kim", "--role", "editor", "--ontology", "airline", "--token")
    assert "kim is editor on airline, branches *" in made
    token = made.split()[-1]
    database = SqliteDatabase(folder)
    actor = actor_of(database, token, now_ms=0)
    assert actor is not None
    assert actor.grants == (Grant(Role.EDITOR, "airline"),)

    run("role", "give", "kim", "owner", "--branches", "team/*")
    assert "editor on airline, branches *; owner on *, branches team/*" in run("user", "list")
    run("role", "take", "kim", "--branches", "team/*")
    assert "owner" not in run("user", "list")
    assert "no role there" in run("role", "take", "kim", code=1)
    listed = run("token", "list")
    assert "kim" in listed
    assert token not in listed
    identity = listed.split()[0]
    run("token", "revoke", identity)
    assert "ended" in run("token", "list")
    assert "could be revoked" in run("token", "revoke", identity, code=1)
    run("user", "disable", "kim")
    assert "disabled" in run("user", "list")
    run("user", "enable", "kim")
    with database.read() as connection:
        told = [entry.action for entry in audit.entries(connection)]
    assert told[:2] == ["account-enabled", "account-disabled"]
    assert "account-made" in run("audit")
    database.close()


def test_a_password_is_read_from_a_pipe(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    assert "12 to 1024" in run("user", "add", "kim", "--password", code=1)
    monkeypatch.setattr("sys.stdin", io.StringIO(PASSWORD + "\n"))
    run("user", "add", "kim", "--password")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("user", "add", "kim"), "already"),
        (("role", "give", "lee", "viewer"), "no account lee"),
        (("role", "give", "kim", "viewer", "--ontology", "bank"), "no ontology bank"),
        (("token", "new", "lee"), "no account lee"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, wrong: tuple[str, ...], said: str) -> None:
    run("user", "add", "kim")

    assert said in run(*wrong, code=1)


def test_tokens_from_before_the_steps_were_numbered_become_accounts(tmp_path: Path) -> None:
    database = SqliteDatabase(tmp_path)
    digest = tokens._digest("oms_old")
    with database.write() as connection:
        later = ("review", "proposal", "branch_lock", "protection", "delivery")
        identity = ("audit", "role_grant", "credential", "account")
        for table in (*later, *identity, "alembic_version"):
            connection.exec_driver_sql(f"DROP TABLE {table}")
        connection.exec_driver_sql("DROP INDEX outbox_of_repo")
        connection.exec_driver_sql("ALTER TABLE outbox DROP COLUMN sequence")
        connection.exec_driver_sql(
            "CREATE TABLE token (id TEXT PRIMARY KEY, label TEXT, role TEXT, digest BLOB,"
            " created_ms INTEGER, expires_ms INTEGER, revoked_ms INTEGER)"
        )
        connection.exec_driver_sql(
            "INSERT INTO token VALUES ('1', 'desk', 'reader', ?, 5, NULL, NULL)", (digest,)
        )
    database.close()

    again = SqliteDatabase(tmp_path)

    actor = actor_of(again, "oms_old", now_ms=9)
    assert actor is not None
    assert (actor.label, actor.grants) == ("token-1", (Grant(Role.VIEWER),))
    assert [file.name for file in tmp_path.glob("*.bak")] == ["oms-server.sqlite.before-0002.bak"]
    again.close()
