"""Scenarios of the Technical department."""

SCRIPT = r"""
@ paper-jam tags=printer,hardware files=png channels=email,form,call,chat
[en]
S: Paper jam in tray 2 again | {product} jams on every tenth sheet
C: Our {product} in the {city} office jams on roughly every tenth sheet, always from tray 2. Tray 1 is fine. We
  cleaned the path as the screen says, no change.
C: Tray 2 of the {product} eats paper. We have opened and closed it so often that people now walk to the other
  floor. Serial number {serial}.
Q: That sounds like a worn separation pad, a small rubber part that costs nothing under warranty. I am sending one
  today; it clips in without tools and the drawing is in the box.
Q: Please fan the paper and set the guides one millimetre looser, that helps in most cases. If it still jams after a
  fresh pack, write back and we send a new pickup roller.
K: Separation pad sent twice before. Next time swap the whole tray.
--
A: Which paper do you use in tray 2, and was the pack open for a long time? Damp paper sticks together and does
  exactly this.
C: {paper}, a new pack from this week. It also happens with the paper from your last delivery.
M: Third {product} from this batch with the same trouble. @{agent} before you send a pad again: I have two complete
  trays on the shelf, take one.\n- [ ] Put the bad tray aside for the vendor
A: Then it is not the paper. We will swap the complete tray, the courier brings it on {soon} and takes the old one
  back.
C: The new tray is in and we printed two hundred pages without a single jam. Thank you!
[cs]
S: Zase se zasekává papír v zásobníku 2 | {product} – papír se mačká u každého desátého listu
C: Tiskárna {product} na pobočce {city} mačká zhruba každý desátý list, vždy ze zásobníku 2. Z jedničky podává
  dobře. Cestu papíru jsme vyčistili podle displeje, beze změny.
C: Dvojka u tiskárny {product} žere papír. Otevíráme ji tak často, že lidé chodí tisknout o patro níž. Výrobní číslo
  {serial}.
Q: To vypadá na opotřebený separační polštářek, v záruce je zdarma. Dnes ho posílám, nasadí se bez nářadí a v
  krabičce je obrázek.
Q: Zkuste prosím papír prolistovat a vodítka nastavit o milimetr volněji, ve většině případů to stačí. Kdyby to
  trvalo i s novým balíkem, napište a pošleme podávací válec.
K: Polštářek jsme posílali už dvakrát. Příště rovnou celý zásobník.
--
A: Jaký papír v dvojce máte a nebyl balík dlouho otevřený? Vlhké listy se lepí a dělají přesně tohle.
C: {paper}, balík načatý tento týden. Dělá to ale i papír z vaší poslední dodávky.
M: Třetí {product} z té samé série. @{agent}, než zase pošleš polštářek: v regálu mám dva celé zásobníky, jeden si
  vezmi.\n- [ ] Vadný zásobník odložit pro výrobce
A: Pak to papírem není. Vyměníme celý zásobník, kurýr ho přiveze {soon} a starý si odveze.
C: Nový zásobník máme, dvě stě stran a ani jedno zaseknutí. Děkujeme!

@ stripes long=first tags=printer,toner files=png
[en]
S: Grey stripes on every page | Stripes down the page since the toner change
C: Since we changed the toner, each page from the {product} has two grey stripes on the left. A scan is easier than
  words, I can send more.
C: Prints look as if somebody drew two lines down the page. New toner, clean glass, nothing helps. Printer
  {product}, {serial}.
Q: Two sharp lines in the same place mean a scratched drum. It is a wear part, but yours is under 20,000 pages, so
  we replace it free of charge. It leaves our warehouse today.
Q: Please take the toner out, shake it gently five times from side to side and print the cleaning page from the
  Service menu. If the stripes stay, we will replace the drum.
K: Drum replaced on warranty, note the counter when the technician is there.
--
A: Thank you for the scan. Could you also print the configuration page and tell me the number next to "Drum pages"?
C: It says 18,240 drum pages. The drum is the original one.
O: Vendor guarantees 25,000. @{mate} please add this one to the monthly claim, drum DR-40, 18,240 pages.
A: It should last 25,000, so the drum is on us. It comes with a return label for the old one; please keep it away
  from light.
C: Replaced it this morning, the pages are clean. The return label is on the box.
[cs]
S: Šedé pruhy na každé stránce | Po výměně toneru pruhy po celé délce
C: Od výměny toneru má každá stránka z tiskárny {product} vlevo dva šedé pruhy. Sken vám řekne víc než já, můžu
  poslat další.
C: Výtisky vypadají, jako by po nich někdo přejel dvakrát tužkou. Toner nový, sklo čisté, nic nepomohlo. Tiskárna
  {product}, {serial}.
Q: Dvě ostré čáry na stejném místě znamenají poškrábaný válec. Vy jste pod 20 000 stranami, takže výměna jde za
  námi. Ještě dnes odchází ze skladu.
Q: Vyndejte prosím toner, pětkrát s ním jemně zatřeste ze strany na stranu a v nabídce Servis vytiskněte čisticí
  stránku. Kdyby pruhy zůstaly, vyměníme válec.
K: Válec měníme v záruce. Při návštěvě opsat počitadlo.
--
A: Díky za sken. Můžete ještě vytisknout konfigurační stránku a napsat mi číslo u položky „Drum pages“?
C: Je tam 18 240. Válec je původní.
O: Výrobce ručí za 25 000. @{mate}, přidej to prosím do měsíční reklamace: válec DR-40, 18 240 stran.
A: Vydržet měl 25 000, nový je tedy na nás. V krabici bude štítek na vrácení starého, prosím nenechávejte ho na
  světle.
C: Ráno vyměněno, stránky jsou čisté. Starý válec už je zabalený.

@ offline tags=network,printer channels=email,chat,call files=txt
[en]
S: Printer shows as offline after the router change | {product} offline since Monday
C: We got a new router and since then the {product} is offline on all computers. It prints its own test page, so the
  machine itself lives.
C: Nobody can print. Windows says offline, but the display of the {product} says ready. The only thing that changed
  is our internet provider.
Q: The new router gave the printer another address. On the display choose Network – IPv4 – Automatic, then remove
  the printer in Windows and add it again by its name {serial}. Five minutes, I promise.
Q: I have looked at your settings remotely: the printer kept its old fixed address. I set it to automatic and the
  three computers see it again.
K: Fixed address 192.168.1.40 was set by the previous supplier. Now automatic.
--
A: Could you read me the IPv4 address from the display (Menu – Network) and the one of any computer?
C: Printer 192.168.1.40, my computer 192.168.8.23.
A: There it is: the printer still lives in the old network. Set IPv4 to Automatic on the display and restart it.
  Tell me what address it gets.
C: It has 192.168.8.61 now and the computers found it on their own. So simple when one knows.
[cs]
S: Tiskárna je po výměně routeru offline | {product} je od pondělí offline
C: Máme nový router a od té doby je {product} na všech počítačích offline. Vlastní zkušební stránku vytiskne,
  přístroj tedy žije.
C: Nikdo netiskne. Windows hlásí offline, na displeji {product} svítí připraveno. Změnil se jen poskytovatel
  internetu.
Q: Nový router dal tiskárně jinou adresu. Na displeji zvolte Síť – IPv4 – Automaticky, ve Windows tiskárnu odeberte
  a přidejte znovu podle jména {serial}. Je to na pět minut.
Q: Podíval{ag} jsem se na dálku: tiskárna držela starou pevnou adresu. Přepnuto na automatickou, všechny tři
  počítače ji zase vidí.
K: Pevnou adresu 192.168.1.40 nastavil předchozí dodavatel. Teď je automatická.
--
A: Můžete mi opsat adresu IPv4 z displeje (Nabídka – Síť) a adresu kteréhokoli počítače?
C: Tiskárna 192.168.1.40, můj počítač 192.168.8.23.
A: Tady to je: tiskárna bydlí pořád ve staré síti. Přepněte IPv4 na Automaticky a restartujte ji. Napište mi pak,
  jakou adresu dostala.
C: Má 192.168.8.61 a počítače si ji našly samy. Jednoduché, když se to ví.

@ driver tags=driver,windows channels=email,form,forum
[en]
S: Where is the driver for {product}? | Driver for the new Windows
C: We bought new laptops and the {product} only offers black and white and one paper size. Is there a newer driver
  than the one on the disc?
C: After the system update the {product} prints everything shifted by a centimetre. I suspect the driver. Where do I
  find the right one?
Q: The one from the disc is old. You will find version 4.2 on our pages under Support – {product}. Uninstall the old
  driver first, otherwise Windows keeps the former settings.
Q: Please take the universal driver and choose {product} from its list; the one Windows installs by itself knows
  neither colour nor the second tray.
--
A: Which Windows do you have, and is the printer connected by cable or over the network?
C: Windows 11, over the network. There are {qty} laptops, so I would be glad if I did not have to click through each
  one.
O: They have {qty} machines. @{mate} is the silent installer for 4.2 ready, or shall I send them the long way?
A: For that many there is a package that installs without questions. I have put it in your customer area together
  with a one-page guide.
C: It worked on the first two, the rest runs overnight. Colour is back.
[cs]
S: Kde najdu ovladač pro {product}? | Ovladač pro nové Windows
C: Koupili jsme nové notebooky a {product} na nich nabízí jen černobílý tisk a jeden formát. Existuje novější
  ovladač než ten na disku?
C: Po aktualizaci systému tiskne {product} všechno o centimetr posunuté. Podezírám ovladač. Kde najdu ten správný?
Q: Ten na disku je starý. Verzi 4.2 najdete na našich stránkách v části Podpora – {product}. Nejdřív prosím
  odinstalujte původní, jinak si Windows nechají staré nastavení.
Q: Vezměte prosím univerzální ovladač a v seznamu zvolte {product}. Ten, který si Windows stáhnou samy, nezná barvu
  ani druhý zásobník.
--
A: Jaké Windows máte a je tiskárna připojená kabelem, nebo po síti?
C: Windows 11, po síti. Notebooků je {qty}, takže bych je nerad{a} proklikával{a} jeden po druhém.
O: Mají {qty} strojů. @{mate}, je hotový tichý instalátor k verzi 4.2, nebo jim mám poslat dlouhý návod?
A: Na tolik počítačů máme balíček, který se nainstaluje bez otázek. Najdete ho ve svém zákaznickém účtu i s návodem
  na jednu stránku.
C: Na prvních dvou to funguje, zbytek poběží přes noc. Barvy jsou zpátky.

@ visit tags=on-site prio=1 who=company channels=call,email
[en]
S: Technician's visit – can it be earlier? | Moving the maintenance visit
C: We have the yearly maintenance booked for {later}, but there is a meeting of the whole board that day and nobody
  can let the technician in. Would any day before that work?
C: Is it possible to move the technician's visit? The {product} got noticeably slower and I would not wait until
  {later}.
Q: Of course. I moved the visit to {soon} between 9:00 and 11:00. The technician calls half an hour before he arrives.
Q: We have a window on {soon} right after lunch, I have booked it for you. Please keep the machine switched on so
  that it is warm.
K: Entrance from the yard, ask at the porter's. Lift only with a card.
--
A: The nearest free time is {soon}, 8:00–10:00 or 13:00–15:00. Which one suits you better?
C: The morning please. Ring at the yard entrance, the main door is being repaired.
O: @{mate} you have it in the calendar: {soon} 8:00, {city}. Yard entrance, main door is closed.\n- [ ] Take the
  maintenance kit MK-400\n- [ ] Ring half an hour ahead
A: Booked for 8:00, the technician knows about the yard. The visit takes about an hour.
C: He was here on time and the machine is quiet again. Please pass on our thanks.
[cs]
S: Návštěva technika – šlo by to dřív? | Přesun pravidelné údržby
C: Roční údržbu máme domluvenou na {later}, ale ten den zasedá celé vedení a technika nemá kdo pustit. Hodil by se
  vám jiný den předtím?
C: Bylo by možné přesunout návštěvu technika? Tiskárna {product} znatelně zpomalila a do {later} bych nečekal{a}.
Q: Jistě. Návštěvu jsem přesunul{ag} na {soon} mezi 9:00 a 11:00. Technik půl hodiny předem zavolá.
Q: Volno máme {soon} hned po obědě, zapsal{ag} jsem vás. Přístroj prosím nechte zapnutý, ať je zahřátý.
K: Vchod ze dvora, hlásit se u vrátného. Výtah jen na kartu.
--
A: Nejbližší volno je {soon}, 8:00–10:00 nebo 13:00–15:00. Co vám vyhovuje víc?
C: Raději ráno. Zvoňte u vchodu ze dvora, hlavní dveře se opravují.
O: @{mate}, máš to v kalendáři: {soon} 8:00, {city}. Vchod ze dvora, hlavní dveře jsou zavřené.\n- [ ] Vzít
  údržbovou sadu MK-400\n- [ ] Zavolat půl hodiny předem
A: Platí 8:00, technik o dvoru ví. Zabere to asi hodinu.
C: Technik přijel na minutu a přístroj je zase tichý. Vyřiďte mu poděkování.

@ scan-mail tags=scanner,e-mail channels=email,chat
[en]
S: Scan to e-mail stopped working | Scans do not arrive
C: Since yesterday no scan from the {product} arrives by e-mail. The display says "sent", the mailbox is empty.
  Scanning to USB works.
C: Scan to e-mail ends with "authentication failed" on our {product}. Nobody changed the password, at least nobody
  admits it.
Q: Your mail provider switched off the old way of signing in. In Settings – E-mail – Server choose port 587 with TLS
  and enter an app password instead of the normal one. I attach a picture of each step in the customer area.
Q: The certificate in the machine expired. The update 3.11 has a new one: Menu – Service – Update – From the
  internet. It takes ten minutes, then scans go out again.
--
A: Who is your mail provider, and do other programs send through the same account?
C: It is a shared account at our provider; they wrote something about "modern sign-in" last month. I did not connect
  the two.
A: That is the cause. Please make an app password in the provider's settings and put it in Settings – E-mail –
  Server. Port 587, TLS on.
M: If they get stuck: the field takes only 32 characters, the provider makes 36. @{agent} the fix is firmware 3.11,
  I put it on the share.
A: One more thing, should the field refuse the password: install update 3.11 first (Menu – Service – Update).
C: It did refuse it! With the update it works, the first twenty scans went out.
[cs]
S: Přestalo fungovat skenování do e-mailu | Skeny nechodí
C: Od včerejška nedorazil e-mailem žádný sken z přístroje {product}. Displej hlásí „odesláno“, schránka je prázdná.
  Na USB to jde.
C: Skenování do e-mailu končí na přístroji {product} hláškou „chyba ověření“. Heslo nikdo neměnil, aspoň se k tomu
  nikdo nehlásí.
Q: Váš poskytovatel vypnul staré přihlašování. V Nastavení – E-mail – Server zvolte port 587 s TLS a místo běžného
  hesla zadejte heslo aplikace. Obrázky jednotlivých kroků máte v zákaznickém účtu.
Q: V přístroji vypršel certifikát. Aktualizace 3.11 přináší nový: Nabídka – Servis – Aktualizace – Z internetu.
  Deset minut a skeny zase půjdou.
--
A: Kdo je váš poskytovatel pošty a posílají přes stejný účet i jiné programy?
C: Je to sdílený účet, minulý měsíc psali něco o „moderním přihlašování“. Nespojil{a} jsem si to.
A: To je ono. Vytvořte prosím v nastavení poskytovatele heslo aplikace a zadejte ho v Nastavení – E-mail – Server.
  Port 587, TLS zapnuto.
M: Kdyby se zasekli: pole bere jen 32 znaků, poskytovatel dělá 36. @{agent}, řeší to firmware 3.11, dal{mg} jsem ho
  na disk.
A: Ještě jedna věc, kdyby pole heslo odmítlo: nejdřív nainstalujte aktualizaci 3.11 (Nabídka – Servis – Aktualizace).
C: Přesně to udělalo! Po aktualizaci to jde, prvních dvacet skenů odešlo.

@ noise tags=printer,hardware prio=1 files=txt channels=email,call
[en]
S: {product} makes a grinding noise | Loud clicking while printing
C: The {product} started to grind this week, mostly during the first ten pages after it wakes up. It still prints,
  but the whole office turns around.
C: There is a loud clicking from the right side of the {product} ({serial}), about once per sheet. Is it safe to go
  on printing?
Q: Please check whether a small paper clip or staple fell in behind the rear door, that is the cause in half of the
  cases. If not, we come and change the fuser gear.
Q: You may go on printing, nothing will break. The clicking is the clutch of the feed roller; a technician replaces
  it in twenty minutes. I suggest {soon}, shall we say 10:00?
K: Clutch CL-9 ordered. Expected {soon}.
--
A: Is the noise also there when you open the rear door and print only one page from tray 1?
C: From tray 1 it is quiet. With tray 2 it clicks every time.
O: Tray 2 clutch. @{mate} we have none here, please order CL-9 and tell me when it comes. Call the customer after
  10:00 only.
A: It is the clutch of tray 2. The part comes in two days; until then please use tray 1, nothing will happen to the
  machine.
P: 2
A: The part is here. Our technician can be with you tomorrow between 9:00 and 12:00.
C: Done in no time, and it is quieter than when it was new.
[cs]
S: {product} při tisku skřípe | Hlasité klapání při tisku
C: Tiskárna {product} začala tento týden skřípat, nejvíc u prvních deseti stran po probuzení. Tiskne, ale otáčí se
  celá kancelář.
C: Z pravé strany tiskárny {product} ({serial}) se ozývá hlasité klapání, asi jednou za list. Můžeme bez obav
  tisknout dál?
Q: Podívejte se prosím, jestli za zadní dvířka nezapadla kancelářská sponka, v polovině případů je to ona. Pokud ne,
  přijedeme a vyměníme ozubené kolo.
Q: Tisknout můžete, nic se nestane. Klape spojka podávacího válce, technik ji vymění za dvacet minut. Navrhuji
  {soon} v 10:00, hodí se?
K: Spojka CL-9 objednaná, má přijít {soon}.
--
A: Ozývá se to i s otevřenými zadními dvířky, když tisknete jednu stranu ze zásobníku 1?
C: Z jedničky je ticho. Ze zásobníku 2 klape pokaždé.
O: Spojka zásobníku 2. @{mate}, nemáme ji, objednej prosím CL-9 a dej mi vědět. Zákazníkovi volat až po 10:00.
A: Je to spojka zásobníku 2. Díl přijde za dva dny, do té doby prosím tiskněte z jedničky, přístroji to neublíží.
P: 2
A: Díl je tady. Technik může přijet zítra mezi 9:00 a 12:00.
C: Hotovo raz dva a je tišší, než když byla nová.
"""
