"""Mail accounts as they are set up. One that was removed keeps its row: mails that went out name it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from deskapp.domain.mailbox.account import Account, After, Keeping
from deskapp.domain.mailbox.servers import Security, Server, SignIn
from deskapp.domain.text import same_name
from deskapp.store.store import Unit
from deskapp.store.tables import MailAccountRow
from deskapp.store.workspace import is_demo
from deskapp.store.writing import insert

_there = MailAccountRow.removed_at.is_null()


def everything() -> list[Account]:
    """All accounts, in order of name."""
    return [_account(row) for row in MailAccountRow.select().where(_there).order_by(MailAccountRow.name_key)]


def at_work() -> list[Account]:
    """The accounts that mail is fetched from or sent through now; none in a demo, whose servers do not exist."""
    return [] if is_demo() else [each for each in everything() if each.active]


def get(account_id: int) -> Account | None:
    """One account, or None; removed ones are not there."""
    row = MailAccountRow.get_or_none((MailAccountRow.id == account_id) & _there)
    return None if row is None else _account(row)


def with_email(email: str) -> Account | None:
    """The account of an address, whatever its case, or None."""
    row = MailAccountRow.get_or_none((MailAccountRow.email == email.lower()) & _there)
    return None if row is None else _account(row)


def senders(department_id: int) -> list[str]:
    """The addresses of accounts that send, those of a department first."""
    found = [account for account in everything() if account.active and account.outgoing.host]
    return [each.email for each in sorted(found, key=lambda each: each.department_id != department_id)]


def is_name_taken(name: str, but: int | None) -> bool:
    """Whether another account has the name."""
    query = MailAccountRow.select(MailAccountRow.id).where((MailAccountRow.name_key == same_name(name)) & _there)
    return any(row.id != but for row in query)


def write(unit: Unit, account: Account) -> int:
    """Keep an account, a new one or as it is now; returns its id."""
    values: dict[str, Any] = {
        "name": account.name,
        "name_key": same_name(account.name),
        "email": account.email,
        "department_id": account.department_id,
        "active": account.active,
        "incoming": asdict(account.incoming),
        "outgoing": asdict(account.outgoing),
        "folder": account.folder,
        "junk": account.junk,
        "after": account.after.value,
        "move_to": account.move_to,
        "trust_spam": account.trust_spam,
        "old_mail": account.old_mail,
        "keeping": account.keeping.value,
        "key": account.key,
        "removed_at": None,
    }
    if account.id is None:
        return insert(MailAccountRow, **values, begin_at=account.begin_at or unit.now)
    query = MailAccountRow.update(**values, version=MailAccountRow.version + 1)
    query.where(MailAccountRow.id == account.id).execute()
    return account.id


def remove(unit: Unit, account_id: int) -> None:
    """Let an account be used no longer."""
    query = MailAccountRow.update(removed_at=unit.now, version=MailAccountRow.version + 1)
    query.where(MailAccountRow.id == account_id).execute()


def put_back(account_id: int) -> None:
    """Let a removed account be used again."""
    MailAccountRow.update(removed_at=None).where(MailAccountRow.id == account_id).execute()


def _account(row: MailAccountRow) -> Account:
    return Account(
        id=row.id,
        name=row.name,
        email=row.email,
        department_id=row.department_id,
        active=row.active,
        incoming=_server(row.incoming),
        outgoing=_server(row.outgoing),
        folder=row.folder,
        junk=row.junk,
        after=After(row.after),
        move_to=row.move_to,
        trust_spam=row.trust_spam,
        old_mail=row.old_mail,
        keeping=Keeping(row.keeping),
        begin_at=row.begin_at,
        key=row.key,
        version=row.version,
    )


def _server(kept: dict[str, Any]) -> Server:
    return Server(kept["host"], kept["port"], Security(kept["security"]), kept["user"], SignIn(kept["sign_in"]))
