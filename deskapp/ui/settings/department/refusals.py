"""Where in the department's dialog a refusal is shown that is about one row of a list or one of many texts."""

from __future__ import annotations

from dataclasses import dataclass

from deskapp.domain.addresses import is_address
from deskapp.domain.departments import DepartmentSettings, Service
from deskapp.domain.errors import Invalid
from deskapp.domain.text import one_line
from deskapp.ui.settings.department import change_words as pages
from deskapp.ui.settings.department.addresses import AddressesPart
from deskapp.ui.settings.department.checklist import ChecklistPart
from deskapp.ui.settings.department.services import ServicesPart
from deskapp.ui.settings.field import Field


@dataclass(frozen=True)
class Lists:
    """The pages that hold lists."""

    addresses: AddressesPart
    services: ServicesPart
    checklist: ChecklistPart


def field_of(error: Invalid, lists: Lists, edited: DepartmentSettings) -> tuple[Field | None, str]:
    """The field and its page; no field where the refusal is about something else."""
    kind, _, rest = error.field.partition(".")
    if kind == "addresses":
        return lists.addresses.field_at(address_at(error, edited)), pages.ADDRESSES
    if kind == "checklist":
        number = error.values.get("number")
        return lists.checklist.field_at(number - 1 if isinstance(number, int) else None), pages.CHECKLIST
    if kind == "service" and rest in {service.value for service in Service}:
        return lists.services.cards[Service(rest)].off_text, pages.SERVICES_PAGE
    return None, ""


def address_at(error: Invalid, settings: DepartmentSettings) -> int | None:
    """Which address a refusal is about, counted from 0: the last one it names, else the first that cannot be right."""
    emails = [address.email.strip().lower() for address in settings.addresses]
    named = {str(value) for value in error.values.values()}
    places = [place for place, email in enumerate(emails) if one_line(email[:100]) in named]
    if places:
        return places[-1]
    return next((place for place, email in enumerate(emails) if not is_address(email)), None)
