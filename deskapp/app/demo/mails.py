"""Twelve sample mails for trying *import mail*; written once into `resources/samples`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from pathlib import Path
from random import Random

from deskapp.app.demo.files import pdf, printer_picture, stripes_picture

_START = datetime(2025, 11, 17, 7, 42, tzinfo=UTC)
_SUPPORT = "Blue Paper <support@bluepaper.example>"


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample mail before it is composed. `parent` is the number of the sample it answers, 0 for none."""

    slug: str
    sender: str
    subject: str
    text: str
    to: str = _SUPPORT
    html: str = ""
    parent: int = 0
    file: str = ""


_SAMPLES: tuple[Sample, ...] = (
    Sample("dotaz-na-papir", "Žaneta Říhová <zaneta.rihova@example.com>", "Dotaz na recyklovaný papír",
           "Dobrý den,\n\nmáte recyklovaný papír i v gramáži 120? Potřebovala bych dvě krabice do konce týdne.\n\n"
           "Děkuji\nŽaneta Říhová"),
    Sample("odpoved", "Blue Paper <sales@bluepaper.example>", "Re: Dotaz na recyklovaný papír",
           "Dobrý den,\n\nano, Blue Eco ve 120 g máme skladem. Dvě krabice vám můžeme poslat ve čtvrtek.\n\n"
           "Hezký den\nIvo Beran\n\n> máte recyklovaný papír i v gramáži 120?",
           "Žaneta Říhová <zaneta.rihova@example.com>", parent=1),
    Sample("souhlas", "Žaneta Říhová <zaneta.rihova@example.com>", "Re: Dotaz na recyklovaný papír",
           "Čtvrtek se hodí, prosím do 14 hodin.\n\nŽ. Říhová\n\nDne 17. 11. 2025 napsal Blue Paper:\n"
           "> ano, Blue Eco ve 120 g máme skladem.\n> Dvě krabice vám můžeme poslat ve čtvrtek.", parent=2),
    Sample("html-stripes", "Thomas Fletcher <thomas@fletcherfreight.example>", "Stripes on the delivery notes",
           "Hello,\n\nthe prints have stripes since Friday, see the picture. Serial PLRA-30771.\n\nThomas",
           "technical@bluepaper.example",
           "<p>Hello,</p><p>the prints have <b>stripes</b> since Friday, see the picture:</p>"
           '<p><img src="cid:stripes@fletcherfreight.example" alt="stripes"></p>'
           "<p>Serial <code>PLRA-30771</code>.<br>Thomas</p>", file="inline"),
    Sample("reklamace-s-fotkou", "Bořivoj Šťastný <b.stastny@example.org>", "Poškozená zásilka – žádám výměnu",
           "Dobrý den,\n\nkrabice dorazila promáčená, fotku přikládám. Objednávka BP-51877.\n\nŠťastný",
           "complaints@bluepaper.example", file="photo"),
    Sample("faktura-pdf", "Účtárna Orlík <uctarna@stavbyorlik.example>", "Faktura s chybným IČO – příloha",
           "Dobrý den,\n\nv příloze vracíme fakturu, je na ní staré IČO. Opravenou prosím pošlete do pátku.\n\n"
           "Účtárna", "billing@bluepaper.example", file="pdf"),
    Sample("counters-csv", "Siobhán Reid <siobhan.reid@greendoor.example>", "Counter readings for November",
           "Hi,\n\nattached are the readings of our machines.\n\nSiobhán", "billing@bluepaper.example", file="csv"),
    Sample("remote-picture", "Hotel Modrá hvězda <recepce@modrahvezda.example>", "Nový tiskový server",
           "Dobrý den,\n\nměníme tiskový server. Můžete v úterý poradit s nastavením?\n\nRecepce",
           "technical@bluepaper.example",
           "<p>Dobrý den,</p><p>měníme tiskový server. Můžete v <i>úterý</i> poradit s nastavením?</p>"
           '<p>Recepce<br><img src="https://modrahvezda.example/logo.png" alt="logo"></p>'),
    Sample("auf-deutsch", "Jürgen Weiß <j.weiss@schaefer-soehne.example>", "Lieferung für Größe A3",
           "Guten Tag,\n\nkönnen Sie uns 20 Pakete A3 bis Freitag liefern? Englisch geht auch.\n\n"
           "Mit freundlichen Grüßen\nJürgen Weiß", "sales@bluepaper.example"),
    Sample("out-of-office", "Ludmila Kolářová <ludmila.kolarova@zslipova.example>", "Automatická odpověď: nepřítomnost",
           "Dobrý den,\n\ndo 24. 11. jsem mimo kancelář. Vaši zprávu si přečtu po návratu.\n\nL. Kolářová",
           file="auto"),
    Sample("zadost-o-misto", "Matouš Vaněk <matous.vanek@example.net>", "Zájem o brigádu ve skladu",
           "Dobrý den,\n\nmám zájem o víkendovou brigádu ve skladu. Průkaz na vozík mám.\n\nMatouš Vaněk",
           "people@bluepaper.example"),
    Sample("smoke", "Jana Nová <jana@example.com>", "Printer on fire",
           "Hello,\n\nthe LaserJet on the second floor smokes at the back and says E50.3. We pulled the plug.\n\n"
           "Jana Nová", file="fire"),
)  # fmt: skip


def sample_names() -> list[str]:
    """The file names of the sample mails, in the order of `sample_mails`."""
    return [f"{number:02d}-{sample.slug}.eml" for number, sample in enumerate(_SAMPLES, start=1)]


def sample_mails(seed: int) -> list[bytes]:
    """Twelve raw mails: Czech texts, HTML, pictures, attachments, a thread of replies, an automatic answer."""
    rng = Random(f"mails {seed}")
    ids = [f"<{rng.getrandbits(64):016x}@{_host(sample.sender)}>" for sample in _SAMPLES]
    return [_composed(number, sample, ids, rng) for number, sample in enumerate(_SAMPLES, start=1)]


def write_samples(folder: Path, seed: int = 1) -> list[Path]:
    """Writes the sample mails as files into a folder, which is made if need be; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in sample_names()]
    for path, raw in zip(paths, sample_mails(seed), strict=True):
        path.write_bytes(raw)
    return paths


def _host(sender: str) -> str:
    return sender.rpartition("@")[2].rstrip(">")


def _composed(number: int, sample: Sample, ids: Sequence[str], rng: Random) -> bytes:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["To"], mail["Subject"] = sample.sender, sample.to, sample.subject
    mail["Date"] = format_datetime(_START + timedelta(hours=5 * number, minutes=rng.randrange(60)))
    mail["Message-ID"] = ids[number - 1]
    chain = _chain(sample)
    if chain:
        mail["In-Reply-To"] = ids[chain[-1] - 1]
        mail["References"] = " ".join(ids[parent - 1] for parent in chain)
    mail.set_content(sample.text + "\n")
    if sample.html:
        mail.add_alternative(f"<html><body>{sample.html}</body></html>\n", subtype="html")
    _attach(mail, sample, rng)
    for place, part in enumerate(mail.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_sample_{number:02d}_{place}")
    return mail.as_bytes()


def _chain(sample: Sample) -> list[int]:
    chain: list[int] = []
    while sample.parent:
        chain.insert(0, sample.parent)
        sample = _SAMPLES[sample.parent - 1]
    return chain


def _attach(mail: EmailMessage, sample: Sample, rng: Random) -> None:
    if sample.file == "auto":
        mail["Auto-Submitted"] = "auto-replied"
    elif sample.file == "inline":
        html = mail.get_body(("html",))
        assert isinstance(html, EmailMessage)
        html.add_related(stripes_picture(rng), "image", "png", cid="<stripes@fletcherfreight.example>")
    elif sample.file == "photo":
        mail.add_attachment(printer_picture(), "image", "png", filename="promáčená krabice.png")
    elif sample.file == "fire":
        mail.add_attachment(printer_picture(flames=True), "image", "png", filename="printer-back.png")
    elif sample.file == "pdf":
        mail.add_attachment(pdf("Invoice 2025-0931", ("Blue Paper", "Total CZK 4,890")), "application", "pdf",
                            filename="faktura č. 2025-0931.pdf")  # fmt: skip
    elif sample.file == "csv":
        mail.add_attachment("serial;black;colour\nCNBK-20418;48310;0\nPLRA-30771;9120;2204\n", "csv",
                            filename="counters.csv")  # fmt: skip
