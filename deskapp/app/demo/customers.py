"""The customers of Blue Paper: about sixty companies and four hundred contacts, the same for the same seed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from deskapp.app.demo.memos import COMPANY_NOTES, CONTACT_NOTES
from deskapp.app.demo.names import COMPANIES, NAMINGS, Naming
from deskapp.app.demo.people import (
    AGENTS,
    ALENA,
    DEPARTMENTS,
    JUNK_DOMAIN,
    PETR,
    DemoAgent,
    DemoCompany,
    DemoContact,
    DemoDepartment,
    DemoNote,
)
from deskapp.domain.text import fold

CONTACTS = 400
_PRIVATE_DOMAINS = ("example.com", "example.org", "example.net", "post.example", "mail.example")
_JUNK = re.compile(r"[^a-z0-9]+")

#: The people of the newest tickets, to whom `newest` refers by place, and the senders of spam; always the first
#: contacts: name, first name, woman, language, e-mail, phone, host of the company or "".
_KNOWN = (
    ("Jana Nová", "Jana", True, "en", "jana@example.com", "+420 601 555 014", "novabooks"),
    ("Marcus Weber", "Marcus", False, "en", "m.weber@weber-druck.example", "+420 601 555 118", "weber-druck"),
    ("Karel V.", "Karel", False, "en", "karel.v@example.net", "", ""),
    ("Hana Horáková", "Hana", True, "en", "horakova@ucethajek.example", "+420 601 555 230", "ucethajek"),
    ("+420 602 555 871", "", False, "en", "", "+420 602 555 871", ""),
    ("Liam O’Connor", "Liam", False, "en", "liam@emeraldquay.example", "+420 601 555 341", "emeraldquay"),
    ("Nguyen Thi Lan", "Lan", True, "en", "lan@senvang.example", "+420 601 555 402", "senvang"),
    ("Åsa Lindqvist", "Åsa", True, "en", "asa@lindqvist-logistik.example", "+420 601 555 467", "lindqvist-logistik"),
    ("Tomáš Beneš", "Tomáš", False, "en", "tomas.benes@geovrchovina.example", "+420 601 555 529", "geovrchovina"),
    ("Knihy Pod Věží", "", False, "en", "ucetni@podvezi.example", "+420 601 555 583", "podvezi"),
    ("Sofia Rossi", "Sofia", True, "en", "sofia@rossistampa.example", "+420 601 555 645", "rossistampa"),
    ("Best Rank Team", "Rank Team", False, "en", f"team@{JUNK_DOMAIN}", "", ""),
    ("Prize Office", "Prize Office", False, "en", f"prize@{JUNK_DOMAIN}", "", ""),
    ("Výhodné nabídky", "nabídky", False, "cs", f"nabidky@{JUNK_DOMAIN}", "", ""),
    ("Rychlý web", "web", False, "cs", f"web@{JUNK_DOMAIN}", "", ""),
)
_JANA_NOTE = DemoNote("Prefers the phone before noon.\nCzech or English.", PETR, 17)
_NOVA_NOTE = DemoNote("GOLD contract until 31 Mar 2026.\nInvoices to Ms Králová.", ALENA, 69)


@dataclass(frozen=True, slots=True)
class People:
    """Everybody the demo needs; stories refer to them by their places in these tuples."""

    departments: tuple[DemoDepartment, ...]
    agents: tuple[DemoAgent, ...]
    companies: tuple[DemoCompany, ...]
    contacts: tuple[DemoContact, ...]


def people(seed: int, contacts: int = CONTACTS) -> People:
    """The departments, agents, companies and `contacts` contacts (never fewer than the well-known fifteen)."""
    rng = Random(f"people {seed}")
    companies = tuple(_companies(rng))
    return People(DEPARTMENTS, AGENTS, companies, tuple(_contacts(rng, companies, contacts)))


def ascii_name(text: str) -> str:
    """The mailbox form of a name: "Žaneta D’Angelo" → "zaneta.dangelo"."""
    return _JUNK.sub(".", fold(text).replace("’", "")).strip(".")


def _companies(rng: Random) -> list[DemoCompany]:
    companies = []
    for line in COMPANIES.strip().splitlines():
        name, city, country, host = line.split("; ")
        companies.append(DemoCompany(name, f"{host}.example", city, country, NAMINGS[country].language))
    noted = rng.sample(range(1, len(companies)), len(companies) // 4)
    texts = {language: rng.sample(pool, len(pool)) for language, pool in COMPANY_NOTES.items()}
    for turn, index in enumerate(noted):
        pool = texts[companies[index].language]
        note = DemoNote(pool[turn % len(pool)], rng.randrange(len(AGENTS)), rng.randint(2, 330))
        companies[index] = replace(companies[index], note=note)
    companies[0] = replace(companies[0], note=_NOVA_NOTE)
    return companies


def _contacts(rng: Random, companies: Sequence[DemoCompany], count: int) -> list[DemoContact]:
    contacts = _known(companies)
    countries, weights = list(NAMINGS), [naming.weight for naming in NAMINGS.values()]
    taken = {email for contact in contacts for email in contact.emails}
    phones = _phones(rng, {phone for contact in contacts for phone in contact.phones})
    for _ in range(len(contacts), count):
        country = rng.choices(countries, weights)[0]
        phone = (next(phones),) if rng.random() < 0.7 else ()
        contacts.append(_contact(rng, country, companies, taken, phone))
    for index in range(1, len(contacts)):
        if rng.random() < 1 / 3 and contacts[index].first and not contacts[index].emails[0].endswith(JUNK_DOMAIN):
            contacts[index] = replace(contacts[index], note=_contact_note(rng, contacts[index]))
    return contacts


def _known(companies: Sequence[DemoCompany]) -> list[DemoContact]:
    places = {company.domain.removesuffix(".example"): index for index, company in enumerate(companies)}
    contacts = [
        DemoContact(name, first, female, language, (email,) if email else (), (phone,) if phone else (),
                    places.get(host))
        for name, first, female, language, email, phone, host in _KNOWN
    ]  # fmt: skip
    contacts[0] = replace(contacts[0], note=_JANA_NOTE)
    return contacts


def _contact_note(rng: Random, contact: DemoContact) -> DemoNote:
    text = rng.choice(CONTACT_NOTES[contact.language])
    if not contact.female:
        text = text.replace("Má ráda", "Má rád")
    return DemoNote(text, rng.randrange(len(AGENTS)), rng.randint(1, 340))


def _contact(
    rng: Random, country: str, companies: Sequence[DemoCompany], taken: set[str], phones: tuple[str, ...]
) -> DemoContact:
    naming = NAMINGS[country]
    name, first, female = _name(rng, naming)
    homes = [place for place, company in enumerate(companies) if company.country == country]
    company = rng.choice(homes) if homes and rng.random() < 0.72 else None
    domain = companies[company].domain if company is not None else rng.choice(_PRIVATE_DOMAINS)
    emails = [_address(name, domain, taken)]
    if rng.random() < 0.08:
        emails.append(_address(name, "example.com", taken))
    return DemoContact(name, first, female, naming.language, tuple(emails), phones, company)


def _phones(rng: Random, taken: set[str]) -> Iterator[str]:
    """Phone numbers nobody has, for ever new contacts."""
    for prefix in range(601, 1000):
        numbers = [f"+420 {prefix} 555 {number:03d}" for number in rng.sample(range(20, 900), 880)]
        yield from (number for number in numbers if number not in taken)


def _name(rng: Random, naming: Naming) -> tuple[str, str, bool]:
    female = rng.random() < 0.52
    first = rng.choice(naming.female if female else naming.male)
    family = rng.choice(naming.family_f if female else naming.family_m)
    return (f"{family} {first}" if naming.family_first else f"{first} {family}"), first, female


def _address(name: str, domain: str, taken: set[str]) -> str:
    mailbox = ascii_name(name)
    email, turn = f"{mailbox}@{domain}", 2
    while email in taken:
        email, turn = f"{mailbox}{turn}@{domain}", turn + 1
    taken.add(email)
    return email
