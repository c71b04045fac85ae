"""What is written about a contact or a company, as it can be kept. What was there before is not looked at again: mail
brings names and addresses that nobody would type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from deskapp.domain.access import Viewer, visible
from deskapp.domain.addresses import is_address, is_domain
from deskapp.domain.errors import Invalid
from deskapp.domain.people import CompanyDetails, ContactDetails
from deskapp.domain.text import one_line, storable
from deskapp.services.names import clean_name
from deskapp.store import contact_writing, people

#: The longest name of a contact or company, and the longest phone number, in characters.
LONGEST_PERSON, LONGEST_PHONE = 200, 40
#: So many addresses, and so many phones, one contact has at most.
MOST_REACHES = 50


def clean_contact(
    who: Viewer, new: ContactDetails, old: ContactDetails | None, contact_id: int | None
) -> ContactDetails:
    """Details as they are kept; `Invalid` at `name`, `company`, `emails.<place>` or `phones.<place>`."""
    name = new.name if old is not None and new.name == old.name else clean_name(new.name, most=LONGEST_PERSON)
    kept_emails, kept_phones = (old.emails, old.phones) if old is not None else ((), ())
    emails = _each(
        "emails", new.emails, kept_emails, lambda typed, field: _email(who, typed.lower(), field, contact_id)
    )
    phones = _each("phones", new.phones, kept_phones, _phone)
    company = one_line(storable(new.company_name))
    if company:
        company = clean_name(company, "company", LONGEST_PERSON)
    return replace(new, name=name, emails=emails, phones=phones, company_name=company)


def clean_company(
    who: Viewer, new: CompanyDetails, old: CompanyDetails | None, company_id: int | None
) -> CompanyDetails:
    """Details as they are kept; `Invalid` at `name` or `domain`."""
    name = new.name if old is not None and new.name == old.name else clean_name(new.name, most=LONGEST_PERSON)
    domain = one_line(storable(new.domain)).lower().removeprefix("@")
    if domain and (old is None or domain != old.domain):
        _check_domain(who, domain, company_id)
    return CompanyDetails(name, domain)


def _each(field: str, typed: Sequence[str], kept: Sequence[str], clean: Callable[[str, str], str]) -> tuple[str, ...]:
    """Each of several lines on its own; blank ones and those that stand there already are left out."""
    found: dict[str, None] = {}
    for place, line in enumerate(typed):
        text = one_line(storable(line))
        if text:
            found[text if text in kept else clean(text, f"{field}.{place}")] = None
        if len(found) > MOST_REACHES:
            raise Invalid("More than {most} are too many.", field=f"{field}.{place}", most=MOST_REACHES)
    return tuple(found)


def _email(who: Viewer, email: str, field: str, contact_id: int | None) -> str:
    if not is_address(email) or "\ufffd" in email:
        raise Invalid("“{email}” is not an e-mail address.", field=field, email=email[:LONGEST_PERSON])
    owner = people.contact_by_email(email)
    if owner not in (None, contact_id):
        scope = visible(who)
        known = people.contact(owner, scope) if owner is not None and people.known_within(owner, scope) else None
        if known is None:
            raise Invalid("{email} is in use already.", field=field, email=email)
        raise Invalid("{email} belongs to {name}.", field=field, email=email, name=known.name)
    return email


def _phone(phone: str, field: str) -> str:
    if len(phone) > LONGEST_PHONE:
        raise Invalid("The phone number is longer than {most} characters.", field=field, most=LONGEST_PHONE)
    if not any(char.isdigit() for char in phone):
        raise Invalid("“{phone}” is not a phone number.", field=field, phone=phone)
    return phone


def _check_domain(who: Viewer, domain: str, company_id: int | None) -> None:
    if not is_domain(domain):
        shown = domain[:LONGEST_PERSON]
        raise Invalid("“{domain}” is not a domain, such as example.com.", field="domain", domain=shown)
    owner = contact_writing.company_by_domain(domain)
    if owner in (None, company_id):
        return
    known = people.company(owner, visible(who)) if owner is not None else None
    if known is None:
        raise Invalid("{domain} is in use already.", field="domain", domain=domain)
    raise Invalid("{domain} belongs to {name}.", field="domain", domain=domain, name=known.name)
