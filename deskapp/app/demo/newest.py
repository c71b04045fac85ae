"""The newest tickets of the demo, told one by one; `ago` is minutes before the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from deskapp.app.demo.files import pdf, printer_picture
from deskapp.app.demo.people import (
    ALENA,
    BILLING,
    COMPLAINTS,
    EVA,
    GENERAL,
    IVO,
    MARKETING,
    OLIVER,
    PETR,
    RADEK,
    SALES,
    TECHNICAL,
    WAREHOUSE,
)
from deskapp.app.demo.story import (
    Act,
    Answer,
    Assign,
    Customer,
    InlineNote,
    Postpone,
    StatusSet,
    Story,
    TicketNote,
    Transfer,
    status_after,
)
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.status import Status
from deskapp.domain.subjects import ticket_number
from deskapp.domain.vocabulary import Channel, Priority

#: How many there are.
NEWEST = 13
JANA, MARCUS, KAREL, HANA, CALLER, LIAM, LAN, ASA, BENES, VEZ, SOFIA = range(11)
Ago = Callable[[float], datetime]


def _told(
    subject: str, department: int, contact: int | None, agent: int | None, acts: tuple[Act, ...], *,
    channel: Channel = Channel.EMAIL, priority: Priority = Priority.NORMAL, tags: tuple[str, ...] = (),
    note: TicketNote | None = None, first: Status = Status.NEW,
) -> Story:  # fmt: skip
    status = first
    for act in acts:
        status = status_after(status, act)
    return Story(subject, department, contact, channel, priority, tags, agent, "en", acts, status, note, first)


def newest_stories(end: datetime, next_morning: datetime, earlier: int | None, count: int = NEWEST) -> list[Story]:
    """The `count` newest stories as opened, oldest first; `next_morning` is nine o'clock of a coming working day.

    `earlier` is the number of the ticket in which Jana's printer was repaired before, if there is one.
    """

    def ago(minutes: float) -> datetime:
        return (end - timedelta(minutes=minutes)).replace(microsecond=0)

    told = [_fire(ago, earlier), _toner(ago), _open_day(ago), _vat(ago, end.year), _call(ago), _badge(ago),
            _labels(ago), _pallet(ago), _vpn(ago, next_morning), _reminder(ago), _fair(ago), _move(ago),
            _folder(ago)]  # fmt: skip
    told.sort(key=lambda story: story.acts[-1].at, reverse=True)
    return sorted(told[:count], key=lambda story: story.acts[0].at)


def earlier_repair(at: datetime, closed: datetime | None) -> Story:
    """The first time Jana's printer had trouble; closed at `closed` if that time has come."""
    acts: list[Act] = [
        Customer(at, "Hello, the LaserJet on the second floor shows E50.1 and prints pages one can wipe clean with a "
                     "finger.\n\nJana Nová"),
        Assign(at + timedelta(minutes=14), PETR, IVO),
        Answer(at + timedelta(minutes=31), IVO,
               "Hello Jana,\n\nthe fuser does not heat any more. I have one in the car and can stop by after lunch."),
        Customer(at + timedelta(minutes=58), "After lunch is fine, please ring at the side door."),
        InlineNote(at + timedelta(hours=5), IVO, "Fuser replaced, counter 48 310. The old one looked scorched, kept "
                                                 "it for the vendor."),
        StatusSet(at + timedelta(hours=5, minutes=4), IVO, Status.RESOLVED),
    ]  # fmt: skip
    if closed is not None:
        acts.append(StatusSet(closed, None, Status.CLOSED))
    return _told("Fuser replaced on the second floor", TECHNICAL, JANA, IVO, tuple(acts), tags=("printer",))


def _fire(ago: Ago, earlier: int | None) -> Story:
    picture = OutgoingFile("printer-back.png", "image/png", printer_picture(flames=True))
    recall = pdf("Recall notice", ("Fuser unit RM2-5425, series E50", "Symptom: overheating, error E50.3",
                                   "Unplug the device and do not use it until the unit is replaced.",
                                   "The replacement is free of charge."))  # fmt: skip
    note = "The second time" + (f", compare {ticket_number(earlier)}" if earlier else "")
    return _told("Printer on fire", TECHNICAL, JANA, EVA, (
        Customer(ago(79), "Hello, I sent a job to the printer on the second floor and it started right away: the "
                          "LaserJet smokes at the back and says E50.3. We pulled the plug. Is the other one safe "
                          "to use?", (picture,)),
        Transfer(ago(79), None, GENERAL, TECHNICAL, "Printers"),
        Answer(ago(66), EVA, "Hello Jana, pulling the plug was right, please leave it like that. E50.3 means the "
                             "fuser; the other printer is safe. A technician can be with you today between 13:00 "
                             "and 15:00. Could you tell me the serial number?"),
        Customer(ago(42), "13:00 is good. The serial number is CNBK-20418. It still smells here, so all windows are "
                          "open."),
        InlineNote(ago(22), PETR, "Talked to the vendor: there is a recall on the fuser of this series, replacing it "
                                  "costs nothing. Call back before 11:00 only and ask for Mr Adler. @Eva\n"
                                  "- [ ] Take fuser RM2-5425 from the warehouse",
                   OutgoingFile("recall-notice.pdf", "application/pdf", recall)),
    ), priority=Priority.HIGH, tags=("urgent", "printer"),
        note=TicketNote(ago(64), EVA, f"{note}. Should the fuser fail again, offer an exchange."))  # fmt: skip


def _toner(ago: Ago) -> Story:
    return _told("Wrong toner, third time", COMPLAINTS, MARCUS, None, (
        Customer(ago(1510), "Dear team, again the box holds LT-310 C and we ordered LT-310 M. Please send the right "
                            "one.\n\nMarcus Weber"),
        Answer(ago(1380), RADEK, "Hello Marcus,\n\nI am sorry, magenta leaves the house today.\n\nRadek Šimek"),
        Customer(ago(53), "This is the third delivery and once more it is cyan. We have had no red for a week. I "
                          "expect a call from somebody who decides.\n\nMarcus Weber"),
        Transfer(ago(48), RADEK, WAREHOUSE, COMPLAINTS),
        InlineNote(ago(47), RADEK, "The two have the same shelf label, that is why. @Claire he wants a call, German "
                                   "or English, not before 11:00.\n- [x] Shelf label corrected\n- [ ] Magenta by "
                                   "our own car"),
    ), priority=Priority.URGENT, tags=("urgent", "toner"))  # fmt: skip


def _open_day(ago: Ago) -> Story:
    return _told("Are you open on 28 November?", MARKETING, KAREL, None, (
        Customer(ago(57), "Saw your poster about the open day. Is it on 28 November, and may I bring a class of "
                          "twenty?"),
    ), channel=Channel.FACEBOOK)  # fmt: skip


def _vat(ago: Ago, year: int) -> Story:
    return _told(f"Invoice {year}-1187 has the old VAT number", BILLING, HANA, EVA, (
        Customer(ago(1150), f"Hello, invoice {year}-1187 still shows the VAT number we had before the merger. Could "
                            "you correct it?\n\nHana Horáková"),
        Answer(ago(1105), EVA, "Hello Hana,\n\nof course. Is the new number valid since the first of this month?"),
        Customer(ago(70), "Since the 15th, so only this one invoice is concerned. The new number is CZ99000001."),
        InlineNote(ago(68), EVA, "@Alena please check the number in the register before I issue it again."),
    ), tags=("invoice",))  # fmt: skip


def _call(ago: Ago) -> Story:
    return _told("Incoming call", TECHNICAL, CALLER, PETR, (
        Customer(ago(74), "Scanner does not wake up after the weekend, the green light blinks twice."),
        Assign(ago(74), PETR, PETR),
    ), channel=Channel.CALL, first=Status.CALLING)  # fmt: skip


def _badge(ago: Ago) -> Story:
    return _told("Access badge for the new office", GENERAL, LIAM, EVA, (
        Customer(ago(130), "Hi, our technician starts in your building on Monday. How does he get a badge?\n\nLiam"),
        Answer(ago(89), EVA, "Thanks, ready on Monday from 7:30 at the reception. He only needs an identity card; "
                             "the badge opens the garage too.\n\nEva Malá"),
    ), tags=("access",))  # fmt: skip


def _labels(ago: Ago) -> Story:
    return _told("Quote for 14 label printers", SALES, LAN, IVO, (
        Customer(ago(2890), "Good day, we open two new halls and need 14 label printers. Can you send a quote?\n\n"
                            "Nguyen Thi Lan"),
        Answer(ago(2800), IVO, "Hello Lan,\n\nwith pleasure. Which width of labels, and is there a cable or only "
                               "Wi-Fi in the halls?"),
        Customer(ago(2610), "Labels 105 mm, cable everywhere."),
        Answer(ago(1420), IVO, "Then Cetus L80 with network card: CZK 6,490 each from ten pieces, service for two "
                               "years included."),
        InlineNote(ago(1400), OLIVER, "@Ivo you may go down to 6,190 if they take labels from us as well."),
        Customer(ago(97), "We would need delivery in two parts, eight now and six in January. Is the price the same?"),
    ), priority=Priority.RAISED, tags=("quote", "printer"))  # fmt: skip


def _pallet(ago: Ago) -> Story:
    return _told("Pallet 3 arrived without papers", WAREHOUSE, ASA, None, (
        Customer(ago(114), "The driver says there was no envelope on pallet 3. Without the delivery note we cannot "
                           "book it in, and it blocks the gate. Please send it as PDF.\n\nÅsa Lindqvist"),
    ), tags=("delivery",))  # fmt: skip


def _vpn(ago: Ago, until: datetime) -> Story:
    log = b"08:00:11 tunnel up\n08:20:12 rekey timeout\n08:20:12 tunnel down\n08:20:19 tunnel up\n"
    return _told("VPN drops every 20 minutes", TECHNICAL, BENES, EVA, (
        Customer(ago(2950), "Hello, since the update the print server loses the VPN every twenty minutes, to the "
                            "second.\n\nTomáš Beneš"),
        Answer(ago(2905), EVA, "Hello Tomáš,\n\nto the second sounds like a key that is not renewed. Could you send "
                               "the log of one hour?"),
        Customer(ago(1390), "Logs attached, the hour before noon.", (OutgoingFile("vpn.log", "text/plain", log),)),
        InlineNote(ago(1360), PETR, "Rekey timeout, as you thought @Eva. The provider changes the setting tonight."),
        Answer(ago(1330), EVA, "Thank you, it is the key. The provider changes it tonight; please watch it for a day."),
        Customer(ago(140), "It has held since midnight. I would wait one more day before we close it."),
        Postpone(ago(132), EVA, until),
    ), tags=("network",))  # fmt: skip


def _reminder(ago: Ago) -> Story:
    return _told("Second reminder – already paid", BILLING, VEZ, ALENA, (
        Customer(ago(205), "We have received a second reminder, but the payment left our account last Friday. Please "
                           "check."),
        Answer(ago(146), ALENA, "Payment confirmed, it came on Monday, one hour after the reminder was printed. "
                                "Please throw it away, and sorry for the noise.\n\nAlena Fialová",
               status=Status.RESOLVED),
    ), tags=("invoice",))  # fmt: skip


def _fair(ago: Ago) -> Story:
    return _told("Demo unit for the trade fair", SALES, SOFIA, None, (
        Customer(ago(165), "Buongiorno, could you lend us an Orion C530 for the fair in Verona, four days? We would "
                           "pay the transport and show your catalogue.\n\nSofia Rossi"),
        InlineNote(ago(161), OLIVER, "@Samuel worth it, they had 900 visitors at their stand last year."),
    ), priority=Priority.LOW, tags=("fair",))  # fmt: skip


def _move(ago: Ago) -> Story:
    """An internal ticket: no customer has anything to do with it."""
    return _told("Two demo printers move to the second floor", WAREHOUSE, None, RADEK, (
        InlineNote(ago(176), EVA, "Both Orion C530 from the showroom go up before Friday. @Radek can your people take "
                                  "the lift?\n- [ ] Reserve the lift\n- [ ] Two socket strips from the store room"),
        Assign(ago(172), EVA, RADEK),
        InlineNote(ago(121), RADEK, "The lift is ours on Thursday from two to three. Who connects them upstairs?"),
    ), channel=Channel.MANUAL)  # fmt: skip


def _folder(ago: Ago) -> Story:
    """Handed to Eva with a note; she has not come to it yet."""
    return _told("All that we scan lands in the wrong folder", TECHNICAL, BENES, EVA, (
        Customer(ago(214), "Hello, since Monday our scans land in the folder of the accountants. Three colleagues have "
                           "noticed, luckily nothing private so far.\n\nTomáš Beneš"),
        InlineNote(ago(139), OLIVER, "He rang as well. The address book of the scanner was restored from the wrong "
                                     "backup, so every button points one line too low.\n- [ ] Send him the right "
                                     "address book\n- [ ] Ask who looked into the accountants' folder\n"
                                     "- [x] Promise an answer today"),
        Transfer(ago(139), OLIVER, GENERAL, TECHNICAL),
        Assign(ago(138), PETR, EVA),
    ), tags=("scanner",))  # fmt: skip
