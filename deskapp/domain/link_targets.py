"""Where a link leads, and whether what it shows says something else."""

from __future__ import annotations

import re

from deskapp.domain.errors import Invalid
from deskapp.domain.file_names import seen
from deskapp.domain.links import find_links
from deskapp.domain.web import target

_BARE = re.compile(r"(?:[\w-]{1,63}\.)+[^\W\d_]{2,63}(?::\d{1,5})?(?:[/?#]\S*)?")
#: Endings of files that look like those of domains.
_FILES = frozenset({
    "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "txt", "csv", "htm", "html", "php", "asp", "js", "py", "jpg",
    "jpeg", "png", "gif", "zip", "exe",
})  # fmt: skip


def other_place(shown: str, place: str) -> str:
    """The address that the words of a link name, where that is another place than the one it leads to, else "".

    `place` is a host in ASCII, or a mail address. Within one domain places are the same.
    """
    for claim in _claims(" ".join(seen(shown).split())):
        if not _same(_place(claim), place.lower().removeprefix("www.")):
            return claim.removeprefix("mailto:")
    return ""


def in_letters(place: str) -> str:
    """The name that stands behind "xn--…" as people read it, "" where there is nothing to tell."""
    try:
        read = place.encode("ascii").decode("idna")
    except UnicodeError:
        return ""
    return read if read != place else ""


def _claims(shown: str) -> list[str]:
    found = [link.target for link in find_links(shown) if not link.target.startswith("ticket:")]
    if found or not _BARE.fullmatch(shown):
        return found
    host = re.split(r"[:/?#]", shown, maxsplit=1)[0]
    return [f"https://{shown}"] if host.rpartition(".")[2].lower() not in _FILES else []


def _place(claim: str) -> str:
    if claim.startswith("mailto:"):
        return claim.removeprefix("mailto:").partition("?")[0].lower()
    try:
        return target(claim).host.removeprefix("www.")
    except Invalid:
        return claim


def _same(one: str, other: str) -> bool:
    if "@" in one or "@" in other:
        return one == other
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")
