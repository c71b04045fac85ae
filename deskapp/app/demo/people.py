"""Departments and agents of the demo company Blue Paper, and the records its people are described by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from deskapp.domain.access import MemberRole, Role

COMPANY_NAME = "Blue Paper"
DOMAIN = "bluepaper.example"
#: Where unwanted mail comes from.
JUNK_DOMAIN = "offers.example"

GENERAL, TECHNICAL, BILLING, SALES, MARKETING, COMPLAINTS, WAREHOUSE, HUMAN_RESOURCES = range(8)
EVA, PETR, ALENA, IVO, TOMAS, LUCIE, OLIVER, CLAIRE, RADEK, HANNAH, NIKOLA, SAMUEL = range(12)

_READ, _SOLVE, _LEAD, _MANAGE = MemberRole.READER, MemberRole.SOLVER, MemberRole.SUPERVISOR, MemberRole.MANAGER


@dataclass(frozen=True, slots=True)
class DemoNote:
    """A contact or company note: its text, who wrote it (index of the agent) and how many days before the end."""

    text: str
    agent: int
    days_ago: int


@dataclass(frozen=True, slots=True)
class DemoDepartment:
    """A department; its index in `DEPARTMENTS` is what agents and stories refer to. `colour` is 1…10."""

    name: str
    name_cs: str
    colour: int
    restricted: bool
    to_solve: bool
    address: str
    signature: str
    signature_cs: str


@dataclass(frozen=True, slots=True)
class DemoAgent:
    """An agent; `memberships` goes by department index, `languages` are those he or she answers in."""

    name: str
    email: str
    role: Role
    memberships: Mapping[int, MemberRole]
    signature: str
    female: bool
    languages: tuple[str, ...] = ("en", "cs")

    @property
    def first(self) -> str:
        """The first name, as colleagues mention it."""
        return self.name.split()[0]

    def works_in(self, department: int) -> bool:
        """Whether the agent may answer there: a solver among its members, an admin or the owner."""
        if self.role in (Role.ADMIN, Role.OWNER):
            return True
        return self.memberships.get(department, MemberRole.READER) >= MemberRole.SOLVER


@dataclass(frozen=True, slots=True)
class DemoCompany:
    """A customer's organisation. `language` is "cs" or "en", the one Blue Paper writes to it in."""

    name: str
    domain: str
    city: str
    country: str
    language: str
    note: DemoNote | None = None


@dataclass(frozen=True, slots=True)
class DemoContact:
    """A customer. `company` is an index of the companies, `first` what an English letter greets him or her by."""

    name: str
    first: str
    female: bool
    language: str
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    company: int | None
    note: DemoNote | None = None


def _department(
    name: str, name_cs: str, colour: int, mailbox: str, *, restricted: bool = False, to_solve: bool = True
) -> DemoDepartment:
    address = f"{mailbox}@{DOMAIN}"
    return DemoDepartment(
        name, name_cs, colour, restricted, to_solve, address,
        f"{COMPANY_NAME} · {name}\n{address} · +420 601 555 900",
        f"{COMPANY_NAME} · {name_cs}\n{address} · +420 601 555 900",
    )  # fmt: skip


DEPARTMENTS: tuple[DemoDepartment, ...] = (
    _department("General", "Obecné", 1, "support"),
    _department("Technical", "Technické", 2, "technical"),
    _department("Billing", "Fakturace", 3, "billing", restricted=True),
    _department("Sales", "Prodej", 4, "sales"),
    _department("Marketing", "Marketing", 5, "marketing"),
    _department("Complaints", "Reklamace", 6, "complaints"),
    _department("Warehouse", "Sklad", 7, "warehouse"),
    _department("Human Resources", "Personální", 8, "people", restricted=True, to_solve=False),
)


def _agent(
    name: str, mailbox: str, title: str, memberships: Mapping[int, MemberRole], *,
    role: Role = Role.AGENT, female: bool = False, languages: tuple[str, ...] = ("en", "cs"),
) -> DemoAgent:  # fmt: skip
    signature = f"{name}\n{title}, {COMPANY_NAME}"
    everywhere = {GENERAL: _SOLVE, **memberships}
    return DemoAgent(name, f"{mailbox}@{DOMAIN}", role, everywhere, signature, female, languages)


AGENTS: tuple[DemoAgent, ...] = (
    _agent("Eva Malá", "eva", "Head of support", {TECHNICAL: _MANAGE}, role=Role.OWNER, female=True),
    _agent("Petr Dvořák", "petr", "Service engineer", {TECHNICAL: _LEAD, WAREHOUSE: _SOLVE}, role=Role.ADMIN),
    _agent("Alena Fialová", "alena", "Accounts", {BILLING: _MANAGE, COMPLAINTS: _LEAD}, role=Role.SUPERVISOR,
           female=True),
    _agent("Ivo Beran", "ivo", "Field technician", {TECHNICAL: _SOLVE, SALES: _SOLVE}),
    _agent("Tomáš Kučera", "tomas", "Service technician", {TECHNICAL: _SOLVE, WAREHOUSE: _SOLVE}),
    _agent("Lucie Pokorná", "lucie", "Invoices and payroll", {BILLING: _SOLVE, HUMAN_RESOURCES: _SOLVE}, female=True),
    _agent("Oliver Grant", "oliver", "Export sales", {SALES: _MANAGE, MARKETING: _SOLVE}, languages=("en",)),
    _agent("Claire Bennett", "claire", "Marketing and customer care", {MARKETING: _MANAGE, COMPLAINTS: _SOLVE},
           female=True),
    _agent("Radek Šimek", "radek", "Warehouse lead", {WAREHOUSE: _MANAGE, COMPLAINTS: _SOLVE}),
    _agent("Hannah Price", "hannah", "People and hiring", {HUMAN_RESOURCES: _MANAGE}, female=True),
    _agent("Nikola Jandová", "nikola", "Help desk", {TECHNICAL: _SOLVE, MARKETING: _SOLVE}, female=True),
    _agent("Samuel Ward", "samuel", "Key accounts", {SALES: _SOLVE, BILLING: _SOLVE, WAREHOUSE: _READ}),
)  # fmt: skip
