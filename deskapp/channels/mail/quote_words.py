"""The words by which mail programs of many languages announce what they quote."""

from __future__ import annotations

import re


def _any_of(*words: str) -> str:
    return "(?:" + "|".join(words) + ")"


WROTE = re.compile(
    r"(?<!\w)"
    + _any_of(
        r"napsal(?:a|\(a\)|/a)?", r"napísal(?:a|\(a\)|/a)?", r"píše", "wrote", "writes", "schrieb", "schreef",
        "geschreven", r"a\s+écrit", "ha scritto", "escribió", "escreveu", r"napisał(?:a|\(a\))?", "pisze", "skrev",
        "kirjoitti", r"написал(?:а|\(а\))?", "пишет", "пише", r"написав(?:ла)?", "írta", r"yazdı", r"a scris",
        r"je napisa[ol]", r"έγραψε",
    )
    + r"(?!\w)|写道|寫道|のメール|작성",
    re.I,
)  # fmt: skip
"""Verbs of attribution lines."""

OPENER = re.compile(
    r"[\s>*\-]*(?:"
    + _any_of(
        "Dne", "Dňa", "On", "Am", "Le", "Op", "El", "Il", "Em", "Den", "W dniu", "Dnia", "À", "Na", "U", "Pe", "Στις",
        "po", "út", "st", "čt", "pá", "so", "ne", "ut", "št", "pi", "pondělí", "úterý", "středa", "čtvrtek", "pátek",
        "sobota", "neděle", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mo", "Di", "Mi", "Do", "Fr", "Sa", "So",
        "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "pon", "wt", "śr", "czw", "pt", "sob", "niedz",
        "пн", "вт", "ср", "чт", "пт", "сб", "вс", "нд",
    )
    + r"\b.{0,40}\d|\d{1,4}[./ \-]|在|[^<>\n]{1,80}<[^<>\s]+@)",
    re.I,
)  # fmt: skip
"""How the first line of an attribution may begin: a word and a number, a date, or a name with an address."""

DATE_FIRST = re.compile(r"[\s*\-]*\d{1,4}[./\-]\s?\d{1,2}[./\-]\s?\d{1,4}|[\s*\-]*\d{1,2}\.?\s+\w{3,10}\.?\s+\d{4}")
DATE = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}[.:/]\s?\d{1,2}")
ADDRESS = re.compile(r"[^\s<>@\"]{1,100}@[^\s<>@\"]{1,100}")

SENDER_KEYS = frozenset({
    "from", "od", "von", "de", "da", "van", "från", "fra", "lähettäjä", "от", "від", "kimden", "feladó", "发件人",
    "差出人", "寄件者", "発信者",
})  # fmt: skip
MOMENT_KEYS = frozenset({
    "date", "sent", "datum", "odesláno", "odoslané", "odeslané", "dátum", "gesendet", "envoyé", "inviato", "data",
    "enviado", "enviada", "verzonden", "fecha", "skickat", "sendt", "dato", "wysłano", "дата", "отправлено",
    "надіслано", "küldve", "lähetetty", "发送时间", "日期", "送信日時",
})  # fmt: skip
OTHER_KEYS = frozenset({
    "to", "cc", "bcc", "subject", "reply-to", "komu", "pro", "kopie", "kópia", "předmět", "predmet", "an",
    "betreff", "à", "a", "objet", "oggetto", "risposta", "para", "asunto", "assunto", "aan", "onderwerp", "till",
    "ämne", "til", "emne", "do", "temat", "dw", "кому", "тема", "копия", "címzett", "tárgy", "vastaanottaja",
    "aihe", "收件人", "主题", "宛先", "件名", "importance", "priority", "důležitost", "attachments", "přílohy",
})  # fmt: skip

ORIGINAL = re.compile(
    _any_of(
        "původní", "pôvodn", "přeposlan", "preposlan", "odpověď", "original", "forwarded", "forwarding", "ursprünglich",
        "weitergeleitet", "transféré", "mensaje", "mensagem", "reenviado", "encaminhad", "messaggio", "inoltrat",
        "oorspronkelijk", "doorgestuurd", "ursprungligt", "vidarebefordra", "opprinnelig", "oprindelig", "videresend",
        "wiadomość", "przekazana", "исходное", "пересылаемое", "пересланное", "переслане", "alkuperäinen", "eredeti",
        "továbbított", "reply message", "quoted",
    ),
    re.I,
)  # fmt: skip
"""Words of a ruled line such as "-----Original Message-----"."""

FORWARD = re.compile(
    r"[\s>*]*"
    + _any_of(
        "begin forwarded message", "začátek přeposílané zprávy", "začiatok preposlanej správy",
        "anfang der weitergeleiteten", "début du message (?:transféré|réexpédié)", "inizio messaggio inoltrato",
        "inicio del mensaje reenviado",
    )
    + r"[^\n]{0,40}:\s*\Z",
    re.I,
)  # fmt: skip

REPLY_MARKER = re.compile(
    r".{0,60}(?:(?:reply|answer|type|write|respond)\w*.{0,40}above.{0,20}line|odpov\w+.{0,40}nad (?:tuto|túto|tento)"
    r"|antwort\w*.{0,40}(?:über|oberhalb) dieser).{0,60}\Z",
    re.I,
)
"""The line by which a desk asks its customer to answer above."""
