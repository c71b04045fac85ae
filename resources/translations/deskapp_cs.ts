<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs_CZ" sourcelanguage="en">
<context>
    <name>Acting</name>
    <message>
        <source>Subject changed</source>
        <translation>Předmět změněn</translation>
    </message>
    <message>
        <source>{number}: {status}</source>
        <translation>{number}: {status}</translation>
    </message>
    <message>
        <source>{number} postponed until {time}</source>
        <translation>{number} odložen do {time}</translation>
    </message>
    <message>
        <source>{number} transferred to {department}</source>
        <translation>{number} předán do oddělení {department}</translation>
    </message>
    <message>
        <source>{number} assigned to {agent}</source>
        <translation>{number} přidělen: {agent}</translation>
    </message>
    <message>
        <source>{number} assigned to nobody</source>
        <translation>{number} není nikomu přidělen</translation>
    </message>
    <message>
        <source>Priority: {priority}</source>
        <translation>Priorita: {priority}</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <translation>Štítky změněny</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Reply</source>
        <translation>Odpovědět</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Přeposlat</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Předat</translation>
    </message>
    <message>
        <source>Transfer with a note</source>
        <translation>Předat s poznámkou</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Přidělit mně</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Vyřešit</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Znovu otevřít</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Odložit</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Ticket info</source>
        <translation>Údaje o tiketu</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nový tiket</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Hledat</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>Další tiket</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>Předchozí tiket</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Označit</translation>
    </message>
    <message>
        <source>Extend the selection down</source>
        <translation>Rozšířit výběr dolů</translation>
    </message>
    <message>
        <source>Extend the selection up</source>
        <translation>Rozšířit výběr nahoru</translation>
    </message>
    <message>
        <source>Go to all tickets</source>
        <translation>Přejít na všechny tikety</translation>
    </message>
    <message>
        <source>Go to my tickets</source>
        <translation>Přejít na moje tikety</translation>
    </message>
    <message>
        <source>Go to unassigned tickets</source>
        <translation>Přejít na nepřidělené tikety</translation>
    </message>
    <message>
        <source>Go to the departments</source>
        <translation>Přejít na oddělení</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta příkazů</translation>
    </message>
    <message>
        <source>Import mail…</source>
        <translation>Importovat poštu…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klávesové zkratky</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Světlý</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tmavý</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Podle systému</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Ukončit</translation>
    </message>
</context>
<context>
    <name>AddressField</name>
    <message>
        <source>“{text}” is not an e-mail address.</source>
        <translation>„{text}“ není e-mailová adresa.</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>Menu</source>
        <translation>Nabídka</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Vzhled</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Tags are changed on one ticket at a time.</source>
        <translation>Štítky se mění po jednom tiketu.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s): {status}</source>
        <translation>
            <numerusform>%n tiket: {status}</numerusform>
            <numerusform>%n tikety: {status}</numerusform>
            <numerusform>%n tiketů: {status}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) back where they were</source>
        <translation>
            <numerusform>%n tiket je zpět tam, kde byl</numerusform>
            <numerusform>%n tikety jsou zpět tam, kde byly</numerusform>
            <numerusform>%n tiketů je zpět tam, kde byly</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) assigned to you</source>
        <translation>
            <numerusform>%n tiket přidělen vám</numerusform>
            <numerusform>%n tikety přiděleny vám</numerusform>
            <numerusform>%n tiketů přiděleno vám</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) postponed until {time}</source>
        <translation>
            <numerusform>%n tiket odložen do {time}</numerusform>
            <numerusform>%n tikety odloženy do {time}</numerusform>
            <numerusform>%n tiketů odloženo do {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) transferred</source>
        <translation>
            <numerusform>%n tiket předán</numerusform>
            <numerusform>%n tikety předány</numerusform>
            <numerusform>%n tiketů předáno</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>unknown sender</source>
        <translation>neznámý odesílatel</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(bez předmětu)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikdo</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>nepřečteno</translation>
    </message>
    <message>
        <source>back {time}</source>
        <translation>vrátí se {time}</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>má poznámku</translation>
    </message>
</context>
<context>
    <name>CardMaker</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n zpráva</numerusform>
            <numerusform>%n zprávy</numerusform>
            <numerusform>%n zpráv</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompanyFace</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n kontakt</numerusform>
            <numerusform>%n kontakty</numerusform>
            <numerusform>%n kontaktů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Reply</source>
        <translation>Odpovědět</translation>
    </message>
    <message>
        <source>Answer the customer (R)</source>
        <translation>Odpovědět zákazníkovi (R)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Poznámka</translation>
    </message>
    <message>
        <source>Only agents will see it (N)</source>
        <translation>Uvidí ji jen agenti (N)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Přeposlat</translation>
    </message>
    <message>
        <source>Pass it on (F)</source>
        <translation>Poslat dál (F)</translation>
    </message>
    <message>
        <source>An internal ticket has no customer.</source>
        <translation>Interní tiket nemá zákazníka.</translation>
    </message>
    <message>
        <source>Draft saved {time}</source>
        <translation>Koncept uložen {time}</translation>
    </message>
</context>
<context>
    <name>ComposerPage</name>
    <message numerus="yes">
        <source>%n file(s) of the draft cannot be found any more.</source>
        <translation>
            <numerusform>%n soubor konceptu už nelze najít.</numerusform>
            <numerusform>%n soubory konceptu už nelze najít.</numerusform>
            <numerusform>%n souborů konceptu už nelze najít.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>{name} changed this note meanwhile</source>
        <translation>Poznámku mezitím změnil(a) {name}</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>někdo</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Nechat obojí</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Váš text</translation>
    </message>
    <message>
        <source>The other text</source>
        <translation>Druhý text</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Nechat můj</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Převzít druhý</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Rozhodnout později</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>The demo is being made; it opens in a window of its own.</source>
        <translation>Ukázka se připravuje; otevře se ve vlastním okně.</translation>
    </message>
</context>
<context>
    <name>ContactFace</name>
    <message>
        <source>Without a name</source>
        <translation>Beze jména</translation>
    </message>
</context>
<context>
    <name>DeskDialog</name>
    <message>
        <source>Message</source>
        <translation>Zpráva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
</context>
<context>
    <name>EmptyFace</name>
    <message>
        <source>No ticket is open</source>
        <translation>Žádný tiket není otevřený</translation>
    </message>
    <message>
        <source>Choose one from the list, or press J and K to walk through it.</source>
        <translation>Vyberte ho ze seznamu, nebo jím procházejte klávesami J a K.</translation>
    </message>
</context>
<context>
    <name>EmptyWorkspace</name>
    <message>
        <source>Empty workspace</source>
        <translation>Prázdný pracovní prostor</translation>
    </message>
    <message>
        <source>There is no ticket here yet</source>
        <translation>Zatím tu není žádný tiket</translation>
    </message>
    <message>
        <source>Import mail</source>
        <translation>Importovat poštu</translation>
    </message>
    <message>
        <source>Drop .eml or mbox files or a Maildir folder here. Importing the same mail again doubles nothing.</source>
        <translation>Přetáhněte sem soubory .eml nebo mbox či složku Maildir. Opakovaný import téže pošty nic nezdvojí.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Vybrat soubory…</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Zkusit ukázku</translation>
    </message>
    <message>
        <source>An invented shop with tickets, notes and departments, in a store of its own apart from yours.</source>
        <translation>Smyšlený obchod s tikety, poznámkami a odděleními ve vlastním úložišti, odděleném od vašeho.</translation>
    </message>
    <message>
        <source>Start the demo</source>
        <translation>Spustit ukázku</translation>
    </message>
    <message>
        <source>Begin in one of two ways. Everything stays on this computer; the other way stays open.</source>
        <translation>Začněte jedním ze dvou způsobů. Vše zůstává v tomto počítači a druhý způsob vám zůstane otevřený.</translation>
    </message>
    <message>
        <source>Only agents see a yellow note. The customer never gets it, not even in a quote.</source>
        <translation>Žlutou poznámku vidí jen agenti. Zákazník ji nikdy nedostane, ani v citaci.</translation>
    </message>
    <message>
        <source>Note · key N</source>
        <translation>Poznámka · klávesa N</translation>
    </message>
    <message>
        <source>You work alone: every ticket is yours at once, and nobody has to hand it out.</source>
        <translation>Pracujete sami: každý tiket je hned váš a nikdo ho nemusí přidělovat.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A file cannot be kept: {reason}.</source>
        <translation>Soubor nelze uložit: {reason}.</translation>
    </message>
    <message>
        <source>A mail needs a recipient with an e-mail address.</source>
        <translation>E-mail potřebuje příjemce s e-mailovou adresou.</translation>
    </message>
    <message>
        <source>A size is written as 1440x900, not {size}.</source>
        <translation>Velikost se píše jako 1440x900, ne {size}.</translation>
    </message>
    <message>
        <source>A store is a file; addresses such as {address} are not supported yet.</source>
        <translation>Úložiště je soubor; adresy jako {address} zatím nejsou podporovány.</translation>
    </message>
    <message>
        <source>A tag is longer than {most} characters.</source>
        <translation>Štítek je delší než {most} znaků.</translation>
    </message>
    <message>
        <source>A ticket needs a subject.</source>
        <translation>Tiket potřebuje předmět.</translation>
    </message>
    <message>
        <source>A ticket that is {old} cannot be answered.</source>
        <translation>Na tiket ve stavu {old} nelze odpovědět.</translation>
    </message>
    <message>
        <source>A ticket that is {old} cannot become {new}.</source>
        <translation>Tiket nemůže přejít ze stavu {old} do stavu {new}.</translation>
    </message>
    <message>
        <source>An empty note says nothing; write a line or attach a file.</source>
        <translation>Prázdná poznámka nic neříká; napište řádek nebo přiložte soubor.</translation>
    </message>
    <message>
        <source>An internal ticket has no customer to answer.</source>
        <translation>Interní tiket nemá zákazníka, kterému by šlo odpovědět.</translation>
    </message>
    <message>
        <source>It was changed again meanwhile and cannot be taken back.</source>
        <translation>Mezitím došlo k další změně, a proto to nelze vrátit zpět.</translation>
    </message>
    <message>
        <source>Neither the department nor you have an address to write from.</source>
        <translation>Oddělení ani vy nemáte adresu, ze které by šlo psát.</translation>
    </message>
    <message>
        <source>Only an agent of the department can be given its tickets.</source>
        <translation>Tikety oddělení lze přidělit jen agentovi, který do něj patří.</translation>
    </message>
    <message>
        <source>Please choose a time in the future.</source>
        <translation>Zvolte čas v budoucnosti.</translation>
    </message>
    <message>
        <source>Please write the answer.</source>
        <translation>Napište odpověď.</translation>
    </message>
    <message>
        <source>Please write the message.</source>
        <translation>Napište zprávu.</translation>
    </message>
    <message>
        <source>Please write what it is about.</source>
        <translation>Napište, o co jde.</translation>
    </message>
    <message>
        <source>Postponing needs a time.</source>
        <translation>Odložení potřebuje čas.</translation>
    </message>
    <message>
        <source>The answer has no recipient.</source>
        <translation>Odpověď nemá příjemce.</translation>
    </message>
    <message>
        <source>The backup could not be written: {error}.</source>
        <translation>Zálohu se nepodařilo zapsat: {error}.</translation>
    </message>
    <message>
        <source>The files are larger than {most} MB together.</source>
        <translation>Soubory mají dohromady více než {most} MB.</translation>
    </message>
    <message>
        <source>The mail is already on its way and cannot be called back.</source>
        <translation>E-mail už je na cestě a nelze ho odvolat.</translation>
    </message>
    <message>
        <source>The note is longer than {most} characters.</source>
        <translation>Poznámka je delší než {most} znaků.</translation>
    </message>
    <message>
        <source>The store cannot be used now: {error}.</source>
        <translation>Úložiště teď nelze použít: {error}.</translation>
    </message>
    <message>
        <source>The store is not whole: {problem}.</source>
        <translation>Úložiště není v pořádku: {problem}.</translation>
    </message>
    <message>
        <source>The store&apos;s guards are missing ({names}); restore it from a backup.</source>
        <translation>Úložišti chybí ochrany ({names}); obnovte ho ze zálohy.</translation>
    </message>
    <message>
        <source>The subject is longer than {most} characters.</source>
        <translation>Předmět je delší než {most} znaků.</translation>
    </message>
    <message>
        <source>There is no agent “{name}”.</source>
        <translation>Agent „{name}“ neexistuje.</translation>
    </message>
    <message>
        <source>There is no department “{name}”.</source>
        <translation>Oddělení „{name}“ neexistuje.</translation>
    </message>
    <message>
        <source>There is no store at {path}.</source>
        <translation>Na místě {path} není žádné úložiště.</translation>
    </message>
    <message>
        <source>There is no such agent.</source>
        <translation>Takový agent neexistuje.</translation>
    </message>
    <message>
        <source>There is no such company.</source>
        <translation>Taková společnost neexistuje.</translation>
    </message>
    <message>
        <source>There is no such contact.</source>
        <translation>Takový kontakt neexistuje.</translation>
    </message>
    <message>
        <source>There is no such department.</source>
        <translation>Takové oddělení neexistuje.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Takový soubor neexistuje.</translation>
    </message>
    <message>
        <source>There is no such mail.</source>
        <translation>Takový e-mail neexistuje.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>Taková zpráva neexistuje.</translation>
    </message>
    <message>
        <source>There is no such ticket.</source>
        <translation>Takový tiket neexistuje.</translation>
    </message>
    <message>
        <source>There is nothing at {path}.</source>
        <translation>Na místě {path} nic není.</translation>
    </message>
    <message>
        <source>This store has no owner yet; nobody has set it up.</source>
        <translation>Toto úložiště ještě nemá vlastníka; nikdo ho nezaložil.</translation>
    </message>
    <message>
        <source>To whom should it be forwarded?</source>
        <translation>Komu se to má přeposlat?</translation>
    </message>
    <message>
        <source>Who is the customer? A name, an address or a phone number is enough.</source>
        <translation>Kdo je zákazník? Stačí jméno, adresa nebo telefonní číslo.</translation>
    </message>
    <message>
        <source>You may not do this in this department.</source>
        <translation>V tomto oddělení to dělat nesmíte.</translation>
    </message>
    <message>
        <source>{by} changed this note meanwhile.</source>
        <translation>Poznámku mezitím změnil(a) {by}.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>{path} nelze otevřít: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be used as a store: {error}.</source>
        <translation>{path} nelze použít jako úložiště: {error}.</translation>
    </message>
    <message>
        <source>{path} exists already; a backup never overwrites a file.</source>
        <translation>{path} už existuje; záloha nikdy nepřepíše soubor.</translation>
    </message>
    <message>
        <source>{path} holds another workspace; the demo only fills a store of its own.</source>
        <translation>{path} obsahuje jiný pracovní prostor; ukázka plní jen vlastní úložiště.</translation>
    </message>
    <message>
        <source>{path} is a database of another program.</source>
        <translation>{path} je databáze jiného programu.</translation>
    </message>
    <message>
        <source>{path} is a folder; a store is a file.</source>
        <translation>{path} je složka; úložiště je soubor.</translation>
    </message>
    <message>
        <source>{path} is no demo workspace; the tour never touches another one.</source>
        <translation>{path} není ukázkový pracovní prostor; prohlídka na jiný nesahá.</translation>
    </message>
    <message>
        <source>{path} is no file; a store is one.</source>
        <translation>{path} není soubor; úložiště je soubor.</translation>
    </message>
    <message>
        <source>{path} was written by a newer deskapp; please update the program.</source>
        <translation>{path} zapsala novější verze programu deskapp; aktualizujte prosím program.</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Channel</source>
        <translation>Kanál</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Vytvořen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Změněn</translation>
    </message>
    <message>
        <source>Postponed until</source>
        <translation>Odložen do</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Uložit jako…</translation>
    </message>
</context>
<context>
    <name>FileStrip</name>
    <message>
        <source>“{name}” is a folder; attach files.</source>
        <translation>„{name}“ je složka; přikládají se soubory.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read: {reason}.</source>
        <translation>„{name}“ nelze přečíst: {reason}.</translation>
    </message>
    <message>
        <source>picture-{number}.png</source>
        <translation>obrazek-{number}.png</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Přiložit soubory</translation>
    </message>
    <message>
        <source>“{name}” does not fit: all files together may have {limit} at most.</source>
        <translation>„{name}“ se nevejde: všechny soubory smějí mít dohromady nejvýše {limit}.</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>What is your name?</source>
        <translation>Jak se jmenujete?</translation>
    </message>
    <message>
        <source>It stands under your notes and answers. Everything stays on this computer.</source>
        <translation>Jméno stojí pod vašimi poznámkami a odpověďmi. Vše zůstává v tomto počítači.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Vaše jméno</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Začít</translation>
    </message>
</context>
<context>
    <name>FormattedFace</name>
    <message numerus="yes">
        <source>%n remote pictures blocked</source>
        <translation>
            <numerusform>zablokován %n vzdálený obrázek</numerusform>
            <numerusform>zablokovány %n vzdálené obrázky</numerusform>
            <numerusform>zablokováno %n vzdálených obrázků</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForwardPage</name>
    <message>
        <source>Text above the forwarded conversation</source>
        <translation>Text nad přeposílanou konverzací</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>O co jde</translation>
    </message>
    <message>
        <source>With the conversation</source>
        <translation>S konverzací</translation>
    </message>
    <message>
        <source>All messages of the ticket, never its notes</source>
        <translation>Všechny zprávy tiketu, nikdy jeho poznámky</translation>
    </message>
    <message>
        <source>Inside the desk</source>
        <translation>Interně</translation>
    </message>
    <message>
        <source>To colleagues; nothing leaves the desk</source>
        <translation>Kolegům; nic neodejde ven</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Kolegové</translation>
    </message>
    <message>
        <source>No agent is called “{text}”.</source>
        <translation>Žádný agent se nejmenuje „{text}“.</translation>
    </message>
    <message>
        <source>To agents</source>
        <translation>Agentům</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Přeposlat</translation>
    </message>
    <message>
        <source>Say to whom it is forwarded.</source>
        <translation>Uveďte, komu se má přeposlat.</translation>
    </message>
    <message>
        <source>Write what it is about.</source>
        <translation>Napište, o co jde.</translation>
    </message>
    <message>
        <source>Forwarded</source>
        <translation>Přeposláno</translation>
    </message>
    <message>
        <source>Ask colleagues</source>
        <translation>Zeptat se kolegů</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History of {number}</source>
        <translation>Historie tiketu {number}</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Hledat v historii</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Kdo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Co</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Zákazník</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Pravidlo</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Systém</translation>
    </message>
    <message>
        <source>Nothing in the history matches.</source>
        <translation>V historii nic neodpovídá.</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Importing mail…</source>
        <translation>Importuje se pošta…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>There is no mail in it.</source>
        <translation>Žádná pošta v tom není.</translation>
    </message>
    <message numerus="yes">
        <source>%n new ticket(s)</source>
        <translation>
            <numerusform>%n nový tiket</numerusform>
            <numerusform>%n nové tikety</numerusform>
            <numerusform>%n nových tiketů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further message(s)</source>
        <translation>
            <numerusform>%n další zpráva</numerusform>
            <numerusform>%n další zprávy</numerusform>
            <numerusform>%n dalších zpráv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n už známý</numerusform>
            <numerusform>%n už známé</numerusform>
            <numerusform>%n už známých</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable, kept aside</source>
        <translation>
            <numerusform>%n nečitelný, odložen stranou</numerusform>
            <numerusform>%n nečitelné, odloženy stranou</numerusform>
            <numerusform>%n nečitelných, odloženo stranou</numerusform>
        </translation>
    </message>
    <message>
        <source>Files: .eml or mbox…</source>
        <translation>Soubory: .eml nebo mbox…</translation>
    </message>
    <message>
        <source>A folder or a Maildir…</source>
        <translation>Složka nebo Maildir…</translation>
    </message>
    <message>
        <source>Mail files</source>
        <translation>Soubory s poštou</translation>
    </message>
    <message>
        <source>Folder with mail</source>
        <translation>Složka s poštou</translation>
    </message>
</context>
<context>
    <name>InboxPanel</name>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>Pro „{text}“ se nic nenašlo.</translation>
    </message>
    <message>
        <source>No ticket is assigned to you.</source>
        <translation>Nemáte přidělený žádný tiket.</translation>
    </message>
    <message>
        <source>Every ticket has its agent.</source>
        <translation>Každý tiket má svého agenta.</translation>
    </message>
    <message>
        <source>Nothing is postponed.</source>
        <translation>Nic není odloženo.</translation>
    </message>
    <message>
        <source>No spam.</source>
        <translation>Žádný spam.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Koš je prázdný.</translation>
    </message>
    <message>
        <source>No tickets here.</source>
        <translation>Nejsou tu žádné tikety.</translation>
    </message>
    <message>
        <source>searching…</source>
        <translation>hledá se…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Nalezeno</translation>
    </message>
</context>
<context>
    <name>InfoPanel</name>
    <message>
        <source>Close the panel</source>
        <translation>Zavřít panel</translation>
    </message>
    <message>
        <source>Ticket note</source>
        <translation>Poznámka k tiketu</translation>
    </message>
    <message>
        <source>Contact note</source>
        <translation>Poznámka ke kontaktu</translation>
    </message>
    <message>
        <source>Company note</source>
        <translation>Poznámka ke společnosti</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Společnost</translation>
    </message>
    <message>
        <source>Linked tickets</source>
        <translation>Propojené tikety</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Údaje</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Ticket info</source>
        <translation>Údaje o tiketu</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n tiket</numerusform>
            <numerusform>%n tikety</numerusform>
            <numerusform>%n tiketů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptNote</name>
    <message>
        <source>Write a note, only agents see it</source>
        <translation>Napište poznámku, vidí ji jen agenti</translation>
    </message>
    <message>
        <source>Not saved: somebody else changed this note.</source>
        <translation>Neuloženo: poznámku změnil někdo jiný.</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Select all tickets of the list</source>
        <translation>Označit všechny tikety seznamu</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Nejnovější</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Nejstarší</translation>
    </message>
    <message>
        <source>Created last</source>
        <translation>Naposledy vytvořené</translation>
    </message>
    <message>
        <source>Created first</source>
        <translation>Nejdříve vytvořené</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorita</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n označený</numerusform>
            <numerusform>%n označené</numerusform>
            <numerusform>%n označených</numerusform>
        </translation>
    </message>
    <message>
        <source>Order of the list: {order}</source>
        <translation>Řazení seznamu: {order}</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Řazení seznamu</translation>
    </message>
</context>
<context>
    <name>MailPage</name>
    <message>
        <source>Attach files</source>
        <translation>Přiložit soubory</translation>
    </message>
</context>
<context>
    <name>MentionPopup</name>
    <message>
        <source>Colleagues</source>
        <translation>Kolegové</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>Call back</source>
        <translation>Odvolat</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Zobrazit vše</translation>
    </message>
    <message>
        <source>Show quoted text</source>
        <translation>Zobrazit citovaný text</translation>
    </message>
    <message>
        <source>Show formatted</source>
        <translation>Zobrazit formátovaně</translation>
    </message>
    <message>
        <source>Show plain text</source>
        <translation>Zobrazit prostý text</translation>
    </message>
    <message>
        <source>only agents see this</source>
        <translation>vidí jen agenti</translation>
    </message>
    <message>
        <source>Held, sends in {time}</source>
        <translation>Pozdrženo, odejde za {time}</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Pozdrženo</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>K odeslání</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Odesílá se…</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Odesláno</translation>
    </message>
    <message>
        <source>Could not be sent</source>
        <translation>Nepodařilo se odeslat</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Odvoláno</translation>
    </message>
    <message>
        <source>to {names}</source>
        <translation>komu: {names}</translation>
    </message>
    <message>
        <source>Cc {names}</source>
        <translation>kopie: {names}</translation>
    </message>
    <message>
        <source>Bcc {names}</source>
        <translation>skrytá kopie: {names}</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>Skrýt citovaný text</translation>
    </message>
</context>
<context>
    <name>NewTicketDialog</name>
    <message>
        <source>New ticket</source>
        <translation>Nový tiket</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Vytvořit</translation>
    </message>
    <message>
        <source>Name or e-mail of the customer</source>
        <translation>Jméno nebo e-mail zákazníka</translation>
    </message>
    <message>
        <source>name@example.com</source>
        <translation>jmeno@example.com</translation>
    </message>
    <message>
        <source>From the customer</source>
        <translation>Od zákazníka</translation>
    </message>
    <message>
        <source>To the customer</source>
        <translation>Zákazníkovi</translation>
    </message>
    <message>
        <source>&amp;Customer</source>
        <translation>&amp;Zákazník</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Směr</translation>
    </message>
    <message>
        <source>C&amp;hannel</source>
        <translation>Ka&amp;nál</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Oddělení</translation>
    </message>
    <message>
        <source>&amp;Agent</source>
        <translation>&amp;Agent</translation>
    </message>
    <message>
        <source>P&amp;riority</source>
        <translation>&amp;Priorita</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>Před&amp;mět</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>Zp&amp;ráva</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nikdo</translation>
    </message>
    <message>
        <source>Who is the customer? A name, an address or a phone number is enough.</source>
        <translation>Kdo je zákazník? Stačí jméno, adresa nebo telefonní číslo.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Toto není e-mailová adresa.</translation>
    </message>
    <message>
        <source>A mail needs an address to go to.</source>
        <translation>E-mail potřebuje adresu, na kterou má jít.</translation>
    </message>
    <message>
        <source>A ticket needs a subject.</source>
        <translation>Tiket potřebuje předmět.</translation>
    </message>
    <message>
        <source>Please write the message.</source>
        <translation>Napište zprávu.</translation>
    </message>
    <message>
        <source>Ticket created</source>
        <translation>Tiket vytvořen</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Save “{name}” as…</source>
        <translation>Uložit „{name}“ jako…</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Saved</source>
        <translation>Uloženo</translation>
    </message>
</context>
<context>
    <name>NotePage</name>
    <message>
        <source>Only agents will see this</source>
        <translation>Uvidí to jen agenti</translation>
    </message>
    <message>
        <source>never sent, cannot be edited later</source>
        <translation>nikdy se neodešle, později ji nelze upravit</translation>
    </message>
    <message>
        <source>Note. Only agents will see this</source>
        <translation>Poznámka. Uvidí ji jen agenti</translation>
    </message>
    <message>
        <source>Write a note, @ mentions a colleague</source>
        <translation>Napište poznámku, @ zmíní kolegu</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Přiložit soubory</translation>
    </message>
    <message>
        <source>To-do line</source>
        <translation>Řádek s úkolem</translation>
    </message>
    <message>
        <source>Mention a colleague</source>
        <translation>Zmínit kolegu</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Přidat poznámku</translation>
    </message>
    <message>
        <source>Write a note or attach a file.</source>
        <translation>Napište poznámku nebo přiložte soubor.</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Poznámka přidána</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Save attachment</source>
        <translation>Uložit přílohu</translation>
    </message>
    <message>
        <source>The file could not be saved: {reason}.</source>
        <translation>Soubor se nepodařilo uložit: {reason}.</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Otevřít odkaz</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Otevřít tuto adresu?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Open attachment</source>
        <translation>Otevřít přílohu</translation>
    </message>
    <message>
        <source>“{name}” can run a program on your computer. Open it anyway?</source>
        <translation>„{name}“ může ve vašem počítači spustit program. Přesto otevřít?</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>for %n ticket(s)</source>
        <translation>
            <numerusform>pro %n tiket</numerusform>
            <numerusform>pro %n tikety</numerusform>
            <numerusform>pro %n tiketů</numerusform>
        </translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Akce</translation>
    </message>
    <message>
        <source>Departments and agents</source>
        <translation>Oddělení a agenti</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tikety</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n výsledek</numerusform>
            <numerusform>%n výsledky</numerusform>
            <numerusform>%n výsledků</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Hledá se…</translation>
    </message>
    <message>
        <source>There are no tickets yet.</source>
        <translation>Zatím tu není žádný tiket.</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>Pro „{text}“ se nic nenašlo.</translation>
    </message>
    <message>
        <source>Theme: {name}</source>
        <translation>Vzhled: {name}</translation>
    </message>
    <message>
        <source>Language: {name}</source>
        <translation>Jazyk: {name}</translation>
    </message>
    <message>
        <source>back to what it was</source>
        <translation>vrátí předchozí stav</translation>
    </message>
    <message>
        <source>Transfer to {department}</source>
        <translation>Předat do oddělení {department}</translation>
    </message>
    <message>
        <source>Transfer to {department} with a note…</source>
        <translation>Předat do oddělení {department} s poznámkou…</translation>
    </message>
    <message>
        <source>becomes unassigned, notes stay</source>
        <translation>bude nepřiřazený, poznámky zůstanou</translation>
    </message>
    <message>
        <source>department</source>
        <translation>oddělení</translation>
    </message>
    <message>
        <source>department · {new} new · {open} open · {resolved} resolved</source>
        <translation>oddělení · nové: {new} · otevřené: {open} · vyřešené: {resolved}</translation>
    </message>
    <message>
        <source>Assign to {agent}</source>
        <translation>Přiřadit: {agent}</translation>
    </message>
    <message>
        <source>for {number}</source>
        <translation>pro {number}</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} z {total}</translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>v textu</translation>
    </message>
</context>
<context>
    <name>PaletteList</name>
    <message>
        <source>Results</source>
        <translation>Výsledky</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Actions, departments, colleagues, tickets</source>
        <translation>Akce, oddělení, kolegové, tikety</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta příkazů</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vybrat</translation>
    </message>
    <message>
        <source>run</source>
        <translation>spustit</translation>
    </message>
    <message>
        <source>actions only</source>
        <translation>jen akce</translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>tikety</translation>
    </message>
</context>
<context>
    <name>Picker</name>
    <message>
        <source>Add “{text}”</source>
        <translation>Přidat „{text}“</translation>
    </message>
</context>
<context>
    <name>Pill</name>
    <message>
        <source>Press Delete to remove</source>
        <translation>Odebere se klávesou Delete</translation>
    </message>
</context>
<context>
    <name>PostponeDialog</name>
    <message>
        <source>Postpone until</source>
        <translation>Odložit do</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Odložit</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Čas</translation>
    </message>
    <message>
        <source>Choose a time in the future.</source>
        <translation>Zvolte čas v budoucnosti.</translation>
    </message>
</context>
<context>
    <name>PostponeMenu</name>
    <message>
        <source>In 1 hour</source>
        <translation>Za hodinu</translation>
    </message>
    <message>
        <source>Tomorrow 9:00</source>
        <translation>Zítra v 9:00</translation>
    </message>
    <message>
        <source>Monday 9:00</source>
        <translation>V pondělí v 9:00</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Za týden</translation>
    </message>
    <message>
        <source>Pick a date and time…</source>
        <translation>Vybrat datum a čas…</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Show or hide the sidebar</source>
        <translation>Zobrazit nebo skrýt postranní panel</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Doručené</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klávesové zkratky</translation>
    </message>
</context>
<context>
    <name>ReachLine</name>
    <message>
        <source>Copy {text}</source>
        <translation>Kopírovat {text}</translation>
    </message>
</context>
<context>
    <name>Recipients</name>
    <message>
        <source>To</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Skrytá</translation>
    </message>
    <message>
        <source>Add {field}</source>
        <translation>Přidat pole {field}</translation>
    </message>
</context>
<context>
    <name>ReplyPage</name>
    <message>
        <source>Reply to the customer</source>
        <translation>Odpověď zákazníkovi</translation>
    </message>
    <message>
        <source>Write to the customer</source>
        <translation>Napište zákazníkovi</translation>
    </message>
    <message>
        <source>Quote the message below the answer</source>
        <translation>Citovat zprávu pod odpovědí</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Odeslat</translation>
    </message>
    <message>
        <source>Send and resolve</source>
        <translation>Odeslat a vyřešit</translation>
    </message>
    <message>
        <source>Send and postpone</source>
        <translation>Odeslat a odložit</translation>
    </message>
    <message>
        <source>no address to write from</source>
        <translation>není adresa, ze které psát</translation>
    </message>
    <message numerus="yes">
        <source>held %n s</source>
        <translation>
            <numerusform>prodleva %n s</numerusform>
            <numerusform>prodleva %n s</numerusform>
            <numerusform>prodleva %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>From {address}</source>
        <translation>Z {address}</translation>
    </message>
    <message numerus="yes">
        <source>Held %n s, can be called back</source>
        <translation>
            <numerusform>Před odesláním %n s prodleva, lze odvolat</numerusform>
            <numerusform>Před odesláním %n s prodleva, lze odvolat</numerusform>
            <numerusform>Před odesláním %n s prodleva, lze odvolat</numerusform>
        </translation>
    </message>
    <message>
        <source>Say to whom the answer goes.</source>
        <translation>Uveďte, komu odpověď půjde.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Nejdřív něco napište.</translation>
    </message>
    <message>
        <source>Answer sent</source>
        <translation>Odpověď odeslána</translation>
    </message>
</context>
<context>
    <name>SearchHeader</name>
    <message>
        <source>Search tickets, people, notes</source>
        <translation>Hledat tikety, lidi, poznámky</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Není co vrátit zpět.</translation>
    </message>
    <message>
        <source>Something went wrong; nothing was changed. The log has the details.</source>
        <translation>Něco se nepovedlo; nic se nezměnilo. Podrobnosti jsou v protokolu.</translation>
    </message>
    <message>
        <source>The mail was called back.</source>
        <translation>E-mail byl odvolán.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Vráceno zpět.</translation>
    </message>
</context>
<context>
    <name>ShortcutsHelp</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klávesové zkratky</translation>
    </message>
    <message>
        <source>Working on a ticket</source>
        <translation>Práce s tiketem</translation>
    </message>
    <message>
        <source>Moving about</source>
        <translation>Pohyb</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Všude</translation>
    </message>
</context>
<context>
    <name>SidebarDelegate</name>
    <message>
        <source>new</source>
        <comment>column</comment>
        <translation>nové</translation>
    </message>
    <message>
        <source>open</source>
        <comment>column</comment>
        <translation>otev.</translation>
    </message>
    <message>
        <source>res.</source>
        <comment>column</comment>
        <translation>vyř.</translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message>
        <source>Views</source>
        <translation>Pohledy</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Moje</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nepřidělené</translation>
    </message>
    <message>
        <source>New</source>
        <comment>view</comment>
        <translation>Nové</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>view</comment>
        <translation>Otevřené</translation>
    </message>
    <message>
        <source>Answered</source>
        <comment>view</comment>
        <translation>Zodpovězené</translation>
    </message>
    <message>
        <source>Postponed</source>
        <comment>view</comment>
        <translation>Odložené</translation>
    </message>
    <message>
        <source>Resolved</source>
        <comment>view</comment>
        <translation>Vyřešené</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>view</comment>
        <translation>Uzavřené</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Koš</translation>
    </message>
    <message>
        <source>{department}: {new} new, {open} open, {resolved} resolved</source>
        <translation>{department}: nové {new}, otevřené {open}, vyřešené {resolved}</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n tiket</numerusform>
            <numerusform>%n tikety</numerusform>
            <numerusform>%n tiketů</numerusform>
        </translation>
    </message>
    <message>
        <source>The three numbers of a department: new, open, resolved</source>
        <translation>Tři čísla oddělení: nové, otevřené, vyřešené</translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Source of the message</source>
        <translation>Zdroj zprávy</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Zdroj</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Uložit jako…</translation>
    </message>
    <message>
        <source>This message did not come as a mail, it has no source.</source>
        <translation>Tato zpráva nepřišla jako e-mail, nemá zdroj.</translation>
    </message>
    <message>
        <source>Only the beginning is shown; save the source to see all of it.</source>
        <translation>Zobrazen je jen začátek; celý zdroj uvidíte, když ho uložíte.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Call back</source>
        <translation>Odvolat</translation>
    </message>
    <message>
        <source>keyboard shortcuts</source>
        <translation>klávesové zkratky</translation>
    </message>
    <message>
        <source>Outbox {count} · sends in {time} ·</source>
        <translation>K odeslání {count} · odejde za {time} ·</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n čeká na odeslání</numerusform>
            <numerusform>%n čekají na odeslání</numerusform>
            <numerusform>%n čeká na odeslání</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StickyNote</name>
    <message>
        <source>· only agents see this</source>
        <translation>· vidí jen agenti</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Zobrazit vše</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Zobrazit méně</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Poznámka</translation>
    </message>
</context>
<context>
    <name>SubjectLine</name>
    <message>
        <source>Double click or F2 to edit</source>
        <translation>Upraví se dvojklikem nebo klávesou F2</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Předmět</translation>
    </message>
    <message>
        <source>Subject: {subject}</source>
        <translation>Předmět: {subject}</translation>
    </message>
</context>
<context>
    <name>TagChip</name>
    <message>
        <source>Tag {tag}</source>
        <translation>Štítek {tag}</translation>
    </message>
    <message>
        <source>Remove #{tag}</source>
        <translation>Odebrat #{tag}</translation>
    </message>
</context>
<context>
    <name>TagRow</name>
    <message>
        <source>Add a tag</source>
        <translation>Přidat štítek</translation>
    </message>
</context>
<context>
    <name>TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Přidat štítek</translation>
    </message>
    <message>
        <source>A tag may have {most} characters at most.</source>
        <translation>Štítek smí mít nejvýše {most} znaků.</translation>
    </message>
</context>
<context>
    <name>TextFace</name>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Kopírovat odkaz</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Vybrat vše</translation>
    </message>
</context>
<context>
    <name>ThreadLinks</name>
    <message>
        <source>This link leads to something that cannot be opened from here.</source>
        <translation>Tento odkaz vede k něčemu, co odsud nelze otevřít.</translation>
    </message>
    <message>
        <source>The mail is already on its way and cannot be called back.</source>
        <translation>E-mail už je na cestě a nelze ho odvolat.</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Thread</source>
        <translation>Vlákno</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Zobrazit %n dřívější</numerusform>
            <numerusform>Zobrazit %n dřívější</numerusform>
            <numerusform>Zobrazit %n dřívějších</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketDialogs</name>
    <message>
        <source>This ticket has no message.</source>
        <translation>Tento tiket nemá žádnou zprávu.</translation>
    </message>
</context>
<context>
    <name>TicketHeader</name>
    <message>
        <source>Copy the number</source>
        <translation>Kopírovat číslo</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>Ticket info</source>
        <translation>Údaje o tiketu</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorita</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Skryté</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nikdo</translation>
    </message>
    <message>
        <source>{status} until {time}</source>
        <translation>{status} do {time}</translation>
    </message>
    <message>
        <source>{status}…</source>
        <translation>{status}…</translation>
    </message>
    <message>
        <source>Transfer with a note…</source>
        <translation>Předat s poznámkou…</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Přidělit mně</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Někomu jinému…</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Přidělit</translation>
    </message>
    <message>
        <source>Forward inside the desk</source>
        <translation>Přeposlat kolegům</translation>
    </message>
    <message>
        <source>Source of the last message</source>
        <translation>Zdroj poslední zprávy</translation>
    </message>
    <message>
        <source>Not spam</source>
        <translation>Není spam</translation>
    </message>
    <message>
        <source>Undelete</source>
        <translation>Obnovit</translation>
    </message>
    <message>
        <source>Edit the subject</source>
        <translation>Upravit předmět</translation>
    </message>
</context>
<context>
    <name>TicketListView</name>
    <message>
        <source>Tickets</source>
        <translation>Tikety</translation>
    </message>
</context>
<context>
    <name>TicketView</name>
    <message>
        <source>{0} copied</source>
        <translation>{0} zkopírováno</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Zpět</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Transfer ticket</source>
        <translation>Předat tiket</translation>
    </message>
    <message numerus="yes">
        <source>Transfer %n tickets</source>
        <translation>
            <numerusform>Předat %n tiket</numerusform>
            <numerusform>Předat %n tikety</numerusform>
            <numerusform>Předat %n tiketů</numerusform>
        </translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Předat</translation>
    </message>
    <message>
        <source>Search departments</source>
        <translation>Hledat oddělení</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>&amp;Agent</source>
        <translation>&amp;Agent</translation>
    </message>
    <message>
        <source>Note for the colleagues</source>
        <translation>Poznámka pro kolegy</translation>
    </message>
    <message>
        <source>only agents will see this</source>
        <translation>uvidí jen agenti</translation>
    </message>
    <message>
        <source>Optional: what they need to know</source>
        <translation>Nepovinné: co potřebují vědět</translation>
    </message>
    <message>
        <source>Note, only agents will see this</source>
        <translation>Poznámka, uvidí ji jen agenti</translation>
    </message>
    <message>
        <source>Choose a department.</source>
        <translation>Vyberte oddělení.</translation>
    </message>
    <message>
        <source>{department} (now)</source>
        <translation>{department} (nyní)</translation>
    </message>
    <message>
        <source>No department is called that.</source>
        <translation>Žádné oddělení se tak nejmenuje.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nikdo</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>New</source>
        <translation>Nový</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřený</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Zodpovězený</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Odložený</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Vyřešený</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Uzavřený</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Smazaný</translation>
    </message>
    <message>
        <source>Chatting</source>
        <translation>Chatuje</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Volá</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Nízká</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normální</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Zvýšená</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Vysoká</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Naléhavá</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulář</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Hovor</translation>
    </message>
    <message>
        <source>Voice menu</source>
        <translation>Hlasové menu</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Messenger</translation>
    </message>
    <message>
        <source>Instagram</source>
        <translation>Instagram</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>Viber</source>
        <translation>Viber</translation>
    </message>
    <message>
        <source>WhatsApp</source>
        <translation>WhatsApp</translation>
    </message>
    <message>
        <source>Forum</source>
        <translation>Fórum</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Podnět</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Zapsáno ručně</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>an agent</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>zákazník</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>pravidlo</translation>
    </message>
    <message>
        <source>the desk</source>
        <translation>systém</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d. M. yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. M.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. M. yyyy</translation>
    </message>
    <message>
        <source>Taken by {who}</source>
        <translation>Přebírá {who}</translation>
    </message>
    <message>
        <source>Taken back: {sentence}</source>
        <translation>Vráceno zpět: {sentence}</translation>
    </message>
    <message>
        <source>{sentence} by {who}</source>
        <translation>{sentence} · {who}</translation>
    </message>
    <message>
        <source>Created ({channel})</source>
        <translation>Vytvořeno ({channel})</translation>
    </message>
    <message>
        <source>Transferred to another department</source>
        <translation>Předáno do jiného oddělení</translation>
    </message>
    <message>
        <source>Transferred to {department} and assigned to {agent}</source>
        <translation>Předáno do oddělení {department}, přiděleno: {agent}</translation>
    </message>
    <message>
        <source>Transferred to {department}</source>
        <translation>Předáno do oddělení {department}</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <translation>Nikomu nepřiděleno</translation>
    </message>
    <message>
        <source>Assigned to {agent}</source>
        <translation>Přiděleno: {agent}</translation>
    </message>
    <message>
        <source>Set to {status}</source>
        <translation>Stav: {status}</translation>
    </message>
    <message>
        <source>Priority set to {priority}</source>
        <translation>Priorita: {priority}</translation>
    </message>
    <message>
        <source>Tags changed: {tags}</source>
        <translation>Štítky změněny: {tags}</translation>
    </message>
    <message>
        <source>Subject changed to “{subject}”</source>
        <translation>Předmět změněn na „{subject}“</translation>
    </message>
    <message>
        <source>Forwarded to {people}</source>
        <translation>Přeposláno: {people}</translation>
    </message>
    <message>
        <source>Linked with {number}</source>
        <translation>Propojeno s {number}</translation>
    </message>
    <message>
        <source>Message received, written</source>
        <translation>Zpráva přijata, zapsána</translation>
    </message>
    <message>
        <source>Mail called back before it was sent</source>
        <translation>E-mail odvolán před odesláním</translation>
    </message>
    <message>
        <source>Inline note added</source>
        <translation>Přidána řádková poznámka</translation>
    </message>
    <message>
        <source>Ticket note changed</source>
        <translation>Změněna poznámka k tiketu</translation>
    </message>
    <message>
        <source>Purged</source>
        <translation>Trvale odstraněno</translation>
    </message>
</context>
<context>
    <name>_FootButton</name>
    <message>
        <source>New ticket</source>
        <translation>Nový tiket</translation>
    </message>
</context>
<context>
    <name>_PaletteHint</name>
    <message>
        <source>command palette</source>
        <translation>paleta příkazů</translation>
    </message>
</context>
<context>
    <name>_Person</name>
    <message>
        <source>Menu of {name}</source>
        <translation>Nabídka: {name}</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Views and departments</source>
        <translation>Pohledy a oddělení</translation>
    </message>
</context>
</TS>
