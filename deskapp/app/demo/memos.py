"""What agents keep on the notes of contacts and companies, in Czech and in English."""

from __future__ import annotations

CONTACT_NOTES: dict[str, tuple[str, ...]] = {
    "en": (
        "Prefers e-mail, answers the same evening. Do not call during school hours.",
        "Call before 9:00 or after 16:00, on site without signal in between.",
        "Speaks English and a little Czech. Send offers in English, always with VAT shown separately.",
        "Looks after three branches, so ask which one the machine stands in.",
        "Very patient, but was promised a visit twice that did not happen. Keep the next one!",
        "Wants delivery notes on paper, not only as PDF.",
        "On parental leave until the spring, a colleague reads this mailbox.",
        "Knows the machines well. No need to ask about cables and restarts.",
        "Likes short answers. Put the price in the first line.",
        "Second phone is the reception desk, ask for extension 14.",
        "Paid late twice in 2024, everything on time since.",
        "Asks for a pro forma invoice before each order.",
        "- [ ] Send the new catalogue\n- [x] Correct the name of the street in the address",
        "Met at the fair in Brno. Interested in the colour series, decides in autumn.",
        "Hard of hearing, please write instead of calling.",
        "The address in the signature is old, deliver to the yard behind the post office.",
    ),
    "cs": (
        "Volat jen dopoledne, odpoledne bývá na stavbě.",
        "Raději e-mail. Odpovídá večer, ale vždy.",
        "Mluví česky i německy. Nabídky posílat bez DPH i s DPH.",
        "Stará se o tři pobočky – vždy se zeptat, ve které přístroj stojí.",
        "Dvakrát jsme slíbili návštěvu a nepřijeli. Příště dodržet!",
        "Chce dodací listy na papíře, PDF nestačí.",
        "Do jara na rodičovské, schránku čte kolegyně.",
        "Přístrojům rozumí, netřeba se ptát na kabel a restart.",
        "Má ráda stručné odpovědi, cenu hned do první věty.",
        "Druhé číslo je recepce, žádat linku 14.",
        "V roce 2024 dvakrát platba po splatnosti, od té doby v pořádku.",
        "Před každou objednávkou chce zálohovou fakturu.",
        "- [ ] Poslat nový katalog\n- [x] Opravit ulici v adrese",
        "Potkali jsme se na veletrhu v Brně. Zájem o barevnou řadu, rozhodne se na podzim.",
        "Hůře slyší, prosím psát, nevolat.",
        "Adresa v podpisu je stará, doručovat do dvora za poštou.",
    ),
}

COMPANY_NOTES: dict[str, tuple[str, ...]] = {
    "en": (
        "SILVER contract, answer within four working hours. Spare toner is kept on their shelf.",
        "Orders must carry a PO number, otherwise their accounts send the invoice back.",
        "Gate closes at 14:30. The driver calls the porter ten minutes ahead.",
        "12 machines on two floors, list of serials is with Petr.",
        "Reverse charge, VAT number checked this year.",
        "Discount 7 % on paper from ten boxes up, agreed by Oliver until the end of the year.",
        "Their IT allows remote help only after a written request. Write a day ahead.",
        "Invoices to the head office, goods to the branch. Never the other way round.",
    ),
    "cs": (
        "Smlouva STŘÍBRO, odpověď do čtyř pracovních hodin. Náhradní toner mají u sebe v regálu.",
        "Na faktuře musí být číslo objednávky, jinak ji účtárna vrátí.",
        "Brána se zavírá ve 14:30. Řidič volá vrátnému deset minut předem.",
        "12 přístrojů ve dvou patrech, seznam výrobních čísel má Petr.",
        "Veřejná zakázka do konce roku, ceny neměnit.",
        "Sleva 7 % na papír od deseti krabic, dohodl Ivo do konce roku.",
        "Vzdálenou pomoc povolí jen po písemné žádosti, psát den předem.",
        "Faktury na centrálu, zboží na pobočku. Nikdy naopak.",
    ),
}
