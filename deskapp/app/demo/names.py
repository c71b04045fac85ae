"""Names of people by country, and the companies they work for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Naming:
    """How people of a country are called. `family_f` equals `family_m` where women's surnames do not differ."""

    language: str
    weight: int
    male: tuple[str, ...]
    female: tuple[str, ...]
    family_m: tuple[str, ...]
    family_f: tuple[str, ...]
    family_first: bool = False


def _naming(language: str, weight: int, male: str, female: str, family: str, *, family_first: bool = False) -> Naming:
    """`family` lists surnames; "Novák/Nováková" where a woman's differs."""
    pairs = [name.split("/") for name in family.split()]
    return Naming(language, weight, tuple(male.split()), tuple(female.split()), tuple(pair[0] for pair in pairs),
                  tuple(pair[-1] for pair in pairs), family_first)  # fmt: skip


NAMINGS: dict[str, Naming] = {
    "CZ": _naming(
        "cs", 46,
        "Jiří Jan Pavel Martin Jaroslav Zdeněk Václav Michal Karel Jakub Lukáš David Ondřej Vojtěch Aleš Libor Roman "
        "Stanislav Miloš Filip Adam Štěpán Matěj Dalibor Břetislav",
        "Marie Kateřina Lenka Hana Věra Zuzana Kristýna Veronika Markéta Tereza Jitka Barbora Monika Eliška Pavla "
        "Martina Ludmila Dagmar Šárka Ivana Blanka Žaneta Simona Radka Jarmila",
        "Novák/Nováková Svoboda/Svobodová Novotný/Novotná Černý/Černá Procházka/Procházková Veselý/Veselá "
        "Krejčí Marek/Marková Pospíšil/Pospíšilová Růžička/Růžičková Jelínek/Jelínková Kříž/Křížová "
        "Zeman/Zemanová Vlček/Vlčková Říha/Říhová Doležal/Doležalová Čermák/Čermáková Urban/Urbanová Kolář/Kolářová "
        "Šťastný/Šťastná Hájek/Hájková Žák/Žáková Bartoš/Bartošová Sýkora/Sýkorová Ševčík/Ševčíková Tichý/Tichá "
        "Konečný/Konečná Musil/Musilová Vaněk/Vaňková Kopecký/Kopecká Ďurík/Ďuríková Hruška/Hrušková",
    ),
    "SK": _naming(
        "cs", 8, "Juraj Marek Peter Ľuboš Matúš Andrej Rastislav Tibor", "Zuzana Katarína Ľudmila Silvia Mária Beáta",
        "Horváth/Horváthová Kováč/Kováčová Tóth/Tóthová Hudák/Hudáková Baláž/Balážová Polák/Poláková Lukáč/Lukáčová",
    ),
    "DE": _naming(
        "en", 11, "Jürgen Stefan Matthias Uwe Florian Björn Klaus Tobias Dirk",
        "Sabine Ulrike Anja Heike Katrin Steffi Gisela Birgit",
        "Müller Schäfer Krüger Weiß Brandt Köhler Lindner Großmann Vogt Böttcher Hartwig Ziegler",
    ),
    "GB": _naming(
        "en", 12, "Thomas James Graham Callum Owen Simon Edward Declan Aidan Harvey",
        "Emily Charlotte Fiona Gemma Siobhán Rachel Megan Alice Harriet Isla",
        "Whitaker Hughes O’Brien Fletcher Marsh Campbell Holloway Pemberton Reid Bradshaw Lowe Ashworth",
    ),
    "VN": _naming(
        "en", 6, "Minh Tuấn Hùng Dũng Phong Khoa", "Hương Linh Thảo Mai Ngọc Hạnh", "Trần Lê Phạm Hoàng Đặng Vũ Bùi",
        family_first=True,
    ),
    "IT": _naming(
        "en", 5, "Marco Luca Giovanni Niccolò Davide", "Giulia Chiara Francesca Elena Martina",
        "Bianchi Ferrari Romano Moretti D’Angelo Conti Galli Fontana",
    ),
    "SE": _naming(
        "en", 4, "Lars Björn Göran Mikael Anders", "Ingrid Märta Annika Elin Karin",
        "Lindström Åkesson Sjöberg Nyström Hallberg Öberg",
    ),
    "PL": _naming(
        "en", 4, "Krzysztof Łukasz Paweł Grzegorz", "Agnieszka Małgorzata Ewa Joanna",
        "Kowalski/Kowalska Wiśniewski/Wiśniewska Zieliński/Zielińska Wójcik Dąbrowski/Dąbrowska",
    ),
    "FR": _naming("en", 2, "Étienne Benoît Jérôme Hugo", "Amélie Cécile Hélène Manon", "Lefèvre Dubois Girard Noël"),
    "AT": _naming("en", 2, "Lukas Wolfgang Gerhard", "Johanna Theresa Magdalena", "Gruber Pichler Steiner Wallner"),
}  # fmt: skip

#: "name; city; country"; the mail domain is made from the name.
COMPANIES = """
Nová Books s.r.o.; Brno; CZ; novabooks
Knihy Pod Věží; Olomouc; CZ; podvezi
Weber Druckservice GmbH; Dresden; DE; weber-druck
Lindqvist Logistik AB; Malmö; SE; lindqvist-logistik
Rossi Stampa S.r.l.; Verona; IT; rossistampa
Papírna Kamenice a.s.; Kamenice; CZ; papirnakamenice
Účetní kancelář Hájek; Pardubice; CZ; ucethajek
Tiskárna Horizont s.r.o.; Plzeň; CZ; tiskarnahorizont
Gymnázium Na Stráni; Děčín; CZ; gynastrani
Základní škola Lipová; Kyjov; CZ; zslipova
Městská knihovna Třebovice; Třebovice; CZ; knihovnatrebovice
Stavby Orlík s.r.o.; Písek; CZ; stavbyorlik
Lékárna U Anděla; Liberec; CZ; lekarnauandela
Veterina Podhůří; Náchod; CZ; veterinapodhuri
Pekařství Zlatý klas; Znojmo; CZ; zlatyklas
Hotel Modrá hvězda; Mariánské Lázně; CZ; modrahvezda
Autoservis Bureš; Kolín; CZ; autobures
Advokáti Říha a partneři; Praha; CZ; akriha
Divadlo Za Řekou; České Budějovice; CZ; divadlozarekou
Kavárna Průvan; Brno; CZ; kavarnapruvan
Sklárny Bílá Desná; Desná; CZ; sklarnybila
Truhlářství Dub a syn; Jihlava; CZ; dubasyn
Geodézie Vrchovina; Žďár nad Sázavou; CZ; geovrchovina
Mlýn Sázava s.r.o.; Sázava; CZ; mlynsazava
Nakladatelství Pěnkava; Praha; CZ; penkava
Realitní dům Karmelit; Praha; CZ; karmelitreal
Zahradnictví Šafrán; Litoměřice; CZ; zahradasafran
Pojišťovací makléři Delta; Ostrava; CZ; makleridelta
Dopravní podnik Javorník; Javorník; CZ; dpjavornik
Obec Horní Lhota; Horní Lhota; CZ; hornilhota
Poliklinika Bory; Plzeň; CZ; poliklinikabory
Fotoateliér Clona; Zlín; CZ; fotoclona
Tatranská kníhkupa s.r.o.; Poprad; SK; tatraknihy
Dielňa Baláž; Žilina; SK; dielnabalaz
Stredná škola Nitrava; Nitra; SK; ssnitrava
Kancelária Plus; Bratislava; SK; kancelariaplus
Schäfer & Söhne KG; Leipzig; DE; schaefer-soehne
Buchhandlung am Markt; Regensburg; DE; buch-am-markt
Vogt Steuerberatung; Nürnberg; DE; vogt-steuer
Köhler Medizintechnik GmbH; Jena; DE; koehler-med
Alpenpost Verlag; Salzburg; AT; alpenpost
Steiner Holzbau; Linz; AT; steiner-holz
Harbour Lane Books; Bristol; GB; harbourlane
Whitaker & Lowe Solicitors; Leeds; GB; whitakerlowe
Fletcher Freight Ltd; Hull; GB; fletcherfreight
Green Door Architects; Manchester; GB; greendoor
St Alban's Primary School; Norwich; GB; stalbans-primary
Ashworth Veterinary Group; York; GB; ashworthvets
Emerald Quay Hotels; Cork; GB; emeraldquay
Sen Vàng Foods; Praha; VN; senvang
Hoa Mai Textile; Brno; VN; hoamai
Lotus Nails & Beauty; Cheb; VN; lotusnails
Cartoleria Fontana; Trento; IT; cartoleriafontana
Studio Moretti; Milano; IT; studiomoretti
Nordljus Förlag; Göteborg; SE; nordljus
Öberg Teknik AB; Uppsala; SE; obergteknik
Księgarnia Pod Lipą; Wrocław; PL; podlipa
Drukarnia Dąbrowski; Katowice; PL; drukdabrowski
Librairie du Canal; Lyon; FR; librairieducanal
Atelier Noël; Strasbourg; FR; ateliernoel
"""
