"""Where the words of a mail end and the signature begins."""

from __future__ import annotations

import re

MAX_SIGNATURE = 20
"""Lines after a signature delimiter that still count as a signature."""

_DELIMITER = re.compile(r"(?:--|—|__|––)[ \t\xa0]*\Z")
_DEVICE = (
    r"(?:i\s?phon\w*|i\s?pad\w*|i\s?pod\w*|android\w*|samsung|galaxy|huawei|xiaomi|nokia|htc|lg|sony|blackberry|outlook\w*|windows"
    r"|yahoo|gmail|seznam\w*|email\.cz|mailbox|airmail|spark|thunderbird|k-9|mobil\w*|phone|telefon\w*|cell|tablet\w*"
    r"|mail|mail\.ru|ti-\d+|alcatel\w*|proton\w*|smartphone\w*|handy|mobilgerät|device|zařízení)"
)
_SENT = (
    r"(?:sent|get|written|odesláno|odoslané|posláno|poslané|získejte|získajte|envoyé|obtenir|gesendet|holen sie|"
    r"diese nachricht wurde|von meinem|sendt|skickat|lähetetty|enviado|enviada|inviato|scarica|verzonden|wysłane|"
    r"wysłano|отправлено|надіслано|küldve|someone|from)"
)
_SENT_FROM = re.compile(rf"[\W_]*{_SENT}\b.{{0,60}}?\b{_DEVICE}\b.{{0,80}}\Z", re.I)
_EASTERN = re.compile(r"\W*(?:從我的|从我的|发自我?的?|發自我?的?|.{0,20}から送信).{0,40}\Z")
_MAX_LINE = 160


def content_end(lines: list[str], end: int) -> int:
    """The number of lines of `lines[:end]` that are words of the writer, without a signature at their end."""
    end = _without_devices(lines, end)
    at = _delimiter(lines, end)
    return _without_devices(lines, end if at is None else at)


def _without_devices(lines: list[str], end: int) -> int:
    kept = end
    for index in range(end - 1, -1, -1):
        line = lines[index].strip()
        if not line:
            continue
        if not _is_device(line):
            break
        kept = index
    return kept


def _is_device(line: str) -> bool:
    return len(line) <= _MAX_LINE and bool(_SENT_FROM.match(line) or _EASTERN.match(line))


def _delimiter(lines: list[str], end: int) -> int | None:
    filled = 0
    for index in range(end - 1, -1, -1):
        line = lines[index]
        if _DELIMITER.match(line):
            return index
        filled += bool(line.strip())
        if filled > MAX_SIGNATURE or line.startswith(">"):
            return None
    return None
