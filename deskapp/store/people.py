"""Agents, departments, contacts and companies: reading them, and making those that mail brings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from peewee import fn

from deskapp.domain.access import EVERYTHING, MemberRole, Role, Scope, Viewer
from deskapp.domain.errors import NotFound
from deskapp.domain.people import Agent, Company, Contact, Department
from deskapp.domain.text import fold, same_name, sort_key
from deskapp.store.rows import column, numbers, tuples
from deskapp.store.store import Unit
from deskapp.store.tables import (
    AddressRow,
    AgentRow,
    CompanyRow,
    ContactEmailRow,
    ContactPhoneRow,
    ContactRow,
    DepartmentRow,
    MemberRow,
    database,
)
from deskapp.store.writing import insert

if TYPE_CHECKING:
    from deskapp.domain.mail import Address

#: Mail providers whose domain says nothing about a company.
FREE_MAIL = frozenset(
    """
    gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net
    web.de t-online.de seznam.cz email.cz post.cz centrum.cz atlas.cz volny.cz tiscali.cz azet.sk zoznam.sk post.sk
    proton.me protonmail.com mail.ru yandex.ru wp.pl o2.pl onet.pl interia.pl free.fr orange.fr laposte.net libero.it
    """.split()  # noqa: SIM905
)


def agents() -> list[Agent]:
    """All agents, in order of name."""
    return [_agent(row) for row in AgentRow.select().order_by(AgentRow.sort_key)]


_AGENT = "SELECT id, name, email, role, active, signature FROM agent WHERE id = ?"


def agent(agent_id: int) -> Agent | None:
    """One agent, or None. Written as SQL: every act asks for its agent."""
    row = database.execute_sql(_AGENT, (agent_id,)).fetchone()
    return Agent(row[0], row[1], row[2], Role(row[3]), bool(row[4]), row[5]) if row else None


def _agent(row: AgentRow) -> Agent:
    return Agent(row.id, row.name, row.email, Role(row.role), row.active, row.signature)


def add_agent(unit: Unit, name: str, email: str, role: Role, signature: str = "") -> int:
    """Make an agent; returns the id."""
    return int(
        AgentRow.insert(
            name=name, sort_key=sort_key(name), email=email, role=role.value, signature=signature, created_at=unit.now
        ).execute()
    )


_OWN_ROLES = """
SELECT d.id, d.restricted, d.is_default, m.role FROM department d
LEFT JOIN member m ON m.department_id = d.id AND m.agent_id = ? WHERE d.deleted_at IS NULL
"""


def viewer(agent_id: int) -> Viewer | None:
    """An agent as the access rules see one, with the unrestricted departments as a solver."""
    found = agent(agent_id)
    if found is None:
        return None
    rows = database.execute_sql(_OWN_ROLES, (agent_id,)).fetchall()
    roles = {row[0]: _effective(row[3], bool(row[1]), bool(row[2])) for row in rows}
    guest_in = frozenset(row[0] for row in rows if row[3] is None and not row[2])
    return Viewer(agent_id, found.name, found.role, {id_: role for id_, role in roles.items() if role}, guest_in)


def _effective(own: int | None, restricted: bool, default: bool) -> MemberRole:
    """The role an agent has in a department, from the row that says so or says nothing; OUT where it is none.

    An open department makes everybody at least a solver; in the default one a row of its own may say less.
    """
    if restricted:
        return MemberRole(own or MemberRole.OUT)
    if own is None:
        return MemberRole.SOLVER
    return MemberRole(own) if default else MemberRole(max(own, MemberRole.SOLVER))


_EVERYBODYS_ROLES = """
SELECT a.id, a.name, a.role, m.role, d.restricted OR d.deleted_at IS NOT NULL, d.is_default
FROM agent a JOIN department d ON d.id = ?
LEFT JOIN member m ON m.department_id = d.id AND m.agent_id = a.id WHERE a.active = 1
"""


def member_ids(department_id: int, least: MemberRole = MemberRole.SOLVER) -> set[int]:
    """The active agents with at least a role in a department: its members, everybody where it is open, admins."""
    found = set()
    for id_, name, role, own, restricted, default in database.execute_sql(_EVERYBODYS_ROLES, (department_id,)):
        effective = _effective(own, bool(restricted), bool(default))
        roles = {department_id: effective} if effective else {}
        guest_in = frozenset({department_id}) if own is None and not default else frozenset()
        held = Viewer(id_, name, Role(role), roles, guest_in).member_role(department_id)
        if held is not None and held >= least:
            found.add(id_)
    return found


_DEPARTMENTS = """
SELECT d.id, d.name, d.colour, d.restricted, d.to_solve, d.signature,
       coalesce((SELECT a.email FROM address a WHERE a.department_id = d.id ORDER BY a.position, a.id LIMIT 1), '')
FROM department d WHERE d.deleted_at IS NULL {condition} ORDER BY d.position, d.id
"""


def departments(condition: str = "") -> list[Department]:
    """All departments that are not deleted, in their order; `condition` may narrow them."""
    return [
        Department(r[0], r[1], r[2], bool(r[3]), bool(r[4]), r[5], r[6])
        for r in database.execute_sql(_DEPARTMENTS.format(condition=condition))
    ]


def is_department(department_id: int) -> bool:
    """Whether there is such a department that is not deleted."""
    sql = "SELECT 1 FROM department WHERE id = ? AND deleted_at IS NULL"
    return database.execute_sql(sql, (department_id,)).fetchone() is not None


def department(department_id: int) -> Department | None:
    """One department, or None."""
    return next(iter(departments(f"AND d.id = {department_id:d}")), None)


def default_department() -> int:
    """The id of the department that always exists."""
    return int(DepartmentRow.get(DepartmentRow.is_default).id)


def add_department(
    name: str,
    colour: int,
    *,
    restricted: bool = True,
    to_solve: bool = True,
    signature: str = "",
    default: bool = False,
) -> int:
    """Make a department at the end of the list; returns the id."""
    position = DepartmentRow.select(fn.COALESCE(fn.MAX(DepartmentRow.position), 0)).scalar() + 1
    return int(
        DepartmentRow.insert(
            name=name,
            name_key=same_name(name),
            colour=colour,
            position=position,
            restricted=restricted,
            to_solve=to_solve,
            signature=signature,
            is_default=default,
        ).execute()
    )


_NAMED_IN = """
SELECT m.agent_id, d.id FROM member m JOIN department d ON d.id = m.department_id
WHERE d.deleted_at IS NULL AND m.role >= ? ORDER BY d.position, d.id
"""


def named_in() -> dict[int, list[int]]:
    """The departments that name an agent as one who answers there, by agent, in the departments' order."""
    found: dict[int, list[int]] = {}
    for agent_id, department_id in database.execute_sql(_NAMED_IN, (int(MemberRole.SOLVER),)):
        found.setdefault(agent_id, []).append(department_id)
    return found


def add_member(department_id: int, agent_id: int, role: MemberRole) -> None:
    """Put an agent into a department, or change the role there."""
    MemberRow.insert(department_id=department_id, agent_id=agent_id, role=int(role)).on_conflict_replace().execute()


def add_address(email: str, department_id: int, name: str = "") -> None:
    """Make mail to `email` land in a department."""
    AddressRow.insert(email=email.lower(), department_id=department_id, name=name).on_conflict_replace().execute()


#: An account's own address lands in the account's department, unless it is an address of another.
_OWN = """
SELECT email, department_id FROM mail_account WHERE removed_at IS NULL
UNION ALL SELECT email, department_id FROM address
"""


def own_addresses() -> dict[str, int]:
    """Every support address and the department its mail lands in."""
    return dict(database.execute_sql(_OWN).fetchall())


def contact_by_email(email: str) -> int | None:
    """The contact an address belongs to, or None."""
    row = database.execute_sql("SELECT contact_id FROM contact_email WHERE email = ?", (email.lower(),)).fetchone()
    return int(row[0]) if row else None


def contact_for(unit: Unit, address: Address, phone: str = "") -> int:
    """The contact of an address (or, without one, of a name and phone), made where there is none yet."""
    known = contact_by_email(address.email) if address.email else _contact_by_phone(address.name, phone)
    if known is not None:
        return known
    name = address.name.strip() or address.email or phone
    contact_id = insert(
        ContactRow,
        name=name,
        sort_key=sort_key(name),
        folded=fold(name),
        company_id=_company_for(unit, address.email),
        created_at=unit.now,
    )
    if address.email:
        insert(ContactEmailRow, email=address.email.lower(), contact_id=contact_id)
    if phone:
        insert(ContactPhoneRow, phone=phone, contact_id=contact_id)
    return contact_id


def _contact_by_phone(name: str, phone: str) -> int | None:
    if not phone:
        return None
    rows = (
        ContactPhoneRow.select(ContactPhoneRow.contact_id, ContactRow.name)
        .join(ContactRow, on=(ContactRow.id == ContactPhoneRow.contact_id))
        .where(ContactPhoneRow.phone == phone)
    )
    return next((contact for contact, known in tuples(rows) if not name or same_name(known) == same_name(name)), None)


def _company_for(unit: Unit, email: str) -> int | None:
    domain = email.rpartition("@")[2].lower()
    if not domain or "." not in domain or domain in FREE_MAIL:
        return None
    row = database.execute_sql("SELECT id FROM company WHERE domain = ? AND domain <> ''", (domain,)).fetchone()
    if row:
        return int(row[0])
    return insert(CompanyRow, name=domain, sort_key=sort_key(domain), domain=domain, created_at=unit.now)


#: Sorts behind everything that begins with what stands before it.
_LAST = chr(0x10FFFF)
_CONTACT = "SELECT name, company_id, version FROM contact WHERE id = ?"
_EMAILS = "SELECT email FROM contact_email WHERE contact_id = ? ORDER BY position"
_PHONES = "SELECT phone FROM contact_phone WHERE contact_id = ? ORDER BY position"


def contact(contact_id: int, scope: Scope) -> Contact | None:
    """A contact with the number of its tickets within `scope`. Written as SQL: every opened ticket asks for it."""
    row = database.execute_sql(_CONTACT, (contact_id,)).fetchone()
    if row is None:
        return None
    emails = tuple(email for (email,) in database.execute_sql(_EMAILS, (contact_id,)))
    phones = tuple(phone for (phone,) in database.execute_sql(_PHONES, (contact_id,)))
    employer = company(row[1], scope) if row[1] else None
    return Contact(contact_id, row[0], emails, phones, employer, _tickets_of([contact_id], scope), row[2])


def company(company_id: int, scope: Scope) -> Company | None:
    """A company with the numbers of its contacts and tickets within `scope`; None where all of them are hidden."""
    row = database.execute_sql("SELECT name, domain, version FROM company WHERE id = ?", (company_id,)).fetchone()
    if row is None:
        return None
    contacts = _count(_CONTACTS_OF, company_id, scope)
    if not contacts and _count(_CONTACTS_OF, company_id, EVERYTHING):
        return None
    return Company(company_id, row[0], row[1], contacts, _count(_TICKETS_OF, company_id, scope), row[2])


_TICKETS_OF = """
SELECT coalesce(sum((SELECT count(*) FROM ticket t WHERE t.contact_id = c.id{inside})), 0) FROM contact c
WHERE c.company_id = ?
"""
_CONTACTS_OF = "SELECT count(*) FROM contact c WHERE c.company_id = ? AND {known}"


def known(contact: str, scope: Scope) -> str:
    """SQL that holds for a contact, by an expression of its id, of whom the viewer may know; see `known_within`."""
    if scope.departments is None:
        return "1"
    ticket = f"SELECT 1 FROM ticket t WHERE t.contact_id = {contact}"
    return f"(EXISTS ({ticket}{_inside(scope)}) OR NOT EXISTS ({ticket}))"


def _inside(scope: Scope) -> str:
    """SQL that narrows tickets `t` to a scope."""
    return "" if scope.departments is None else f" AND t.department_id IN ({numbers(sorted(scope.departments))})"


def _count(sql: str, company_id: int, scope: Scope) -> int:
    """How many contacts that may be known, or visible tickets, a company has; one statement for all of them."""
    told = sql.format(known=known("c.id", scope), inside=_inside(scope))
    return int(database.execute_sql(told, (company_id,)).fetchone()[0])


def _tickets_of(contacts: Iterable[int], scope: Scope) -> int:
    sql = f"SELECT count(*) FROM ticket WHERE contact_id IN ({numbers(contacts)})"
    if scope.departments is not None:
        sql += f" AND department_id IN ({numbers(sorted(scope.departments))})"
    return int(database.execute_sql(sql).fetchone()[0])


def find_contacts(text: str, scope: Scope, limit: int) -> list[int]:
    """Contacts whose name, address or phone begins with `text`, only those with a ticket in `scope` or with none."""
    start = fold(text.strip())
    if not start:
        return []
    typed = text.strip()
    ways: tuple[tuple[str, tuple[str, ...]], ...] = (
        ("SELECT id FROM contact WHERE folded >= ? AND folded < ?", (start, start + _LAST)),
        ("SELECT contact_id AS id FROM contact_email WHERE email >= ? AND email < ?", (start, start + _LAST)),
        ("SELECT contact_id AS id FROM contact_phone WHERE phone >= ? AND phone < ?", (typed, typed + _LAST)),
        ("SELECT id FROM contact WHERE instr(folded, ?)", (" " + start,)),
    )
    found: dict[int, None] = {}
    for sql, values in ways:
        most = limit + len(found)
        rows = database.execute_sql(f"SELECT f.id FROM ({sql}) f WHERE {known('f.id', scope)} LIMIT {most:d}", values)
        found |= dict.fromkeys(contact_id for (contact_id,) in rows)
        if len(found) >= limit:
            break
    return list(found)[:limit]


def is_contact(contact_id: int) -> bool:
    """Whether there is such a contact."""
    return database.execute_sql("SELECT 1 FROM contact WHERE id = ?", (contact_id,)).fetchone() is not None


_TICKET_OF = "SELECT 1 FROM ticket WHERE contact_id = ?"


def known_within(contact_id: int, scope: Scope) -> bool:
    """Whether a viewer may know of a contact: one of its tickets is visible, or it has none at all."""
    if scope.departments is None:
        return True
    seen = f"{_TICKET_OF} AND department_id IN ({numbers(sorted(scope.departments))}) LIMIT 1"
    found = database.execute_sql(seen, (contact_id,)).fetchone()
    return found is not None or database.execute_sql(f"{_TICKET_OF} LIMIT 1", (contact_id,)).fetchone() is None


def names() -> tuple[dict[int, str], dict[int, str]]:
    """The names of all agents and of all departments, deleted ones too."""
    return (
        dict(tuples(AgentRow.select(AgentRow.id, AgentRow.name))),
        dict(tuples(DepartmentRow.select(DepartmentRow.id, DepartmentRow.name))),
    )


def emails_of(contact_id: int) -> list[str]:
    """A contact's addresses, the main one first."""
    return column(
        ContactEmailRow.select(ContactEmailRow.email)
        .where(ContactEmailRow.contact_id == contact_id)
        .order_by(ContactEmailRow.position)
    )


def department_ids() -> list[int]:
    """The ids of all departments, in their order; deleted ones too, as trash may still name them."""
    return column(DepartmentRow.select(DepartmentRow.id).order_by(DepartmentRow.position, DepartmentRow.id))


def owner() -> int:
    """The agent id of the workspace's owner; where there are several, of the first that works here."""
    owners = AgentRow.select(AgentRow.id).where((AgentRow.role == Role.OWNER.value) & AgentRow.active)
    found = owners.order_by(AgentRow.id).scalar()
    if found is None:
        raise NotFound("This store has no owner yet; nobody has set it up.")
    return int(found)


def contacts_of(company_id: int, limit: int = 2000) -> list[int]:
    """A company's contacts, at most `limit`."""
    sql = "SELECT id FROM contact WHERE company_id = ? LIMIT ?"
    return [contact_id for (contact_id,) in database.execute_sql(sql, (company_id, limit))]
