"""The rules of the demo: what somebody would have set up over a year, in two languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from deskapp.app.demo.people import BILLING, CLAIRE, COMPLAINTS, EVA, MARKETING, PETR, TECHNICAL, WAREHOUSE
from deskapp.domain.access import Viewer
from deskapp.domain.rules.actions import Action, Assign, Becomes, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op, Value
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, Priority
from deskapp.services.rules.rules import Rules
from deskapp.store.store import Store

_DAY = 24 * 60
_SOCIAL = tuple(
    channel.value for channel in (Channel.FACEBOOK, Channel.MESSENGER, Channel.INSTAGRAM, Channel.X, Channel.VIBER)
)


@dataclass(frozen=True, slots=True)
class Staff:
    """The ids of departments and agents by the indexes of the stories, and which of two languages is spoken."""

    departments: Sequence[int]
    agents: Sequence[int]
    place: int

    def say(self, english: str, czech: str) -> str:
        """The text in the workspace's language."""
        return (english, czech)[self.place]


def write_rules(store: Store, who: Viewer, staff: Staff) -> None:
    """Keep the rules, after the tickets: nothing follows from what is there already."""
    rules = Rules(store)
    for make in _RULES:
        rules.save(who, make(staff))


def _words(on: On, *words: Value) -> Condition:
    return Condition(on, Op.CONTAINS, words)


def _move(staff: Staff, department: int) -> Action:
    return Action(Do.TRANSFER, {"department": staff.departments[department], "assign": Assign.NOBODY.value})


def _tell(staff: Staff, *agents: int) -> Action:
    return Action(Do.NOTIFY, {"agents": tuple(staff.agents[agent] for agent in agents)})


def _danger(staff: Staff) -> Rule:
    burns = ("smoke", "burning", "on fire", "kouř", "hoří", "spálenin")
    return Rule(
        staff.say("Smoke and fire", "Kouř a oheň"),
        Trigger.CREATED,
        ((_words(On.SUBJECT, *burns),), (_words(On.BODY, *burns),)),
        (
            _move(staff, TECHNICAL),
            Action(Do.PRIORITY, {"priority": int(Priority.URGENT)}),
            _tell(staff, EVA, PETR),
        ),
        stop=True,
        note=staff.say(
            "Since the recall of the fusers: nobody may overlook these.",
            "Od stažení zapékacích jednotek: tohle nesmí nikdo přehlédnout.",
        ),
    )


def _junk(staff: Staff) -> Rule:
    return Rule(
        staff.say("Offers nobody asked for", "Nevyžádané nabídky"),
        Trigger.MAILED,
        (
            (_words(On.SUBJECT, "lottery", "seo", "casino", "backlinks"), Condition(On.TAGS, Op.EMPTY)),
            (Condition(On.CONTACT_DOMAIN, Op.IS, ("offers.example",)),),
        ),
        (Action(Do.STATUS, {"status": Becomes.SPAM.value}),),
        stop=True,
    )


def _social(staff: Staff) -> Rule:
    return Rule(
        staff.say("Social media to Marketing", "Sociální sítě do Marketingu"),
        Trigger.CREATED,
        (
            (Condition(On.SOURCE, Op.ANY, _SOCIAL), Condition(On.BODY, Op.LACKS, ("invoice", "faktur"))),
            (_words(On.TO, "press@bluepaper.example"),),
        ),
        (
            _move(staff, MARKETING),
            Action(Do.ADD_TAGS, {"tags": ("social",)}),
            _tell(staff, CLAIRE, EVA),
        ),
        note=staff.say(
            "Agreed with Claire: invoices that come through Facebook stay where they are.",
            "Domluveno s Claire: faktury, které přijdou přes Facebook, zůstávají, kde jsou.",
        ),
    )


def _invoices(staff: Staff) -> Rule:
    return Rule(
        staff.say("Invoices to Billing", "Faktury do Fakturace"),
        Trigger.MAILED,
        ((_words(On.SUBJECT, "invoice", "faktur", "credit note", "dobropis"),),),
        (_move(staff, BILLING),),
    )


def _parcels(staff: Staff) -> Rule:
    return Rule(
        staff.say("Parcels and complaints of the weekend", "Balíky a reklamace z víkendu"),
        Trigger.CREATED,
        (
            (
                Condition(On.DEPARTMENT, Op.ANY, (staff.departments[WAREHOUSE], staff.departments[COMPLAINTS])),
                Condition(On.WEEKDAY, Op.ANY, (5, 6)),
            ),
        ),
        (Action(Do.ADD_TAGS, {"tags": (staff.say("weekend", "víkend"),)}),),
        active=False,
    )


def _forgotten(staff: Staff) -> Rule:
    return Rule(
        staff.say("Waiting for a week", "Čeká už týden"),
        Trigger.UNCHANGED,
        ((Condition(On.STATUS, Op.ANY, (Status.OPEN.value, Status.NEW.value)),),),
        (Action(Do.PRIORITY, {"priority": int(Priority.RAISED)}), _tell(staff, EVA)),
        after_min=7 * _DAY,
    )


_RULES: tuple[Callable[[Staff], Rule], ...] = (_danger, _junk, _social, _invoices, _parcels, _forgotten)
