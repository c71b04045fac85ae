"""HTML to readable plain text in linear time: paragraphs, lists, table rows, links and quotations survive."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from deskapp.channels.mail.html_tokens import Token, attribute, tokens

_SPACES = re.compile(r"[ \t\r\n\f]+")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")
_MANY_LINES = re.compile(r"\n{3,}")
_TRAILING = re.compile(r"[ \t]+(?=\n)")
_MAX_QUOTE = 20
_SKIPPED = {"script", "style", "head", "title", "template", "noscript", "textarea", "xmp", "select", "object"}
_PARAGRAPHS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "pre", "ul", "ol", "dl"}
_BLOCKS = {
    "address", "article", "aside", "body", "center", "dd", "div", "dt", "fieldset", "figure", "footer", "form",
    "header", "li", "main", "nav", "section", "tbody", "tfoot", "thead", "tr",
}  # fmt: skip


def html_to_text(html: str) -> str:
    """The text a reader would see. Quotations begin with "> ", list items with "- " or their number."""
    html = html.replace("\0", "")
    writer = _Writer(html)
    for token in tokens(html):
        writer.take(token)
    return writer.result()


class _Writer:
    """Collects text; line breaks are held back until text follows."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._out: list[str] = []
        self._lines = 0
        self._space = False
        self._skip = ""
        self._pre = 0
        self._quote = 0
        self._written_quote = 0
        self._lists: list[int] = []
        self._href = ""
        self._link_at = 0

    def take(self, token: Token) -> None:
        if not token.name:
            if not self._skip:
                self._text(self._html[token.start : token.end])
            return
        if self._skip:
            if (token.closing and token.name == self._skip) or token.name == "body":
                self._skip = ""
            return
        if token.name in _SKIPPED:
            self._skip = "" if token.closing else token.name
            return
        self._break_around(token.name)
        action = (_CLOSING if token.closing else _OPENING).get(token.name)
        if action:
            action(self, token)

    def result(self) -> str:
        text = "".join(self._out)
        return _MANY_LINES.sub("\n\n", _TRAILING.sub("", text)).strip("\n")

    def _break_around(self, name: str) -> None:
        if name in _PARAGRAPHS and not (name in ("ul", "ol") and self._lists):
            self._line(2)
        elif name in _BLOCKS or name in ("ul", "ol"):
            self._line(1)

    def _line(self, count: int) -> None:
        self._lines = max(self._lines, count)
        self._space = False

    def _text(self, raw: str) -> None:
        text = unescape(raw) if "&" in raw else raw
        if self._pre:
            self._preformatted(text.replace("\r\n", "\n").replace("\xa0", " "))
            return
        text = _SPACES.sub(" ", text).replace("\xa0", " ").replace("\u200b", "")
        if not text.strip(" "):
            self._space = self._space or bool(text)
            return
        starts_apart = self._space or text[0] == " "
        self._write(text.strip(" "), " " if starts_apart else "")
        self._space = text[-1] == " "

    def _preformatted(self, text: str) -> None:
        for number, line in enumerate(text.split("\n")):
            if number:
                self._lines += 1
            if line:
                self._write(line, "")

    def _write(self, text: str, gap: str) -> None:
        if not self._out:
            self._out.append("> " * self._quote)
        elif self._lines:
            between = ("> " * min(self._quote, self._written_quote)).rstrip()
            self._out.append(f"\n{between}" * (min(self._lines, 3) - 1) + "\n" + "> " * self._quote)
        elif gap:
            self._out.append(gap)
        self._lines = 0
        self._space = False
        self._written_quote = self._quote
        self._out.append(text)

    def on_br(self, _token: Token) -> None:
        self._lines += 1
        self._space = False

    def on_hr(self, _token: Token) -> None:
        self._line(1)
        self._write("_" * 20, "")
        self._line(1)

    def on_cell(self, _token: Token) -> None:
        if self._out and not self._lines:
            self._out.append("\t")
            self._space = False

    def on_list(self, token: Token) -> None:
        self._lists.append(0 if token.name == "ol" else -1)

    def on_list_end(self, _token: Token) -> None:
        if self._lists:
            self._lists.pop()

    def on_item(self, _token: Token) -> None:
        indent = "  " * min(len(self._lists) - 1, 10)
        if self._lists and self._lists[-1] >= 0:
            self._lists[-1] += 1
            self._write(f"{indent}{self._lists[-1]}.", "")
        else:
            self._write(f"{indent}-", "")
        self._space = True

    def on_image(self, token: Token) -> None:
        alt = _SPACES.sub(" ", unescape(attribute(self._html, token, "alt"))).strip()
        if alt:
            self._write(f"[{alt}]", " " if self._space else "")

    def on_link(self, token: Token) -> None:
        self._href = _CONTROLS.sub("", unescape(attribute(self._html, token, "href"))).strip()
        self._link_at = len(self._out)

    def on_link_end(self, _token: Token) -> None:
        href, self._href = self._href, ""
        if not href.lower().startswith(("http://", "https://", "mailto:")):
            return
        shown = "".join(self._out[self._link_at :])
        bare = href.removeprefix("mailto:").rstrip("/")
        if shown.strip() and bare not in shown and shown.strip().rstrip("/") not in bare:
            self._out.append(f" <{href}>")

    def on_quote(self, _token: Token) -> None:
        self._line(2)
        self._quote = min(self._quote + 1, _MAX_QUOTE)

    def on_quote_end(self, _token: Token) -> None:
        self._line(2)
        self._quote = max(self._quote - 1, 0)

    def on_pre(self, _token: Token) -> None:
        self._pre += 1

    def on_pre_end(self, _token: Token) -> None:
        self._pre = max(self._pre - 1, 0)


_OPENING: dict[str, Callable[[_Writer, Token], None]] = {
    "br": _Writer.on_br,
    "hr": _Writer.on_hr,
    "td": _Writer.on_cell,
    "th": _Writer.on_cell,
    "ul": _Writer.on_list,
    "ol": _Writer.on_list,
    "li": _Writer.on_item,
    "img": _Writer.on_image,
    "a": _Writer.on_link,
    "blockquote": _Writer.on_quote,
    "pre": _Writer.on_pre,
}
_CLOSING: dict[str, Callable[[_Writer, Token], None]] = {
    "br": _Writer.on_br,
    "ul": _Writer.on_list_end,
    "ol": _Writer.on_list_end,
    "a": _Writer.on_link_end,
    "blockquote": _Writer.on_quote_end,
    "pre": _Writer.on_pre_end,
}
