"""What the demo company set up for itself, in two languages: checklists, canned responses, groups and fields."""

from __future__ import annotations

from collections.abc import Mapping

Both = tuple[str, str]
"""The same text in English and in Czech."""

#: Index of a department → the steps of its process.
CHECKLISTS: Mapping[int, tuple[Both, ...]] = {
    1: (
        ("Customer is safe, device unplugged", "Zákazník je v bezpečí, přístroj odpojen"),
        ("Serial number known", "Známe sériové číslo"),
        ("Technician booked", "Technik objednán"),
        ("Vendor informed", "Dodavatel informován"),
    ),
    5: (
        ("Complaint number given", "Přiděleno číslo reklamace"),
        ("Pictures of the damage received", "Máme fotografie závady"),
        ("Decision within 30 days sent", "Rozhodnutí do 30 dnů odesláno"),
    ),
    6: (
        ("Delivery note found", "Dodací list nalezen"),
        ("Carrier asked", "Dopravce osloven"),
    ),
}

#: What the mailboxes of the first departments are called.
MAILBOXES: tuple[Both, ...] = (("Customer care", "Zákaznická péče"), ("Technical support", "Technická podpora"))

#: (Index of a department, or None for all; name; text.)
CANNED: tuple[tuple[int | None, Both, Both], ...] = (
    (
        None,
        ("Opening hours", "Otevírací doba"),
        ("We are here Monday to Friday, 8:00 to 17:00.", "Jsme tu od pondělí do pátku, 8:00 až 17:00."),
    ),
    (
        None,
        ("Thank you, we look into it", "Děkujeme, podíváme se na to"),
        (
            'Hello {{ contact.first_name | "and thank you for writing" }},\n\nthank you for your message. '
            "We look into it and come back to you today. Your number is {{ ticket.number }}.",
            "Dobrý den,\n\nděkujeme za zprávu. Podíváme se na to a ještě dnes se ozveme. Číslo požadavku je "
            "{{ ticket.number }}.",
        ),
    ),
    (
        1,
        ("Serial number, please", "Prosíme o sériové číslo"),
        (
            "Could you send us the serial number? It is on the back of the device and begins with CNBK.",
            "Pošlete nám prosím sériové číslo? Najdete ho na zadní straně přístroje, začíná CNBK.",
        ),
    ),
    (
        1,
        ("A technician comes", "Přijede technik"),
        (
            "Our technician {{ agent.first_name }} will be with you between 13:00 and 15:00. Please leave the device "
            "unplugged.",
            "Mezi 13:00 a 15:00 přijede náš technik. Nechte prosím přístroj vypnutý ze zásuvky.",
        ),
    ),
    (
        2,
        ("Corrected invoice", "Opravená faktura"),
        (
            "The corrected invoice is attached; please destroy the former one.",
            "V příloze posíláme opravenou fakturu, původní prosím skartujte.",
        ),
    ),
)

#: Groups of contacts with their colours.
GROUPS: tuple[tuple[Both, int], ...] = (
    (("VIP", "VIP"), 8),
    (("Resellers", "Prodejci"), 2),
    (("Schools", "Školy"), 5),
)

#: Custom fields: of what, the name, the kind, the choices.
FIELDS: tuple[tuple[str, Both, str, tuple[Both, ...]], ...] = (
    ("ticket", ("Serial number", "Sériové číslo"), "text", ()),
    ("ticket", ("Warranty until", "Záruka do"), "date", ()),
    (
        "contact",
        ("Prefers", "Preferuje"),
        "choice",
        (("e-mail", "e-mail"), ("phone", "telefon"), ("letter", "dopis")),
    ),
)

#: The acknowledgement every new mail is answered with once mailboxes are connected.
ACKNOWLEDGEMENT: Mapping[str, tuple[str, str]] = {
    "en": (
        "We have your message ({{ ticket.number }})",
        "Hello,\n\nyour message “{{ ticket.subject }}” is with us as {{ ticket.number }}. "
        "{{ department.name }} answers within one working day.\n\n{{ workspace.name }}",
    ),
    "cs": (
        "Vaši zprávu máme ({{ ticket.number }})",
        "Dobrý den,\n\nvaši zprávu „{{ ticket.subject }}“ jsme přijali jako {{ ticket.number }}. "
        "Odpovíme do jednoho pracovního dne.\n\n{{ workspace.name }}",
    ),
}

#: Reports that the owner keeps: the name, the report, whether it is shared, and how it is asked and shown.
REPORTS: tuple[tuple[Both, str, bool, Mapping[str, object]], ...] = (
    (
        ("Board meeting", "Porada vedení"),
        "departments",
        True,
        {"span": "12-months", "by": "month", "column": "i_messages", "chart": "area", "compare": True},
    ),
    (
        ("Friday check", "Páteční kontrola"),
        "agents",
        False,
        {"span": "7-days", "by": "day", "column": "answers", "chart": "bar", "compare": False},
    ),
)
