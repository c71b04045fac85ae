"""The departments that a new workspace can start from, in each language: names to rename, checklists to change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExampleDepartment:
    """A ready-made department. `colour` is 1…10."""

    key: str
    name: str
    colour: int
    checklist: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExampleSet:
    """Departments that go together because they part the work by the same thing."""

    key: str
    title: str
    departments: tuple[ExampleDepartment, ...]


_ENGLISH = (
    ExampleSet(
        "function",
        "By function",
        (
            ExampleDepartment(
                "hr",
                "Human resources",
                4,
                (
                    "Check who asks before telling anything personal",
                    "Look up the rule or contract that applies",
                    "Answer, and say by when the rest follows",
                    "File what has to be kept",
                ),
            ),
            ExampleDepartment(
                "it",
                "IT support",
                2,
                (
                    "Note the device, its number and the exact error message",
                    "Try to see the problem oneself",
                    "Repair it, or order what is missing",
                    "Ask the person whether it works now",
                ),
            ),
            ExampleDepartment(
                "accounting",
                "Accounting",
                3,
                (
                    "Find the invoice or payment",
                    "Compare it with the order and the bank statement",
                    "Correct it in the books where needed",
                    "Send the customer the document",
                ),
            ),
            ExampleDepartment(
                "sales",
                "Sales",
                6,
                (
                    "Find out what is needed, how many and by when",
                    "Check stock and price",
                    "Send the offer",
                    "Call within three days",
                ),
            ),
            ExampleDepartment(
                "marketing",
                "Marketing",
                7,
                (
                    "Find out who asks and for which medium",
                    "Prepare the text and pictures",
                    "Have them approved",
                    "Send them and note where they appear",
                ),
            ),
            ExampleDepartment(
                "legal",
                "Legal",
                9,
                (
                    "Note the date it came in and the time limit",
                    "Collect the contract and the correspondence",
                    "Have the answer checked by a second person",
                    "Answer within the time limit",
                ),
            ),
        ),
    ),
    ExampleSet(
        "product",
        "By product",
        (
            ExampleDepartment(
                "hardware",
                "Hardware",
                2,
                (
                    "Note the model and the serial number",
                    "Check whether the warranty still runs",
                    "Go through the first-aid steps with the customer",
                    "Arrange repair or replacement",
                ),
            ),
            ExampleDepartment(
                "software",
                "Software",
                5,
                (
                    "Note the version and the system",
                    "Repeat the fault",
                    "Look for it among the known faults",
                    "Tell the customer the solution or the way around it",
                ),
            ),
            ExampleDepartment(
                "services",
                "Services",
                8,
                (
                    "Check what the contract covers",
                    "Agree a date",
                    "Send whoever goes there all that is known",
                    "Ask whether the customer is content",
                ),
            ),
        ),
    ),
    ExampleSet(
        "customer",
        "By kind of customer",
        (
            ExampleDepartment(
                "resellers",
                "Resellers",
                6,
                (
                    "Check the reseller's terms and discount",
                    "Check stock",
                    "Confirm the order and the delivery date",
                ),
            ),
            ExampleDepartment(
                "branches",
                "Branches",
                3,
                (
                    "Note the branch and whom to call there",
                    "Find out whether customers are waiting because of it",
                    "Solve it, or pass it on with all that is known",
                ),
            ),
            ExampleDepartment(
                "vip",
                "VIP customers",
                10,
                (
                    "Call back within the hour",
                    "Tell the account manager",
                    "Solve it, or agree a time",
                    "Call the day after and ask",
                ),
            ),
            ExampleDepartment(
                "partners",
                "Partners",
                5,
                (
                    "Find the agreement with the partner",
                    "Agree who does what and by when",
                    "Confirm it in writing",
                ),
            ),
        ),
    ),
    ExampleSet(
        "region",
        "By region",
        tuple(
            ExampleDepartment(
                key,
                name,
                colour,
                (
                    "Check that the customer belongs to this region",
                    "Answer in the customer's language",
                    "Find out who is near and can come by",
                ),
            )
            for key, name, colour in (
                ("north", "North", 2),
                ("south", "South", 6),
                ("east", "East", 4),
                ("west", "West", 8),
            )
        ),
    ),
)

_CZECH = (
    ExampleSet(
        "function",
        "Podle činnosti",
        (
            ExampleDepartment(
                "hr",
                "Personální",
                4,
                (
                    "Než sdělíme cokoli osobního, ověřit, kdo se ptá",
                    "Najít pravidlo nebo smlouvu, které se to týká",
                    "Odpovědět a říct, kdy přijde zbytek",
                    "Založit, co se má uchovat",
                ),
            ),
            ExampleDepartment(
                "it",
                "IT podpora",
                2,
                (
                    "Zapsat zařízení, jeho číslo a přesné chybové hlášení",
                    "Zkusit závadu sami vyvolat",
                    "Opravit ji, nebo objednat, co chybí",
                    "Zeptat se, zda už to funguje",
                ),
            ),
            ExampleDepartment(
                "accounting",
                "Účtárna",
                3,
                (
                    "Dohledat fakturu nebo platbu",
                    "Porovnat ji s objednávkou a s výpisem z účtu",
                    "Podle potřeby opravit v účetnictví",
                    "Poslat zákazníkovi doklad",
                ),
            ),
            ExampleDepartment(
                "sales",
                "Obchod",
                6,
                (
                    "Zjistit, co zákazník potřebuje, kolik a do kdy",
                    "Ověřit sklad a cenu",
                    "Poslat nabídku",
                    "Do tří dnů zavolat",
                ),
            ),
            ExampleDepartment(
                "marketing",
                "Marketing",
                7,
                (
                    "Zjistit, kdo se ptá a pro jaké médium",
                    "Připravit text a obrázky",
                    "Nechat je schválit",
                    "Odeslat a poznamenat, kde vyjdou",
                ),
            ),
            ExampleDepartment(
                "legal",
                "Právní",
                9,
                (
                    "Zapsat den doručení a lhůtu",
                    "Shromáždit smlouvu a korespondenci",
                    "Nechat odpověď zkontrolovat druhou osobou",
                    "Odpovědět ve lhůtě",
                ),
            ),
        ),
    ),
    ExampleSet(
        "product",
        "Podle produktu",
        (
            ExampleDepartment(
                "hardware",
                "Hardware",
                2,
                (
                    "Zapsat model a výrobní číslo",
                    "Ověřit, zda ještě běží záruka",
                    "Projít se zákazníkem první kroky",
                    "Domluvit opravu nebo výměnu",
                ),
            ),
            ExampleDepartment(
                "software",
                "Software",
                5,
                (
                    "Zapsat verzi a systém",
                    "Chybu zopakovat",
                    "Vyhledat ji mezi známými chybami",
                    "Sdělit zákazníkovi řešení nebo jak chybu obejít",
                ),
            ),
            ExampleDepartment(
                "services",
                "Služby",
                8,
                (
                    "Ověřit, co smlouva zahrnuje",
                    "Domluvit termín",
                    "Předat tomu, kdo pojede, vše, co víme",
                    "Zeptat se, zda je zákazník spokojen",
                ),
            ),
        ),
    ),
    ExampleSet(
        "customer",
        "Podle typu zákazníka",
        (
            ExampleDepartment(
                "resellers",
                "Prodejci",
                6,
                (
                    "Ověřit podmínky a slevu prodejce",
                    "Ověřit sklad",
                    "Potvrdit objednávku a termín dodání",
                ),
            ),
            ExampleDepartment(
                "branches",
                "Pobočky",
                3,
                (
                    "Zapsat pobočku a komu tam volat",
                    "Zjistit, zda kvůli tomu čekají zákazníci",
                    "Vyřešit, nebo předat se vším, co víme",
                ),
            ),
            ExampleDepartment(
                "vip",
                "VIP zákazníci",
                10,
                (
                    "Do hodiny zavolat zpět",
                    "Dát vědět správci zákazníka",
                    "Vyřešit, nebo domluvit termín",
                    "Druhý den zavolat a zeptat se",
                ),
            ),
            ExampleDepartment(
                "partners",
                "Partneři",
                5,
                (
                    "Najít smlouvu s partnerem",
                    "Domluvit, kdo co udělá a do kdy",
                    "Písemně to potvrdit",
                ),
            ),
        ),
    ),
    ExampleSet(
        "region",
        "Podle regionu",
        tuple(
            ExampleDepartment(
                key,
                name,
                colour,
                (
                    "Ověřit, že zákazník patří do tohoto regionu",
                    "Zjistit, kdo je poblíž a může přijet",
                    "Domluvit termín návštěvy",
                ),
            )
            for key, name, colour in (
                ("prague", "Praha", 2),
                ("bohemia", "Čechy", 6),
                ("moravia", "Morava", 4),
                ("silesia", "Slezsko", 8),
            )
        ),
    ),
)

#: The sets by language.
SETS: Mapping[str, tuple[ExampleSet, ...]] = {"en": _ENGLISH, "cs": _CZECH}
