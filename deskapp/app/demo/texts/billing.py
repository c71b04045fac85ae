"""Scenarios of the Billing department."""

SCRIPT = r"""
@ copy tags=invoice channels=email,form
[en]
S: Please send invoice {invoice} once more | Copy of invoice {invoice}
C: Our accountant cannot find invoice {invoice}. Could you send it once more as PDF? We close the month on {soon}.
C: The invoice for order {order} never reached us, it may have ended in spam. May I have a copy?
Q: Of course, invoice {invoice} is in your customer area since today and a copy is on its way to this address. You
  can also let invoices go to two addresses, just tell us which.
Q: Here you are, the copy has just left. I have set your accountant's mailbox as a second address for the future.
K: Invoices go to two addresses, see the contact.
--
A: Gladly. Should the copy go to this address or straight to your accountant?
C: Both please. And could all future ones go to ucto@example.org as well?
A: Done for both. From now on each invoice goes to you and to ucto@example.org.
C: It has arrived, thank you for the quick help.
[cs]
S: Prosím o opis faktury {invoice} | Faktura {invoice} nedorazila
C: Účetní nemůže najít fakturu {invoice}. Můžete ji prosím poslat ještě jednou v PDF? Uzavíráme měsíc {soon}.
C: Faktura k objednávce {order} k nám nedorazila, možná skončila ve spamu. Mohu poprosit o kopii?
Q: Jistě, faktura {invoice} je od dneška ve vašem zákaznickém účtu a kopie jde na tuto adresu. Faktury mohou chodit
  i na dvě adresy, stačí napsat na jaké.
Q: Kopie právě odešla. Schránku účetní jsem přidal{ag} jako druhou adresu i pro příště.
K: Faktury chodí na dvě adresy, viz kontakt.
--
A: Rádi. Má kopie přijít na tuto adresu, nebo rovnou účetní?
C: Na obě. A šlo by, aby všechny další chodily i na ucto@example.org?
A: Hotovo. Odteď chodí každá faktura vám i na ucto@example.org.
C: Dorazilo, děkuji za rychlost.

@ twice tags=invoice,payment prio=1 files=csv
[en]
S: Charged twice for order {order} | Paid {amount} two times
C: Our bank statement shows {amount} for order {order} two times, on {past} and one day later. Please look into it.
C: I am afraid I paid the same invoice {invoice} twice, once by card and once by transfer. How do I get the money
  back?
Q: You are right, both payments arrived. The second one goes back to the account it came from today; your bank
  usually shows it in two working days. I am sorry for the scare.
Q: I see the second payment. Would you like it back, or shall we keep it for the next invoice? Without an answer by
  {soon} we send it back.
K: Overpaid {amount}. Refund approved by Alena.
--
A: I found one payment on {past}. Could you send me the statement line of the other one, with the variable symbol?
C: Attached is the export from the bank, rows two and five. Same symbol, same amount.
O: Second one was booked to a different customer by mistake, so it is our fault. @{mate} please release the refund
  today, {amount}.
A: Found it: our system had put the second payment with another customer. I have corrected it and {amount} goes back
  to you today. Our apologies.
C: The money is here. Thank you for taking care of it without a long correspondence.
[cs]
S: Objednávka {order} zaplacena dvakrát | Dvakrát stržená částka {amount}
C: Na výpisu máme částku {amount} za objednávku {order} dvakrát, {past} a o den později. Můžete to prosím prověřit?
C: Obávám se, že jsem fakturu {invoice} uhradil{a} dvakrát, kartou i převodem. Jak dostanu peníze zpátky?
Q: Máte pravdu, dorazily obě platby. Druhou dnes vracíme na účet, ze kterého přišla, do dvou pracovních dnů ji
  uvidíte. Omlouváme se za vylekání.
Q: Druhou platbu vidím. Chcete ji vrátit, nebo ji máme nechat na příští fakturu? Když se do {soon} neozvete, pošleme
  ji zpět.
K: Přeplatek {amount}. Vrácení schválila Alena.
--
A: Vidím jednu platbu ze dne {past}. Můžete mi poslat řádek výpisu s tou druhou, včetně variabilního symbolu?
C: V příloze je výpis z banky, řádky dva a pět. Stejný symbol, stejná částka.
O: Druhá platba se omylem zapsala k jinému zákazníkovi, chyba je u nás. @{mate}, pusť prosím dnes vratku, {amount}.
A: Mám to: druhou platbu systém přiřadil jinému zákazníkovi. Opraveno, {amount} vám dnes posíláme zpět. Omlouváme se.
C: Peníze jsou zpátky. Děkuji, že to šlo bez dlouhého dopisování.

@ instalments tags=payment channels=email,call who=company
[en]
S: Can we pay invoice {invoice} in two parts? | Later payment of {invoice}
C: Our own customer pays late this month. Would it be possible to split invoice {invoice} over {amount} in two halves?
C: May we pay invoice {invoice} two weeks later than agreed? We have never asked before and it will not become a
  habit.
Q: Two halves are possible: the first one by {soon}, the second by {later}. No interest, no papers to sign.
Q: That is fine. I have moved the due date to {later}, you will get a confirmation in a moment. Thank you for asking
  in time.
K: Two halves agreed: {soon} and {later}. No reminders before.
--
A: Thank you for telling us early. Which dates would suit you?
C: Half now, half at the end of next month if we may.
O: Never a late payment in four years, I would say yes. @{mate} switch off the automatic reminders for {invoice},
  please.\n- [ ] Check the second half on {later}
A: Agreed: the first half by {soon}, the second by {later}. No reminders will be sent in between.
C: Perfect, the first half has just been paid.
[cs]
S: Lze fakturu {invoice} zaplatit nadvakrát? | Odklad splatnosti faktury {invoice}
C: Náš odběratel tento měsíc platí pozdě. Bylo by možné fakturu {invoice} na {amount} rozdělit na dvě poloviny?
C: Mohli bychom fakturu {invoice} uhradit o dva týdny později? Nikdy jsme o to nežádali a zvyk z toho nebude.
Q: Dvě poloviny jsou možné: první do {soon}, druhá do {later}. Bez úroku a bez papírování.
Q: V pořádku. Splatnost je posunutá na {later}, potvrzení přijde za chvíli. Děkujeme, že se ptáte včas.
K: Dvě poloviny: {soon} a {later}. Předtím neupomínat.
--
A: Děkujeme, že píšete předem. Jaké termíny by se vám hodily?
C: Půlku hned a půlku na konci příštího měsíce, pokud to jde.
O: Za čtyři roky ani jedna pozdní platba, byl{ag} bych pro. @{mate}, vypni prosím u {invoice} automatické
  upomínky.\n- [ ] Zkontrolovat druhou polovinu {later}
A: Platí: první polovina do {soon}, druhá do {later}. Mezitím žádné upomínky.
C: Výborně, první polovina právě odešla.

@ po-number tags=invoice who=company
[en]
S: PO number missing on {invoice} | Invoice {invoice} was returned by our accounts
C: Our accounts department returned invoice {invoice} because the purchase order number is missing. It should be
  PO-{order}. Can you issue it again?
C: Please add our order number PO-{order} to invoice {invoice}. Without it the system will not even let me scan it.
Q: I have issued a corrected invoice with PO-{order}, number and dates stay the same. The number is now a required
  field for your orders, so it will not be missing again.
Q: Corrected and sent. For the future: there is a field "Your order number" in the last step of the order.
--
A: I can add it. Is PO-{order} for the whole invoice, or only for the paper and not for the service?
C: For both lines. The service has been on the same order since January.
A: The corrected invoice has just gone to you and to your accounts department.
C: They accepted it. Until next month!
[cs]
S: Na faktuře {invoice} chybí číslo objednávky | Faktura {invoice} se nám vrátila z účtárny
C: Účtárna vrátila fakturu {invoice}, protože na ní chybí číslo naší objednávky. Má tam být PO-{order}. Můžete ji
  vystavit znovu?
C: Doplňte prosím na fakturu {invoice} naše číslo PO-{order}. Bez něj mi ji systém nedovolí ani naskenovat.
Q: Opravená faktura s číslem PO-{order} je venku, číslo dokladu i data zůstala. U vašich objednávek je to teď
  povinné pole, příště chybět nebude.
Q: Opraveno a odesláno. Pro příště: v posledním kroku objednávky je pole „Vaše číslo objednávky“.
--
A: Doplním. Patří PO-{order} k celé faktuře, nebo jen k papíru a ne k servisu?
C: K oběma řádkům. Servis jede na stejnou objednávku už od ledna.
A: Opravená faktura právě odešla vám i účtárně.
C: Vzali ji. Zase za měsíc!

@ credit tags=invoice,return channels=email,form
[en]
S: Where is the credit note for the returned paper? | Credit note for order {order}
C: On {past} we sent back six boxes of {paper} and your driver took them. The credit note has not come yet.
C: I returned part of order {order}. When may I expect the credit note? The tax office does not like open ends.
Q: The boxes are checked in and the credit note over {amount} is on its way. You can subtract it from your next
  payment.
Q: The warehouse had not confirmed the return. It has now, and the credit note is in your customer area.
--
A: I do not see the return in the system yet. Do you have the driver's slip with a number?
C: Yes, the slip says R-{serial}, six boxes, signed.
M: Found them! They stood under the wrong shelf number. @{agent} six boxes, all sealed, you may issue the credit note.
A: The boxes have been found in our warehouse and the credit note over {amount} is issued. I am sorry you had to ask.
C: Received. All good now.
[cs]
S: Kde je dobropis za vrácený papír? | Dobropis k objednávce {order}
C: Dne {past} jsme vrátili šest krabic papíru {paper}, řidič je převzal. Dobropis zatím nepřišel.
C: Část objednávky {order} jsem vrátil{a}. Kdy mohu čekat dobropis? Finanční úřad nemá rád otevřené konce.
Q: Krabice jsou přijaté a dobropis na {amount} je na cestě. Můžete ho odečíst od příští platby.
Q: Sklad vrácení nepotvrdil. Už se stalo a dobropis najdete v zákaznickém účtu.
--
A: Vrácení v systému zatím nevidím. Máte prosím od řidiče lístek s číslem?
C: Ano, na lístku je R-{serial}, šest krabic, podepsáno.
M: Našly se! Stály pod špatným číslem regálu. @{agent}, šest krabic, vše zalepené, můžeš vystavit dobropis.
A: Krabice jsou u nás nalezené a dobropis na {amount} vystavený. Omlouváme se, že jste se museli ptát.
C: Dorazil. Teď je to v pořádku.

@ contract long=first tags=contract who=company prio=1
[en]
S: Question about the page price on {invoice} | Service contract: more colour pages than we printed?
C: Invoice {invoice} counts 4,120 colour pages for the {product}. That is twice our usual number. Can you check the
  counter reading?
C: The page price on invoice {invoice} is higher than in our contract. Did we miss an announcement?
Q: You are right, the counters of two machines were swapped. A corrected invoice is on its way and the difference of
  {amount} is taken off.
Q: The price list changes in January, but your contract keeps the old price until it ends. The invoice has been
  corrected, thank you for reading it so carefully.
K: Counters {serial} and the one upstairs were swapped in the system. Fixed.
--
A: May I ask you for the counter on the display (Menu – Service – Counter) of {serial}?
C: Colour 21,877, black 64,310.
O: Our reading says 25,997 colour, that is the machine on the second floor. @{mate} please swap the two serials in
  the contract sheet.
A: Our system had the counters of your two machines swapped. The right number is 2,060 pages, the corrected invoice
  follows today.
C: Thank you, that number looks familiar.
[cs]
S: Dotaz k ceně za stránku na faktuře {invoice} | Servisní smlouva: víc barevných stran, než jsme vytiskli?
C: Na faktuře {invoice} je u přístroje {product} 4 120 barevných stran. To je dvakrát tolik co obvykle. Můžete
  ověřit počitadlo?
C: Cena za stránku na faktuře {invoice} je vyšší než ve smlouvě. Neuniklo nám nějaké oznámení?
Q: Máte pravdu, u dvou přístrojů se prohodila počitadla. Opravená faktura je na cestě, rozdíl {amount} odečítáme.
Q: Ceník se mění v lednu, vám ale do konce smlouvy platí stará cena. Fakturu jsme opravili, děkujeme za pozorné čtení.
K: Počitadla {serial} a přístroje nahoře byla v systému prohozená. Opraveno.
--
A: Můžete mi prosím opsat počitadlo z displeje (Nabídka – Servis – Počitadlo) u {serial}?
C: Barva 21 877, černá 64 310.
O: My máme odečteno 25 997 barevných, to je přístroj z druhého patra. @{mate}, prohoď prosím obě výrobní čísla v
  tabulce smluv.
A: Náš systém měl počitadla vašich dvou přístrojů prohozená. Správně je to 2 060 stran, opravená faktura přijde dnes.
C: Děkuji, tohle číslo už poznávám.
"""
