"""The words by which mail programs of many languages announce what they quote."""

from __future__ import annotations

import re


def _any_of(*words: str) -> str:
    return "(?:" + "|".join(words) + ")"


WROTE = re.compile(
    r"(?<!\w)"
    + _any_of(
        r"napsal(?:a|o|\(a\)|/a)?", r"napísal(?:a|o|\(a\)|/a)?", "píše", "wrote", "writes", "schrieb", "schreef",
        "geschreven", r"a\s+écrit", "ha scritto", "escribió", "escreveu", r"napisał(?:a|o|\(a\))?", "pisze",
        "napisana przez", "skrev", "kirjoitti", r"написал(?:а|\(а\))?", "пишет", "пише", r"написа(?:в|ла|вла)?",
        "írta", r"yazdı", r"a scris", r"napisa(?:o|la|l|l/a|o/la)", r"έγραψε", r"rašė", r"rakstīja", "kirjutas",
        "va escriure", "skrifaði", "menulis", "đã viết",
    )
    + r"(?!\w)|写道|寫道|のメール|작성|เขียนว่า|כתב|كتب",
    re.I,
)  # fmt: skip
"""Verbs of attribution lines."""

BY_MACHINE = re.compile(
    r"(?:napsal\(a\)|napsal/a|napísal\(a\)|napísal/a|napisał\(a\)|написал\(а\)|napisao/la):\Z", re.I
)
"""Verbs that no person writes so."""

FIRST_PERSON = re.compile(r"(?<!\w)(?:I|(?i:we|jsem|jsme|som|sme|ich|wir|já)|j'ai|J'ai|(?i:nous avons))(?!\w)")
"""Words of somebody who tells of a text of his own."""

OPENER = re.compile(
    r"[\s*\-]*(?:"
    + _any_of(
        "Dne", "Dňa", "On", "Am", "Le", "Op", "El", "Il", "Em", "Den", "W dniu", "Dnia", "À", "Na", "U", "Pe", "Στις",
        "În", "V", "Kuupäev", "Vào", "po", "út", "st", "čt", "pá", "so", "ne", "ut", "št", "pi", "pondělí", "úterý",
        "středa", "čtvrtek", "pátek", "sobota", "neděle", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "Mo", "Di",
        "Mi", "Do", "Fr", "Sa", "So", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "pon", "wt", "śr", "czw", "pt",
        "sob", "niedz", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "нд",
    )
    + r"\b.{0,40}\d|\d{1,4}[./ \-]|\d{4}[年년]|在|[^<>\n]{1,80}<[^<>\s]+@)",
    re.I,
)  # fmt: skip
"""How the first line of an attribution may begin right below other words: a word and a number, a date, a name."""

NAME_FIRST = re.compile(r"[^<>\n]{1,80}<[^<>\s]+@")
DATE_FIRST = re.compile(r"[\s*\-]*\d{1,4}[./\-]\s?\d{1,2}[./\-]\s?\d{1,4}|[\s*\-]*\d{1,2}\.?\s+\w{3,10}\.?\s+\d{4}")
DATE = re.compile(r"(?<!\d)(?:(?:19|20)\d\d(?!\d)|\d{1,2}[./]\s?\d{1,2}(?!\d))")
TIME = re.compile(r"(?<!\d)\d{1,2}[:h]\d\d(?!\d)|klo?\.? \d{1,2}\.\d\d(?!\d)")
ADDRESS = re.compile(r"[^\s<>@\"]{1,100}@[^\s<>@\"]{1,100}")

SENDER_KEYS = frozenset({
    "from", "od", "von", "de", "da", "van", "från", "fra", "lähettäjä", "от", "від", "kimden", "feladó", "de la",
    "šalje", "από", "nuo", "no", "saatja", "发件人", "差出人", "寄件者", "寄件人", "発信者", "보낸 사람", "보낸사람",
})  # fmt: skip

SENT_KEYS = frozenset({
    "sent", "odesláno", "odoslané", "odeslané", "odeslaná", "odoslaná", "odeslána", "gesendet", "envoyé", "envoyée",
    "inviato", "inviata", "enviado", "enviada", "enviado el", "enviado em", "enviada em", "verzonden", "skickat",
    "sendt", "wysłano", "wysłane", "отправлено", "надіслано", "изпратено", "küldve", "lähetetty", "gönderildi",
    "gönderilme", "gönderme tarihi", "trimis", "poslano", "poslané", "στάλθηκε", "išsiųsta", "nosūtīts", "saadetud",
    "发送时间", "發送時間", "送信日時", "寄件日期", "보낸 날짜", "보낸날짜",
})  # fmt: skip
"""Fields that tell the moment by a word of mail."""

MOMENT_KEYS = SENT_KEYS | {
    "date", "datum", "dátum", "data", "fecha", "dato", "дата", "日期", "日付", "päivämäärä", "päiväys", "tarih",
    "dată", "ημερομηνία", "날짜", "time", "datum a čas",
}  # fmt: skip

SUBJECT_KEYS = frozenset({
    "subject", "předmět", "predmet", "betreff", "objet", "oggetto", "asunto", "assunto", "onderwerp", "ämne", "emne",
    "temat", "тема", "относно", "tárgy", "aihe", "konu", "subiect", "zadeva", "θέμα", "temats", "teema", "主题", "主題",
    "件名", "主旨", "제목", "věc", "vec",
})  # fmt: skip

ADDRESS_KEYS = SENDER_KEYS | {
    "to", "cc", "bcc", "reply-to", "komu", "pro", "kopie", "kópia", "skrytá", "an", "kopie an", "à", "a", "risposta",
    "para", "aan", "till", "til", "do", "dw", "kopia", "copie", "кому", "копия", "копія", "до", "címzett", "másolat",
    "vastaanottaja", "kopio", "kime", "bilgi", "către", "prima", "za", "kp", "προς", "kam", "adressaat", "收件人",
    "抄送", "宛先", "收件者", "副本", "받는 사람", "받는사람", "참조",
}  # fmt: skip

OTHER_KEYS = (ADDRESS_KEYS - SENDER_KEYS) | SUBJECT_KEYS | {
    "importance", "priority", "důležitost", "dôležitosť", "priorita", "attachments", "přílohy", "prílohy",
    "wichtigkeit",
}  # fmt: skip

ORIGINAL = re.compile(
    _any_of(
        "původní", "pôvodn", "přeposl", "preposl", "odpověď", "origin", "oryginaln", "forwarded", "forwarding", "reply",
        "ursprüngliche", "weitergeleitet", "transféré", "réexpédié", "reenviad", "encaminhad", "inoltrat", "quoted",
        "oorspronkelijk", "doorgestuurd", "ursprunglig", "vidarebefordra", "opprinnelig", "oprindelig", "videresend",
        "przekazan", "przesłan", "исходн", "пересыл", "пересл", "оригинал", "alkuperäinen", "välitetty", "eredeti",
        "továbbított", "izvorn", "proslijeđen", "posredovan", "orijinal", "iletilen", "redirecţionat", "αρχικό",
        "προωθημένο", "原始", "转发", "轉寄", "元の", "転送", "원본", "전달된",
    ),
    re.I,
)  # fmt: skip
"""Words of a ruled line such as "-----Original Message-----" that tell which …"""

MESSAGE = re.compile(
    _any_of(
        "message", "mail", "zpráv", "správ", "odpověď", "nachricht", "bericht", "mensaje", "mensagem", "messaggio",
        "meddelan", "meddelelse", "melding", "wiadomo", "сообщ", "письм", "повідом", "лист", "съобщен", "viesti",
        "üzenet", "poruk", "sporočil", "mesaj", "ileti", "μήνυμα", "邮件", "郵件", "メッセージ", "メール", "메시지",
        "메일",
    ),
    re.I,
)  # fmt: skip
"""… and that it was a mail."""

FORWARD = re.compile(
    r"[\s*]*"
    + _any_of(
        "begin forwarded message", "začátek přeposílané zprávy", "začiatok preposlanej správy",
        "anfang der weitergeleiteten", "début du message (?:transféré|réexpédié)", "inizio messaggio inoltrato",
        "inicio del mensaje reenviado", "início da mensagem (?:re)?encaminhada", "begin doorgestuurd bericht",
        "początek przekazywanej wiadomości", "начало переадресованного сообщения",
    )
    + r"[^\n]{0,40}:\s*\Z",
    re.I,
)  # fmt: skip

MARKER_HINTS = ("above", "nad t", "über", "oberhalb")
"""Without any of these no line of a text is a REPLY_MARKER."""

REPLY_MARKER = re.compile(
    r".{0,60}(?:(?:reply|answer|type|write|respond)\w{0,9}.{0,40}above.{0,20}line"
    r"|odpov\w{1,9}.{0,40}nad (?:tuto|túto|tento)|nad (?:tuto|túto|tento) (?:řádk?|riado?k|čár|čiar).{0,40}odpov"
    r"|antwort\w{0,9}.{0,40}(?:über|oberhalb) dieser).{0,60}\Z",
    re.I,
)
"""The line by which a desk asks its customer to answer above."""
