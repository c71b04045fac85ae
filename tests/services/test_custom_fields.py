"""Fields that a workspace adds, and what they take."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.field_values import LONGEST_VALUE, clean_value, fits
from deskapp.domain.fields import CustomField, FieldSubject
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Deed, FieldKind
from deskapp.store.tables import CustomValueRow
from tests.kit import Office, new_ticket, problems

TICKET, CONTACT, COMPANY = FieldSubject.TICKET, FieldSubject.CONTACT, FieldSubject.COMPANY
LEVELS = ("Gold", "Silver", "Stříbro „B“")


def _add(office: Office, name: str, kind: FieldKind = FieldKind.TEXT, subject: FieldSubject = TICKET) -> int:
    options = LEVELS if kind is FieldKind.CHOICE else ()
    return office.desk.fields.save(office.eva, CustomField(subject, name, kind, options)).value


def _names(office: Office, subject: FieldSubject = TICKET) -> list[str]:
    return [field.name for field in office.desk.fields.listing(office.eva, subject)]


def _values(office: Office, ticket: int) -> dict[str, str]:
    return {each.field.name: each.value for each in office.desk.fields.values(office.eva, TICKET, ticket)}


def _contact_of(office: Office, ticket: int) -> int:
    found = office.desk.threads.head(office.eva, ticket).contact_id
    assert found is not None
    return found


# --- definitions ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["", "  \n\t ", "\u200b", "x" * 81, "y" * 10_000])
def test_a_name_that_says_nothing_or_too_much_is_refused(office: Office, name: str) -> None:
    with pytest.raises(Invalid) as refusal:
        _add(office, name)
    assert refusal.value.field == "name"
    assert _names(office) == []


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("  Order\nnumber ", "Order number"),
        ("🧾 účet", "🧾 účet"),
        ("رقم الطلب", "رقم الطلب"),
        ("a\"b'c;--", "a\"b'c;--"),
    ],
)
def test_names_are_kept_on_one_line(office: Office, name: str, kept: str) -> None:
    _add(office, name)
    assert _names(office) == [kept]


def test_a_name_stands_once_for_each_subject_whatever_its_case(office: Office) -> None:
    first = _add(office, "Číslo")
    for twin in ("ČÍSLO", "c\u030ci\u0301slo", " číslo "):
        with pytest.raises(Invalid) as refusal:
            _add(office, twin)
        assert refusal.value.field == "name"
    _add(office, "číslo", subject=CONTACT)
    other = _add(office, "Other")
    with pytest.raises(Invalid):
        office.desk.fields.save(office.eva, CustomField(TICKET, "číslo", id=other))
    office.desk.fields.save(office.eva, CustomField(TICKET, "ČÍSLO", id=first))
    assert _names(office) == ["ČÍSLO", "Other"]


@pytest.mark.parametrize("options", [(), ("", "  "), ("Gold", "GOLD"), ("x" * 81,), tuple(map(str, range(201)))])
def test_choices_are_checked(office: Office, options: tuple[str, ...]) -> None:
    with pytest.raises(Invalid) as refusal:
        office.desk.fields.save(office.eva, CustomField(TICKET, "Level", FieldKind.CHOICE, options))
    assert refusal.value.field == "options"


def test_only_a_choice_has_choices(office: Office) -> None:
    office.desk.fields.save(office.eva, CustomField(TICKET, "Line", FieldKind.TEXT, ("a", "b")))
    assert office.desk.fields.listing(office.eva)[0].options == ()


def test_fields_are_the_owners_and_everybody_reads_them(office: Office) -> None:
    field_id = _add(office, "Order")
    for act in (
        lambda: office.desk.fields.save(office.tom, CustomField(TICKET, "Mine")),
        lambda: office.desk.fields.remove(office.tom, field_id),
        lambda: office.desk.fields.reorder(office.tom, [field_id]),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert [field.name for field in office.desk.fields.listing(office.otto)] == ["Order"]


def test_how_often_a_field_is_used_is_told_to_its_owners_only(office: Office) -> None:
    field_id = _add(office, "Order")
    office.desk.fields.set_value(office.eva, TICKET, new_ticket(office, office.technical), field_id, "7")
    assert [field.used for field in office.desk.fields.listing(office.eva)] == [1]
    assert [field.used for field in office.desk.fields.listing(office.otto)] == [0]


def test_the_order_is_kept_and_what_is_not_named_follows(office: Office) -> None:
    a, b, c = (_add(office, name) for name in "abc")
    assert office.desk.fields.reorder(office.eva, [c, a, 999, c]).value == 2
    assert _names(office) == ["c", "a", "b"]
    office.desk.fields.reorder(office.eva, [b])
    assert _names(office) == ["b", "c", "a"]


def test_a_removed_field_hides_its_values_and_comes_back_with_them(office: Office) -> None:
    ticket, field_id = new_ticket(office), _add(office, "Order")
    office.desk.fields.set_value(office.eva, TICKET, ticket, field_id, "A-7")
    office.desk.fields.remove(office.eva, field_id)
    assert (_names(office), _values(office, ticket)) == ([], {})
    with pytest.raises(NotFound):
        office.desk.fields.set_value(office.eva, TICKET, ticket, field_id, "A-8")
    with pytest.raises(NotFound):
        office.desk.fields.remove(office.eva, field_id)
    assert _add(office, "ORDER") == field_id
    assert _values(office, ticket) == {"ORDER": "A-7"}


def test_a_removed_field_of_another_kind_stays_away(office: Office) -> None:
    ticket, field_id = new_ticket(office), _add(office, "Order")
    office.desk.fields.set_value(office.eva, TICKET, ticket, field_id, "A-7")
    office.desk.fields.remove(office.eva, field_id)
    assert _add(office, "Order", FieldKind.NUMBER) != field_id
    assert _values(office, ticket) == {"Order": ""}


def test_a_kind_changes_only_where_every_value_fits(office: Office) -> None:
    field_id = _add(office, "Size")
    office.desk.fields.set_value(office.eva, TICKET, new_ticket(office), field_id, "12,5")
    bad = [new_ticket(office) for _ in range(2)]
    for ticket in bad:
        office.desk.fields.set_value(office.eva, TICKET, ticket, field_id, "large")
    new = CustomField(TICKET, "Size", FieldKind.NUMBER, id=field_id)
    with pytest.raises(Invalid) as refusal:
        office.desk.fields.save(office.eva, new)
    assert (refusal.value.field, refusal.value.values["n"]) == ("kind", 2)
    assert office.desk.fields.listing(office.eva)[0].kind is FieldKind.TEXT
    for ticket in bad:
        office.desk.fields.set_value(office.eva, TICKET, ticket, field_id, "")
    office.desk.fields.save(office.eva, new)
    assert office.desk.fields.listing(office.eva)[0].kind is FieldKind.NUMBER


def test_a_choice_that_is_used_stays_and_may_be_spelled_anew(office: Office) -> None:
    ticket, field_id = new_ticket(office), _add(office, "Level", FieldKind.CHOICE)
    office.desk.fields.set_value(office.eva, TICKET, ticket, field_id, "gold")
    assert _values(office, ticket) == {"Level": "Gold"}
    field = replace(office.desk.fields.listing(office.eva)[0], options=("Silver",))
    with pytest.raises(Invalid) as refusal:
        office.desk.fields.save(office.eva, field)
    assert refusal.value.field == "options"
    office.desk.fields.save(office.eva, replace(field, options=("GOLD", "Silver")))
    assert _values(office, ticket) == {"Level": "GOLD"}


# --- values ---------------------------------------------------------------------------------------------------------

GOOD = [
    (FieldKind.TEXT, " two\nlines ", "two lines"),
    (FieldKind.TEXT, "“q”'\" 🧾 رقم", "“q”'\" 🧾 رقم"),
    (FieldKind.NUMBER, "12.5", "12.5"),
    (FieldKind.NUMBER, "-1\u00a0234,50", "-1 234,50"),
    (FieldKind.DATE, "2026-02-28", "2026-02-28"),
    (FieldKind.YES_NO, "1", "1"),
    (FieldKind.YES_NO, "0", ""),
    (FieldKind.CHOICE, "stříbro „b“", "Stříbro „B“"),
]
BAD = [
    (FieldKind.TEXT, "x" * 10_000),
    (FieldKind.NUMBER, "twelve"),
    (FieldKind.NUMBER, "1,234.5"),
    (FieldKind.NUMBER, "٣"),
    (FieldKind.NUMBER, "9" * 10_000),
    (FieldKind.DATE, "2026-02-30"),
    (FieldKind.DATE, "28. 2. 2026"),
    (FieldKind.DATE, "20260228"),
    (FieldKind.YES_NO, "maybe"),
    (FieldKind.CHOICE, "Bronze"),
    (FieldKind.CHOICE, "👑"),
]


@pytest.mark.parametrize(("kind", "typed", "kept"), GOOD)
def test_what_a_field_takes(office: Office, kind: FieldKind, typed: str, kept: str) -> None:
    ticket, field_id = new_ticket(office), _add(office, "Field", kind)
    assert office.desk.fields.set_value(office.tom, TICKET, ticket, field_id, typed).value.value == kept
    assert _values(office, ticket) == {"Field": kept}
    office.desk.fields.set_value(office.tom, TICKET, ticket, field_id, "")
    assert CustomValueRow.select().count() == 0


@pytest.mark.parametrize(("kind", "typed"), BAD)
def test_what_a_field_refuses(office: Office, kind: FieldKind, typed: str) -> None:
    ticket, field_id = new_ticket(office), _add(office, "Field", kind)
    with pytest.raises(Invalid) as refusal:
        office.desk.fields.set_value(office.eva, TICKET, ticket, field_id, typed)
    assert refusal.value.field == "value"
    assert _values(office, ticket) == {"Field": ""}


@given(st.sampled_from(list(FieldKind)), st.text(max_size=40))
def test_what_was_cleaned_once_is_clean(kind: FieldKind, text: str) -> None:
    if fits(kind, LEVELS, text):
        kept = clean_value(kind, LEVELS, text)
        assert clean_value(kind, LEVELS, kept) == kept
        assert len(kept) <= LONGEST_VALUE
        assert "\n" not in kept


@given(st.dates())
def test_every_day_is_a_date(day: date) -> None:
    assert clean_value(FieldKind.DATE, (), day.isoformat()) == day.isoformat()


def test_a_value_of_a_ticket_is_told_in_its_history_and_taken_back(office: Office) -> None:
    ticket, field_id = new_ticket(office), _add(office, "Order")
    office.desk.fields.set_value(office.tom, TICKET, ticket, field_id, "A")
    done = office.desk.fields.set_value(office.tom, TICKET, ticket, field_id, "B")
    told = office.desk.threads.history(office.eva, ticket)[-1]
    wanted = {"field": field_id, "name": "Order", "kind": "text", "from": "A", "to": "B"}
    assert (told.deed, told.values) == (Deed.FIELD, wanted)
    assert ticket in done.changes.tickets
    office.desk.undoing.undo(office.tom, done.undo)
    assert _values(office, ticket) == {"Order": "A"}
    office.desk.fields.set_value(office.eva, TICKET, ticket, field_id, "C")
    with pytest.raises(Conflict):
        office.desk.undoing.undo(office.tom, done.undo)
    assert _values(office, ticket) == {"Order": "C"}
    assert problems(office.desk) == []


def test_the_same_value_changes_nothing(office: Office) -> None:
    ticket, field_id = new_ticket(office), _add(office, "Order")
    office.desk.fields.set_value(office.eva, TICKET, ticket, field_id, "A")
    told = len(office.desk.threads.history(office.eva, ticket))
    done = office.desk.fields.set_value(office.eva, TICKET, ticket, field_id, " A ")
    assert (done.undo, bool(done.changes)) == (None, False)
    assert len(office.desk.threads.history(office.eva, ticket)) == told


def test_a_stale_edit_is_a_conflict_and_not_an_overwrite(office: Office) -> None:
    ticket, field_id = new_ticket(office), _add(office, "Order")
    office.desk.fields.set_value(office.eva, TICKET, ticket, field_id, "theirs", "")
    with pytest.raises(Conflict) as refusal:
        office.desk.fields.set_value(office.tom, TICKET, ticket, field_id, "mine", "")
    assert refusal.value.theirs == "theirs"
    assert _values(office, ticket) == {"Order": "theirs"}


def test_values_of_a_ticket_follow_the_ticket(office: Office) -> None:
    ticket, field_id = new_ticket(office, office.technical), _add(office, "Order")
    with pytest.raises(NotAllowed):
        office.desk.fields.set_value(office.rita, TICKET, ticket, field_id, "x")
    assert len(office.desk.fields.values(office.rita, TICKET, ticket)) == 1
    with pytest.raises(NotFound):
        office.desk.fields.set_value(office.otto, TICKET, ticket, field_id, "x")
    with pytest.raises(NotFound):
        office.desk.fields.values(office.otto, TICKET, ticket)


def test_values_of_a_contact_are_for_who_may_know_the_contact(office: Office) -> None:
    contact = _contact_of(office, new_ticket(office, office.technical))
    field_id = _add(office, "Tax number", subject=CONTACT)
    done = office.desk.fields.set_value(office.rita, CONTACT, contact, field_id, "CZ1")
    assert done.changes.contacts == {contact}
    with pytest.raises(NotFound):
        office.desk.fields.values(office.otto, CONTACT, contact)
    with pytest.raises(NotFound):
        office.desk.fields.set_value(office.otto, CONTACT, contact, field_id, "CZ2")
    with pytest.raises(NotFound):
        office.desk.fields.values(office.eva, CONTACT, 999)
    office.desk.undoing.undo(office.rita, done.undo)
    assert office.desk.fields.values(office.eva, CONTACT, contact)[0].value == ""


def test_a_field_of_one_subject_takes_no_values_of_another(office: Office) -> None:
    ticket = new_ticket(office)
    field_id = _add(office, "Tax number", subject=CONTACT)
    with pytest.raises(NotFound):
        office.desk.fields.set_value(office.eva, TICKET, ticket, field_id, "x")
    with pytest.raises(NotFound):
        office.desk.fields.set_value(office.eva, COMPANY, 999, field_id, "x")


def test_values_go_with_a_purged_ticket_and_those_of_contacts_stay(office: Office) -> None:
    ticket = new_ticket(office)
    contact = _contact_of(office, ticket)
    ours, theirs = _add(office, "Order"), _add(office, "Tax number", subject=CONTACT)
    gone = _add(office, "Old")
    assert ticket == contact, "the same number, so that mixing the two up would be seen"
    for subject, field_id in ((TICKET, ours), (TICKET, gone), (CONTACT, theirs)):
        office.desk.fields.set_value(office.eva, subject, ticket, field_id, "x")
    office.desk.fields.remove(office.eva, gone)
    office.desk.tickets.set_status(office.eva, [ticket], Status.DELETED)
    office.clock.advance(days=40)
    office.desk.housekeeping.every_day()
    assert [row.field_id for row in CustomValueRow.select()] == [theirs]
    assert problems(office.desk) == []


def test_the_export_tells_values(office: Office) -> None:
    ticket = new_ticket(office)
    office.desk.fields.set_value(office.eva, TICKET, ticket, _add(office, "Order"), "A-7")
    (line,) = office.desk.care.export()
    assert '"fields": {"Order": "A-7"}' in line
