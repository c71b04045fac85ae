"""Ratings by mail, the whole way: the closing mail asks, its link makes a mail, the mail is counted."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote

import pytest

from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.departments import Template, TemplateKind
from deskapp.domain.mail import Address
from deskapp.domain.ratings import Rating, RatingSource, Score
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Deed
from deskapp.services.mail_writing import Reply
from deskapp.store.tables import MessageRow, OutboxRow, TicketRecord
from deskapp.ui.settings.template_examples import EXAMPLES
from tests.kit import SUPPORT, Office, figures, mail, problems, take

JANA = Address("Jana", "jana@cust.example")


@pytest.fixture
def asking(office: Office) -> Office:
    """A desk that asks for ratings, with a ticket of Jana's."""
    office.desk.templates.save_workspace(office.eva, (EXAMPLES[TemplateKind.RATING, "en"],))
    take(office.desk, mail("First", message_id="<1@cust.example>"))
    return office


def _close(office: Office) -> int:
    return office.desk.outgoing.reply(office.eva, 1, Reply("It is done.", to=(JANA,), status=Status.RESOLVED)).value


def _links(message_id: int) -> list[str]:
    return re.findall(r"mailto:\S+", MessageRow.get_by_id(message_id).text)


def _pressed(
    link: str, comment: str = "", number: int = 1, sender: str = str(JANA), change: tuple[str, str] = ("", "")
) -> bytes:
    """The mail that a mail program makes of a link."""
    to, _, query = link.removeprefix("mailto:").partition("?")
    filled = parse_qs(query)
    subject = filled["subject"][0].replace(*change)
    return mail(
        filled["body"][0].replace("\r\n", "\n") + comment, to=unquote(to), subject=subject, sender=sender,
        message_id=f"<rating{number}@cust.example>",
    )  # fmt: skip


def _ratings(office: Office) -> list[Rating]:
    return office.desk.ratings.of_ticket(office.eva, 1)


def _status(office: Office) -> Status:
    return office.desk.threads.head(office.eva, 1).status


def test_the_closing_mail_asks_in_its_text_and_its_html(asking: Office) -> None:
    message_id = _close(asking)
    good, bad = _links(message_id)
    assert good.startswith(f"mailto:{SUPPORT}?subject=How%20did%20we%20do")
    sent = parse_mail(bytes(OutboxRow.get(OutboxRow.message_id == message_id).body))
    assert good in sent.text
    assert bad in sent.text
    shown = re.findall(r'<a href="mailto:[^"]*\?[^"]*">([^<]*)</a>', sent.html)
    assert shown == ["👍 I am satisfied", "👎 I am not satisfied"]


@pytest.mark.parametrize("status", [Status.ANSWERED])
def test_an_answer_that_closes_nothing_asks_nothing(asking: Office, status: Status) -> None:
    sent = asking.desk.outgoing.reply(asking.eva, 1, Reply("Not yet.", to=(JANA,), status=status)).value
    assert _links(sent) == []


def test_nobody_is_asked_without_a_text(office: Office) -> None:
    take(office.desk, mail("First", message_id="<1@cust.example>"))
    assert _links(_close(office)) == []


@pytest.mark.parametrize(("which", "score"), [(0, Score.REWARD), (1, Score.REBUKE)])
def test_a_pressed_link_is_a_rating_and_opens_nothing(asking: Office, which: int, score: Score) -> None:
    link = _links(_close(asking))[which]
    asking.clock.advance(minutes=30)
    assert take(asking.desk, _pressed(link, "Quick and kind.\n-- \nJana Nová")) == ["message"]
    (rating,) = _ratings(asking)
    assert (rating.score, rating.comment, rating.source) == (score, "Quick and kind.", RatingSource.MAIL)
    assert (rating.entered_by_id, rating.agent) == (None, "Eva Malá")
    assert _status(asking) is Status.RESOLVED
    told = asking.desk.threads.history(asking.eva, 1)[-1]
    assert (told.deed, told.actor) == (Deed.RATED, Actor.CUSTOMER)
    assert TicketRecord.get_by_id(1).messages == 3
    assert problems(asking.desk) == []


def test_without_a_comment_there_is_none(asking: Office) -> None:
    take(asking.desk, _pressed(_links(_close(asking))[0]))
    assert _ratings(asking)[0].comment == ""


def test_another_one_takes_the_place_of_the_first(asking: Office) -> None:
    good, bad = _links(_close(asking))
    once = _pressed(good)
    assert take(asking.desk, once, once) == ["message", "duplicate"]
    counted = figures(1)
    take(asking.desk, _pressed(bad, number=2))
    take(asking.desk, _pressed(good, number=3))
    assert [(each.score, each.replaced) for each in _ratings(asking)] == [
        (Score.REWARD, False),
        (Score.REBUKE, True),
        (Score.REWARD, True),
    ]
    assert {kind for kind, *_ in figures(1)} == {kind for kind, *_ in counted}
    assert problems(asking.desk) == []


@pytest.mark.parametrize("change", [("-g-", "-b-"), ("[R1-", "[R2-"), ("[R1-", "[R01-")])
def test_an_altered_token_is_an_ordinary_mail(asking: Office, change: tuple[str, str]) -> None:
    assert take(asking.desk, _pressed(_links(_close(asking))[0], change=change)) == ["message"]
    assert _ratings(asking) == []
    assert _status(asking) is Status.OPEN


def test_a_strangers_rating_does_not_count(asking: Office) -> None:
    link = _links(_close(asking))[0]
    assert take(asking.desk, _pressed(link, sender="mallory@else.example")) == ["ticket"]
    assert _ratings(asking) == []


def test_a_token_of_another_desk_means_nothing(asking: Office) -> None:
    link = _links(_close(asking))[0]
    asking.desk._store.db.execute_sql("DELETE FROM workspace WHERE key LIKE '%mail.secret%'")
    assert take(asking.desk, _pressed(link)) == ["message"]
    assert _ratings(asking) == []


def test_what_was_called_back_cannot_be_rated(asking: Office) -> None:
    message_id = _close(asking)
    link = _links(message_id)[0]
    asking.desk.outgoing.recall(asking.eva, OutboxRow.get(OutboxRow.message_id == message_id).id)
    take(asking.desk, _pressed(link))
    assert _ratings(asking) == []


def test_it_rates_the_act_of_its_mail_not_the_newest(asking: Office) -> None:
    link = _links(_close(asking))[0]
    asking.clock.advance(days=1)
    take(asking.desk, mail("Again", message_id="<2@cust.example>", In_Reply_To="<1@cust.example>"))
    asking.desk.outgoing.reply(asking.eva, 1, Reply("Done again.", to=(JANA,), status=Status.RESOLVED))
    acts = [row.act_id for row in _ratings(asking)]
    take(asking.desk, _pressed(link))
    (rating,) = _ratings(asking)
    assert acts == []
    assert rating.act_id is not None
    newest = asking.desk.ratings.rate(asking.eva, 1, Score.NEUTRAL).value
    assert {each.id: each.invalid_at for each in _ratings(asking)} == {rating.id: None, newest: None}


def test_czech_words(office: Office) -> None:
    template = Template(TemplateKind.RATING, "en", "{{ rating.bad }}", "")
    office.desk.templates.save_workspace(office.eva, (template,))
    take(office.desk, mail("First", message_id="<1@cust.example>"))
    (link,) = _links(_close(office))
    assert "Printer%20on%20fire" in link
