"""A mailbox as a desk gets it, made with a seed: letters, answers in threads, files, newsletters, bounces.

The mails are written by hand and not by the library that is the floor, with the heads that servers leave on them.
"""

from __future__ import annotations

import base64
import quopri
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.header import Header
from email.utils import format_datetime
from random import Random

ADDRESSES = ("support", "sales", "billing", "technical", "complaints")
DOMAIN = "bluepaper.example"

_BEGIN = datetime(2024, 1, 8, 7, tzinfo=UTC)
_COMPANIES, _KEPT = 400, 400
_GIVEN = (
    "Žaneta", "Bořivoj", "Ludmila", "Matouš", "Jiří", "Šárka", "Ondřej", "Eva",
    "Thomas", "Siobhán", "Jürgen", "Anna", "Řehoř", "Zdeňka", "Paul", "Mary",
)  # fmt: skip
_FAMILY = (
    "Říhová", "Šťastný", "Kolářová", "Vaněk", "Dvořák", "Čížková", "Hruška", "Malá",
    "Fletcher", "Reid", "Weiß", "Beran", "Brown", "Procházka",
)  # fmt: skip
_SUBJECTS = (
    "Dotaz na recyklovaný papír", "Faktura {n} má chybné IČO", "Poškozená zásilka {n} – žádám výměnu",
    "Tiskárna hlásí chybu E{n}", "Invoice {n} is due twice", "Stripes on the delivery notes", "Objednávka {n}",
    "Delivery of order {n}", "Změna fakturační adresy", "Toner {n} for the printer in the hall", "Termín servisu",
    "Cooperation with a lottery for your customers", "Counter readings for November", "Reklamace {n}",
)  # fmt: skip
_CZECH = (
    "máte recyklovaný papír i v gramáži 120? Potřebovali bychom {n} krabic do konce týdne.",
    "krabice dorazila promáčená a část obsahu je nepoužitelná, fotku přikládám.",
    "v příloze vracíme fakturu {n}, je na ní staré IČO. Opravenou prosím pošlete do pátku.",
    "tiskárna ve druhém patře od rána hlásí chybu E{n} a po restartu se nic nezměnilo.",
    "Objednávku {n} bychom rádi zrušili, protože zboží mezitím dodal jiný dodavatel.",
    "Technik měl přijít v úterý mezi osmou a dvanáctou, ale nikdo se neohlásil.",
    "Mohli byste nám prosím potvrdit, že zásilka {n} opravdu odešla?",
    "Předem děkuji za rychlou odpověď, do čtvrtka musíme vědět, jak dál.",
    "Na účet jsme zaplatili dvakrát, poprvé {n} Kč a podruhé totéž; přebytek prosím vraťte.",
)
_ENGLISH = (
    "the prints have stripes since Friday, see the picture. The serial number is PLRA-{n}.",
    "attached are the readings of our machines; the one in the hall shows {n} pages.",
    "We were charged twice for invoice {n}. Please send a credit note.",
    "Could you tell us when order {n} will be delivered? The customer is waiting for it.",
    "The driver on the new laptops stops with an error after the last update.",
    "Thank you for the quick help last week, everything works again.",
    "Please change the address of our company in your files, we moved to a new office.",
)


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    email: str


@dataclass(slots=True)
class _Box:
    """The mailbox while it is made; `threads` are the newest: their subject, customer and ids."""

    random: Random
    number: int = 0
    threads: list[tuple[str, _Person, list[str]]] = field(default_factory=list)

    @property
    def at(self) -> datetime:
        """When the mail that is made now was written."""
        return _BEGIN + timedelta(minutes=17 * self.number)


def made_mails(count: int, seed: int) -> Iterator[bytes]:
    """So many raw mails, line ends as LF, the same for the same seed."""
    box = _Box(Random(f"mailbox {seed}"))
    kinds, weights = zip(*_KINDS, strict=True)
    for number in range(count):
        box.number = number
        yield box.random.choices(kinds, weights)[0](box).encode("utf-8", "surrogateescape")


# --- the kinds of mails ---------------------------------------------------------------------------------------------


def _letter(box: _Box) -> str:
    czech = box.random.random() < 0.7
    return _mail(box, _quoted(_words(box, czech)) if czech else _plain(_words(box, czech)))


def _latin(box: _Box) -> str:
    """Eight-bit letters of an old program, as they are."""
    raw = _words(box, True).encode("iso-8859-2", "replace").decode("utf-8", "surrogateescape")
    return _mail(box, f"Content-Type: text/plain; charset=iso-8859-2\nContent-Transfer-Encoding: 8bit\n\n{raw}")


def _rich(box: _Box) -> str:
    return _mail(box, _alternative(box, _words(box, box.random.random() < 0.7)))


def _with_files(box: _Box) -> str:
    parts = [_alternative(box, _words(box, True)) if box.random.random() < 0.5 else _quoted(_words(box, True))]
    parts += [_file(box, "pdf", "application/pdf") for _ in range(box.random.choice((1, 1, 1, 2, 3)))]
    return _mail(box, _multipart(box, "mixed", parts))


def _with_picture(box: _Box) -> str:
    picture = _file(box, "png", "image/png", content_id=f"image{box.number}@home.example")
    related = _multipart(
        box, "related", [_html(box, _words(box, True), f"cid:image{box.number}@home.example"), picture]
    )
    return _mail(box, _multipart(box, "alternative", [_quoted(_words(box, True)), related]))


def _answer(box: _Box) -> str:
    """A customer, or now and then the desk itself from another program, answers in a thread."""
    if not box.threads:
        return _letter(box)
    subject, customer, ids = box.random.choice(box.threads)
    name, text = customer.name, _words(box, True)
    quoted = "\n".join(f"> {line}" for line in _words(box, True).split("\n"))
    text = f"{text}\n\nDne {box.at:%d. %m. %Y} v {box.at:%H:%M} {name} napsal(a):\n{quoted}\n"
    body = _alternative(box, text) if box.random.random() < 0.4 else _quoted(text)
    ours = _Person("Blue Paper", f"{box.random.choice(ADDRESSES)}@{DOMAIN}")
    sender, to = (ours, customer) if box.random.random() < 0.25 else (customer, ours)
    return _mail(box, body, subject=subject, sender=sender, to=to, thread=ids)


def _list(box: _Box) -> str:
    host = f"news{box.random.randrange(30)}.example"
    more = (
        f"List-Id: News <news.{host}>\nList-Unsubscribe: <https://{host}/out?u={box.random.getrandbits(64):x}>\n"
        "Precedence: bulk\n"
    )
    sender = _Person("News", f"news@{host}")
    return _mail(box, more + _alternative(box, _words(box, False) * 6), subject="News of the week", sender=sender)


def _bounce(box: _Box) -> str:
    gone = _person(box)
    told = f"Content-Type: text/plain; charset=us-ascii\n\nThe mail to <{gone.email}> could not be delivered.\n"
    status = (
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.home.example\n\n"
        f"Final-Recipient: rfc822; {gone.email}\nAction: failed\nStatus: 5.1.1\n"
    )
    head = f"Content-Type: text/rfc822-headers\n\nFrom: support@{DOMAIN}\nTo: {gone.email}\nSubject: Re: Objednávka\n"
    sender = _Person("Mail Delivery System", "mailer-daemon@mx.home.example")
    body = _multipart(box, "report; report-type=delivery-status", [told, status, head])
    return _mail(box, "Auto-Submitted: auto-replied\n" + body, subject="Undelivered Mail", sender=sender)


def _absent(box: _Box) -> str:
    text = "Dobrý den,\n\ndo pondělí jsem mimo kancelář. Vaši zprávu si přečtu po návratu.\n"
    return _mail(box, "Auto-Submitted: auto-replied\n" + _quoted(text), subject="Automatická odpověď: nepřítomnost")


_KINDS: tuple[tuple[Callable[[_Box], str], int], ...] = (
    (_letter, 27), (_latin, 3), (_rich, 25), (_with_files, 10), (_with_picture, 5), (_answer, 22), (_list, 4),
    (_bounce, 2), (_absent, 2),
)  # fmt: skip


# --- what they are made of ------------------------------------------------------------------------------------------


def _mail(
    box: _Box,
    body: str,
    *,
    subject: str = "",
    sender: _Person | None = None,
    to: _Person | None = None,
    thread: list[str] | None = None,
) -> str:
    sender, starts = sender or _person(box), not subject
    subject = subject or box.random.choice(_SUBJECTS).format(n=box.random.randrange(10_000, 99_999))
    to = to or _Person("", f"{box.random.choice(ADDRESSES)}@{DOMAIN}")
    own = f"<{box.random.getrandbits(64):016x}.{box.number}@{sender.email.rpartition('@')[2]}>"
    fields = [*_trace(box, sender), f"From: {_box(sender)}", f"To: {_box(to)}"]
    fields += [f"Cc: {_box(_person(box))}"] if box.random.random() < 0.15 else []
    fields += [f"Subject: {_encoded(subject if starts or not thread else f'Re: {subject}')}"]
    fields += [f"Date: {format_datetime(box.at)}", f"Message-ID: {own}"]
    if thread:
        fields += [f"In-Reply-To: {thread[-1]}", "References: " + "\n ".join(thread[-20:])]
        thread.append(own)
    elif starts:
        box.threads = [*box.threads[-_KEPT:], (subject, sender, [own])]
    return "\n".join([*fields, "MIME-Version: 1.0", body])


def _trace(box: _Box, sender: _Person) -> list[str]:
    """What the servers on the way and the writer's program put into a head."""
    host, key = sender.email.rpartition("@")[2], base64.b64encode(box.random.randbytes(192)).decode()
    folded = "\n ".join(key[at : at + 70] for at in range(0, len(key), 70))
    at = format_datetime(box.at + timedelta(seconds=4))
    hops = [
        f"Received: from mx{hop}.{host} (mx{hop}.{host} [192.0.2.{box.random.randrange(255)}])\n"
        f"\tby mx.{DOMAIN} (Postfix) with ESMTPS id {box.random.getrandbits(40):010X}\n"
        f"\tfor <support@{DOMAIN}>; {at}"
        for hop in range(box.random.randint(1, 4))
    ]
    return [
        f"Return-Path: <{sender.email}>", f"Delivered-To: support@{DOMAIN}", *hops,
        f"Authentication-Results: mx.{DOMAIN};\n\tdkim=pass header.d={host};\n\tspf=pass smtp.mailfrom={host}",
        f"DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d={host}; s=mail;\n h=from:to:date;\n b={folded}",
        "X-Mailer: Microsoft Outlook 16.0", f"Thread-Index: Ad{box.random.getrandbits(120):030x}==",
        "X-Spam-Status: No, score=-1.9 required=5.0 tests=BAYES_00,DKIM_SIGNED,\n\tDKIM_VALID,HTML_MESSAGE,SPF_PASS",
        "Accept-Language: cs-CZ, en-US", "Content-Language: cs-CZ", "X-MS-Has-Attach: yes",
    ]  # fmt: skip


def _person(box: _Box) -> _Person:
    name = f"{box.random.choice(_GIVEN)} {box.random.choice(_FAMILY)}"
    number = box.random.randrange(3 * _COMPANIES)
    return _Person(name, f"person{number}@company{number % _COMPANIES}.example")


def _box(person: _Person) -> str:
    return f"{_encoded(person.name)} <{person.email}>" if person.name else person.email


def _encoded(text: str) -> str:
    return text if text.isascii() else Header(text, "utf-8", maxlinelen=70).encode()


def _words(box: _Box, czech: bool) -> str:
    pool, hello = (_CZECH, "Dobrý den,") if czech else (_ENGLISH, "Hello,")
    chosen = [box.random.choice(pool).format(n=box.random.randrange(10_000, 99_999)) for _ in range(_length(box))]
    paragraphs = [" ".join(chosen[at : at + 4]) for at in range(0, len(chosen), 4)]
    person = _person(box)
    return "\n\n".join([hello, *paragraphs, f"{person.name}\ntel. +420 777 {box.random.randrange(100_000, 999_999)}\n"])


def _length(box: _Box) -> int:
    """Sentences of a letter: mostly few, at times very many."""
    return min(60, 2 + int(box.random.expovariate(1 / 6)))


def _plain(text: str) -> str:
    text = text.encode("ascii", "ignore").decode()
    return f"Content-Type: text/plain; charset=us-ascii\nContent-Transfer-Encoding: 7bit\n\n{text}"


def _quoted(text: str, kind: str = "plain") -> str:
    body = quopri.encodestring(text.encode()).decode("ascii")
    return f'Content-Type: text/{kind}; charset="utf-8"\nContent-Transfer-Encoding: quoted-printable\n\n{body}'


_STYLE = "\n".join(
    f"p.Mso{name}, li.Mso{name}\n\t{{margin:0cm;\n\tfont-size:11.0pt;\n\tfont-family:\"Calibri\",sans-serif;}}"
    for name in ("Normal", "PlainText", "ListParagraph", "Quote", "Title", "Heading", "Salutation")
)  # fmt: skip


def _html(box: _Box, text: str, picture: str = "") -> str:
    """The letter as Outlook writes it."""
    rows = "".join(
        f'<p class="MsoNormal"><span style="color:#1F497D">{line}<o:p></o:p></span></p>\n' for line in text.split("\n")
    )
    link = f'<p class="MsoNormal"><a href="https://www.{DOMAIN}/order/{box.number}">{DOMAIN}</a></p>'
    image = f'<p class="MsoNormal"><img width="200" src="{picture}" alt="logo"></p>' if picture else ""
    return _quoted(
        f"<html><head><style><!--\n{_STYLE}\n--></style></head>\n<body lang=CS link=blue><div>{rows}"
        f"<table border=0><tr><td>Tel.</td><td>+420 777 000 111</td></tr></table>{link}{image}</div></body></html>",
        "html",
    )


def _alternative(box: _Box, text: str) -> str:
    return _multipart(box, "alternative", [_quoted(text), _html(box, text)])


def _multipart(box: _Box, kind: str, parts: list[str]) -> str:
    line = f"----=_NextPart_{box.random.getrandbits(64):016X}"
    body = "".join(f"--{line}\n{part}\n" for part in parts)
    return f'Content-Type: multipart/{kind};\n\tboundary="{line}"\n\nThis is a multipart message.\n\n{body}--{line}--\n'


def _file(box: _Box, ending: str, kind: str, content_id: str = "") -> str:
    """A file of 2 to 60 kB whose bytes cannot be packed, as those of pictures."""
    name = (
        _encoded(box.random.choice(("faktura", "příloha č.", "scan", "protokol o poškození")))
        + f" {box.number}.{ending}"
    )
    body = base64.encodebytes(
        box.random.randbytes(min(60_000, 2_000 + int(box.random.expovariate(1 / 12_000))))
    ).decode()
    place = (
        f"Content-ID: <{content_id}>\nContent-Disposition: inline" if content_id else "Content-Disposition: attachment"
    )
    return (
        f'Content-Type: {kind};\n\tname="{name}"\n{place};\n\tfilename="{name}"\n'
        f"Content-Transfer-Encoding: base64\n\n{body}"
    )
