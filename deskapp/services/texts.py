"""The check that every text with variables passes before it is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from deskapp.domain.departments import Template
from deskapp.domain.errors import Invalid
from deskapp.domain.templates import LONGEST_TEXT, OF_KIND, Context, problems
from deskapp.domain.text import one_line, storable
from deskapp.domain.workspace import LANGUAGES

#: The longest subject of a mail that a template writes, in characters.
LONGEST_SUBJECT = 250


def check_template(text: str, field: str, context: Context) -> None:
    """Raise `Invalid` at `field` with the first thing that has to be mended in a text. An empty text is fine."""
    if len(text) > LONGEST_TEXT:
        raise Invalid("The text is longer than {most} characters.", field=field, most=LONGEST_TEXT)
    for problem in problems(text, context):
        problem.error.field = field
        raise problem.error


def checked_templates(templates: Iterable[Template]) -> tuple[Template, ...]:
    """Templates as they can be kept, blank ones left out: no text of one's own means that of the workspace.

    Raises `Invalid` at `template.<kind>.<language>`, or at `template.<kind>.<language>.subject`.
    """
    kept = {}
    for template in templates:
        clean = replace(template, text=storable(template.text), subject=one_line(storable(template.subject)))
        if template.language not in LANGUAGES:
            raise Invalid("This language is not spoken here.", field="language")
        field, context = f"template.{template.kind}.{template.language}", OF_KIND[template.kind]
        check_template(clean.text, field, context)
        if len(clean.subject) > LONGEST_SUBJECT:
            raise Invalid(
                "The subject is longer than {most} characters.", field=f"{field}.subject", most=LONGEST_SUBJECT
            )
        if context is not Context.REPLY_FRAME:
            check_template(clean.subject, f"{field}.subject", context)
        if clean.text.strip():
            kept[template.kind, template.language] = clean
    return tuple(kept.values())
