"""Scenarios of the Warehouse department."""

SCRIPT = r"""
@ where tags=delivery,order channels=email,form,chat,call
[en]
S: Where is order {order}? | Delivery was promised for {past}
C: Order {order} should have come on {past}. The carrier's page has said "on the way" for three days.
C: Could you tell me where my parcel is? It is {qty} packs of {paper} and we are down to the last one.
Q: The parcel took a wrong turn in the depot. It is on today's car and arrives before 15:00.
Q: It waits at your neighbours' reception since yesterday, signed by a Ms Reid. I am sorry nobody left a card.
--
A: I am asking the carrier. Is the address with the yard entrance still right?
C: Yes, nothing has changed. We are here until five.
M: Called the depot: it lies in {city} with a torn label. @{agent} they print a new one and deliver it tomorrow by
  ten.
A: The label had come off, so the parcel waited in the depot. It arrives tomorrow by ten, the driver will call.
C: It is here. A little dusty, but complete.
[cs]
S: Kde je objednávka {order}? | Dodávka měla přijít {past}
C: Objednávka {order} měla přijít {past}. Na stránce dopravce je už tři dny „na cestě“.
C: Můžete mi říct, kde je můj balík? Je v něm {qty} balíků papíru {paper} a nám zbývá poslední.
Q: Balík v depu špatně odbočil. Jede dnešním autem a dorazí do 15:00.
Q: Od včerejška čeká na recepci u sousedů, převzala ho paní Reidová. Omlouváme se, že nenechali lístek.
--
A: Ptám se dopravce. Platí ještě adresa s vchodem ze dvora?
C: Ano, nic se nezměnilo. Jsme tu do pěti.
M: Volal{mg} jsem do depa ({city}): leží tam s utrženým štítkem. @{agent}, vytisknou nový a zítra do deseti doručí.
A: Balíku se odlepil štítek, proto čekal v depu. Dorazí zítra do deseti, řidič zavolá.
C: Je tady. Trochu zaprášený, ale úplný.

@ pickup long=first tags=pick-up channels=email,call,whatsapp
[en]
S: Personal pick-up of {order} | May somebody else pick up order {order}?
C: Can I pick up order {order} myself tomorrow? I will be driving past around noon with a small van.
C: A colleague will come for order {order} instead of me. What does he need to show?
Q: It is packed, ramp 2, any time between 8:00 and 15:30. The order number is enough.
Q: The order number and a name are enough. I have written your colleague on the note; the forklift is there until
  15:30.
--
A: Gladly. It is {qty} boxes, about 300 kg; will your van manage that?
C: Rather in two goes then. Tomorrow and the day after, around noon?
O: @{mate} please split {order} in two halves on ramp 2, tomorrow and the day after at noon.\n- [ ] First half\n- [
  ] Second half
A: No problem, it will be ready in two halves on ramp 2.
C: Both halves picked up. Thanks to the man with the forklift.
[cs]
S: Osobní odběr objednávky {order} | Může objednávku {order} vyzvednout někdo jiný?
C: Mohu si objednávku {order} zítra vyzvednout osobně? Kolem poledne pojedu okolo s malou dodávkou.
C: Pro objednávku {order} přijede místo mě kolega. Co má předložit?
Q: Je zabaleno, rampa 2, kdykoli od 8:00 do 15:30. Stačí číslo objednávky.
Q: Stačí číslo objednávky a jméno. Kolegu jsem zapsal{ag} na lístek, vozík je k dispozici do 15:30.
--
A: Rádi. Je to {qty} krabic, asi 300 kg, uveze to vaše auto?
C: Tak raději nadvakrát. Zítra a pozítří kolem poledne?
O: @{mate}, rozděl prosím {order} na dvě půlky na rampu 2, zítra a pozítří v poledne.\n- [ ] První půlka\n- [ ]
  Druhá půlka
A: Není problém, na rampě 2 to bude nachystané nadvakrát.
C: Obě půlky odvezené. Pozdravujte pána s vozíkem.

@ stock tags=stock channels=email,form,chat who=company
[en]
S: When will {toner} be in stock? | {toner} – how many pieces do you have?
C: The shop says {toner} is sold out. When do you expect the next delivery? We need at least {qty}.
C: How many {toner} do you have right now? We would take all of them before the end of the year.
Q: Forty pieces come on {soon}. I have reserved {qty} of them for you, without obligation.
Q: There are twenty-two on the shelf now, I keep them for you until {soon}.
K: {qty} pieces reserved until {later}.
--
A: The lorry is announced for {soon}. How many shall I keep for you?
C: {qty} please, and could two come earlier? We are printing on the last one.
M: Two can be spared from the service car stock. @{agent} Tomáš will bring them along, he is in {city} anyway.
A: Two come tomorrow with our technician, the rest as soon as the lorry has been unloaded.
C: All {qty} are here, two of them even sooner. Great.
[cs]
S: Kdy bude skladem {toner}? | {toner} – kolik kusů máte?
C: Obchod píše, že {toner} je vyprodaný. Kdy čekáte další dodávku? Potřebujeme aspoň {qty} kusů.
C: Kolik kusů {toner} teď máte? Do konce roku bychom vzali všechny.
Q: Čtyřicet kusů přijde {soon}. Z toho {qty} pro vás nezávazně držím.
Q: V regálu je teď dvacet dva kusů, do {soon} vám je podržím.
K: {qty} kusů rezervováno do {later}.
--
A: Kamion je ohlášený na {soon}. Kolik kusů mám podržet?
C: {qty}, prosím, a nešly by dva dřív? Tiskneme na poslední.
M: Dva se dají vzít ze servisního auta. @{agent}, Tomáš je přiveze, stejně tam jede ({city}).
A: Dva přiveze zítra náš technik, zbytek hned po vyložení kamionu.
C: Všech {qty} máme, dva dokonce dřív. Paráda.

@ pallets tags=return,pallet who=company channels=email,call
[en]
S: Empty pallets to be taken away | Return of empty pallets in {city}
C: There are {qty} of your pallets standing in our yard in {city}. Could the driver take them on the next trip?
C: When will somebody come for the empty pallets? The fire inspection comes on {soon} and they must not see them
  there.
Q: The driver takes them along on {soon}, please have them stacked by the gate.
Q: Before the inspection, of course. Tomorrow between 10:00 and 12:00, the deposit comes back with the next invoice.
--
A: Are all of them the blue ones of ours, and is there a forklift in the yard?
C: Blue all of them, two are broken. The forklift is there until two o'clock.
O: @{mate} {qty} empties in {city} on the Thursday tour, be there before 14:00 because of the forklift.
A: The Thursday tour takes them before 14:00. The broken ones too, without the deposit.
C: The yard is empty and the inspector had nothing to say.
[cs]
S: Prázdné palety k odvozu | Vrácení palet ({city})
C: Na dvoře ({city}) nám stojí {qty} vašich palet. Mohl by je řidič příště vzít?
C: Kdy si někdo přijede pro prázdné palety? {soon} přijde požární kontrola a ta je tam vidět nesmí.
Q: Řidič je vezme {soon}, nechte je prosím naskládané u brány.
Q: Samozřejmě před kontrolou. Zítra mezi 10:00 a 12:00, záloha se vrátí na příští faktuře.
--
A: Jsou všechny modré, tedy naše, a máte na dvoře vozík?
C: Všechny modré, dvě jsou rozbité. Vozík je k dispozici do dvou hodin.
O: @{mate}, {qty} prázdných palet ({city}) se čtvrteční trasou, být tam do 14:00 kvůli vozíku.
A: Vezme je čtvrteční trasa do 14:00. I ty rozbité, jen bez zálohy.
C: Dvůr je prázdný a kontrolor neměl co říct.

@ slot tags=delivery,slot prio=1 who=company channels=email,call,api
[en]
S: Delivery window on {soon} | Ramp closed on {soon}
C: Our ramp is being repaired on {soon}. Please deliver order {order} one day later or to the back gate with a small
  car.
C: We need a fixed time for order {order}: the goods lift is ours only from 9 to 10 on {soon}.
Q: Moved by one day, the time stays. I have told the driver about the back gate just in case.
Q: Fixed: {soon} at 9:15. The driver calls from the motorway.
--
A: A small car would mean two trips. Would the day after {soon} between 8:00 and 9:00 be fine with you?
C: Yes, the ramp will be dry by then.
O: @{mate} swap {order} with the tour to {city}, please, they do not mind the day.
A: Agreed, the day after {soon}, 8:00 to 9:00, with the tail lift.
C: Unloaded in twenty minutes. Thanks for the flexibility.
[cs]
S: Časové okno dodání {soon} | Rampa {soon} mimo provoz
C: {soon} nám opravují rampu. Přivezte prosím objednávku {order} o den později, nebo malým autem k zadní bráně.
C: Pro objednávku {order} potřebujeme pevný čas: nákladní výtah máme {soon} jen od 9 do 10.
Q: Posunuto o den, čas zůstává. Řidič pro jistotu ví i o zadní bráně.
Q: Pevně: {soon} v 9:15. Řidič zavolá z dálnice.
--
A: Malým autem by to bylo nadvakrát. Hodil by se den po {soon} mezi 8:00 a 9:00?
C: Ano, to už bude rampa suchá.
O: @{mate}, prohoď prosím {order} s trasou {city}, jim na dni nezáleží.
A: Domluveno, den po {soon}, 8:00 až 9:00, s hydraulickým čelem.
C: Složeno za dvacet minut. Díky za pružnost.
"""
