"""Where quoted history begins, in the ways and languages our mails come in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.channels.mail.quotes import quote_at

NEW = "Dobrý den,\n\ntiskárna už zase netiskne.\n\nJana"
OLD = "> Dobrý den,\n> opraveno.\n> Podpora"

HISTORY = {
    "Gmail, Czech": f"po 3. 11. 2025 v 10:15 odesílatel Podpora <podpora@desk.cz> napsal:\n\n{OLD}",
    "Gmail, Czech, wrapped": f"st 5. 3. 2025 v 8:01 odesílatel Podpora Firmy <\npodpora@desk.cz> napsal:\n\n{OLD}",
    "Gmail, Slovak": f"ut 4. 11. 2025 o 9:12 Podpora <podpora@desk.sk> napísal(a):\n\n{OLD}",
    "Gmail, English": f"On Mon, Nov 3, 2025 at 10:15 AM Support <s@desk.com> wrote:\n\n{OLD}",
    "Gmail, German": f"Am Mo., 3. Nov. 2025 um 10:15 Uhr schrieb Support <s@desk.de>:\n\n{OLD}",
    "Thunderbird, Czech": f"Dne 03. 11. 25 v 10:15 Podpora napsal(a):\n{OLD}",
    "Thunderbird, French": f"Le 03/11/2025 à 10:15, Support a écrit :\n{OLD}",
    "Thunderbird, Polish": f"W dniu 3.11.2025 o 10:15, Pomoc pisze:\n{OLD}",
    "Apple, Italian": f"Il giorno 3 nov 2025, alle ore 10:15, Aiuto <a@desk.it> ha scritto:\n\n{OLD}",
    "Outlook, Czech": "________________________________\nOd: Podpora <p@desk.cz>\nOdesláno: pondělí 3. listopadu 2025\n"
    "Komu: Jana\nPředmět: RE: tiskárna\n\nDobrý den, opraveno.",
    "Outlook, bold": "*From:* Support <s@desk.com>\n*Sent:* Monday, 3 Nov 2025\n*To:* Jana\n*Subject:* RE: x\n\nFixed.",
    "Outlook, German": "-----Ursprüngliche Nachricht-----\nVon: Support\nGesendet: Mo\nAn: Jana\nBetreff: x\n\nText",
    "Seznam": "---------- Původní e-mail ----------\nOd: Podpora <p@desk.cz>\nKomu: j@x.cz\nDatum: 3. 11.\n\nText",
    "old Outlook": "-----Original Message-----\nFrom: Support\n\nText",
    "unquoted below Gmail's line": "On 3 Nov 2025, at 10:15, Support <s@desk.com> wrote:\n\nHello Jana,\nfixed.",
    "our own marker": "##- Please type your reply above this line -##\n\nHello Jana",
    "only quoted lines": OLD,
    "signature before it": f"-- \nJana Nováková\ntel. 123 456 789\n\nDne 3. 11. 2025 v 10:15 Podpora napsal(a):\n{OLD}",
    "telephone before it": f"Odesláno z iPhonu\n\nDne 3. 11. 2025 v 10:15 Podpora <p@desk.cz> napsal:\n\n{OLD}",
    "signature only": "-- \nJana Nováková\ntel. 123 456 789",
}


@pytest.mark.parametrize("name", HISTORY)
def test_history_is_folded(name: str) -> None:
    text = f"{NEW}\n\n{HISTORY[name]}\n"
    assert text[: quote_at(text)].rstrip() == NEW


WHOLE = {
    "no history": NEW,
    "answers in between": "Dne 3. 11. 2025 v 10:15 Podpora napsal(a):\n> Kdy?\n\nZítra.\n\n> Kde?\n\nTady.",
    "answer below": f"On Mon, Nov 3, 2025 at 10:15 AM Support <s@desk.com> wrote:\n{OLD}\n\nThank you!",
    "nothing new": OLD,
    "a person who wrote": "Kolega mi včera napsal:\nzkuste to vypnout.\n\nNepomohlo to.",
    "lines that look like fields": "From: our office\nwe are moving.\n\nJana",
    "a table": "Datum: zítra\nMísto: Praha\n\nDěkuji",
    "a comparison": "a > b\nb > c",
    "empty": "",
}


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_is_folded(name: str) -> None:
    assert quote_at(WHOLE[name]) == len(WHOLE[name])


@given(st.text(st.sampled_from("On 1.2025 a@b <>wrote:\n|-_Od:Komu Předmět"), max_size=400))
def test_the_place_is_always_in_the_text_and_never_leaves_nothing(text: str) -> None:
    at = quote_at(text)
    assert 0 <= at <= len(text)
    assert text[:at].strip() or not text.strip() or at == len(text)
