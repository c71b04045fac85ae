"""Scenarios of the Marketing department."""

SCRIPT = r"""
@ newsletter tags=newsletter prio=-1 channels=email,form
[en]
S: Please take me off the newsletter | Newsletter comes twice
C: I keep getting your newsletter although I clicked on unsubscribe last month. Please take me off for good.
C: Your newsletter comes to me twice, each time with another greeting. Once would do.
Q: I am sorry, you were on two lists. I have removed you from both, no more newsletters will come.
Q: Fixed: one address, one newsletter. The greeting with the typo is gone too.
--
A: I see you under two addresses. Should both be removed, or keep the one at home?
C: Keep the private one, the paper tips are fun actually.
A: Done: nothing to the office, one a month at home.
C: Perfect, thank you.
[cs]
S: Prosím o odhlášení z novinek | Novinky chodí dvakrát
C: Pořád mi chodí vaše novinky, i když jsem se minulý měsíc odhlásil{a}. Prosím o definitivní odhlášení.
C: Vaše novinky mi chodí dvakrát, pokaždé s jiným oslovením. Jednou by stačilo.
Q: Omlouvám se, byli jste ve dvou seznamech. Z obou jsem vás odebral{ag}, další novinky nepřijdou.
Q: Opraveno: jedna adresa, jedny novinky. Zmizel i překlep v oslovení.
--
A: Vidím vás pod dvěma adresami. Odebrat obě, nebo tu domácí nechat?
C: Soukromou nechte, tipy s papírem jsou vlastně zábavné.
A: Hotovo: do práce nic, domů jednou měsíčně.
C: Výborně, děkuji.

@ school long=first tags=school,sponsoring channels=email,form,facebook
[en]
S: Paper for a school event? | Would you support our reading night?
C: Our school prepares a reading night on {later} and we are looking for somebody who would give paper and a few
  books as prizes. Would you join in?
C: We print a school magazine, 120 copies a month, on our own printer. Do you support such projects?
Q: We would love to. Five boxes of paper and ten books are ready for you; please pick them up in {city} by {soon}.
Q: School magazines are close to our heart: one box of paper a month, until the end of the school year. Just send us
  the first issue.
K: Gave five boxes last year as well. Thank-you photo is on the wall.
--
A: What a nice plan. How many children will come and how old are they?
C: About forty, from nine to twelve. They choose the books by the cover.
O: @{mate} ten books from the returned ones with bent corners would do nicely. Can you choose some with dragons?\n-
  [ ] Ten books\n- [ ] Posters
A: Ten books and two boxes of drawing paper are ready. All we wish for is a photo of the night.
C: The children were thrilled, the photos are on the way.
[cs]
S: Papír na školní akci? | Podpořili byste naši noc s knihou?
C: Naše škola chystá {later} noc s knihou a hledáme někoho, kdo by věnoval papír a pár knih jako ceny. Přidali byste
  se?
C: Tiskneme školní časopis, 120 kusů měsíčně, na vlastní tiskárně. Podporujete takové věci?
Q: Moc rádi. Pět krabic papíru a deset knih je připraveno, vyzvedněte si je prosím do {soon} na prodejně ({city}).
Q: Školní časopisy máme rádi: jedna krabice papíru měsíčně do konce školního roku. Jen nám pošlete první číslo.
K: Pět krabic jsme dali i loni. Děkovná fotka visí na zdi.
--
A: To je krásný nápad. Kolik dětí přijde a jak jsou staré?
C: Asi čtyřicet, od devíti do dvanácti. Knihy si vybírají podle obálky.
O: @{mate}, stačilo by deset knih z vrácených s ohnutými rohy. Vybereš nějaké s draky?\n- [ ] Deset knih\n- [ ]
  Plakáty
A: Deset knih a dvě krabice kreslicího papíru čekají. Přejeme si jen fotku z té noci.
C: Děti byly nadšené, fotky jsou na cestě.

@ logo long=first tags=partner who=company files=png
[en]
S: May we use your logo? | Logo in print quality
C: We list our suppliers on our website. May we use your logo, and could you send it in print quality?
C: For the fair catalogue we need your logo in a vector format and three sentences about you by {soon}.
Q: With pleasure. The package with the logo, the colours and a short text is in the Press section of our website.
Q: Sent: logo in three formats and the text in both languages. Please leave a bit of white around the fish.
--
A: Gladly. Where will it stand, on a white background or a coloured one?
C: On dark blue. Ours is quite a strong colour.
A: Then please take the white version, the blue one would drown. Both are attached.
C: It looks great. Here is a preview.
[cs]
S: Můžeme použít vaše logo? | Logo v tiskové kvalitě
C: Na webu uvádíme své dodavatele. Smíme použít vaše logo a poslali byste ho v tiskové kvalitě?
C: Do katalogu veletrhu potřebujeme do {soon} vaše logo v křivkách a tři věty o vás.
Q: S radostí. Balíček s logem, barvami a krátkým textem je na našem webu v části Pro média.
Q: Odesláno: logo ve třech formátech a text v obou jazycích. Nechte prosím kolem ryby trochu bílé.
--
A: Rádi. Kde bude, na bílém podkladu, nebo na barevném?
C: Na tmavě modré. Je to dost výrazná barva.
A: Pak prosím bílou verzi, modrá by se ztratila. Přikládám obě.
C: Vypadá to skvěle. Posíláme náhled.

@ coupon tags=discount channels=facebook,instagram,chat,form,messenger
[en]
S: Discount code does not work | Code PAPER10 refused
C: The code PAPER10 from your post is refused in the basket, although it should be valid until {soon}.
C: I wanted to use the welcome code, but the shop says it was already used. It was not me!
Q: The code works for paper and books, not for printers; the post did not say it clearly, sorry. I have given you
  the discount by hand.
Q: A new code is on its way to you, for one order, valid until {later}.
--
A: What do you have in the basket? I will try it on my side.
C: {paper} and one "{book}".
O: It stumbles over the quotation marks in the title, tried it here. @{mate} please tell the web shop people.
A: You have found a bug in our shop. Please use PAPER15 instead, with five percent more as a thank-you.
C: Worked at once. Thanks for the extra!
[cs]
S: Nefunguje slevový kód | Kód PAPIR10 košík odmítá
C: Kód PAPIR10 z vašeho příspěvku košík odmítá, a přitom má platit do {soon}.
C: Chtěl{a} jsem použít uvítací kód, ale obchod tvrdí, že už byl použit. Já to nebyl{a}!
Q: Kód platí na papír a knihy, na tiskárny ne. V příspěvku to nebylo jasné, omlouváme se. Slevu jsem vám zadal{ag}
  ručně.
Q: Nový kód je na cestě, na jednu objednávku, platí do {later}.
--
A: Co máte v košíku? Zkusím si to u nás.
C: {paper} a jednu knihu „{book}“.
O: Klopýtá to o uvozovky v názvu, vyzkoušeno. @{mate}, řekni to prosím lidem od obchodu.
A: Našli jste chybu v našem obchodě. Použijte prosím PAPIR15, pět procent navíc jako poděkování.
C: Hned to šlo. Díky za bonus!

@ review long=first tags=review,social channels=facebook,x,instagram prio=-1
[en]
S: Your competition: when are the results? | Question under your photo of the paper crane
C: When will you announce who won the paper crane competition? My daughter asks every morning.
C: Under your last photo you write about recycled paper. How much of it is really recycled?
Q: The winners will be announced on {soon} at noon. Good luck to your daughter!
Q: The blue pack is 100 percent recycled, the Classic contains 40. Each pack says it on the side.
--
A: We are counting the last votes. Under which name did your daughter take part?
C: As "Little crane from {city}".
M: Third place! @{agent} do not tell before {soon}, but you may hint.
A: I must not say anything before {soon}, but that morning would be a good one to be awake early.
C: She is jumping around the kitchen. Thank you!
[cs]
S: Soutěž s jeřáby – kdy budou výsledky? | Dotaz pod fotkou papírového jeřába
C: Kdy vyhlásíte, kdo vyhrál soutěž o papírového jeřába? Dcera se ptá každé ráno.
C: Pod poslední fotkou píšete o recyklovaném papíru. Kolik z něj je opravdu z recyklace?
Q: Vítěze vyhlásíme {soon} v poledne. Dceři držíme palce!
Q: Modrý balík je ze sta procent, Classic ze čtyřiceti. Na každém balíku je to na boku napsané.
--
A: Počítáme poslední hlasy. Pod jakým jménem dcera soutěžila?
C: Jako „Malý jeřáb“ ({city}).
M: Třetí místo! @{agent}, do {soon} neprozrazuj, naznačit ale můžeš.
A: Do {soon} nesmím nic říct, ale ten den bude dobré vstát brzy.
C: Skáče po kuchyni. Děkujeme!
"""
