"""Scenarios of the Sales department."""

SCRIPT = r"""
@ quote tags=quote who=company files=csv
[en]
S: Offer for {qty} boxes of {paper} | Price for {qty} boxes, delivery to {city}
C: Could you send us an offer for {qty} boxes of {paper}, delivered to {city}? We decide by {soon}.
C: We compare paper suppliers for next year. What would be your price for {qty} boxes of {paper} per quarter?
Q: For {qty} boxes the price is 89 CZK a pack, transport included. The offer is valid until {later}; just answer
  "yes" and it is ordered.
Q: With this quantity you get 7 % off and free transport. The written offer is in your customer area.
K: 7 % from ten boxes, agreed until the end of the year.
--
A: Gladly. Would one delivery suit you, or should we split it into four over the year? The price is the same.
C: Four please, we have little room. Is it possible to start on {soon}?
O: @{mate} can the warehouse hold {qty} boxes for them through the year? I would promise the price on that condition.
A: Yes, first delivery on {soon}, the rest each quarter. Total {amount} without VAT, transport included.
C: Agreed, please take this as our order.
[cs]
S: Nabídka na {qty} krabic papíru {paper} | Cena za {qty} krabic s dovozem ({city})
C: Můžete nám poslat nabídku na {qty} krabic papíru {paper} s dovozem ({city})? Rozhodujeme se do {soon}.
C: Porovnáváme dodavatele papíru na příští rok. Jaká by byla cena za {qty} krabic papíru {paper} čtvrtletně?
Q: Při {qty} krabicích vychází balík na 89 Kč včetně dopravy. Nabídka platí do {later}, stačí odepsat „ano“ a je
  objednáno.
Q: Na toto množství máte slevu 7 % a dopravu zdarma. Písemnou nabídku najdete v zákaznickém účtu.
K: Od deseti krabic 7 %, dohodnuto do konce roku.
--
A: Rádi. Hodí se jedna dodávka, nebo ji rozdělit na čtyři během roku? Cena je stejná.
C: Raději na čtyři, máme málo místa. Šlo by začít {soon}?
O: @{mate}, podrží jim sklad {qty} krabic přes celý rok? Za té podmínky bych cenu slíbil{ag}.
A: Ano, první dodávka {soon}, další každé čtvrtletí. Celkem {amount} bez DPH včetně dopravy.
C: Platí, berte to jako objednávku.

@ choose tags=question,printer channels=chat,form,email,call
[en]
S: Which printer for a small office? | {product} or the bigger model?
C: We are seven people, print about 2,000 pages a month and need a scanner with a feeder. Would the {product} be
  enough for us?
C: I am choosing between the {product} and the model one size up. We mostly print contracts, sometimes a colour
  leaflet. What would you take?
Q: For seven people the {product} is right, it is made for 4,000 pages a month. The feeder takes fifty sheets and
  reads both sides at once.
Q: For contracts take the smaller one and put the difference into a second tray. You will load paper once a week
  instead of every other day.
--
A: A question first: do you copy both sides often, and do you need to staple?
C: Both sides daily, staples no. And it has to be quiet, it stands next to the meeting room.
A: Then the {product} it is: 48 decibels, both sides in one go. You may try it for two weeks, we bring it and take
  it back.
O: Promised a two-week trial. @{mate} which demo unit is free on {soon}?\n- [ ] Demo unit\n- [ ] Call after the
  first week
C: The trial convinced us, nobody wants to give it back. Please send the invoice.
[cs]
S: Jakou tiskárnu do malé kanceláře? | {product}, nebo větší model?
C: Je nás sedm, tiskneme asi 2 000 stran měsíčně a potřebujeme skener s podavačem. Stačila by nám {product}?
C: Rozhoduju se mezi {product} a modelem o stupeň výš. Tiskneme hlavně smlouvy, občas barevný leták. Co byste vzali?
Q: Pro sedm lidí je {product} tak akorát, stavěná je na 4 000 stran měsíčně. Podavač pojme padesát listů a čte obě
  strany naráz.
Q: Na smlouvy bych vzal{ag} menší a rozdíl dal{ag} do druhého zásobníku. Papír budete doplňovat jednou týdně místo
  obden.
--
A: Nejdřív otázka: kopírujete často oboustranně a potřebujete sešívat?
C: Oboustranně denně, sešívat ne. A musí být tichá, stojí vedle zasedačky.
A: Pak {product}: 48 decibelů, obě strany najednou. Můžete ji na dva týdny vyzkoušet, přivezeme ji a zase odvezeme.
O: Slíbená zkouška na dva týdny. @{mate}, který předváděcí kus je volný {soon}?\n- [ ] Předváděcí kus\n- [ ] Zavolat
  po prvním týdnu
C: Zkouška nás přesvědčila, nikdo ji nechce vrátit. Pošlete prosím fakturu.

@ books long=first tags=books,order channels=email,form,facebook
[en]
S: "{book}" – twenty copies for a course | Is "{book}" available?
C: We would like twenty copies of "{book}" for our evening course. Do you have them in stock and is there a school
  discount?
C: Is "{book}" going to be printed again? Your shop says sold out, but I would wait.
Q: We have them, schools get 15 % off. If you order today, they are with you on {soon}.
Q: The second edition comes at the beginning of next month. I have put one copy aside for you and will write as soon
  as it lands.
--
A: There are fourteen in stock and the rest comes next week. Shall we send all at once, or the fourteen now?
C: The fourteen now please, the course starts on {soon}.
A: They left today. The other six follow, no extra postage. The invoice will be one for all.
C: They came this morning, the students say thanks.
[cs]
S: „{book}“ – dvacet výtisků pro kurz | Je ještě „{book}“?
C: Pro večerní kurz bychom potřebovali dvacet výtisků knihy „{book}“. Máte je skladem a je pro školy sleva?
C: Bude se ještě tisknout „{book}“? V obchodě píšete vyprodáno, ale já si počkám.
Q: Máme je, školy mají slevu 15 %. Při objednávce dnes budou u vás {soon}.
Q: Druhé vydání vyjde začátkem příštího měsíce. Jeden výtisk mám pro vás stranou a ozvu se, jakmile dorazí.
--
A: Skladem je čtrnáct, zbytek přijde příští týden. Poslat vše najednou, nebo čtrnáct hned?
C: Čtrnáct hned, prosím, kurz začíná {soon}.
A: Dnes odešly. Dalších šest dorazí bez poštovného, faktura bude jedna na všechno.
C: Ráno přišly, studenti děkují.

@ trade-in tags=printer,quote who=company
[en]
S: Old printers against new ones? | Do you take back old machines?
C: We have {qty} old printers that work somehow. Do you take them in part exchange for the {product}?
C: Is there a programme for old machines? We would like to replace ours with the {product} this year, but not throw
  anything away.
Q: Yes. For each working printer you get 900 CZK off a new {product}, whatever the brand, and we take them away
  ourselves.
Q: We take all of them. What works goes to schools, the rest is recycled; you get a paper about it.
--
A: Could you make a list: brand, type and roughly the year? A phone photo of the labels is enough.
C: I put them in a table, see the attachment. Two of them only make noise.
M: Went through the list, nine are fine for the school project. @{agent} 900 each, the two noisy ones without a
  price but we take them.
A: Nine of them at 900 CZK, the two noisy ones we recycle free of charge. Shall we come on {later}?
C: {later} is fine. Glad that they will still serve somebody.
[cs]
S: Staré tiskárny protiúčtem? | Berete zpátky staré přístroje?
C: Máme {qty} starých tiskáren, které nějak fungují. Berete je protiúčtem na {product}?
C: Máte nějaký program pro staré přístroje? Letos bychom je rádi vyměnili za {product}, ale nechceme nic vyhazovat.
Q: Ano. Za každou fungující tiskárnu je sleva 900 Kč na novou {product}, bez ohledu na značku, a odvezeme je sami.
Q: Bereme všechny. Co funguje, jde do škol, zbytek se recykluje a dostanete o tom potvrzení.
--
A: Mohli byste sepsat značku, typ a přibližně rok? Stačí i fotka štítků z telefonu.
C: Dal{a} jsem to do tabulky, je v příloze. Dvě už jen hlučí.
M: Seznam jsme s technikem prošli, devět se hodí do škol. @{agent}, po 900, ty dvě hlučné bez ceny, ale vezmeme je.
A: Devět po 900 Kč, dvě hlučné recyklujeme zdarma. Můžeme přijet {later}?
C: {later} se hodí. Jsme rádi, že ještě někomu poslouží.

@ subscription tags=contract,paper channels=email,call,form
[en]
S: Monthly paper, how does it work? | Change of the monthly delivery to {qty} boxes
C: I read about the monthly paper delivery. Can the quantity be changed from month to month, and is there a minimum
  term?
C: Please change our monthly delivery to {qty} boxes of {paper} from next month, we have taken on new people.
Q: The quantity can be changed until the 25th of each month and there is no minimum term. You stop by a single mail.
Q: Changed: {qty} boxes from next month, always with the first tour. Congratulations on the growth!
--
A: It can be changed any time by the 25th. How many sheets do you use in a month, roughly?
C: About eight boxes, in December only three.
O: A perfect case for the flexible one. @{mate} is the December exception possible in the system, or do we do it by
  hand?
A: Then I suggest eight boxes with December set to three. The first delivery would come on {soon}.
C: That is exactly what we need. Let us start.
[cs]
S: Měsíční papír – jak to funguje? | Změna měsíční dodávky na {qty} krabic
C: Četl{a} jsem o měsíčních dodávkách papíru. Dá se množství měnit z měsíce na měsíc a je tam nějaký závazek?
C: Od příštího měsíce prosím měňte naši dodávku na {qty} krabic papíru {paper}, nabrali jsme lidi.
Q: Množství lze měnit vždy do 25. dne v měsíci a závazek žádný není. Končí se jedním e-mailem.
Q: Změněno: od příštího měsíce {qty} krabic, vždy s první trasou. Gratulujeme k růstu!
--
A: Měnit se dá kdykoli do 25. Kolik papíru měsíčně zhruba spotřebujete?
C: Asi osm krabic, v prosinci jen tři.
O: Ideální pro pružnou dodávku. @{mate}, jde ta prosincová výjimka nastavit v systému, nebo ručně?
A: Navrhuji tedy osm krabic a prosinec tři. První dodávka by přišla {soon}.
C: Přesně to potřebujeme. Začněme.

@ export tags=quote,export channels=email,form
[en]
S: Do you deliver abroad? | Transport and VAT for an order outside Czechia
C: Do you ship the {product} outside Czechia, and who pays for the service there if it breaks?
C: We would like to order {qty} boxes of {paper} to a branch abroad. How is the VAT handled?
Q: We ship to all neighbouring countries within three days. The service there is done by partners, you write to us
  as always.
Q: With a valid VAT number the invoice is without Czech VAT. Please send us the number and the exact address.
--
A: To which country would it go, and does the branch have a VAT number of its own?
C: Austria, and yes: we will send it with the order.
O: @{mate} pallet to Linz, what do we pay now? The list from spring says 2,400.
A: The transport of a pallet is 2,650 CZK, delivery in two days. I have attached the offer in both currencies.
C: Received and approved. The order comes from our central purchase.
[cs]
S: Doručujete do zahraničí? | Doprava a DPH u objednávky mimo Česko
C: Posíláte {product} i mimo Česko a kdo tam platí servis, když se pokazí?
C: Rádi bychom objednali {qty} krabic papíru {paper} na pobočku v zahraničí. Jak je to s DPH?
Q: Do všech sousedních zemí posíláme do tří dnů. Servis tam dělají partneři, píšete ale vždy nám.
Q: S platným daňovým číslem fakturujeme bez české DPH. Pošlete nám prosím číslo a přesnou adresu.
--
A: Do které země by to šlo a má pobočka vlastní daňové číslo?
C: Do Rakouska a ano, číslo pošleme s objednávkou.
O: @{mate}, paleta do Lince, kolik teď platíme? V jarním ceníku je 2 400.
A: Doprava palety je 2 650 Kč, dodání do dvou dnů. Nabídku v obou měnách přikládám.
C: Dorazilo a schváleno. Objednávka přijde z centrálního nákupu.
"""
