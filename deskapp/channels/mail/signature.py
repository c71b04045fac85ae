"""Where the words of a mail end and the signature begins."""

from __future__ import annotations

import re

MAX_SIGNATURE = 20
"""Lines after a signature delimiter that still count as a signature."""

_DELIMITER = re.compile(r"(?:--|—|__|––)[ \t\xa0]*\Z")
_DEVICE = (
    r"(?:i\s?phon\w*|i\s?pad\w*|i\s?pod\w*|android\w*|samsung|galaxy|huawei|xiaomi|honor|nokia|htc|lg|sony|blackberry"
    r"|outlook\w*|windows|yahoo|gmail|seznam\w*|email\.cz|mailbox|airmail|spark|thunderbird|k-9|mobil\w*|phone"
    r"|telefon\w*|cell|tablet\w*|e?mail|mail\.ru|pošt\w+|ti-\d+|alcatel\w*|proton\w*|smartphone\w*|handy|mobilgerät"
    r"|device|zařízení|zariadeni\w)"
)
_SENT = (
    r"(?:(?:sent|written|posted)\s+(?:from|via|with|by|using|on|through)"
    r"|(?:odesláno|odeslano|odoslané|odoslane|posláno|poslané|poslano|poslane)\s+(?:z|ze|zo|pomocí|přes)"
    r"|(?:envoyé|envoyée)\s+(?:depuis|de|à partir|avec)|(?:von|aus)\s+(?:meine\w|mein|unterwegs)"
    r"|gesendet\s+(?:von|mit|aus)"
    r"|diese nachricht wurde von|(?:sendt|skickat|skickades)\s+(?:fra|från|via|med)|lähetetty"
    r"|(?:enviado|enviada)\s+(?:desde|do|de|a partir|com|via)|inviato\s+(?:da\w*|con|tramite)"
    r"|(?:verzonden|verstuurd)\s+(?:met|vanaf|vanuit|via|door)|(?:wysłane|wysłano)\s+(?:z|ze|za)|отправлено\s+(?:с|со|из)"
    r"|надіслано\s+(?:з|із)|küldve|trimis\s+(?:de|din)|poslano\s+(?:iz|s|sa|z)|gönderildi)"
)
_SENT_FROM = re.compile(rf"[\W_]*{_SENT}\b.{{0,60}}?\b{_DEVICE}\b.{{0,80}}\Z", re.I)
_BARE_FROM = re.compile(rf"(?:\w{{1,12}} )?from (?:my )?{_DEVICE}(?: \w{{1,4}})?\Z", re.I)
_GET = re.compile(
    r"[\W_]*(?:get|získejte|získať|získajte|získat|stáhnout|stiahnuť|obtenir|obtenez|télécharger|holen sie sich"
    r"|hämta|hent|scarica|obtener|obter|download|pobierz)\W{1,3}outlook\b.{0,120}\Z",
    re.I,
)
_EASTERN = re.compile(r"\W*(?:從我的|从我的|发自我?的?|發自我?的?|.{0,20}から送信).{0,40}\Z")
_MAX_LINE = 160
_FORMS = (_SENT_FROM, _BARE_FROM, _GET, _EASTERN)


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
    return len(line) <= _MAX_LINE and any(form.match(line) for form in _FORMS)


def _delimiter(lines: list[str], end: int) -> int | None:
    """The line that parts the signature off; only the standard one, "-- ", needs no blank line above."""
    filled = 0
    for index in range(end - 1, -1, -1):
        line = lines[index]
        if _DELIMITER.match(line) and (line == "-- " or index == 0 or not lines[index - 1].strip()):
            return index
        filled += bool(line.strip())
        if filled > MAX_SIGNATURE or line.startswith(">"):
            return None
    return None
