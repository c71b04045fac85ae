"""The reports as a place of the window: reached, asked, looked at, kept, and left for the tickets behind a figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from deskapp.domain.lists import ListQuery
from deskapp.domain.ratings import Score
from deskapp.domain.reports.question import Bucket, By
from deskapp.domain.reports.saved import SavedReport
from deskapp.domain.status import Status
from deskapp.ui.reports.asked import Asked, spanned, written
from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.reports.place import ReportsPlace
from deskapp.ui.reports.save_dialog import SaveDialog
from deskapp.ui.reports.spans import Span
from deskapp.ui.ticket.view import TicketView
from tests.ui.shell.console import Console, Opener

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture
def chief(opener: Opener) -> Console:
    """The owner, who sees all figures, in the reports."""
    return go(opener("Alena Fialová"))


def go(console: Console) -> Console:
    console.window.registry.action("go_reports").trigger()
    settle(console)
    return console


def place(console: Console) -> ReportsPlace:
    found = console.window.places.place
    assert isinstance(found, ReportsPlace)
    return found


def settle(console: Console) -> None:
    page = place(console).page
    console.qtbot.waitUntil(lambda: not page.asking.running and page.told is not None)


def ask(console: Console, asked: Asked) -> None:
    place(console).page.ask(asked)
    settle(console)


def act(console: Console, menu: QMenu, words: str) -> None:
    menu.aboutToShow.emit()
    next(each for each in menu.actions() if each.text() == words).trigger()


def save_as(console: Console, name: str, shared: bool = False) -> SaveDialog:
    place(console).keeping.save_as()
    dialog = next(one for one in console.window.findChildren(SaveDialog) if one.isVisible())
    dialog.name.setText(name)
    dialog.shared.setChecked(shared)
    QTest.mouseClick(dialog.ok_button, LEFT)
    return dialog


def rows(console: Console) -> list[str]:
    side = place(console).reports.list
    return [side.item(row).text() for row in range(side.count())]


def wait_for(console: Console, holds: Callable[[], bool]) -> None:
    console.qtbot.waitUntil(holds)


# there and back


def test_the_rail_and_the_keys_lead_there_and_the_list_of_reports_stands_for_the_sidebar(console: Console) -> None:
    window = console.window
    window.resize(1440, 900)
    QTest.mouseClick(window.rail.places["reports"], LEFT)
    reports = place(console)
    assert (window.places.name, window.windowTitle()) == ("reports", "Reports: Departments")
    assert reports.reports.isVisible()
    assert not window.sidebar.isVisible()
    assert rows(console) == [
        "Departments",
        "Agents",
        "Channels",
        "Tags",
        "Time in status",
        "Per hour worked",
        "Ratings",
    ]
    window.rail.toggle.click()
    assert not reports.reports.isVisible()
    window.rail.toggle.click()
    QTest.mouseClick(window.rail.places["inbox"], LEFT)
    assert window.sidebar.isVisible()
    assert window.inbox.isVisible()
    for key in (Key.Key_G, Key.Key_R):
        QTest.keyClick(window, key)
    assert place(console) is reports


def test_in_a_narrow_window_the_list_of_reports_is_a_drawer(chief: Console) -> None:
    chief.window.resize(1024, 640)
    side = place(chief).reports
    assert not side.isVisible()
    chief.window.rail.toggle.click()
    assert side.isVisible()
    side.list.setCurrentRow(1)
    settle(chief)
    assert place(chief).page.title() == "Agents"
    chief.window.places.show_inbox()
    assert not side.isVisible()


def test_the_search_key_goes_to_the_tickets(chief: Console) -> None:
    chief.window.registry.action("search").trigger()
    assert chief.window.places.name == "inbox"
    assert chief.window.inbox.search.field.hasFocus()


# figures


def test_tiles_chart_and_table_say_what_the_desk_says(chief: Console) -> None:
    page = place(chief).page
    answer = chief.session.desk.reports.ask(chief.session.who, page.asked.question(page.asking.today()))
    told = {tile.label: tile.value for tile in page.tiles.tiles}
    incoming = answer.columns[[c.name for c in answer.columns].index("i_messages")].value(answer.total)
    assert incoming
    assert told["Incoming messages"] == str(incoming)
    shown = page.chart.chart.shown
    assert shown is not None
    assert shown.whole == incoming == sum(one.total or 0 for one in shown.series)
    assert [one.name for one in shown.series] == [row.name for row in answer.rows]
    assert page.table.table.grid.model.rowCount() == len(answer.rows)


def test_a_tile_shows_its_column_in_the_chart_without_asking_again(chief: Console) -> None:
    page = place(chief).page
    told = page.told
    QTest.mouseClick(page.tiles.tiles[2], LEFT)
    assert page.chart.column.text() == "Resolved tickets"
    assert page.told is not None
    assert told is not None
    assert page.told.answer is told.answer


def test_a_filter_narrows_the_figures_and_the_choice_opens_by_key(chief: Console) -> None:
    page = place(chief).page
    button = page.bar.filters["departments"]
    assert button.text() == "All 4"
    popup = button.open()
    QTest.mouseClick(popup.none_button, LEFT)
    assert page.asked.departments is None, "nothing ticked is not told yet"
    item = next(popup.list.item(row) for row in range(4) if popup.list.item(row).text() == "Technical")
    popup.list.setCurrentItem(item)
    QTest.keyClick(popup.list, Key.Key_Space)
    QTest.keyClick(popup, Key.Key_Escape)
    settle(chief)
    assert page.asked.departments == {chief.house.departments["Technical"]}
    assert button.text() == "Technical"
    assert page.told is not None
    assert [row.name for row in page.told.answer.rows] == ["Technical"]


def test_another_range_brings_the_periods_that_suit_it(chief: Console) -> None:
    page = place(chief).page
    page.bar.spans.step(2)
    settle(chief)
    assert (page.asked.span, page.bar.by.text()) == (Span.MONTHS_12, "Month")
    act(chief, page.bar.by.menu(), "Week")
    settle(chief)
    assert page.asked.by is By.WEEK
    page.bar.spans.step(-2)
    settle(chief)
    assert page.bar.by.text() == "Day"


def test_two_days_of_ones_own(chief: Console) -> None:
    page = place(chief).page
    popup = page.bar.open_ranges()
    popup.begin.setDate(popup.begin.date().addDays(99))
    QTest.mouseClick(popup.show_button, LEFT)
    assert popup.refusal.text() == "The range ends before it begins."
    popup.begin.setDate(popup.end.date().addDays(-2))
    QTest.mouseClick(popup.show_button, LEFT)
    settle(chief)
    assert page.asked.span is Span.CUSTOM
    assert page.told is not None
    assert len(page.told.answer.buckets) == 3
    named = page.bar.open_ranges()
    QTest.mouseClick(named.named[Span.LAST_YEAR], LEFT)
    settle(chief)
    assert page.head.range.text() == "1 Jan 2024 – 31 Dec 2024 · Europe/Prague"


def test_what_cannot_be_answered_is_a_sentence_in_place_of_the_chart(chief: Console) -> None:
    page = place(chief).page
    page.ask(replace(spanned(page.asked, Span.CUSTOM, Bucket(date(1900, 1, 1), date(2025, 1, 1))), by=By.DAY))
    chief.qtbot.waitUntil(lambda: not page.asking.running)
    assert page.chart.sentence.isVisible()
    assert page.chart.sentence.text() == "That is too long a range by day; split it by week or month."
    assert not page.tiles.isVisible()
    assert not page.head.exports["csv"].isEnabled()
    ask(chief, Asked())
    assert page.chart.chart.isVisible()
    assert page.tiles.isVisible()


def test_where_nothing_happened_the_page_says_when_something_did(chief: Console) -> None:
    page = place(chief).page
    ask(chief, spanned(page.asked, Span.CUSTOM, Bucket(date(2001, 1, 1), date(2001, 3, 1))))
    assert page.chart.sentence.text() == "Nothing happened in this range.\nThere are figures of 20 Nov 2025."
    assert page.tiles.tiles[0].value == "0"
    ask(chief, Asked())
    assert page.chart.chart.isVisible()


def test_an_agent_sees_own_figures_and_is_told_so(console: Console) -> None:
    page = place(go(console)).page
    assert page.head.range.text().endswith("Europe/Prague · your own figures")
    assert page.told is not None
    assert all(row.key == console.session.who.agent_id for row in page.told.choices.agents)


def test_what_happens_meanwhile_is_counted_and_the_place_on_the_page_stays(chief: Console) -> None:
    page = place(chief).page
    chief.window.resize(1024, 640)
    page.area.verticalScrollBar().setValue(60)
    before = page.tiles.tiles[0].value
    chief.session.act(lambda: chief.house.desk.tickets.set_status(chief.session.who, [chief.ticket], Status.RESOLVED))
    tile = page.tiles.tiles[2]
    value = tile.value
    chief.qtbot.waitUntil(lambda: tile.value != value, timeout=10_000)
    assert page.tiles.tiles[0].value == before
    assert page.area.verticalScrollBar().value() == 60


def test_a_pie_shows_shares_and_is_greyed_with_the_reason_for_averages(chief: Console) -> None:
    page = place(chief).page
    ask(chief, replace(page.asked, chart=ChartKind.PIE))
    assert page.table.shares.isVisible()
    assert not page.table.table.isVisible()
    act(chief, page.chart.column.menu(), "Rewards %")
    assert page.chart.kinds.current() == "bar"
    assert page.table.table.isVisible()
    pie = page.chart.kinds._group.button(3)
    assert not pie.isEnabled()
    assert pie.toolTip() == "No pie: averages and percentages do not add up to a whole."


# the tickets behind


def test_a_click_lists_the_tickets_behind_and_there_is_a_way_back(chief: Console) -> None:
    page, window = place(chief).page, chief.window
    page.chart.chart.point_clicked.emit(chief.house.departments["Technical"], None)
    wait_for(chief, lambda: window.places.name == "inbox")
    assert window.inbox.header.title.text().startswith("Technical · Incoming messages · 22 Oct 2025 – 20 Nov 2025")
    assert window.inbox.model.total == 1
    assert (window.inbox.header.back.isVisible(), window.inbox.header.sort.isVisible()) == (True, False)
    QTest.keyClick(window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.places.name == "reports"
    assert not window.registry.action("go_back").isEnabled()


def test_another_list_takes_the_way_back_out_of_its_head(chief: Console) -> None:
    page, window = place(chief).page, chief.window
    page.table.opened.emit("answers", None, None)
    wait_for(chief, lambda: window.places.name == "inbox")
    window.registry.action("go_all").trigger()
    assert (window.inbox.header.back.isVisible(), window.inbox.header.sort.isVisible()) == (False, True)


# kept


def test_a_report_is_saved_opened_changed_and_deleted_with_a_way_back(chief: Console) -> None:
    reports, page = place(chief), place(chief).page
    ask(chief, replace(page.asked, span=Span.MONTHS_12, column="answers"))
    save_as(chief, "Board meeting")
    wait_for(chief, lambda: rows(chief)[-2:] == ["Saved", "Board meeting"])
    assert chief.window.windowTitle() == "Reports: Board meeting"
    reports.show_report("agents")
    settle(chief)
    assert chief.window.windowTitle() == "Reports: Agents"
    reports.reports.list.setCurrentRow(len(rows(chief)) - 1)
    settle(chief)
    assert (page.asked.report, page.asked.column, page.asked.span) == ("departments", "answers", Span.MONTHS_12)
    ask(chief, replace(page.asked, column="calls"))
    act(chief, reports.keeping.menu(), "Save the changes")
    wait_for(chief, lambda: not reports.keeping.changed())
    act(chief, reports.keeping.menu(), "Delete")
    wait_for(chief, lambda: "Board meeting" not in rows(chief))
    chief.session.undo_last()
    wait_for(chief, lambda: "Board meeting" in rows(chief))


def test_a_name_that_is_taken_is_refused_and_the_dialog_stays(chief: Console) -> None:
    save_as(chief, "Friday check")
    wait_for(chief, lambda: "Friday check" in rows(chief))
    dialog = save_as(chief, "Friday check")
    wait_for(chief, lambda: bool(dialog.sentence.text()))
    assert dialog.isVisible()
    assert dialog.sentence.text() == "There is a report of this name already."
    dialog.reject()
    empty = save_as(chief, " ")
    assert empty.sentence.text() == "A report needs a name."
    empty.reject()


def test_what_is_shared_is_told_apart_and_stays_its_owners(opener: Opener) -> None:
    chief = go(opener("Alena Fialová"))
    save_as(chief, "For all", shared=True)
    save_as(chief, "For me")
    wait_for(chief, lambda: {"For all", "For me"} <= set(rows(chief)))
    eva = go(opener("Eva Malá"))
    wait_for(eva, lambda: rows(eva)[-2:] == ["Saved", "For all"])
    place(eva).reports.list.setCurrentRow(len(rows(eva)) - 1)
    menu = place(eva).keeping.menu()
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions()] == ["Save as…"]


def test_a_saved_report_with_filters_for_what_is_gone_still_opens(chief: Console) -> None:
    body = written(Asked("departments", departments=frozenset({99}), agents=frozenset({98})))
    chief.session.act(
        lambda: chief.house.desk.saved_reports.save(chief.session.who, SavedReport(0, "Old", "departments", body))
    )
    wait_for(chief, lambda: "Old" in rows(chief))
    place(chief).reports.list.setCurrentRow(len(rows(chief)) - 1)
    settle(chief)
    assert place(chief).page.asked.departments is None


def test_everything_is_remembered(opener: Opener) -> None:
    first = go(opener("Alena Fialová"))
    wanted = Asked("channels", Span.MONTHS_12, None, By.WEEK, column="answers", chart=ChartKind.LINE, compare=False)
    ask(first, replace(wanted, columns=("answers", "notes"), sort=("answers", True)))
    first.window.close()
    again = go(opener("Alena Fialová"))
    page = place(again).page
    assert page.asked == replace(wanted, columns=("answers", "notes"), sort=("answers", True))
    assert page.bar.compare.isChecked() is False
    assert page.chart.kinds.current() == "line"


# single ratings


def test_ratings_share_the_range_with_the_figures_and_lead_to_their_tickets(chief: Console) -> None:
    reports, desk = place(chief), chief.session.desk
    [first, *_] = desk.lists.page(chief.session.who, ListQuery())
    chief.session.act(lambda: desk.ratings.rate(chief.session.who, first[0], Score.REWARD, "Well done"))
    reports.page.ask(spanned(reports.page.asked, Span.DAYS_7))
    settle(chief)
    reports.reports.list.choose("report:ratings")
    wait_for(chief, lambda: first[0] in reports.ratings.tickets())
    assert chief.window.windowTitle() == "Reports: Ratings"
    assert reports.ratings.asked.span is Span.DAYS_7
    reports.ratings.bar.spans.step(1)
    reports.ratings.report.table.opened.emit()
    assert chief.window.places.name == "inbox"
    wait_for(chief, lambda: chief.window.findChild(TicketView).ticket_id == first[0])
    chief.window.registry.action("go_back").trigger()
    assert reports.shows_ratings
    reports.reports.list.choose("report:agents")
    settle(chief)
    assert not reports.shows_ratings
    assert (reports.page.asked.report, reports.page.asked.span) == ("agents", Span.DAYS_30)
