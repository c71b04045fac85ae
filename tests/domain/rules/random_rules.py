"""Rules of every kind by chance, such as can be kept where what `Around` holds may be named."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

from deskapp.domain.errors import Invalid
from deskapp.domain.rules.actions import ACTIONS, Action, Assign, Becomes, Blank, Do, Method
from deskapp.domain.rules.checking import checked
from deskapp.domain.rules.conditions import CONDITIONS, OF_THE_DEPARTMENT, Choices, On, subjects_for
from deskapp.domain.rules.operators import OF_KIND, OPERATORS, SPANS, Kind, Op, Takes
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import TIMED, Trigger
from deskapp.domain.rules.values import CODES, LONGEST_SPAN, Known

Ids = Mapping[Choices, Sequence[int]]


@dataclass(frozen=True)
class Around:
    """What there is to name: ids, and each custom field with its kind and a value that it takes."""

    ids: Ids
    fields: Mapping[int, Kind] = field(default_factory=dict)
    values: Mapping[Kind, str] = field(
        default_factory=lambda: {
            Kind.TEXT: "Zlatý",
            Kind.NUMBER: "12.5",
            Kind.DAY: "2026-03-02",
            Kind.YES_NO: "1",
            Kind.CHOICE: "Gold",
        }
    )


#: Letters of several alphabets, quotes, line ends, and what TOML and JSON write in a special way.
_LETTERS = st.sampled_from("aAbž đ字😀\"“'\\#={}[]\t\n\r\x07\x7f")
_TEXTS = st.text(_LETTERS, min_size=1, max_size=12).filter(str.strip)
_NAMES = st.text("abcž #\"'x", min_size=1, max_size=10).filter(str.strip)
_SPANS = st.integers(1, LONGEST_SPAN)
_MOMENTS = st.sampled_from(["2026-03-02T09:00:00+00:00", "2030-12-31T23:59:59.500000-05:30"])
_TYPED: Mapping[Kind, st.SearchStrategy[object]] = {
    Kind.TEXT: _TEXTS,
    Kind.NUMBER: st.floats(-1e9, 1e9) | st.integers(-(10**9), 10**9),
    Kind.MOMENT: _MOMENTS,
    Kind.DAY: st.dates().map(lambda day: day.isoformat()),
    Kind.CLOCK: st.times().map(lambda time: time.isoformat("minutes")),
    Kind.CHOICE: _TEXTS,
}


def rules(around: Around, known: Known) -> st.SearchStrategy[Rule]:
    """Rules that can be kept."""
    return _drafts(around).map(lambda draft: _kept(draft, known)).filter(lambda rule: rule is not None)  # type: ignore[return-value]


def _kept(draft: Rule, known: Known) -> Rule | None:
    try:
        return checked(draft, known)
    except Invalid:
        return None


@st.composite
def _drafts(draw: st.DrawFn, around: Around) -> Rule:
    trigger = draw(st.sampled_from(Trigger))
    conditions = st.lists(_conditions(around, trigger), min_size=1, max_size=3).map(tuple)
    return Rule(
        name=draw(_NAMES),
        trigger=trigger,
        groups=tuple(draw(st.lists(conditions, max_size=3))),
        actions=tuple(draw(st.lists(actions(around), min_size=1, max_size=4))),
        stop=draw(st.booleans()),
        active=draw(st.booleans()),
        after_min=draw(_SPANS) if trigger in TIMED else 0,
        note=draw(st.just("") | _TEXTS),
    )


@st.composite
def _conditions(draw: st.DrawFn, around: Around, trigger: Trigger) -> Condition:
    on = draw(st.sampled_from([on for on in subjects_for(trigger) if on is not On.FIELD or around.fields]))
    of, kind = "", None
    if on is On.FIELD:
        number = draw(st.sampled_from(sorted(around.fields)))
        of, kind = str(number), around.fields[number]
    elif on is On.HEADER:
        of = draw(st.sampled_from(["X-Priority", "List-Id"]))
    op = draw(st.sampled_from(OF_KIND[kind or CONDITIONS[on].kind]))
    takes = OPERATORS[op].takes
    many = st.lists(_values(around, on, op, kind), min_size=takes or 0, max_size=3 if takes is Takes.MANY else takes)
    values = draw(st.just([]) if takes is Takes.NOTHING else many)
    return Condition(on, op, tuple(values), of, kind)


def _values(around: Around, on: On, op: Op, kind: Kind | None) -> st.SearchStrategy[object]:
    if op in SPANS:
        return _SPANS
    if op is Op.MATCHES:
        return st.sampled_from([r"obj\. \d+", "^(a|b)$", '"quoted"'])
    choices = CONDITIONS[on].choices
    if choices in CODES:
        return st.sampled_from(CODES[choices])
    if choices in around.ids:
        special = [OF_THE_DEPARTMENT] if choices is Choices.AGENT else []
        return st.sampled_from([*around.ids[choices], *special])
    return _TYPED.get(kind or CONDITIONS[on].kind, _TEXTS)


@st.composite
def actions(draw: st.DrawFn, around: Around) -> Action:
    """Actions of every kind that can be named where `around` is there."""
    do = draw(st.sampled_from([do for do in Do if do not in (Do.SET_FIELD, Do.CLEAR_FIELD) or around.fields]))
    params = {}
    for param in ACTIONS[do].params:
        if param.needed or draw(st.booleans()):
            params[param.name] = draw(_BLANKS[param.blank](around))
    if do is Do.SET_FIELD:
        params["value"] = around.values[around.fields[params["field"]]]
    return Action(do, params)


def _always(strategy: st.SearchStrategy[object]) -> Callable[[Around], st.SearchStrategy[object]]:
    return lambda around: strategy


def _several(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.lists(strategy, min_size=1, max_size=3).map(tuple)


def _id(choices: Choices) -> Callable[[Around], st.SearchStrategy[object]]:
    return lambda around: st.sampled_from(around.ids[choices])


_TEMPLATES = _TEXTS.filter(lambda text: "{" not in text)

_BLANKS: Mapping[Blank, Callable[[Around], st.SearchStrategy[object]]] = {
    Blank.DEPARTMENT: _id(Choices.DEPARTMENT),
    Blank.ASSIGNMENT: _always(st.sampled_from(Assign)),
    Blank.AGENT: _id(Choices.AGENT),
    Blank.AGENTS: lambda around: _several(st.sampled_from([*around.ids[Choices.AGENT], OF_THE_DEPARTMENT])),
    Blank.BECOMES: _always(st.sampled_from(Becomes)),
    Blank.SPAN: _always(_SPANS),
    Blank.MOMENT: _always(_MOMENTS),
    Blank.PRIORITY: _always(st.sampled_from(CODES[Choices.PRIORITY])),
    Blank.TAGS: _always(_several(_NAMES)),
    Blank.FIELD: lambda around: st.sampled_from(sorted(around.fields)),
    Blank.FIELD_VALUE: _always(_TEXTS),
    Blank.LINE: _always(_TEMPLATES),
    Blank.TEXT: _always(_TEMPLATES),
    Blank.ADDRESSES: _always(_several(st.sampled_from(["a@b.example", "c@d.example"]))),
    Blank.YES_NO: _always(st.booleans().map(int)),
    Blank.METHOD: _always(st.sampled_from(Method)),
    Blank.URL: _always(st.just("https://hook.example/x?y=1#z")),
    Blank.HEADERS: _always(st.sampled_from(["X-A: 1", "X-A: 1\nX-B: ž"])),
}
