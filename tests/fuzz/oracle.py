"""What is dangerous in HTML, judged without anything of the sanitiser: by html.parser, and as a browser reads it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_RUNS_OR_ASKS = {
    "applet", "audio", "base", "button", "embed", "fieldset", "form", "frame", "frameset", "iframe", "input", "isindex",
    "keygen", "link", "math", "meta", "noembed", "noframes", "noscript", "object", "option", "param", "picture",
    "plaintext", "portal", "script", "select", "slot", "source", "style", "svg", "template", "textarea", "title",
    "track", "video", "xml", "xmp",
}  # fmt: skip
_FETCHES = {
    "action", "archive", "background", "cite", "classid", "code", "codebase", "data", "datasrc", "dynsrc", "formaction",
    "imagesrcset", "longdesc", "lowsrc", "manifest", "ping", "poster", "profile", "srcdoc", "srcset", "usemap", "xmlns",
    "http-equiv", "id", "name", "class", "target", "is",
}  # fmt: skip
_LINKS = {"http", "https", "mailto", "tel"}
_OWN_PICTURE = re.compile(r"data:image/(?:png|jpe?g|gif|webp)[;,]")
_PLACE = re.compile(r"picture:(\d+)\Z")
_STYLE_FETCHES = re.compile(
    r"(?:url|image[a-z-]*|cross-fade|element|var|attr|env|expression)\s*\(|@|//|javascript:"
    r"|(?:^|[;{}])\s*(?:-moz-binding|behaviou?r|filter|-o-link|src|content|background|background-image|list-style-image|cursor)\s*:"
)
_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})[ \t\r\n\f]?|(.))", re.I | re.S)


def dangers(html: str, places: int = 0) -> list[str]:
    """What of `html` would run, ask, or fetch from elsewhere. `places` pictures may stand in it as `picture:n`."""
    judge = _Judge(places)
    judge.feed(html)
    judge.close()
    return judge.found


def read_address(value: str) -> str:
    """An address as browsers read it: controls and blanks around it are cut, line ends and tabs within it removed."""
    return re.sub(r"[\t\r\n]", "", value.strip("".join(map(chr, range(33))))).lower()


def read_style(value: str) -> str:
    """A style with its escapes decoded and its comments removed, in lower case."""

    def plain(match: re.Match[str]) -> str:
        code = int(match[1], 16) if match[1] else 0
        return (chr(code) if 0 < code < 0x110000 else "\ufffd") if match[1] else match[2]

    return re.sub(r"/\*.*?(?:\*/|\Z)", "", _ESCAPE.sub(plain, value), flags=re.S).lower()


class _Judge(HTMLParser):
    def __init__(self, places: int) -> None:
        super().__init__(convert_charrefs=True)
        self._places = places
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _RUNS_OR_ASKS or not re.fullmatch("[a-z][a-z0-9]{0,9}", tag):
            self.found.append(f"tag {tag}")
        for name, value in attrs:
            if not self._is_harmless(tag, name, value or ""):
                self.found.append(f"{name}={value!r} of {tag}")

    def handle_comment(self, data: str) -> None:
        self.found.append(f"comment {data!r}")

    def handle_decl(self, decl: str) -> None:
        self.found.append(f"declaration {decl!r}")

    def unknown_decl(self, data: str) -> None:
        self.found.append(f"declaration {data!r}")

    def handle_pi(self, data: str) -> None:
        self.found.append(f"instruction {data!r}")

    def _is_harmless(self, tag: str, name: str, value: str) -> bool:
        if name.startswith("on") or name in _FETCHES or not re.fullmatch("[a-z]+", name):
            return False
        if name == "href":
            return tag == "a" and read_address(value).partition(":")[0] in _LINKS and ":" in value
        if name == "src":
            return tag == "img" and self._is_own_picture(read_address(value))
        return name != "style" or not _STYLE_FETCHES.search(read_style(value))

    def _is_own_picture(self, address: str) -> bool:
        place = _PLACE.match(address)
        if place:
            return int(place[1]) < self._places
        return address.startswith("cid:") or bool(_OWN_PICTURE.match(address))
