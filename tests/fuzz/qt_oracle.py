"""What Qt itself makes of HTML: the resources it asks for and the links it offers."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument, QTextFormat

_LINKS = {"http", "https", "mailto", "tel"}
_OWN = {"cid", "data", "picture"}


class _Asking(QTextDocument):
    """Notes what it is asked to load, and loads nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        self.asked += filter(None, [QUrl(name).toString()])
        return None


def qt_dangers(html: str) -> list[str]:
    """What Qt would fetch from elsewhere or open, after laying it out as the desk does. Needs an application."""
    assert QGuiApplication.instance() is not None
    document = _Asking()
    document.setHtml(html)
    document.setTextWidth(600)
    document.documentLayout().documentSize()
    found = [f"asks for {name}" for name in document.asked if QUrl(name).scheme() not in _OWN]
    found += [f"links to {link}" for link in _links(document) if QUrl(link).scheme() not in _LINKS]
    return found + [f"formats with {name}" for name in _format_resources(document) if QUrl(name).scheme() not in _OWN]


def _links(document: QTextDocument) -> set[str]:
    found = set()
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            found.add(fragments.fragment().charFormat().anchorHref())
            fragments += 1
        block = block.next()
    return found - {""}


def _format_resources(document: QTextDocument) -> set[str]:
    kinds = (QTextFormat.Property.ImageName, QTextFormat.Property.BackgroundImageUrl)
    return {str(each.property(kind)) for each in document.allFormats() for kind in kinds if each.hasProperty(kind)} - {
        ""
    }
