"""Tables for a terminal: straight columns whatever the letters, and parts where they are too wide."""

from __future__ import annotations

from deskapp.app.text_table import table, width


def test_figures_stand_at_the_right_and_long_heads_in_several_lines() -> None:
    rows = [["Sales", "1,234", ""], ["Řízení kvality", "5", "12:30"]]
    assert table(1, ["Department", "Answers", "Avg new-message time"], rows, None) == (
        "                         Avg new-\n"
        "                          message\n"
        "Department      Answers      time\n"
        "Sales             1,234\n"
        "Řízení kvality        5     12:30"
    )


def test_wide_and_added_characters_keep_the_columns_straight() -> None:
    told = table(1, ["Name", "N"], [["営業部", "1"], ["Pr\u030ce", "2"], ["a\tb\x1b", "3"]], None).splitlines()
    assert {width(line) for line in told} == {9}
    assert all("\x1b" not in line and "\t" not in line for line in told)


def test_what_does_not_fit_comes_below_with_the_names_again() -> None:
    rows = [["A", "100", "200", "300"]]
    assert table(1, ["Name", "One", "Two", "Three"], rows, 14) == (
        "Name  One  Two\nA     100  200\n\nName  Three\nA       300"
    )
    assert table(1, ["Name", "One", "Two", "Three"], rows, 5).count("Name") == 3


def test_no_rows() -> None:
    assert table(1, ["Name", "One"], [], 80) == "Name  One"
