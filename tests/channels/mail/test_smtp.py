"""Handing a mail over: what the server got, what it is told, and what is known of it when something breaks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskapp.channels.mail.imap_words import not_signed_in
from deskapp.channels.mail.smtp import send, try_sending
from deskapp.channels.mail.smtp_wire import Limits
from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.delivery import Came, Delivery, Envelope, Refusal
from deskapp.domain.mailbox.errors import MailFailed
from deskapp.domain.mailbox.servers import Security, Server, SignIn
from tests.channels.http.servers import CERTIFICATE
from tests.channels.mail.smtp_server import CUT, DRIP, ENDLESS, HANG, RESET, USUAL, Smtp, smtp

SHORT = Limits(0.3, 0.3, 0.3, 0.3)
LONG = Limits(60, 60, 60, 60)
JANA, PETR = "jana@example.com", "petr@example.com"
BODY = b"Subject: x\r\n\r\nHello\r\n"
MAIL = Envelope("support@example.com", (JANA,), BODY)


def here(server: Smtp, **changes: object) -> Server:
    plain = Server("127.0.0.1", server.port, Security.NONE, "support", SignIn.PASSWORD)
    return replace(plain, **changes)  # type: ignore[arg-type]


def nothing() -> None:
    """Nothing is to be done before."""


def hand(server: Smtp, mail: Envelope = MAIL, limits: Limits = LONG, before: Callable[[], None] = nothing) -> Delivery:
    return send(here(server), "secret", mail, before, limits)


def refusal(server: Server) -> MailFailed:
    """Why a server cannot be used."""
    with pytest.raises(MailFailed) as caught:
        try_sending(server, "secret", LONG)
    return caught.value


@pytest.fixture
def trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The servers' certificate, which is for localhost, is one that this machine trusts."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))


def test_a_mail_arrives_as_it_is_in_one_transaction() -> None:
    with smtp() as server:
        got = hand(server)
    assert got == Delivery(Came.TAKEN, (JANA,), {}, "250 2.0.0 queued as 42")
    assert server.mails == [BODY]
    assert server.told == [
        "EHLO [127.0.0.1]",
        "AUTH PLAIN AHN1cHBvcnQAc2VjcmV0",
        f"MAIL FROM:<support@example.com> SIZE={len(BODY)}",
        f"RCPT TO:<{JANA}>",
        "DATA",
        "QUIT",
    ]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([b".", b"..", b"\r\n", b"\n", b"\r", b"a", b".\r\n", b"\xc4\x8d"]), max_size=12))
def test_no_line_ends_a_mail_before_its_end(server_pieces: list[bytes]) -> None:
    body = b"".join(server_pieces)
    with smtp() as server:
        assert hand(server, replace(MAIL, body=body)).came is Came.TAKEN
    lines = body.replace(b"\r\n", b"\n").replace(b"\r", b"\n").removesuffix(b"\n").split(b"\n")
    assert server.mails == [b"".join(line + b"\r\n" for line in lines)]


def test_a_large_mail_arrives_whole() -> None:
    body = b"".join(b".%d and so on\r\n" % number for number in range(60_000))
    with smtp({"EHLO": "250 here", "EHLO [127.0.0.1]": "250-here\n250 AUTH PLAIN"}) as server:
        assert hand(server, replace(MAIL, body=body)).came is Came.TAKEN
    assert server.mails == [body]


def test_each_recipient_has_an_answer_of_its_own() -> None:
    answers = {f"RCPT TO:<{JANA}>": "550 5.1.1 no such user.", f"RCPT TO:<{PETR}>": "452 4.2.2 full\x07"}
    with smtp(answers) as server:
        got = hand(server, replace(MAIL, recipients=(JANA, "third@example.com", PETR, JANA)))
    assert (got.came, got.taken) == (Came.TAKEN, ("third@example.com",))
    assert got.refusals == {
        JANA: Refusal("550 5.1.1 no such user.", lasting=True),
        PETR: Refusal("452 4.2.2 full", lasting=False),
    }
    assert server.verbs().count("RCPT") == 3


@pytest.mark.parametrize(
    ("second", "came"), [("550 no", Came.REFUSED), ("450 later", Came.LATER), ("421 closing", Came.LATER)]
)
def test_a_mail_that_nobody_may_have_is_not_sent(second: str, came: Came) -> None:
    called: list[int] = []
    with smtp({f"RCPT TO:<{JANA}>": "550 no", f"RCPT TO:<{PETR}>": second}) as server:
        got = hand(server, replace(MAIL, recipients=(JANA, PETR)), before=lambda: called.append(1))
    assert (got.came, got.taken, called) == (came, (), [])
    assert "DATA" not in server.verbs()
    assert got.problem is not None


def test_the_call_comes_once_right_before_the_mail() -> None:
    seen: list[list[str]] = []
    with smtp() as server:
        hand(server, replace(MAIL, recipients=(JANA, PETR)), before=lambda: seen.append(server.verbs()))
    assert seen == [["EHLO", "AUTH", "MAIL", "RCPT", "RCPT"]]


@pytest.mark.parametrize("error", [DeskError("The disk is full."), OSError("The disk is full.")])
def test_a_call_that_raises_keeps_the_mail_here(error: Exception) -> None:
    def before() -> None:
        raise error

    with smtp() as server:
        got = hand(server, before=before)
    assert got.came is Came.LATER
    assert "The disk is full." in str(got.problem)
    assert (server.mails, "DATA" in server.verbs()) == ([], False)


#: What a server says at a step, and what is known then.
SAYS = [
    ("CONNECT", "554 go away", Came.LATER),
    ("CONNECT", "421 too busy", Came.LATER),
    ("AUTH", "535 5.7.8 wrong", Came.LATER),
    ("MAIL", "451 later", Came.LATER),
    ("MAIL", "553 not yours", Came.REFUSED),
    ("DATA", "451 later", Came.LATER),
    ("DATA", "554 no", Came.REFUSED),
    ("END", "451 4.7.1 greylisted", Came.LATER),
    ("END", "554 5.7.1 spam", Came.REFUSED),
    ("END", "999 what", Came.LOST),
    ("END", "354 what", Came.LOST),
    ("END", "huh", Came.LOST),
]


@pytest.mark.parametrize(("step", "answer", "came"), SAYS)
def test_what_a_server_says_decides(step: str, answer: str, came: Came) -> None:
    with smtp({step: answer}) as server:
        got = hand(server)
    assert (got.came, got.taken) == (came, ())
    assert got.problem is not None
    assert answer.rstrip(".") in str(got.problem) or came is Came.LOST


STEPS = ["CONNECT", "EHLO", "AUTH", "MAIL", "RCPT", "DATA", "END"]


@pytest.mark.parametrize("how", [CUT, RESET, HANG, DRIP, ENDLESS, "\x00\xff"])
@pytest.mark.parametrize("step", STEPS)
def test_only_what_was_handed_over_whole_can_be_lost(step: str, how: str) -> None:
    called: list[int] = []
    with smtp({step: how}) as server:
        got = hand(server, limits=SHORT, before=lambda: called.append(1))
    assert got.came is (Came.LOST if step == "END" else Came.LATER)
    assert len(called) == (step in ("DATA", "END"))
    assert isinstance(got.problem, DeskError)
    assert "{" not in str(got.problem)
    assert (step != "END" and how in (HANG, DRIP)) == ("does not answer in time" in str(got.problem))


def test_a_connection_that_breaks_within_a_mail_leaves_no_whole_mail() -> None:
    body = BODY + b"x" * 70 + b"\r\n" + b"y\r\n" * 8_000_000
    with smtp({"CUT AFTER": "100000", "EHLO": "250-here\n250 AUTH PLAIN"}) as server:
        got = hand(server, replace(MAIL, body=body))
    assert (got.came, server.mails, len(server.parts)) == (Came.LATER, [], 1)


@pytest.mark.parametrize("how", [CUT, RESET, HANG, "500 what"])
def test_the_farewell_does_not_matter(how: str) -> None:
    with smtp({"QUIT": how}) as server:
        assert hand(server, limits=replace(LONG, step_s=1)).came is Came.TAKEN


def test_what_a_server_says_is_told_on_one_bounded_line() -> None:
    with smtp({"END": "554-no\x1b[31m\n554-\u202ereally\n554 " + "x" * 1500}) as server:
        got = hand(server)
    assert got.words.startswith("554 no [31m really xxx")
    assert len(got.words) <= 200
    assert got.words.isprintable()


def test_a_mail_that_is_too_large_is_not_even_begun() -> None:
    with smtp({"EHLO": "250-here\n250-AUTH PLAIN\n250 SIZE 10"}) as server:
        got = hand(server, replace(MAIL, body=b"x" * 3_000_000))
    assert (got.came, "MAIL" in server.verbs()) == (Came.REFUSED, False)
    assert str(got.problem) == "The mail is too large for 127.0.0.1: it has 3.0 MB, and 0.0 MB are taken."


def test_letters_outside_ascii_go_as_the_server_takes_them() -> None:
    mail = replace(MAIL, recipients=("jana@příklad.cz", "žofie@example.com"), body=b"\xc4\x8d\r\n")
    with smtp({"EHLO": "250-here\n250-8BITMIME\n250-AUTH PLAIN\n250 SMTPUTF8"}) as server:
        assert hand(server, mail).taken == mail.recipients
    assert server.told[2:5] == [
        "MAIL FROM:<support@example.com> BODY=8BITMIME SMTPUTF8",
        "RCPT TO:<jana@xn--pklad-zsa96e.cz>",
        "RCPT TO:<žofie@example.com>",
    ]
    with smtp() as server:
        got = hand(server, mail)
    assert (got.taken, list(got.refusals), got.refusals["žofie@example.com"].lasting) == (
        ("jana@příklad.cz",),
        ["žofie@example.com"],
        True,
    )


@pytest.mark.parametrize("address", ["a b@example.com", "a>\r\nDATA@example.com", "x@", "@example.com", "a\x00@b.cz"])
def test_an_address_never_becomes_a_command(address: str) -> None:
    with smtp() as server:
        assert hand(server, replace(MAIL, recipients=(address,))).came is Came.REFUSED
        assert hand(server, replace(MAIL, sender=address)).came is Came.REFUSED
    assert set(server.verbs()) <= {"EHLO", "AUTH", "MAIL", "QUIT"}


def test_a_mail_to_nobody_is_refused() -> None:
    with smtp() as server:
        assert hand(server, replace(MAIL, recipients=())).came is Came.REFUSED


def test_a_mail_without_a_sender_names_none() -> None:
    with smtp() as server:
        hand(server, replace(MAIL, sender=""))
    assert "MAIL FROM:<>" in " ".join(server.told)


# Signing in


@pytest.mark.parametrize(
    ("offered", "way", "told"),
    [
        ("LOGIN PLAIN", SignIn.PASSWORD, ["\0žofie\0tajné ☃"]),
        ("CRAM-MD5 LOGIN", SignIn.PASSWORD, ["žofie", "tajné ☃"]),
        ("PLAIN XOAUTH2", SignIn.TOKEN, ["user=žofie\1auth=Bearer tajné ☃\1\1"]),
    ],
)
def test_signing_in_takes_any_letters(offered: str, way: SignIn, told: list[str]) -> None:
    answers = {"EHLO": f"250-here\n250 AUTH {offered}", "dGFqbsOpIOKYgw==": "235 come in"}
    with smtp(answers) as server:
        try_sending(here(server, user="žofie", sign_in=way), "tajné ☃", LONG)
    assert server.signed_in() == told


def test_nobody_signs_in_as_nobody() -> None:
    with smtp({"EHLO": "500 what", "HELO": "250 here"}) as server:
        try_sending(here(server, sign_in=SignIn.NOBODY), "", LONG)
    assert server.verbs() == ["EHLO", "HELO", "QUIT"]


def test_a_token_that_is_refused_hears_why() -> None:
    with smtp({"AUTH": "334 eyJzdGF0dXMiOiI0MDAifQ==", " ": "535 5.7.8 expired"}) as server:
        problem = refusal(here(server, sign_in=SignIn.TOKEN))
    assert str(problem) == "127.0.0.1 does not accept the token of support: 535 5.7.8 expired."
    assert problem.lasting


@pytest.mark.parametrize("echo", ["535 secret-of-mine is wrong", "500 AUTH PLAIN AHN1cHBvcnQAc2VjcmV0LW9mLW1pbmU="])
def test_a_secret_that_a_server_tells_is_not_told_on(echo: str) -> None:
    with smtp({"AUTH": echo}) as server:
        got = send(here(server), "secret-of-mine", MAIL, nothing, LONG)
    assert str(got.problem) == "127.0.0.1 does not accept the user name or the password of support: …."


@pytest.mark.parametrize("way", [SignIn.PASSWORD, SignIn.TOKEN])
@pytest.mark.parametrize("passing", [False, True])
def test_a_refused_password_is_told_as_when_mail_is_fetched(way: SignIn, passing: bool) -> None:
    with smtp({"AUTH": f"{454 if passing else 535} no."}) as server:
        sending = refusal(here(server, sign_in=way))
    fetching = not_signed_in(here(server, sign_in=way), "[UNAVAILABLE] no." if passing else "no.")
    assert sending.sentence == fetching.sentence
    assert str(sending).endswith("no.")


@pytest.mark.parametrize(("said", "lasting"), [("535 no", True), ("454 busy", False)])
def test_a_refusal_to_let_in_is_lasting_or_not(said: str, lasting: bool) -> None:
    with smtp({"AUTH": said}) as server, pytest.raises(MailFailed) as caught:
        try_sending(here(server), "secret", LONG)
    assert caught.value.lasting is lasting


def test_a_way_to_sign_in_that_is_not_known_is_told() -> None:
    with smtp({"EHLO": "250-here\n250 AUTH GSSAPI"}) as server:
        problem = refusal(here(server))
    assert str(problem).endswith("it offers GSSAPI.")
    assert problem.lasting


@pytest.mark.parametrize(
    ("offered", "said", "field"),
    [
        ("250-here\n250 STARTTLS", "127.0.0.1 lets nobody sign in without encryption: choose STARTTLS.", "security"),
        ("250 here", "127.0.0.1 offers no way to sign in here.", "sign_in"),
    ],
)
def test_a_server_that_lets_nobody_sign_in_says_what_to_change(offered: str, said: str, field: str) -> None:
    with smtp({"EHLO": offered}) as server:
        problem = refusal(here(server))
    assert (str(problem), getattr(problem, "field", "")) == (said, field)


# Protection


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
@pytest.mark.usefixtures("trusted")
def test_a_protected_connection_is_used(security: Security) -> None:
    with smtp(tls=security is Security.TLS) as server:
        got = send(here(server, host="localhost", security=security), "secret", MAIL, nothing, LONG)
    assert (got.came, server.mails, server.names) == (Came.TAKEN, [BODY], ["localhost"])
    assert server.verbs()[-6:] == ["EHLO", "AUTH", "MAIL", "RCPT", "DATA", "QUIT"]


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_that_is_not_trusted_is_refused(security: Security) -> None:
    with smtp(tls=security is Security.TLS) as server:
        got = send(here(server, host="localhost", security=security), "secret", MAIL, nothing, LONG)
    assert got.came is Came.LATER
    assert str(got.problem).startswith("The certificate of localhost is not trusted: self")
    assert "AUTH" not in server.verbs()


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_another_host_is_refused(security: Security) -> None:
    with smtp(tls=security is Security.TLS) as server:
        got = send(here(server, security=security), "secret", MAIL, nothing, LONG)
    assert str(got.problem) == "The certificate that 127.0.0.1 shows is for another name."


@pytest.mark.parametrize(
    "answers", [{"EHLO": "250-here\n250 AUTH PLAIN"}, {"STARTTLS": "454 not now"}, {"STARTTLS": "502 no"}]
)
def test_nothing_is_sent_in_plain_where_it_is_to_be_protected(answers: dict[str, str]) -> None:
    with smtp(answers) as server:
        got = send(here(server, security=Security.STARTTLS), "secret", MAIL, nothing, LONG)
    assert "nothing is sent in plain" in str(got.problem)
    assert not {"AUTH", "MAIL"} & set(server.verbs())


@pytest.mark.usefixtures("trusted")
def test_what_was_pushed_in_before_the_encryption_is_not_heard() -> None:
    with smtp({"STARTTLS": "220 go on\n250-evil\n250 AUTH PLAIN"}) as server:
        security = Security.STARTTLS
        got = send(here(server, host="localhost", security=security), "secret", MAIL, nothing, LONG)
    assert (got.came, server.mails) == (Came.TAKEN, [BODY])


def test_without_encryption_mail_stays_on_this_machine() -> None:
    away = Server("192.0.2.1", 25, Security.NONE, "", SignIn.NOBODY)
    with pytest.raises(MailFailed, match="Without encryption mail goes to this machine only") as caught:
        try_sending(away, "", SHORT)
    assert caught.value.lasting


def test_a_server_in_plain_where_tls_is_asked_for_says_what_is_wrong() -> None:
    with smtp() as server, pytest.raises(MailFailed, match=r"does not speak TLS on port \d+"):
        try_sending(here(server, security=Security.TLS), "secret", LONG)


@pytest.mark.parametrize(
    ("server", "words"),
    [
        (Server("127.0.0.1", 1, Security.NONE), "127.0.0.1 refuses connections on port 1."),
        (Server("nowhere.invalid", 25), "There is no host nowhere.invalid, or there is no network."),
        (Server("", 25), "The account names no server."),
        (Server("a..b", 25), "There is no host a..b."),
        (Server("x" * 70 + ".cz", 25), "There is no host xxx"),
    ],
)
def test_what_cannot_be_reached_is_told(server: Server, words: str) -> None:
    with pytest.raises(MailFailed) as caught:
        try_sending(server, "", SHORT)
    assert str(caught.value).startswith(words)


def test_the_table_of_answers_is_whole() -> None:
    assert set(STEPS) <= set(USUAL)
