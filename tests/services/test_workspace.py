"""What the owner sets for everybody."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import available_timezones

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskapp.domain.errors import Invalid, NotAllowed, StoreFailed
from deskapp.domain.status import Status
from deskapp.domain.workspace import Workspace
from deskapp.services.setup import RANGES
from deskapp.store import rollups
from deskapp.store.tables import database
from tests.kit import Office, new_ticket

HOSTS = ("hooks.example.com", "*.example.org:8443")
WHOLE = Workspace("Modrý papír 📄", "Europe/Prague", "cs", False, 0, 7, 30, 3, 15, True, HOSTS, 7)


def test_everything_that_is_set_is_kept_and_told(office: Office) -> None:
    done = office.desk.workspace.save(office.eva, WHOLE)
    assert done.changes.settings
    assert office.desk.workspace.settings() == WHOLE
    assert not office.desk.workspace.save(office.eva, WHOLE).changes


def test_only_the_owner_and_admins_set_it(office: Office) -> None:
    before = office.desk.workspace.settings()
    for who in (office.tom, office.rita, office.otto):
        with pytest.raises(NotAllowed):
            office.desk.workspace.save(who, WHOLE)
    assert office.desk.workspace.settings() == before


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(sorted(available_timezones())), min_size=1, max_size=3), st.integers(0, 10**7))
def test_another_zone_has_other_days_of_figures(office: Office, zones: list[str], seconds: int) -> None:
    """Whatever zone comes after whatever other one, the figures of each day are those of the events in it."""
    office.clock.advance(seconds=seconds)
    office.desk.tickets.set_status(office.eva, [new_ticket(office)], Status.RESOLVED)
    for zone in zones:
        office.desk.workspace.save(office.eva, replace(WHOLE, zone=zone))
        assert rollups.difference() == ""


def test_a_zone_moves_what_happened_at_night_to_its_day(office: Office) -> None:
    """09:00 UTC on 2 March is the second everywhere but where it is still the first."""
    new_ticket(office)
    days = "SELECT date((day - 719163) * 86400, 'unixepoch') FROM rollup_department"
    found = []
    for zone in ("Europe/Prague", "Pacific/Pago_Pago", "Pacific/Kiritimati"):
        office.desk.workspace.save(office.eva, replace(WHOLE, zone=zone))
        found.append(database.execute_sql(days).fetchall())
    assert found == [[("2026-03-02",)], [("2026-03-01",)], [("2026-03-02",)]]


def test_a_zone_whose_days_cannot_be_counted_is_not_kept(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both are one transaction: the zone does not change without its figures."""
    new_ticket(office)
    before = office.desk.workspace.settings()

    def fail(*_: object) -> int:
        raise StoreFailed("No room.")

    monkeypatch.setattr(rollups, "rebuild", fail)
    with pytest.raises(StoreFailed):
        office.desk.workspace.save(office.eva, replace(before, zone="Asia/Tokyo"))
    assert office.desk.workspace.settings() == before
    assert rollups.difference() == ""


ZONES = ["", " ", "Prague", "Europe", "../UTC", "/etc/passwd", "x" * 10_000, "Europe/Prague\nUTC", "🌍", "a\x00b"]


@pytest.mark.parametrize("zone", ZONES)
def test_a_zone_that_is_none_is_refused(office: Office, zone: str) -> None:
    with pytest.raises(Invalid) as refusal:
        office.desk.workspace.save(office.eva, replace(WHOLE, zone=zone))
    assert refusal.value.field == "zone"
    assert office.desk.workspace.settings() != WHOLE


@pytest.mark.parametrize("language", ["", "de", "EN", "cs_CZ"])
def test_a_language_that_is_not_spoken_is_refused(office: Office, language: str) -> None:
    with pytest.raises(Invalid) as refusal:
        office.desk.workspace.save(office.eva, replace(WHOLE, language=language))
    assert refusal.value.field == "language"


@pytest.mark.parametrize("field", RANGES)
def test_numbers_keep_within_their_ranges(office: Office, field: str) -> None:
    least, most = RANGES[field]
    for wrong in (least - 1, most + 1, 10**30):
        with pytest.raises(Invalid) as refusal:
            office.desk.workspace.save(office.eva, replace(WHOLE, **{field: wrong}))
        assert refusal.value.field == field
    for right in (least, most):
        office.desk.workspace.save(office.eva, replace(WHOLE, **{field: right}))
        assert getattr(office.desk.workspace.settings(), field) == right


@pytest.mark.parametrize(
    ("name", "kept"), [("", ""), (" Blue\nPaper ", "Blue Paper"), ("\"q' שלום", "\"q' שלום"), ("x" * 80, "x" * 80)]
)
def test_a_name_is_kept_on_one_line_and_may_be_missing(office: Office, name: str, kept: str) -> None:
    office.desk.workspace.save(office.eva, replace(WHOLE, name=name))
    assert office.desk.workspace.settings().name == kept


def test_a_name_that_is_too_long_is_refused(office: Office) -> None:
    with pytest.raises(Invalid) as refusal:
        office.desk.workspace.save(office.eva, replace(WHOLE, name="x" * 81))
    assert refusal.value.field == "name"


def test_what_never_happens_does_not_happen(office: Office) -> None:
    office.desk.workspace.save(office.eva, replace(WHOLE, close_after_days=0, purge_after_days=0))
    ticket = new_ticket(office)
    status = office.desk.threads.head(office.eva, ticket).status
    office.desk.tickets.set_status(office.eva, [ticket], status.RESOLVED)
    office.clock.advance(days=4000)
    assert office.desk.housekeeping.every_day().value == 0


def test_hosts_are_kept_in_one_form(office: Office) -> None:
    typed = (" Hooks.Example.com ", "", "hooks.example.com", "VĚDA.cz:8080", "[0::1]")
    office.desk.workspace.save(office.eva, replace(WHOLE, http_hosts=typed))
    kept = ("hooks.example.com", "xn--vda-0ra.cz:8080", "[::1]")
    assert office.desk.workspace.settings().http_hosts == kept


@pytest.mark.parametrize(
    "host", ["*", "*.com", "https://example.com", "a b", "example.com:0", "a@b", "a/b", "*.*.a.cz"]
)
def test_a_host_that_is_none_is_refused(office: Office, host: str) -> None:
    with pytest.raises(Invalid) as refusal:
        office.desk.workspace.save(office.eva, replace(WHOLE, http_hosts=("example.com", host)))
    assert refusal.value.field == "http_hosts"


def test_a_hundred_hosts_are_enough(office: Office) -> None:
    hosts = tuple(f"h{n}.example.com" for n in range(101))
    office.desk.workspace.save(office.eva, replace(WHOLE, http_hosts=hosts[:100]))
    with pytest.raises(Invalid):
        office.desk.workspace.save(office.eva, replace(WHOLE, http_hosts=hosts))
