"""What customers write with a rating, and why some do not count."""

from __future__ import annotations

from collections.abc import Mapping

from deskapp.domain.ratings import Score

COMMENTS: Mapping[str, Mapping[Score, tuple[str, ...]]] = {
    "en": {
        Score.REWARD: (
            "Quick and friendly, thank you.",
            "Solved within the hour!",
            "Clear answer, no needless questions.",
            "Best support we know. Greetings to the team.",
            "Very patient with me on the phone.",
            "Exactly what I needed.",
            "Everything explained so that even I understood it.",
            "As always, a pleasure.",
        ),
        Score.NEUTRAL: (
            "It works now, but it took two rounds.",
            "Fine, though I expected a call.",
            "All right.",
            "The answer was good, the wait was not.",
        ),
        Score.REBUKE: (
            "Three days for one sentence.",
            "I had to say everything twice.",
            "Nobody rang back as promised.",
            "The answer does not fit my question.",
            "Solved, but not by you.",
            "We are still waiting for the right parts.",
        ),
    },
    "cs": {
        Score.REWARD: (
            "Rychle a mile, děkuji.",
            "Vyřešeno do hodiny!",
            "Jasná odpověď bez zbytečných otázek.",
            "Nejlepší podpora, jakou známe. Pozdravujte kolegy.",
            "Se mnou měli po telefonu velkou trpělivost.",
            "Přesně to pomohlo.",
            "Vysvětleno srozumitelně i pro laika.",
            "Jako vždy radost.",
        ),
        Score.NEUTRAL: (
            "Teď už to funguje, ale až napodruhé.",
            "Dobré, jen zavolat by bylo rychlejší.",
            "V pořádku.",
            "Odpověď dobrá, čekání dlouhé.",
        ),
        Score.REBUKE: (
            "Tři dny kvůli jedné větě.",
            "Všechno bylo třeba říkat dvakrát.",
            "Slíbili, že zavolají, a nikdo se neozval.",
            "Odpověď se netýká mé otázky.",
            "Vyřešilo se to, ale ne díky vám.",
            "Na správné díly pořád čekáme.",
        ),
    },
}

#: Why a rating does not count.
REASONS = {
    "en": ("Meant for the carrier, as the customer says.", "The customer clicked the wrong hand and told us so."),
    "cs": ("Podle zákazníka patřilo dopravci.", "Zákazník se překlikl a napsal nám to."),
}
