"""Of accounts that keep failing everybody learns who sees the department, and the reason who may mend it."""

from __future__ import annotations

from deskapp.domain.mailbox.account import Account, Job
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Server
from deskapp.store.mailbox import accounts, health
from deskapp.store.store import Store
from tests.kit import BEGIN, Office

AWAY = MailFailed("{host} ended the connection.", host="mail.example")


def _failed(office: Office, department: int, times: int, *, halted: bool = False) -> None:
    def fill(store: Store) -> None:
        with store.write() as unit:
            email, there = f"d{department}@desk.example", Server("mail.example", 993, user="desk")
            account = Account(name=email, email=email, department_id=department, incoming=there, key=email)
            made = accounts.write(unit, account)
            for _ in range(times):
                health.failed(made, Job.FETCH, BEGIN, AWAY, halted=halted)

    office.desk.fill(fill)


def test_the_reason_is_for_whoever_may_mend_it_and_the_rest_for_the_department(office: Office) -> None:
    _failed(office, office.technical, 3)
    told = {name: office.desk.accounts.troubles(getattr(office, name)) for name in ("eva", "tom", "otto")}
    assert [(each.email, str(each.problem)) for each in told["eva"]] == [
        (f"d{office.technical}@desk.example", "mail.example ended the connection.")
    ]
    assert [(each.email, each.problem) for each in told["tom"]] == [(f"d{office.technical}@desk.example", None)]
    assert told["otto"] == []


def test_what_passes_by_itself_is_no_news_and_what_does_not_is_told_at_once(office: Office) -> None:
    _failed(office, office.general, 2)
    assert office.desk.accounts.troubles(office.eva) == []
    _failed(office, office.sales, 1, halted=True)
    assert len(office.desk.accounts.troubles(office.eva)) == 1
