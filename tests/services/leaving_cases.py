"""For every way by which something leaves the desk: a case that lets it leave and gives what left."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from deskapp.domain.departments import Template, TemplateKind
from deskapp.domain.doer import Doer
from deskapp.domain.fields import CannedResponse
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.mailbox.account import Account
from deskapp.domain.requests import Answer, Limits, WebRequest, answered
from deskapp.domain.rules.actions import Action, Becomes, Do
from deskapp.domain.status import Status
from deskapp.domain.templates import ALLOWED, OF_KIND, SIGNATURE, Context
from deskapp.domain.vocabulary import Actor, Channel, Direction
from deskapp.services.mail.house import Way as ComingWay
from deskapp.services.mail.intake import IncomingMail
from deskapp.services.mail_writing import Forward, Reply
from deskapp.services.rules.doing import Work, do
from deskapp.services.rules.requests import Requests
from deskapp.services.tickets import NewTicket
from deskapp.store import people
from deskapp.store.tables import AgentRow, TicketRecord, database
from tests.kit import Office, mail
from tests.services import asking

CUSTOMER = Address("Jana", "jana@cust.example")
STRANGER = Address("", "x@else.example")
OWN = OutgoingFile("offer.txt", "text/plain", b"what the agent attached")


@dataclass(frozen=True)
class Scene:
    """A ticket of a customer in whatever state, and a canned response with every variable."""

    office: Office
    ticket: int
    department: int
    contact: int
    canned: int


#: What left: bytes as they go over the wire, or text.
Left = Iterable[bytes | str]


def every_variable(context: Context) -> str:
    """A text with every variable that may stand in it."""
    return "\n".join(f'{{{{ {name} | "nothing" }}}}' for name in ALLOWED[context])


def set_up(office: Office) -> int:
    """Templates of every kind, a signature and a canned response with all variables; returns the id of that."""
    language = office.desk.workspace.settings().language
    texts = [
        Template(kind, language, every_variable(OF_KIND[kind]), "About {{ ticket.subject }}") for kind in TemplateKind
    ]
    office.desk.templates.save_workspace(office.eva, texts)
    people.add_address("sales@desk.example", office.sales, "Sales")  # a rule writes from its department
    AgentRow.update(signature=every_variable(Context.SIGNATURE)).where(AgentRow.id == office.eva.agent_id).execute()
    return office.desk.canned.save(office.eva, CannedResponse("All", every_variable(Context.CANNED))).value


_SENT = """
SELECT o.body, o.recipients, o.sender, m.text, m.recipients, m.subject
FROM outbox o JOIN message m ON m.id = o.message_id ORDER BY o.id DESC LIMIT 1
"""


def _mail() -> Left:
    """The newest mail as it goes out: the bytes and the envelope, and what the thread says of it."""
    return list(database.execute_sql(_SENT).fetchone())


def _reply(scene: Scene, *, quote: bool = True, files: tuple[OutgoingFile, ...] = ()) -> Left:
    reply = Reply("An answer.", to=(CUSTOMER,), cc=(STRANGER,), files=files, quote=quote)
    scene.office.desk.outgoing.reply(scene.office.eva, scene.ticket, reply)
    return _mail()


def _forward(scene: Scene, *, with_thread: bool) -> Left:
    forward = Forward("Please look.", to=(STRANGER,), with_thread=with_thread)
    scene.office.desk.outgoing.forward(scene.office.eva, scene.ticket, forward)
    return _mail()


def _first_mail(scene: Scene) -> Left:
    """The first mail of a new ticket for the same customer, of whom there are notes."""
    sent = (Channel.EMAIL, Direction.OUT)
    scene.office.desk.tickets.create(
        scene.office.eva, NewTicket(scene.department, "News", "Dear", *sent, contact_id=scene.contact)
    )
    return _mail()


def _acknowledged(scene: Scene) -> Left:
    """What a customer of whom there are notes is told of another mail."""
    office = scene.office
    account = Account(department_id=scene.department, email="sales@desk.example")
    written = f"{office.clock.now():%a, %d %b %Y %H:%M:%S} +0000"
    raw = mail("Another matter", sender=str(CUSTOMER), to=account.email, subject="Another", date=written)
    office.desk.intake.take([IncomingMail("test", raw)], way=ComingWay(account))
    return _mail()


def _filled(scene: Scene) -> Left:
    return [scene.office.desk.canned.filled(scene.office.eva, scene.canned, scene.ticket)]


def _preview(scene: Scene, text: str) -> Left:
    preview = scene.office.desk.templates.preview
    return [preview(scene.office.eva, text, scene.department, ticket_id=scene.ticket)]


def _template(kind: TemplateKind) -> Callable[[Scene], Left]:
    def case(scene: Scene) -> Left:
        language = scene.office.desk.workspace.settings().language
        text = scene.office.desk.templates.text_for(kind, scene.department, language)
        assert text is not None
        return _preview(scene, f"{text.subject}\n{text.text}")

    return case


def _request(scene: Scene) -> Left:
    """What a rule sends to another program, with every variable in every place where one may stand."""
    office, left = scene.office, list[WebRequest]()
    text = every_variable(Context.RULE)
    told = " ".join(text.splitlines())
    lines = "\n".join(f"X-{place}: {line}" for place, line in enumerate(text.splitlines()))
    params = {"method": "POST", "url": f"https://hooks.example/?{told}", "headers": lines, "body": text}
    asking.allow(office, "hooks.example")
    asking.ask_for(office, scene.ticket, params)

    def send(request: WebRequest, limits: Limits) -> Answer:
        left.append(request)
        return answered(200)

    assert Requests(office.desk._store, send).send_one().value
    (request,) = left
    return [unquote(request.url), request.body, *(f"{name}: {value}" for name, value in request.headers)]


def _by_rule(scene: Scene, what: Do, **params: Any) -> Left:
    """What a rule of its own sends; every variable stands in the text."""
    desk = scene.office.desk
    if desk.threads.head(scene.office.eva, scene.ticket).status is Status.RESOLVED:
        desk.tickets.set_status(scene.office.eva, [scene.ticket], Status.OPEN)
    params |= {"text": every_variable(Context.RULE)}
    doer = Doer(Actor.RULE, rule_id=1, rule="Answers")
    with desk._store.write() as unit:
        work = Work(unit, doer, desk._writer, desk._inline)
        do(work, TicketRecord.get_by_id(scene.ticket), Action(what, params))
    return _mail()


def _mailed(scene: Scene) -> Left:
    return _by_rule(scene, Do.MAIL, to=(STRANGER.email,), subject="About {{ ticket.number }}")


def _passed_on(scene: Scene, *, thread: int) -> Left:
    return _by_rule(scene, Do.FORWARD, to=(STRANGER.email,), thread=thread)


#: By the names of `services/leaving.py`.
CASES: dict[str, Callable[[Scene], Left]] = {
    "reply": lambda scene: _reply(scene, files=(OWN,)),
    "reply without quote": lambda scene: _reply(scene, quote=False),
    "forward": lambda scene: _forward(scene, with_thread=True),
    "forward without thread": lambda scene: _forward(scene, with_thread=False),
    "first mail": _first_mail,
    "acknowledgement": _acknowledged,
    "rule's answer": lambda scene: _by_rule(scene, Do.ANSWER),
    "rule's answer that resolves": lambda scene: _by_rule(scene, Do.STATUS, status=Becomes.RESOLVED),
    "rule's mail": _mailed,
    "rule's forward": lambda scene: _passed_on(scene, thread=1),
    "rule's forward without thread": lambda scene: _passed_on(scene, thread=0),
    "signature": lambda scene: _preview(scene, f"{{{{ {SIGNATURE} }}}}"),
    "canned response": _filled,
    "HTTP request": _request,
    **{f"template {kind.value}": _template(kind) for kind in TemplateKind},
}
