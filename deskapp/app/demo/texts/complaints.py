"""Scenarios of the Complaints department."""

SCRIPT = r"""
@ damaged tags=damage,delivery prio=2 files=png channels=email,form
[en]
S: Box arrived wet and torn | Order {order} damaged on the way
C: Two boxes of order {order} arrived with a torn corner and the paper inside is wavy. Photos are attached. What now?
C: The driver left the {product} in the rain in front of the gate. The box is soaked, we did not dare to unpack it.
Q: I am sorry. New boxes leave today and arrive on {soon}; please keep the damaged ones for two days, the carrier
  wants to see them.
Q: Please do not plug it in. We exchange it without questions, the courier comes on {soon} and takes the wet one
  along.
K: Carrier pays, damage report DR-{serial}.
--
A: Thank you for the photos. Did the driver write a damage report, and is the address label readable?
C: No report, he was gone before we came downstairs. The label is readable: {order}.
O: Second time this month with this carrier in {city}. @{mate} please put it on the list for Thursday's talk.\n- [ ]
  Claim at the carrier\n- [ ] New delivery by our own car
A: We settle it with the carrier ourselves. The new delivery comes by our own car on {soon}.
C: Everything arrived dry this time. Thank you for the quick solution.
[cs]
S: Krabice dorazila mokrá a roztržená | Objednávka {order} poškozená při dopravě
C: Dvě krabice z objednávky {order} mají roztržený roh a papír uvnitř je zvlněný. Fotky přikládám. Co teď?
C: Řidič nechal tiskárnu {product} v dešti před vraty. Krabice je promočená, netroufli jsme si ji rozbalit.
Q: To nás mrzí. Nové krabice dnes odcházejí a dorazí {soon}, poškozené prosím dva dny nevyhazujte, dopravce je chce
  vidět.
Q: Prosím nezapojovat. Vyměníme ji bez otázek, kurýr přijede {soon} a mokrou odveze.
K: Platí dopravce, zápis o škodě DR-{serial}.
--
A: Děkuji za fotky. Sepsal řidič zápis o škodě a je čitelný štítek s adresou?
C: Zápis žádný, byl pryč, než jsme sešli dolů. Štítek čitelný je: {order}.
O: Tento měsíc už podruhé u tohoto dopravce ({city}). @{mate}, dej to prosím na seznam pro čtvrteční schůzku.\n- [ ]
  Reklamace u dopravce\n- [ ] Nová dodávka naším autem
A: S dopravcem to vyřídíme sami. Novou dodávku přiveze {soon} naše vlastní auto.
C: Tentokrát vše dorazilo suché. Děkujeme za rychlé řešení.

@ refund tags=warranty,printer prio=1 channels=email,form,call
[en]
S: Third repair, I want my money back | {product} broken again
C: The {product} ({serial}) has been repaired twice since spring and today the same error is back. I do not want a
  third repair, I want my money.
C: According to the law I may withdraw after the third fault of the same kind. This is the third one with our
  {product}. How do we proceed?
Q: You are right and we will not argue. We take the printer back and the full price of {amount} returns to your
  account within fourteen days.
Q: May I offer you a choice: the full price back, or the next higher model at no extra cost with two years of
  warranty from today?
K: Third fault, entitled to withdraw. Do not offer another repair.
--
A: I understand. I see two repairs in our records; do you have the sheet of the one in summer?
C: Attached. The technician wrote "fuser, replaced", the first one was the same.
O: Clear case. @{mate} I would offer the bigger model as a choice, but the money first, without discussion.
A: Then it is your right. You choose: {amount} back, or the bigger model with a new warranty.
C: We take the bigger model after all. Thank you for your straight dealing.
[cs]
S: Třetí oprava, chci vrátit peníze | {product} se zase porouchala
C: Tiskárna {product} ({serial}) byla od jara dvakrát opravená a dnes je stejná chyba zpátky. Třetí opravu nechci,
  chci peníze.
C: Podle zákona mohu po třetí stejné závadě odstoupit od smlouvy. U naší {product} je to teď potřetí. Jak budeme
  postupovat?
Q: Máte pravdu a přít se nebudeme. Tiskárnu vezmeme zpět a celá cena {amount} se do čtrnácti dnů vrátí na váš účet.
Q: Nabízím na výběr: celou cenu zpátky, nebo bez doplatku vyšší model s novou dvouletou zárukou.
K: Třetí závada, má právo odstoupit. Další opravu nenabízet.
--
A: Rozumím. V záznamech vidím dvě opravy, máte protokol z té letní?
C: V příloze. Technik napsal „fixační jednotka, vyměněno“, poprvé to bylo totéž.
O: Jasný případ. @{mate}, nabídl{ag} bych na výběr i větší model, ale peníze na prvním místě a bez diskuse.
A: Pak je to vaše právo. Vyberte si: {amount} zpět, nebo větší model s novou zárukou.
C: Nakonec bereme větší model. Děkujeme za rovné jednání.

@ missing tags=delivery,order channels=email,form,chat
[en]
S: One item missing in order {order} | Order {order} is not complete
C: In the delivery of order {order} one toner is missing. The delivery note lists three, there are two in the box.
C: We unpacked order {order} twice: "{book}" is not in it, although it is on the note and on the invoice.
Q: I am sorry, we packed it wrong. The missing piece goes out today, free of postage of course.
Q: It stayed on the packing table, it was found here this morning. It will be with you on {soon}.
--
A: Thank you for counting. Was the tape on the box intact, and what weight stands on the label?
C: The tape was intact, the label says 11.2 kg.
M: Complete it would be 11.9, so it never left us. @{agent} I have already put one in the afternoon courier.
A: By weight it never left our house, so it is our mistake. The missing piece is on its way and arrives on {soon}.
C: It came with a chocolate. Forgiven!
[cs]
S: V objednávce {order} chybí jedna položka | Objednávka {order} není úplná
C: V dodávce k objednávce {order} chybí jeden toner. Na dodacím listu jsou tři, v krabici dva.
C: Objednávku {order} jsme vybalili dvakrát: kniha „{book}“ v ní není, i když na listu i na faktuře je.
Q: Omlouváme se, špatně jsme balili. Chybějící kus dnes odchází, samozřejmě bez poštovného.
Q: Zůstal na balicím stole, ráno se našel. U vás bude {soon}.
--
A: Díky, že jste to přepočítali. Byla páska na krabici neporušená a jaká váha je na štítku?
C: Páska v pořádku, na štítku je 11,2 kg.
M: Úplná by měla 11,9, takže od nás neodešel. @{agent}, jeden už jsem dal{mg} odpolednímu kurýrovi.
A: Podle váhy od nás vůbec neodešel, chyba je tedy naše. Chybějící kus je na cestě, dorazí {soon}.
C: Přišel i s čokoládou. Odpuštěno!

@ rude tags=complaint prio=1 channels=email,form,facebook
[en]
S: Complaint about the behaviour on the phone | Waited forty minutes on the line
C: I called on {past} about a late delivery and was told that I should have ordered earlier. I do not expect
  flowers, but I do expect manners.
C: Forty minutes on the line, then the call was cut. Second time this week. Is anybody in charge there?
Q: That should not have happened and I am sorry. I have listened to the recording and talked to the colleague. Your
  next transport is on us.
Q: You are right, two people were ill that day. Since Monday there is a call-back button; press it and we call
  within the hour.
K: Second complaint this year. Call personally, do not send a form letter.
--
A: I am very sorry. At what time did you call approximately, so that I can find it?
C: Shortly after two in the afternoon, from this number.
O: Listened to it, the customer is right. @{mate} I will call back myself today; please keep the line free around
  15:00.\n- [ ] Call back at 15:00\n- [ ] Talk with the colleague
A: Thank you for the talk on the phone. As agreed, the next transport is on us and the colleague sends an apology.
C: Thank you for calling in person. For me the matter is settled.
[cs]
S: Stížnost na jednání po telefonu | Čtyřicet minut na lince
C: Dne {past} jsem volal{a} kvůli opožděné dodávce a dozvěděl{a} jsem se, že jsem měl{a} objednat dřív. Kytku
  nečekám, slušnost ano.
C: Čtyřicet minut na lince a pak hovor spadl. Tento týden už podruhé. Má to u vás někdo na starosti?
Q: To se stát nemělo a omlouvám se. Nahrávku jsem si poslechl{ag} a s kolegou mluvil{ag}. Příští dopravu máte od nás.
Q: Máte pravdu, ten den dva lidé onemocněli. Od pondělí je na webu tlačítko pro zpětné zavolání, ozveme se do hodiny.
K: Letos druhá stížnost. Volat osobně, žádný formulářový dopis.
--
A: Moc mě to mrzí. V kolik hodin jste zhruba volali, ať hovor najdu?
C: Krátce po druhé odpoledne z tohoto čísla.
O: Poslechnuto, pravdu má zákazník. @{mate}, dnes volám zpět osobně, nech mi prosím kolem 15:00 volnou linku.\n- [ ]
  Zavolat v 15:00\n- [ ] Promluvit s kolegou
A: Děkuji za rozhovor. Jak jsme se domluvili, příští doprava je na nás a kolega posílá omluvu.
C: Děkuji, že jste volali osobně. Pro mě je to vyřízené.

@ quality tags=paper,quality files=png channels=email,form
[en]
S: {paper}: yellow edge | The new paper curls
C: The last delivery of {paper} has a yellow edge on one side, in each pack we opened. It cannot be used for letters.
C: The paper from order {order} curls as soon as it leaves the printer. The older one does not, same machine.
Q: That batch was stored too near to a heater. We exchange all of it on {soon} and you may keep the yellow one for
  drafts.
Q: Please turn the pack over in the tray, the arrow on the wrapper shows the side to print first. If it still curls,
  we exchange it.
--
A: Could you tell me the batch number from the side of the pack? It starts with a letter.
C: B-{serial}, on all of them.
M: B batch is the one from the hall by the boiler. @{agent} eleven customers have it, I am making a list.
A: That batch was stored badly and we withdraw it. New paper comes on {soon}, keep the old one for notes.
C: The new paper is snow white. Thank you!
[cs]
S: {paper}: žlutý okraj | Nový papír se kroutí
C: Poslední dodávka papíru {paper} má na jedné straně žlutý okraj, v každém balíku, který jsme otevřeli. Na dopisy
  se nehodí.
C: Papír z objednávky {order} se kroutí hned, jak vyjede z tiskárny. Starší to nedělá, přístroj je stejný.
Q: Tahle šarže stála moc blízko topení. {soon} vše vyměníme a žlutý si můžete nechat na poznámky.
Q: Zkuste prosím balík v zásobníku otočit, šipka na obalu ukazuje, která strana se tiskne první. Kdyby to trvalo,
  vyměníme ho.
--
A: Můžete mi opsat číslo šarže z boku balíku? Začíná písmenem.
C: B-{serial}, na všech stejné.
M: Šarže B je ta z haly u kotelny. @{agent}, má ji jedenáct zákazníků, dělám seznam.
A: Tato šarže byla špatně skladovaná a stahujeme ji. Nový papír přijde {soon}, starý si nechte na poznámky.
C: Nový je bílý jako sníh. Děkujeme!
"""
