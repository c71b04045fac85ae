"""Texts around mail to start from, in each language a template can be written in."""

from __future__ import annotations

from collections.abc import Mapping

from deskapp.domain.departments import Template, TemplateKind

_REPLY, _ACK, _RATING = TemplateKind.REPLY, TemplateKind.ACKNOWLEDGEMENT, TemplateKind.RATING

_FRAME = "{{ message }}\n\n{{ signature }}\n\n{{ workspace.name }} · {{ ticket.number }}"

_ENGLISH = (
    Template(_REPLY, "en", _FRAME),
    Template(
        _ACK,
        "en",
        "Hello,\n\nthank you for writing to {{ department.name }}. Your message has the number {{ ticket.number }}; "
        "we answer as soon as we can.\n\n{{ workspace.name }}",
        "We have your message: {{ ticket.subject }}",
    ),
    Template(
        _RATING,
        "en",
        "How did we do? One click tells us:\n\n👍 I am satisfied: {{ rating.good }}\n"
        "👎 I am not satisfied: {{ rating.bad }}",
        "How did we do?",
    ),
)
_CZECH = (
    Template(_REPLY, "cs", _FRAME),
    Template(
        _ACK,
        "cs",
        "Dobrý den,\n\nděkujeme, že píšete do oddělení {{ department.name }}. Vaše zpráva má číslo "
        "{{ ticket.number }}; odpovíme, jakmile to půjde.\n\n{{ workspace.name }}",
        "Přijali jsme vaši zprávu: {{ ticket.subject }}",
    ),
    Template(
        _RATING,
        "cs",
        "Jak jsme si vedli? Stačí jedno kliknutí:\n\n👍 Jsem spokojen(a): {{ rating.good }}\n"
        "👎 Nejsem spokojen(a): {{ rating.bad }}",
        "Jak jsme si vedli?",
    ),
)
#: By kind and language.
EXAMPLES: Mapping[tuple[TemplateKind, str], Template] = {
    (example.kind, example.language): example for example in (*_ENGLISH, *_CZECH)
}
