"""Scenarios of the General department."""

SCRIPT = r"""
@ hours long=first tags=question channels=facebook,chat,email,form,messenger
[en]
S: Shop hours on the public holiday | Can I pick up on Saturday?
C: Are you open during the public holiday? I would like to pick up two boxes of {paper} on the way from work.
C: Is the shop in {city} open on Saturday? Your website says yes, the sign on the door says no.
Q: The shop is open Monday to Friday 8–18 and on Saturday 9–12. On public holidays we are closed, but the pick-up
  box in front of the house works around the clock.
Q: The website is right, the sign is from the summer and has just been taken down. Saturday 9:00 to 12:00, see you
  there!
--
A: On public holidays the shop is closed. Shall we put your boxes in the pick-up box outside? It opens with a code.
C: That would be great. Until when does the code work?
A: Three days. You get it by text message as soon as the boxes are in.
C: Picked up, took a minute. Great invention.
[cs]
S: Otevírací doba o svátku | Můžu si přijít v sobotu?
C: Máte otevřeno o svátku? Cestou z práce bych si vyzvedl{a} dvě krabice papíru {paper}.
C: Je prodejna {city} otevřená v sobotu? Na webu píšete ano, cedule na dveřích říká ne.
Q: Otevřeno máme pondělí až pátek 8–18 a v sobotu 9–12. O svátcích je zavřeno, výdejní box před domem ale funguje
  nonstop.
Q: Platí web, cedule byla letní a právě jsme ji sundali. Sobota 9–12, těšíme se!
--
A: O svátku máme zavřeno. Mám vám krabice dát do výdejního boxu venku? Otevírá se kódem.
C: To by bylo skvělé. Jak dlouho kód platí?
A: Tři dny. Přijde vám textovou zprávou, jakmile tam krabice budou.
C: Vyzvednuto, zabralo to minutu. Dobrý vynález.

@ password tags=account channels=email,form,chat
[en]
S: I cannot sign in to the customer area | New password does not arrive
C: I asked for a new password three times and nothing comes. Can you look whether my address is right in your records?
C: The customer area says my account does not exist, although I ordered through it on {past} (order {order}).
Q: Your account has an older address, that is why the mails went nowhere. I have changed it to this one; please ask
  for the password once more.
Q: The account was locked after five attempts. It is open again, the link for a new password has just been sent and
  works for an hour.
--
A: May I ask which address you used when you registered? A company address, perhaps?
C: It could be the old one ending in .net, we have not used it for a year.
A: Exactly, that is the one. I have moved the account to your current address, orders and all. Try it now, please.
C: I am in and all my orders are there. Thanks a lot!
[cs]
S: Nemohu se přihlásit do zákaznického účtu | Nechodí nové heslo
C: Třikrát jsem si nechal{a} poslat nové heslo a nic nepřišlo. Můžete se podívat, jestli u sebe máte správnou adresu?
C: Zákaznický účet tvrdí, že neexistuju, a přitom jsem přes něj {past} objednával{a} (objednávka {order}).
Q: U účtu je starší adresa, proto zprávy nikam nedošly. Změněno na tuto, zkuste si prosím heslo vyžádat ještě jednou.
Q: Účet se po pěti pokusech zamkl. Už je odemčený, odkaz na nové heslo právě odešel a platí hodinu.
--
A: Jakou adresu jste při registraci použili? Nebyla to třeba firemní?
C: Možná ta stará s koncovkou .net, rok už ji nepoužíváme.
A: Přesně ta. Účet jsem převedl{ag} na vaši nynější adresu i s objednávkami. Zkuste to prosím teď.
C: Jsem tam a vidím všechny objednávky. Moc děkuji!

@ data long=first tags=privacy channels=email,form
[en]
S: What personal data do you keep about me? | Please delete my data
C: I would like to know which personal data you keep about me, as the law allows me to ask.
C: I closed my business and would like you to delete my account and my phone number. Is a mail enough?
Q: You will find everything in the attached overview: name, two addresses, orders since 2021. We pass it to nobody
  but the carrier.
Q: A mail from this address is enough. We have deleted the account and the phone number; invoices stay for ten years
  because the law orders it.
K: Identity first: ask for an order number before anything is sent or erased.
--
A: We will gladly send you the overview. So that it reaches only you, please tell me the number of any of your orders.
C: The last one was {order}.
O: @{mate} the identity is confirmed. Export please, without our notes.\n- [x] Order number checked\n- [ ] Export sent
A: Thank you, that fits. The overview is in your customer area and stays there for fourteen days.
C: Everything clear, that is less than I expected. Thank you.
[cs]
S: Jaké osobní údaje o mně máte? | Prosím o výmaz údajů
C: Rád{a} bych věděl{a}, jaké osobní údaje o mně vedete. Zákon mi tu otázku dovoluje.
C: Ukončil{a} jsem živnost a prosím o smazání účtu i telefonního čísla. Stačí e-mail?
Q: Vše je v přiloženém přehledu: jméno, dvě adresy, objednávky od roku 2021. Nikomu kromě dopravce je nepředáváme.
Q: E-mail z této adresy stačí. Účet i telefon jsou smazané, faktury musíme ze zákona deset let uchovat.
K: Nejdřív totožnost: před výpisem i výmazem se zeptat na číslo objednávky.
--
A: Přehled rádi pošleme. Aby se dostal jen k vám, napište mi prosím číslo kterékoli své objednávky.
C: Poslední byla {order}.
O: @{mate}, totožnost ověřena. Prosím o výpis, bez našich poznámek.\n- [x] Číslo objednávky souhlasí\n- [ ] Výpis
  odeslán
A: Děkuji, souhlasí. Přehled máte v zákaznickém účtu a zůstane tam čtrnáct dní.
C: Všechno jasné, čekal{a} jsem toho víc. Děkuji.

@ praise long=first tags=praise channels=facebook,email,form,suggestion prio=-1
[en]
S: A word of praise for your driver | Thank you from the whole class
C: This is not a complaint for once. Your driver carried eight boxes to the third floor although the lift was out of
  order, and was in a good mood. Please tell him.
C: Our pupils got the old catalogues you promised and made a whole paper town of them. Thank you from all of us!
Q: What a nice thing to read. I have pinned your message on the board in the warehouse, he blushed a little. Thank
  you!
Q: Thank you for taking the time to write. It goes straight on our wall, next to the coffee machine.
--
A: Thank you! Do you remember the day? Then I know whom to praise.
C: It was on {past} before noon, a tall man with a beard.
M: That was Radek himself, he stood in for the driver. @{agent} he wants to have it framed.
A: It was the head of our warehouse in person, who stood in that day. He sends his regards and says the lift is good
  for the heart.
C: Wonderful. Regards to him!
[cs]
S: Pochvala pro vašeho řidiče | Poděkování od celé třídy
C: Tentokrát to není stížnost. Váš řidič vynesl osm krabic do třetího patra, i když nejel výtah, a ještě u toho
  žertoval. Vyřiďte mu to, prosím.
C: Žáci dostali slíbené staré katalogy a postavili z nich celé papírové město. Děkujeme!
Q: To se hezky čte. Vaši zprávu jsem připíchl{ag} na nástěnku ve skladu, trochu se červenal. Děkujeme!
Q: Děkujeme, že jste si našli čas. Jde to rovnou na zeď vedle kávovaru.
--
A: Děkujeme! Nevzpomenete si, který den to bylo? Ať víme, koho pochválit.
C: Bylo to {past} dopoledne, vysoký pán s vousy.
M: To byl sám Radek, zaskakoval za řidiče. @{agent}, chce si to nechat zarámovat.
A: Byl to osobně vedoucí skladu, ten den zaskakoval. Pozdravuje a říká, že schody jsou zdravé na srdce.
C: Výborné. Také pozdravujeme!

@ address tags=account who=company
[en]
S: We are moving – new delivery address | Change of address from {soon}
C: From {soon} please deliver to our new office in {city}, ground floor, entrance B. Invoices stay at the old
  address until the end of the year.
C: We have moved. How do I change the address for the paper that comes every month?
Q: The new delivery address is saved for all future orders, including the monthly paper. The billing address stays
  as it was. Good luck with the move!
Q: I changed it for you, from {soon} everything goes to {city}. Should the driver call ahead?
K: Delivery: entrance B, ground floor. Billing address unchanged until January.
--
A: Thank you for telling us. There is one delivery on the way for {soon}; should it still go to the old place?
C: Better to the new one, the old office will be empty by then.
O: @{mate} can the driver of {order} be redirected? New address in the ticket note. If not, tell me before 14:00.
M: Redirected, it is on tomorrow's tour.
A: The driver knows about it and delivers to {city}, entrance B.
C: Arrived at the right door. Great teamwork.
[cs]
S: Stěhujeme se – nová adresa dodání | Změna adresy od {soon}
C: Od {soon} prosím doručujte do nové kanceláře ({city}, přízemí, vchod B). Faktury zůstávají do konce roku na staré
  adrese.
C: Přestěhovali jsme se. Jak změním adresu u papíru, který chodí každý měsíc?
Q: Nová adresa dodání je uložená pro všechny další objednávky včetně měsíčního papíru. Fakturační zůstává. Ať se v
  novém daří!
Q: Změněno, od {soon} jde všechno na novou adresu ({city}). Má řidič předem volat?
K: Dodání: vchod B, přízemí. Fakturační adresa do ledna beze změny.
--
A: Díky za zprávu. Jedna zásilka je na cestě na {soon}, má ještě dojít na staré místo?
C: Raději už na nové, stará kancelář bude prázdná.
O: @{mate}, dá se řidič s objednávkou {order} přesměrovat? Adresa je v poznámce k tiketu. Když ne, řekni mi to do
  14:00.
M: Přesměrováno, jede to se zítřejší trasou.
A: Řidič o tom ví a přiveze to ke vchodu B.
C: Dorazilo ke správným dveřím. Skvělá souhra.

@ lost-glove tags=question channels=call,email,facebook,whatsapp
[en]
S: Did I leave my umbrella in your shop? | Forgotten book in the shop in {city}
C: I was in your shop in {city} on {past} and think I left a dark green umbrella there. Has anybody found it?
C: I forgot a book at your counter, "{book}", with a yellow bookmark in it. It is from a library, so I am a bit
  nervous.
Q: Good news, it is here! It waits at the counter under your name, any day until 18:00.
Q: We looked everywhere and found it behind the stand with calendars. Shall we send it with your next order?
--
A: The colleague from the shop will look after closing time. Could you describe it a little more?
C: There is a sticker with a whale on it, you cannot miss it.
M: @{agent} found, sticker with a whale and all. It lies in the drawer by the till.
A: Found! The whale waits for you in the drawer by the till.
C: I am so glad, I will come by tomorrow.
[cs]
S: Nezůstal u vás můj deštník? | Zapomenutá kniha na prodejně {city}
C: Byl{a} jsem {past} na vaší prodejně ({city}) a nejspíš tam zůstal tmavě zelený deštník. Nenašel ho někdo?
C: Na pultu jsem zapomněl{a} knihu „{book}“ se žlutou záložkou. Je z knihovny, tak jsem trochu nervózní.
Q: Dobrá zpráva, je tady! Čeká na pultu pod vaším jménem, kterýkoli den do 18:00.
Q: Hledali jsme všude a našli za stojanem s kalendáři. Máme ho poslat s vaší příští objednávkou?
--
A: Kolegyně z prodejny se po zavírací době podívá. Můžete tu věc ještě trochu popsat?
C: Je na ní samolepka s velrybou, nedá se přehlédnout.
M: @{agent}, nalezeno, i se samolepkou. Leží v šuplíku u pokladny.
A: Máme to! Velryba na vás čeká v šuplíku u pokladny.
C: To jsem rád{a}, zítra se zastavím.
"""
