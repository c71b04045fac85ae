"""Every scenario is complete in both languages and leaves no slot empty."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

import pytest

from deskapp.app.demo.cast import Cast
from deskapp.app.demo.customers import people
from deskapp.app.demo.slots import cases, dates
from deskapp.app.demo.topics import LANGUAGES, Script, load_junk, load_topics, parse

TOPICS = load_topics()
_CZECH = set("áčďéěíňóřšťúůýž")


def _texts(script: Script) -> list[str]:
    steps = (*script.openings, *script.quick, *script.steps)
    return [*script.subjects, script.note, *(text for step in steps for text in (*step.letters, *step.lines))]


def test_there_are_enough_topics_for_each_department() -> None:
    assert len(TOPICS) >= 40
    assert len({topic.key for topic in TOPICS}) == len(TOPICS)
    assert min(Counter(topic.department for topic in TOPICS).values()) >= 4
    assert {topic.department for topic in TOPICS} == set(range(8))


@pytest.mark.parametrize("topic", TOPICS, ids=lambda topic: topic.key)
def test_a_topic_is_complete(topic) -> None:
    assert set(topic.scripts) == set(LANGUAGES)
    for script in topic.scripts.values():
        assert len(script.subjects) == len(script.openings) == len(script.quick) == 2
        assert len(script.steps) >= 3
        assert script.steps[0].code == "A"
        assert script.steps[-1].code == "C"
        assert script.opened
    english, czech = topic.scripts["en"], topic.scripts["cs"]
    assert [step.code for step in english.steps] == [step.code for step in czech.steps]
    assert bool(english.note) == bool(czech.note)
    assert all(_CZECH & set(text) for step in czech.openings for text in step.letters)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_is_filled(language: str) -> None:
    crowd = people(1)
    cast = Cast(Random(1), crowd.agents, crowd.contacts)
    for day in (date(2025, 11, 20), date(2025, 11, 22)):
        for topic in (*TOPICS, load_junk()):
            slots = {**cases(Random(3), language, 1)[0], **dates(day, language), **cast.customers[20],
                     **cast.pairs[language][topic.department][0][2]}  # fmt: skip
            for text in _texts(topic.scripts[language]):
                filled = text.format_map(slots)
                assert not set("{}") & set(filled)
                assert ".." not in filled.replace("…", "")


def test_notes_mention_real_agents_only() -> None:
    firsts = {agent.first for agent in people(1).agents}
    for topic in TOPICS:
        for script in topic.scripts.values():
            for step in script.steps:
                if step.code in "OM":
                    plain = step.letters[0].replace("{mate}", "Eva").replace("{agent}", "Eva")
                    assert {word.split()[0].strip(",.:") for word in plain.split("@")[1:]} <= firsts


def test_dates_are_working_days() -> None:
    for day in range(1, 15):
        shown = dates(date(2025, 11, day), "en")
        for key in ("soon", "later", "past"):
            number, month = shown[key].split()
            at = date(2025, {"October": 10, "November": 11, "December": 12}[month], int(number))
            assert at.weekday() < 5


def test_a_bad_line_is_named() -> None:
    with pytest.raises(ValueError, match="what is this"):
        list(parse("@ key\n[en]\nS: subject\nwhat is this\n", 0))
    with pytest.raises(ValueError, match="before its thread"):
        list(parse("@ key\n[en]\nM: too early\n", 0))


def test_continued_lines_are_joined() -> None:
    script = "@ key tags=a,b prio=2\n[en]\nS: one | two\nC: first\n  second\\nthird\n--\nA: x\nC: y"
    (topic,) = parse(script, 3)
    assert (topic.department, topic.tags, topic.priority) == (3, ("a", "b"), 2)
    assert topic.scripts["en"].subjects == ("one", "two")
    assert topic.scripts["en"].openings[0].lines == ("first second\nthird",)
