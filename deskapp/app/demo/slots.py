"""What fills the slots of the scripts: products, numbers, places and dates."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

_PRODUCTS = ("Lyra 402", "Lyra 410 dn", "Orion C310", "Orion C530 mfp", "Vega 220", "Vega 260 s", "Cetus L80",
             "Corvus M15", "Corvus M40 dw", "Draco A3 720")  # fmt: skip
_PAPERS = ("Classic A4 80 g", "Classic A3 80 g", "Blue Eco A4", "Silk 120 g", "Laser White 90 g", "Letter Cotton 100 g")
_TONERS = ("LT-402 K", "LT-310 C", "LT-310 M", "LT-530 Y", "LV-220", "LC-40 XL")
_BOOKS = {
    "en": ("A Short History of Paper", "The Blue Atlas", "Fold by Fold", "Ink and Patience", "Letters from the Mill",
           "Bookbinding at Home"),
    "cs": ("Krátké dějiny papíru", "Modrý atlas", "Přehyb po přehybu", "Inkoust a trpělivost", "Dopisy z mlýna",
           "Vazba knih doma"),
}  # fmt: skip
_CITIES = ("Brno", "Olomouc", "Plzeň", "Liberec", "Pardubice", "Jihlava", "Zlín", "Kolín", "Znojmo", "Opava", "Tábor",
           "Praha-Libeň", "České Budějovice")  # fmt: skip
_MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
    "cs": ("ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října",
           "listopadu", "prosince"),
}  # fmt: skip
Slots = dict[str, str]


def cases(rng: Random, language: str, count: int) -> tuple[Slots, ...]:
    """`count` ready sets of the slots that do not depend on people or dates."""
    return tuple(_case(rng, language) for _ in range(count))


def _case(rng: Random, language: str) -> Slots:
    crowns = rng.randrange(290, 48_000, 10)
    return {
        "product": rng.choice(_PRODUCTS),
        "serial": f"{rng.choice(('CNBK', 'PLRA', 'SXOR', 'KVGA'))}-{rng.randint(10000, 99999)}",
        "order": f"BP-{rng.randint(20000, 99999)}",
        "inv": f"{rng.randint(1, 9800):04d}",
        "qty": str(rng.choice((5, 6, 8, 9, 12, 14, 15, 18, 20, 24, 30, 40))),
        "city": rng.choice(_CITIES),
        "amount": f"CZK {crowns:,}" if language == "en" else f"{crowns:,} Kč".replace(",", "\u00a0"),
        "paper": rng.choice(_PAPERS),
        "toner": rng.choice(_TONERS),
        "book": rng.choice(_BOOKS[language]),
    }


def dates(day: date, language: str) -> Slots:
    """The slots that depend on the day: a working day soon, one about two weeks later and one a week ago."""
    return {
        "year": str(day.year),
        "soon": _shown(_working(day + timedelta(days=3)), language),
        "later": _shown(_working(day + timedelta(days=15)), language),
        "past": _shown(_working(day - timedelta(days=8)), language),
    }


def _working(day: date) -> date:
    return day + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[day.weekday()])


def _shown(day: date, language: str) -> str:
    return f"{day.day}{' ' if language == 'en' else '. '}{_MONTHS[language][day.month - 1]}"
