"""Reports as CSV: every byte of the plain form, what a spreadsheet of each language reads, and no formulas."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.report_csv import BOM, Sheet, as_plain, as_sheet
from deskapp.channels.report_json import as_data
from deskapp.domain.reports.answer import Answer, Row
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.lines import Layout
from deskapp.domain.reports.question import By
from tests.domain.reports.kit import answer, bucket

NAMES = ("answers", "newAnswerAvgTime", "rewards_p")
SOME = tuple(COLUMNS[name] for name in NAMES)
FIGURES = {
    (1, 0): bucket(answer=3, first_answer_s=10, first_answer_timed=3, reward=1),
    (2, 1): bucket(answer=4, first_answer_s=1, first_answer_timed=1, rebuke=2),
}
TOLD = answer([Row(1, 'Sales, "old"'), Row(2, "Příjem"), Row(3, "Empty")], FIGURES, begin="2026-03-30", by=By.DAY)

PLAIN = {
    Layout.ROWS: """\
id,name,answers,newAnswerAvgTime,rewards_p
1,"Sales, ""old""\",3,3.333,100.0
2,Příjem,4,1.0,0.0
3,Empty,0,,
,total,7,2.75,33.333
""",
    Layout.PERIODS: """\
begin,end,answers,newAnswerAvgTime,rewards_p
2026-03-30,2026-03-30,3,3.333,100.0
2026-03-31,2026-03-31,4,1.0,0.0
,,7,2.75,33.333
""",
    Layout.BOTH: """\
begin,end,id,name,answers,newAnswerAvgTime,rewards_p
2026-03-30,2026-03-30,1,"Sales, ""old""\",3,3.333,100.0
2026-03-30,2026-03-30,2,Příjem,0,,
2026-03-30,2026-03-30,3,Empty,0,,
2026-03-31,2026-03-31,1,"Sales, ""old""\",0,,
2026-03-31,2026-03-31,2,Příjem,4,1.0,0.0
2026-03-31,2026-03-31,3,Empty,0,,
""",
}


@pytest.mark.parametrize("layout", list(Layout))
def test_the_plain_form_to_the_byte(layout: Layout) -> None:
    expected = PLAIN[layout].replace("\n", "\r\n")
    assert as_plain(TOLD, SOME, layout) == expected
    assert as_plain(TOLD, SOME, layout, bom=True).encode() == b"\xef\xbb\xbf" + expected.encode()


def _sheet(separator: str = ";") -> Sheet:
    return Sheet(
        separator,
        "Oddělení",
        "Den",
        "Celkem",
        label=lambda column: column.label,
        row=lambda row: row.name,
        period=lambda bucket: f"{bucket.begin:%d. %m.}",
        value=lambda column, value: "" if value is None else f"{value:.1f}".replace(".", ","),
    )


def test_the_form_for_spreadsheets_has_the_words_and_values_it_is_given() -> None:
    text = as_sheet(TOLD, SOME[:2], Layout.BOTH, _sheet())
    assert text.startswith(BOM)
    assert text.removeprefix(BOM).split("\r\n")[:3] == [
        "Den;Oddělení;Answers;Avg new-message time",
        '30. 03.;"Sales, ""old""";3,0;3,3'.replace("3,0;3,3", '"3,0";"3,3"'),
        '30. 03.;Příjem;"0,0";',
    ]
    rows = as_sheet(TOLD, SOME[:1], Layout.ROWS, _sheet()).split("\r\n")
    assert rows[-2:] == ['Celkem;"7,0"', ""]


FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\x00=1",
    "\x07",
    " =1",
    "\xa0=1",
    "＝1",
    "＠x",
    "\ufeff=1",
]
HARMLESS = ["", "Sales", "a=1", "'=1", "1", "Řehoř & syn", "a\tb", "a\nb", 'a"b', "a;b", "a|b"]


@pytest.mark.parametrize("name", [*FORMULAS, *HARMLESS])
@pytest.mark.parametrize("form", ["plain", "sheet"])
def test_a_name_is_never_a_formula_and_stays_one_cell(name: str, form: str) -> None:
    told = answer([Row(1, name)], {(1, 0): bucket(answer=1)})
    plain = form == "plain"
    text = as_plain(told, SOME, Layout.ROWS) if plain else as_sheet(told, SOME, Layout.ROWS, _sheet())
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter="," if plain else ";"))
    safe = f"'{name}" if name in FORMULAS else name
    assert rows[1][1 if plain else 0] == safe
    assert len(rows) == 3
    assert {len(row) for row in rows} == {len(rows[0])}


def test_figures_below_nothing_stay_figures() -> None:
    told = answer([Row(1, "Sales")], {(1, 0): bucket(ranked=2)})
    assert as_plain(told, [COLUMNS["not_ranked"]], Layout.ROWS).split("\r\n")[1] == "1,Sales,-2"


@given(st.lists(st.text(max_size=12), min_size=1, max_size=6), st.sampled_from(",;\t"))
def test_whatever_the_names_each_stays_one_cell_for_every_separator(names: list[str], separator: str) -> None:
    told = answer([Row(place, name) for place, name in enumerate(names)], {})
    text = as_sheet(told, SOME, Layout.ROWS, _sheet(separator)).removeprefix(BOM)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    assert [row[0].removeprefix("'") for row in rows[1:-1]] == [name.removeprefix("'") for name in names]
    assert {len(row) for row in rows} == {1 + len(SOME)}
    assert not any(row[0][:1] in ("=", "+", "-", "@") for row in rows)


def _cells(told: Answer, layout: Layout) -> list[list[str]]:
    rows = list(csv.DictReader(io.StringIO(as_plain(told, SOME, layout), newline="")))
    return [[row[name] for name in NAMES] for row in rows]


@pytest.mark.parametrize("layout", list(Layout))
def test_json_has_the_lines_of_the_csv_file(layout: Layout) -> None:
    data = json.loads(json.dumps(as_data(TOLD, SOME, layout)))
    told = [["" if (v := line["values"][name]) is None else str(v) for name in NAMES] for line in data["lines"]]
    assert told == _cells(TOLD, layout)


def test_json_says_what_was_asked_and_what_the_columns_are() -> None:
    data = as_data(TOLD, SOME, Layout.ROWS)
    assert {name: data[name] for name in ("report", "begin", "end", "by", "departments", "partly")} == {
        "report": "departments",
        "begin": "2026-03-30",
        "end": "2026-03-31",
        "by": "day",
        "departments": None,
        "partly": False,
    }
    assert data["columns"][1] == {"name": "newAnswerAvgTime", "label": "Avg new-message time", "unit": "seconds"}
    assert data["lines"][0] == {
        "id": 1,
        "name": 'Sales, "old"',
        "gone": False,
        "values": {"answers": 3, "newAnswerAvgTime": 3.333, "rewards_p": 100.0},
    }
    assert data["lines"][-1] == {"values": {"answers": 7, "newAnswerAvgTime": 2.75, "rewards_p": 33.333}}
