"""How people begin and end what they write, in English and Czech."""

from __future__ import annotations

_LETTER = {
    "en": (
        ("Hello,\n\n", "Hi,\n\n", "Dear Blue Paper team,\n\n", "Good day,\n\n", ""),
        ("\n\nThank you,\n{name}", "\n\nBest regards\n{name}", "\n\n{name}", "\n\nMany thanks\n{first}", ""),
    ),
    "cs": (
        ("Dobrý den,\n\n", "Zdravím,\n\n", "Dobrý den!\n\n", "Vážení,\n\n", ""),
        ("\n\nDěkuji\n{name}", "\n\nS pozdravem\n{name}", "\n\n{name}", "\n\nDíky předem\n{name}", ""),
    ),
}
_REPLY = {
    "en": ("", "\n\n{name}", "\n\n{first}"),
    "cs": ("", "\n\n{name}", "\n\nHezký den\n{name}"),
}
_ANSWER = {
    "en": (
        ("Hello {first},\n\n", "Good day {first},\n\n", "Dear {first},\n\n"),
        ("\n\nBest regards\n{me}\nBlue Paper", "\n\nKind regards\n{me}", "\n\n{me}\nBlue Paper"),
    ),
    "cs": (
        ("Dobrý den,\n\n", "Dobrý den!\n\n", ""),
        ("\n\nS pozdravem\n{me}\nBlue Paper", "\n\nHezký den\n{me}", "\n\n{me}\nBlue Paper"),
    ),
}
_THANKS = {
    "en": ("Thank you, that is all I needed.", "Perfect, thank you very much!", "Great, thanks for the quick answer.",
           "Understood, thank you!", "Many thanks, that suits us.", "Very kind of you, thanks a lot."),
    "cs": ("Děkuji, to mi stačí.", "Výborně, moc děkuji!", "Díky za rychlou odpověď.", "Rozumím, děkujeme.",
           "Skvělé, to nám vyhovuje.", "Jste hodní, mockrát děkuji."),
}  # fmt: skip
#: What goes with a transfer as an inline note.
HANDED = {
    "en": ("Landed in our box, but this one is yours.", "Please take it over, the customer knows.",
           "Not for us. I have not promised anything yet.", "Yours, I think. If not, send it back to me."),
    "cs": ("Přišlo k nám, ale patří vám.", "Převezměte prosím, zákazník o tom ví.",
           "Není pro nás. Zatím jsme nic neslíbili.", "Myslím, že je váš. Když ne, pošlete ho zpátky."),
}  # fmt: skip

#: Why a ticket is deleted.
TWICE = {
    "en": "Sent twice, the other ticket is being answered.",
    "cs": "Přišlo dvakrát, odpovídáme v tom druhém tiketu.",
}


def as_letter(body: str, language: str) -> tuple[str, ...]:
    """A first message in all ways to greet and sign."""
    greetings, closings = _LETTER[language]
    return tuple(_greeted(greeting, body, language) + closing for greeting in greetings for closing in closings)


def as_reply(body: str, language: str) -> tuple[str, ...]:
    """A customer's further message."""
    return tuple(body + closing for closing in _REPLY[language])


def as_answer(body: str, language: str) -> tuple[str, ...]:
    """An agent's answer in all ways to greet and sign."""
    greetings, closings = _ANSWER[language]
    return tuple(_greeted(greeting, body, language) + closing for greeting in greetings for closing in closings)


def chat_answer(body: str, language: str) -> tuple[str, ...]:
    """An agent's answer where no letters are written."""
    return body, _greeted("Hi {first}, " if language == "en" else "Dobrý den, ", body, language, inside=True)


def thanks(language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What customers say when an answer settled it: in letters, with and without a name below, and in a chat."""
    return tuple(text for body in _THANKS[language] for text in as_reply(body, language)), _THANKS[language]


def _greeted(greeting: str, body: str, language: str, *, inside: bool = False) -> str:
    """After a comma Czech goes on with a small letter, English does so only within a line."""
    lower = greeting.rstrip().endswith(",") and (language == "cs" or inside)
    if lower and body[:1].isupper() and (body[1:2].islower() or (language == "cs" and body[1:2] == " ")):
        body = body[0].lower() + body[1:]
    return greeting + body
