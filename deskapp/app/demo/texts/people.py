"""Scenarios of the Human Resources department."""

SCRIPT = r"""
@ application tags=application who=private channels=email,form files=pdf
[en]
S: Application: service technician | Is the technician's job still open?
C: I saw your offer for a service technician in {city}. I repaired office machines for six years and have a driving
  licence. My CV is attached.
C: Is the technician's position in {city} still open? I could start on {later}.
Q: Thank you, it is still open. Would you come on {soon} at 10:00? You will meet the colleagues and one stubborn
  printer.
Q: Thank you for your interest. This one has been taken, but in spring we look for another; may we keep your CV
  until then?
K: Good impression on the phone. Salary idea noted in the HR folder, not here.
--
A: Thank you. Which machines did you repair, and would travelling three days a week be all right?
C: Mostly medium office machines and label printers. Travelling is fine, I like driving.
O: Sounds promising. @{mate} could you sit in on {soon} at 10:00? Half an hour is enough.
A: We would like to meet you on {soon} at 10:00 in {city}. Please bring nothing but questions.
C: I will be there. Thank you for the invitation!
[cs]
S: Zájem o místo servisního technika | Je místo technika ještě volné?
C: Zaujala mě nabídka místa servisního technika ({city}). Šest let jsem opravoval{a} kancelářskou techniku, mám
  řidičský průkaz. Životopis přikládám.
C: Je místo technika ({city}) ještě volné? Nastoupit bych mohl{a} {later}.
Q: Děkujeme, volné je. Hodilo by se vám přijít {soon} v 10:00? Poznáte kolegy a jednu tvrdohlavou tiskárnu.
Q: Děkujeme za zájem. Tohle místo je už obsazené, na jaře ale hledáme dalšího. Můžeme si životopis do té doby nechat?
K: Po telefonu velmi dobrý dojem. Představa o mzdě je ve složce HR, ne tady.
--
A: Děkujeme. Které přístroje jste opravovali a nevadilo by vám tři dny v týdnu jezdit?
C: Hlavně střední kancelářské a tiskárny štítků. Cesty nevadí, řídím rád{a}.
O: Zní to nadějně. @{mate}, přisedneš {soon} v 10:00? Stačí půl hodiny.
A: Rádi se s vámi potkáme {soon} v 10:00 ({city}). Nenoste nic než otázky.
C: Přijdu. Děkuji za pozvání!

@ certificate tags=payroll who=private channels=email
[en]
S: Confirmation of employment | Income statement for the bank
C: I worked for you until last spring and need a confirmation of the years for the pension office. Where do I ask
  for it?
C: My bank wants a statement of income for the last three months. Could you prepare it by {soon}?
Q: You are in the right place. The confirmation is signed and goes by registered post tomorrow.
Q: It will be ready on {soon}; you may pick it up or we send it to your data box.
--
A: Gladly. To which address shall I send it, and is a scan in advance useful?
C: A scan first would help a lot, the address is the same.
O: @{mate} please find the contract from the archive, second shelf. I sign tomorrow.
A: The scan is on its way to you, the original leaves tomorrow by registered post.
C: Received and handed in. Thank you very much.
[cs]
S: Potvrzení o zaměstnání | Potvrzení o příjmu pro banku
C: Do loňského jara jsem u vás pracoval{a} a potřebuji potvrzení o letech pro správu sociálního zabezpečení. Kde o
  něj požádám?
C: Banka chce potvrzení o příjmu za poslední tři měsíce. Stihli byste ho do {soon}?
Q: Jste na správném místě. Potvrzení je podepsané a zítra odchází doporučeně.
Q: Bude hotové {soon}, můžete si ho vyzvednout, nebo ho pošleme do datové schránky.
--
A: Rádi. Na jakou adresu ho máme poslat a hodí se předem sken?
C: Sken předem by moc pomohl, adresa je stejná.
O: @{mate}, najdi prosím v archivu smlouvu, druhý regál. Zítra podepíšu.
A: Sken je na cestě, originál odejde zítra doporučeně.
C: Dorazilo a odevzdáno. Moc děkuji.

@ internship long=first tags=internship who=private channels=email,form,instagram
[en]
S: Summer internship | School practice for two weeks
C: I study graphic arts and need two weeks of practice in a company. Could I spend them with you, ideally around
  paper and printing?
C: Do you take interns in summer? I would be interested in the warehouse and the shop.
Q: Yes, we take two at a time. Send us the form of your school and choose a fortnight from {later} on.
Q: This summer is full, but from {later} there is room. Shall I put you on the list?
--
A: Nice! What would you like to learn, and is the school all right with {city}?
C: How books are made, and how you choose the paper for them. {city} is perfect, I live near.
O: @{mate} would you take an intern for two weeks, around the catalogue?
A: Our catalogue team would love to have you. Please send the school's form by {soon}.
C: The form is attached, signed. I look forward to it!
[cs]
S: Letní praxe | Školní praxe na dva týdny
C: Studuji grafiku a potřebuji dva týdny praxe ve firmě. Mohl{a} bych je strávit u vás, nejraději kolem papíru a
  tisku?
C: Berete v létě praktikanty? Zajímal by mě sklad a prodejna.
Q: Ano, bereme vždy dva. Pošlete nám formulář školy a vyberte si čtrnáct dní od {later}.
Q: Léto je plné, od {later} ale místo je. Mám vás zapsat?
--
A: Výborně! Co byste se chtěli naučit a vyhovuje škole místo ({city})?
C: Jak se dělají knihy a jak se k nim vybírá papír. Místo je ideální, bydlím kousek.
O: @{mate}, vezmeš si na dva týdny někoho na praxi ke katalogu?
A: U katalogu vás rádi uvidí. Pošlete prosím formulář školy do {soon}.
C: Formulář přikládám podepsaný. Těším se!

@ shift tags=application,warehouse who=private channels=call,email,facebook
[en]
S: Weekend work in the warehouse | Part-time before Christmas?
C: I heard that you look for people to pack books before Christmas. I am free on weekends and evenings.
C: Is there any weekend work in the {city} warehouse? I have a forklift licence.
Q: We do, and a forklift licence is gold. Please come on {soon} at 16:00 to ramp 2, it takes twenty minutes.
Q: We start on {later}, six weekends. I have written you on the list and will call with the details.
--
A: Great. Have you packed or stacked before, and how many weekends could you do?
C: One season in a bookshop, four weekends for sure.
M: @{agent} take them, last year we were two short. Safety training is on {soon}.
A: Welcome on board. The safety training is on {soon} at 16:00, ramp 2.
C: I will be there, thanks!
[cs]
S: Víkendová brigáda ve skladu | Brigáda před Vánoci?
C: Slyšel{a} jsem, že před Vánoci hledáte lidi na balení knih. Mám čas o víkendech a večer.
C: Je ve skladu ({city}) nějaká víkendová práce? Mám průkaz na vysokozdvižný vozík.
Q: Je, a průkaz na vozík je k nezaplacení. Přijďte prosím {soon} v 16:00 na rampu 2, zabere to dvacet minut.
Q: Začínáme {later}, šest víkendů. Zapsal{ag} jsem vás a s podrobnostmi zavolám.
--
A: Výborně. Už jste někdy balili nebo skládali a kolik víkendů by to mohlo být?
C: Jednu sezonu v knihkupectví, čtyři víkendy určitě.
M: @{agent}, brát, loni nám dva lidi chyběli. Školení bezpečnosti je {soon}.
A: Vítejte na palubě. Školení bezpečnosti je {soon} v 16:00, rampa 2.
C: Přijdu, díky!
"""
