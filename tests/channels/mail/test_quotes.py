"""Where quoted history begins, in the ways and languages our mails come in."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.quotes import quote_at
from tests.channels.mail.quoting import ATTRIBUTIONS, HEADS, RULED

NEW = "Dobrý den,\n\ntiskárna už zase netiskne.\n\nJana"
OLD = "> Dobrý den,\n> opraveno.\n> Podpora"

HISTORY = {
    "unquoted below Gmail's line": "On 3 Nov 2025, at 10:15, Support <s@desk.com> wrote:\n\nHello Jana,\nfixed.",
    "unquoted below Zoho's line": "---- On Tue, 22 Dec 2015 14:17:36 +0530 Sam wrote ----\n\nHello Jana,\nfixed.",
    "barred": "2013/7/20 Support <s@desk.com>\n\n| Hello Jana,\n| fixed.",
    "our own marker": "##- Please type your reply above this line -##\n\nHello Jana",
    "our own marker, Czech": "##- Nad tento řádek prosím napište svou odpověď -##\n\nDobrý den",
    "only quoted lines": OLD,
    "quoted head, Centrum": "______________________________\n> Od: Podpora <p@desk.cz>\n> Komu: j@x.cz\n>\n> Opraveno.",
    "attribution quoted, Apple": f"> 3. 11. 2025 v 10:15, Podpora <p@desk.cz>:\n> \n{OLD}",
    "address wrapped": f"Am 21.04.2016 17:48 schrieb Support <s@desk.de\n>:\n\n{OLD}",
    "address wrapped with the verb": f"On Mon, Nov 3, 2025 at 10:15 AM Support <s@desk.com\n> wrote:\n\n{OLD}",
    "verb wrapped": f"Dne 3. 11. 2025 v 10:15 Technická podpora společnosti Deska s. r. o., Brno\nnapsal(a):\n{OLD}",
    "signature before it": f"-- \nJana Nováková\ntel. 123 456 789\n\nDne 3. 11. 2025 v 10:15 Podpora napsal(a):\n{OLD}",
    "telephone before it": f"Odesláno z iPhonu\n\nDne 3. 11. 2025 v 10:15 Podpora <p@desk.cz> napsal:\n\n{OLD}",
    "Outlook before it": "Získat Outlook pro iOS<https://aka.ms/o>\n____________________\nOd: P <p@desk.cz>\n"
    "Odesláno: 3. 11.\nKomu: J\nPředmět: x\n\nOpraveno.",
    "signature behind it": f"Dne 3. 11. 2025 v 10:15 Podpora napsal(a):\n{OLD}\n\n-- \nJana Nováková",
    "signature only": "-- \nJana Nováková\ntel. 123 456 789",
    "telephone only": "Odesláno z mého zařízení Galaxy",
    "telephone, Slovak": "Odoslané z môjho iPhonu",
    "Windows": "Odesláno z aplikace Pošta pro Windows 10",
}


def _folded(history: str) -> str:
    text = f"{NEW}\n\n{history}\n"
    return text[: quote_at(text)].rstrip()


@pytest.mark.parametrize("name", HISTORY)
def test_history_is_folded(name: str) -> None:
    assert _folded(HISTORY[name]) == NEW


@pytest.mark.parametrize("name", ATTRIBUTIONS)
def test_attributions(name: str) -> None:
    """With and without a blank line around them, and wrapped as mail programs wrap."""
    line = ATTRIBUTIONS[name]
    assert _folded(f"{line}\n{OLD}") == NEW
    assert _folded(f"{line}\n\n{OLD}") == NEW
    long = line.replace("Podpora", "Oddělení technické podpory").replace("Support", "Department of Technical Support")
    for width in (66, 70, 72, 75, 76, 78, 80):
        wrapped = textwrap.fill(long, width, break_long_words=False, break_on_hyphens=False)
        assert _folded(f"{wrapped}\n\n{OLD}") == NEW, wrapped


@pytest.mark.parametrize("name", HEADS)
def test_copied_heads(name: str) -> None:
    assert _folded(f"{HEADS[name]}\n\nOpraveno.\nPodpora") == NEW
    assert _folded(f"________________________________\n{HEADS[name]}\n\nOpraveno.\nPodpora") == NEW
    bold = "\n".join(f"*{line.replace(':', ':*', 1)}" for line in HEADS[name].split("\n"))
    assert _folded(f"{bold}\n\nOpraveno.") == NEW


@pytest.mark.parametrize("line", RULED)
def test_ruled_lines(line: str) -> None:
    assert _folded(f"{line}\nOpraveno.\nPodpora") == NEW


WHOLE = {
    "no history": NEW,
    "answers in between": "Dne 3. 11. 2025 v 10:15 Podpora napsal(a):\n> Kdy?\n\nZítra.\n\n> Kde?\n\nTady.",
    "answer below": f"On Mon, Nov 3, 2025 at 10:15 AM Support <s@desk.com> wrote:\n{OLD}\n\nThank you!",
    "nothing new": OLD,
    "nothing but a forward": "-----Original Message-----\nFrom: Support\n\nText",
    "a person who wrote": "Kolega mi včera napsal:\nzkuste to vypnout.\n\nNepomohlo to.",
    "a person who wrote on a day": "Dne 3. 11. mi kolega napsal:\nzkuste to vypnout.\n\nNepomohlo to.",
    "a person who wrote at a time": "Hi,\n\nOn 3 Nov 2025 at 10:15 my colleague wrote:\ntry it.\n\nIt did not help.",
    "a colleague with an address": "Hi,\n\nDne 03.11.2025 Petr (petr@firma.cz) napsal:\nzkuste to vypnout.\n\nNic.",
    "where it goes": "Dobrý den,\n\npošlete to na petr@firma.cz:\n> toto\n> a toto",
    "what I wrote": "Hello,\n\nOn Monday I wrote:\nPlease fix my printer.\n\nNothing happened.",
    "what I wrote on a day": "Hello,\n\nOn 3. 11. 2025 at 10:15 I wrote to s@desk.com:\nPlease fix it.\n\nNothing.",
    "what we wrote": "Dobrý den,\n\nDne 3. 11. 2025 v 10:15 jsme psali na p@desk.cz:\nOpravte to.\n\nDodnes nic.",
    "what I wrote, quoted": "Hello,\n\nOn Monday I wrote:\n> Please fix my printer.",
    "what I wrote on a day, quoted": "Dobrý den,\n\ndne 3. 11. 2025 v 10:15 jsem napsal:\n> Opravte to.",
    "what I typed": "Hi,\n\nthis is what I type:\n\n> sudo reboot\n> ls",
    "a table at the end": "Hi,\n\nour numbers are\n\n| month | sold |\n| 1 | 20 |",
    "lines that look like fields": "Hello!\n\nFrom: our office\nwe are moving.\n\nJana",
    "fields": "Dobrý den,\n\nDatum: zítra\nMísto: Praha\n\nDěkuji",
    "a removal": "Dobrý den,\n\nDatum: 3. 11. 2025\nOd: Praha\nDo: Brno\nPředmět: stěhování\n\nKolik to stojí?",
    "a removal at a time": "Dobrý den,\n\nDatum: 3. 11. 2025 10:15\nOd: Praha\nDo: Brno\n\nKolik to stojí?",
    "a period": "Dovolená\n\nOd: 3. 11. 2025\nDo: 5. 11. 2025\nDatum: 1. 11. 2025\n\nDěkuji",
    "a heading": "Ahoj,\n\n--- původní stav ---\nnešlo to\n\n--- nový stav ---\njde to",
    "a comparison": "a > b\nb > c",
    "a list": "Hi,\n\n1. print\n2. wait:\n3. nothing",
    "a new tablet": "Hello,\n\nGet me a new tablet, please.",
    "a thief": "Hello,\n\nSomeone stole my phone.",
    "a gift": "Hello,\n\nmy gift is late.\n\nSent it to my phone number by mistake.",
    "where the money went": "Dobrý den,\n\nOdesláno na telefon 123 456 789.",
    "from a shop": "Dobrý den,\n\nfrom my mail you know all.",
    "parts": "Order one:\npaper\n--\nOrder two:\nink",
    "empty": "",
    "blank": "\n \n",
}


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_is_folded(name: str) -> None:
    assert quote_at(WHOLE[name]) == len(WHOLE[name])


ABOVE = (
    "1. On 3 Nov 2025 it broke.",
    "Dne 3. 11. 2025 v 10:15 nastala chyba.",
    "Na 3. straně je chyba,",
    "2025 10:15",
    "Jana",
)


@pytest.mark.parametrize("above", ABOVE)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_words_above_an_attribution_stay(above: str, gap: str) -> None:
    text = f"Hello,\n{above}{gap}On Mon, Nov 3, 2025 at 10:15 AM Support <s@desk.com> wrote:\n{OLD}"
    assert text[: quote_at(text)].rstrip() == f"Hello,\n{above}"


LONG = 300_000
HEAVY = {
    "quotes": "> " * LONG,
    "spaces": " " * LONG,
    "openers": "On " * LONG,
    "lines of openers": "On 1.1.2020 10:15:\n" * (LONG // 10),
    "addresses": ("a@b <c@d>" * 60 + ":\n") * (LONG // 500),
    "brackets": ("<@" * 290 + ":\n") * (LONG // 500),
    "commas": ("On 1" + "," * 560 + ":\n") * (LONG // 500),
    "fields": "From: a\nDate: b\n" * (LONG // 10),
    "rules": "----\n" * (LONG // 5),
    "ruled words": "-----original" * (LONG // 10),
    "devices": ("sent from " + "phone x " * 18 + "\n") * (LONG // 100),
    "markers": ("reply above " * 10 + "\n") * (LONG // 100),
    "delimiters": "\n--\n" * (LONG // 4),
    "letters": "a" * LONG,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", HEAVY)
def test_heavy_texts_are_read(name: str) -> None:
    """The limit is far above what linear work needs and far below what a quadratic one takes."""
    for text in (HEAVY[name], f"Hello\n\n{HEAVY[name]}", f"{HEAVY[name]}\n\n{OLD}"):
        assert 0 <= quote_at(text) <= len(text)


@given(
    st.lists(
        st.sampled_from([*"On 1.2025 a@b <>:\n|-_", "\n> ", "wrote:\n", "napsal(a):\n", "Od: ", "Předmět: ", "-- \n"])
    )
)
def test_the_place_is_always_in_the_text_and_never_leaves_nothing(pieces: list[str]) -> None:
    text = "".join(pieces)
    at = quote_at(text)
    assert 0 <= at <= len(text)
    assert text[:at].strip() or at == len(text)
