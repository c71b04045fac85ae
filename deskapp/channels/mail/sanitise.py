"""HTML of strangers made safe to show: nothing runs, nothing is fetched, nothing takes for ever to lay out."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from html import escape, unescape

import nh3

from deskapp.channels.mail.breadth import limit_breadth
from deskapp.channels.mail.nesting import limit_nesting, tables_for

MAX_HTML = 1024 * 1024
"""Characters of a mail's HTML that are shown; the whole stays in the raw mail."""
#: Stands for remote pictures in HTML that may show them.
REMOTE_SCHEME = "picture"

_TAGS = {
    "a", "abbr", "address", "b", "big", "blockquote", "body", "br", "caption", "center", "cite", "code", "col",
    "colgroup", "dd", "del", "div", "dl", "dt", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img",
    "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var",
}  # fmt: skip
_ALIGN = {"align", "style", "dir"}
_ATTRIBUTES = {
    "*": {"style", "dir", "title"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "table": {"border", "cellpadding", "cellspacing", "width", "bgcolor"} | _ALIGN,
    "td": {"colspan", "rowspan", "width", "valign", "bgcolor"} | _ALIGN,
    "th": {"colspan", "rowspan", "width", "valign", "bgcolor"} | _ALIGN,
    "tr": {"valign", "bgcolor"} | _ALIGN,
    "div": _ALIGN,
    "p": _ALIGN,
    "font": {"color", "size", "face"},
    "ol": {"start", "type"},
    "ul": {"type"},
    "col": {"width", "span"},
}
_STYLES = {
    "background-color", "border", "border-collapse", "border-color", "border-style", "border-width", "color",
    "font-family", "font-size", "font-style", "font-weight", "list-style-type", "margin", "margin-bottom",
    "margin-left", "margin-right", "margin-top", "padding", "padding-bottom", "padding-left", "padding-right",
    "padding-top", "text-align", "text-decoration", "text-indent", "vertical-align", "white-space", "width", "height",
}  # fmt: skip
_SCHEMES = {"http", "https", "mailto", "tel", "cid", "data"}
_LINK = re.compile(r"(?:https?|mailto|tel):", re.I)
_PICTURE = re.compile(r"cid:|data:image/(?:png|jpe?g|gif|webp)[;,]", re.I)
_REMOTE = re.compile(r"https?:|//", re.I)
#: What may hide something in a style, and calls other than those that mix a colour.
_HIDES = re.compile(
    r"[@\\<]|//|/\*|expression|(?<!rgb)(?<!rgba)(?<!hsl)(?<!hsla)\("
    r"|(?<![#\da-f])(?:\d{5}|[\d.]+e\+?\d)", re.I,
)  # fmt: skip
#: The most that layout takes in its stride.
_MOST = {
    "colspan": 100, "rowspan": 100, "span": 100, "width": 4_000, "height": 4_000, "border": 50, "cellpadding": 100,
    "cellspacing": 100, "start": 99_999,
}  # fmt: skip
_COLOURS = {"bgcolor", "color"}
_COLOUR = re.compile(r"#?[0-9a-z]{1,30}\Z", re.I)
_NUMBER = re.compile(r"[\s+]{0,9}0{0,99}(\d+)")
#: A picture without an address, as it stands in HTML that was cleaned.
_BLIND = re.compile(r"""<img((?: (?!src=)[a-z]+="[^"]*")*)>""")
_ALT = re.compile(r''' alt="([^"]*)"''')
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")
_WHITE = re.compile(r"[\x00-\x20\x7f]+")


@dataclass(frozen=True, slots=True)
class CleanHtml:
    """HTML that is safe to show, and the addresses of the remote pictures it named, each once.

    A picture that may be shown, `remote[n]`, stands in the HTML as `picture:n`: no address is ever in it.
    """

    html: str
    remote: tuple[str, ...]


def clean_html(html: str, allowed: Container[str] = ()) -> CleanHtml:
    """Make HTML safe. Pictures stay when they came with the mail (cid:, data:), and remote ones whose address is
    `allowed`; of others their words stay.

    Links keep http, https, mailto and tel. What is longer than `MAX_HTML` is cut there. Never raises.
    """
    gate = _Gate(allowed)
    text = html[:MAX_HTML].encode("utf-8", "replace").decode("utf-8")
    cleaned = nh3.clean(
        limit_nesting(text),
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=gate,
        url_schemes=_SCHEMES,
        filter_style_properties=_STYLES,
        link_rel=None,
        strip_comments=True,
    )
    spoken = _BLIND.sub(_words, cleaned)
    flat = limit_nesting(spoken, tables_for(spoken))
    return CleanHtml(limit_breadth(flat), tuple(gate.remote))


def _words(picture: re.Match[str]) -> str:
    """What is said of a picture that is not shown; without an address it would take room and show nothing."""
    found = _ALT.search(picture[1])
    said = unescape(found[1]).strip() if found else ""
    return f"<i>[{escape(said)}]</i>" if said else ""


def _at_most(value: str, most: int) -> str:
    number = _NUMBER.match(value)
    return str(most) if number and (len(number[1]) > 9 or int(number[1]) > most) else value


class _Gate:
    """Lets an attribute pass, with its value, or keeps it out."""

    def __init__(self, allowed: Container[str]) -> None:
        self._allowed = allowed
        self.remote: dict[str, int] = {}

    def __call__(self, _tag: str, attribute: str, value: str) -> str | None:
        if attribute == "href":
            link = _CONTROLS.sub("", value).strip()
            return link if _LINK.match(link) else None
        if attribute == "src":
            return self._picture(_WHITE.sub("", value))
        if attribute == "style":
            return None if _HIDES.search(value) else value
        if attribute in _COLOURS:
            return value if _COLOUR.match(value) else None
        return _at_most(value, _MOST[attribute]) if attribute in _MOST else value

    def _picture(self, value: str) -> str | None:
        if _PICTURE.match(value):
            return value
        if not _REMOTE.match(value):
            return None
        number = self.remote.setdefault(value, len(self.remote))
        return f"{REMOTE_SCHEME}:{number}" if value in self._allowed else None
