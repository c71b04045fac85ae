<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs_CZ" sourcelanguage="en">
<context>
    <name>AccountDialog</name>
    <message>
        <source>New mail account</source>
        <translation>Nový poštovní účet</translation>
    </message>
    <message>
        <source>Mail account</source>
        <translation>Poštovní účet</translation>
    </message>
    <message>
        <source>new mail account</source>
        <translation>nový poštovní účet</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresa</translation>
    </message>
    <message>
        <source>name</source>
        <translation>název</translation>
    </message>
    <message>
        <source>department</source>
        <translation>oddělení</translation>
    </message>
    <message>
        <source>fetching</source>
        <translation>stahování</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>odesílání</translation>
    </message>
    <message>
        <source>password</source>
        <translation>heslo</translation>
    </message>
    <message>
        <source>where passwords are kept</source>
        <translation>kde jsou hesla uložena</translation>
    </message>
    <message>
        <source>mail on the server</source>
        <translation>pošta na serveru</translation>
    </message>
    <message>
        <source>Mail account saved.</source>
        <translation>Poštovní účet je uložen.</translation>
    </message>
    <message>
        <source>Please enter the password or command to test with.</source>
        <translation>Zadejte prosím heslo nebo příkaz, se kterým se má zkoušet.</translation>
    </message>
    <message>
        <source>Please name a server first.</source>
        <translation>Nejdřív prosím zadejte server.</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>E-mail address</source>
        <translation>E-mailová adresa</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>As colleagues see it in lists. Empty: the address.</source>
        <translation>Jak ho kolegové vidí v seznamech. Prázdný: adresa.</translation>
    </message>
    <message>
        <source>Mail lands in it, unless it was sent to the address of another department.</source>
        <translation>Pošta přijde sem, pokud nebyla poslána na adresu jiného oddělení.</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Stahování</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Odesílání</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Hesla</translation>
    </message>
    <message>
        <source>Mail on the server</source>
        <translation>Pošta na serveru</translation>
    </message>
    <message>
        <source>Customers see mail from “{name}”.</source>
        <translation>Zákazníci uvidí jako odesílatele „{name}“.</translation>
    </message>
    <message>
        <source>How your organisation is called can be said under Workspace.</source>
        <translation>Název vaší organizace se zadává na stránce Pracovní prostor.</translation>
    </message>
    <message>
        <source>Its servers are filled in where they are known.</source>
        <translation>Servery se vyplní, pokud jsou známé.</translation>
    </message>
    <message>
        <source>The servers below are guessed from the address. A test tells whether they are right.</source>
        <translation>Servery níže jsou odhadnuté z adresy. Zda jsou správně, ukáže zkouška.</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Mail accounts</source>
        <translation>Poštovní účty</translation>
    </message>
    <message>
        <source>The mailboxes that mail is fetched from and sent through.</source>
        <translation>Schránky, ze kterých se pošta stahuje a přes které se odesílá.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Účet</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktivní</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresa</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Přidat účet</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Upravit…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Odebrat…</translation>
    </message>
    <message>
        <source>There are no mail accounts yet. With one, mail becomes tickets by itself.</source>
        <translation>Zatím tu není žádný poštovní účet. S ním se pošta mění v tikety sama.</translation>
    </message>
    <message>
        <source>Its tickets stay, and so does all mail on the server. Its passwords are forgotten. Mail that waits to go out through it waits for another account.</source>
        <translation>Jeho tikety zůstanou, stejně jako všechna pošta na serveru. Jeho hesla budou zapomenuta. Pošta, která přes něj čeká na odeslání, počká na jiný účet.</translation>
    </message>
    <message>
        <source>Remove the account “{name}”?</source>
        <translation>Odebrat účet „{name}“?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Mail account removed.</source>
        <translation>Poštovní účet je odebrán.</translation>
    </message>
    <message numerus="yes">
        <source>The server does not give %n mail(s).</source>
        <translation>
            <numerusform>Server nevydal %n e-mail.</numerusform>
            <numerusform>Server nevydal %n e-maily.</numerusform>
            <numerusform>Server nevydal %n e-mailů.</numerusform>
        </translation>
    </message>
    <message>
        <source>on</source>
        <translation>zap.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>vyp.</translation>
    </message>
</context>
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
        <source>{number} merged into {target}</source>
        <translation>{number} sloučen do {target}</translation>
    </message>
    <message>
        <source>{number} is a ticket of its own again</source>
        <translation>{number} je opět samostatný tiket</translation>
    </message>
    <message>
        <source>Split into a ticket of its own</source>
        <translation>Odděleno do samostatného tiketu</translation>
    </message>
    <message>
        <source>{number} linked with {other}</source>
        <translation>{number} propojen s {other}</translation>
    </message>
    <message>
        <source>{number} no longer linked with {other}</source>
        <translation>{number} už není propojen s {other}</translation>
    </message>
    <message>
        <source>{number} rated: {score}</source>
        <translation>{number} ohodnocen: {score}</translation>
    </message>
    <message>
        <source>Tags changed</source>
        <translation>Štítky změněny</translation>
    </message>
</context>
<context>
    <name>ActionRow</name>
    <message>
        <source>Remove this action</source>
        <translation>Odebrat tuto akci</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Co se udělá</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Na jak dlouho</translation>
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
        <source>Remind me…</source>
        <translation>Připomenout…</translation>
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
        <source>Merge into…</source>
        <translation>Sloučit do…</translation>
    </message>
    <message>
        <source>Un-merge</source>
        <translation>Zrušit sloučení</translation>
    </message>
    <message>
        <source>Split from here…</source>
        <translation>Oddělit odsud…</translation>
    </message>
    <message>
        <source>Link with…</source>
        <translation>Propojit s…</translation>
    </message>
    <message>
        <source>Rate…</source>
        <translation>Ohodnotit…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historie</translation>
    </message>
    <message>
        <source>Why is it here?</source>
        <translation>Proč je to tady?</translation>
    </message>
    <message>
        <source>Source of the last message</source>
        <translation>Zdroj poslední zprávy</translation>
    </message>
    <message>
        <source>Apply actions…</source>
        <translation>Použít akce…</translation>
    </message>
    <message>
        <source>Ticket info</source>
        <translation>Údaje o tiketu</translation>
    </message>
    <message>
        <source>Share out</source>
        <translation>Rozdělit</translation>
    </message>
    <message>
        <source>Insert a canned response</source>
        <translation>Vložit šablonovou odpověď</translation>
    </message>
    <message>
        <source>To solve</source>
        <translation>K řešení</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Nový tiket</translation>
    </message>
    <message>
        <source>Internal ticket</source>
        <translation>Interní tiket</translation>
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
        <source>Go to the contacts</source>
        <translation>Přejít na kontakty</translation>
    </message>
    <message>
        <source>Go to the companies</source>
        <translation>Přejít na společnosti</translation>
    </message>
    <message>
        <source>Go to the reports</source>
        <translation>Přejít na přehledy</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>Zpět na přehled</translation>
    </message>
    <message>
        <source>Go to the reminders</source>
        <translation>Přejít na připomínky</translation>
    </message>
    <message>
        <source>Reminder done</source>
        <translation>Připomínka vyřízena</translation>
    </message>
    <message>
        <source>Remind later…</source>
        <translation>Připomenout později…</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta příkazů</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Pošta k odeslání</translation>
    </message>
    <message>
        <source>Import mail…</source>
        <translation>Importovat poštu…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Available or away</source>
        <translation>K dispozici nebo pryč</translation>
    </message>
    <message>
        <source>Switch agent…</source>
        <translation>Přepnout agenta…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Zamknout</translation>
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
    <message>
        <source>Set myself away</source>
        <translation>Nebýt k dispozici</translation>
    </message>
    <message>
        <source>Set myself available</source>
        <translation>Být k dispozici</translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message>
        <source>action…</source>
        <translation>akce…</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Přidat akci</translation>
    </message>
    <message>
        <source>stop further rules</source>
        <translation>dalšími pravidly nepokračovat</translation>
    </message>
    <message>
        <source>When this rule applies, those below it are not looked at for the same event.</source>
        <translation>Když se toto pravidlo použije, na ta pod ním se u téže události už nehledí.</translation>
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
    <name>AddressesPart</name>
    <message>
        <source>Addresses</source>
        <translation>Adresy</translation>
    </message>
    <message>
        <source>Mail to these addresses lands in this department. Replies go out from the first one.</source>
        <translation>Pošta na tyto adresy přichází do tohoto oddělení. Odpovědi odcházejí z první z nich.</translation>
    </message>
    <message>
        <source>Add an address, then press Enter</source>
        <translation>Přidejte adresu a stiskněte Enter</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>Nová adresa</translation>
    </message>
    <message>
        <source>Drag an address, or press Alt+↑ and Alt+↓ in it, to move it.</source>
        <translation>Adresu přesunete tažením nebo v ní klávesami Alt+↑ a Alt+↓.</translation>
    </message>
    <message>
        <source>No address yet: replies from this department go out from the agent&apos;s own address.</source>
        <translation>Zatím žádná adresa: odpovědi z tohoto oddělení odcházejí z vlastní adresy agenta.</translation>
    </message>
</context>
<context>
    <name>AgentCard</name>
    <message>
        <source>Only the owner may change the owner.</source>
        <translation>Vlastníka smí měnit jen vlastník.</translation>
    </message>
</context>
<context>
    <name>AgentDialog</name>
    <message>
        <source>Inactive</source>
        <translation>Neaktivní</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Nový agent</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Obecné</translation>
    </message>
    <message>
        <source>Inactive: cannot sign in and gets no tickets.</source>
        <translation>Neaktivní: nemůže se přihlásit a nedostává tikety.</translation>
    </message>
    <message>
        <source>With a second agent the desk asks at its start who is there, and for the passwords you set.</source>
        <translation>S druhým agentem se program při spuštění ptá, kdo s ním pracuje, a také na hesla, která nastavíte.</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>What stands under the agent&apos;s replies.</source>
        <translation>Co stojí pod odpověďmi agenta.</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Dostupnost</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>{agent} saved.</source>
        <translation>Uloženo: {agent}.</translation>
    </message>
    <message>
        <source>Sees all departments as {role}. The tickets of these may be shared out to the agent.</source>
        <translation>V roli {role} vidí všechna oddělení. Při rozdělování může dostávat tikety z těchto oddělení.</translation>
    </message>
    <message>
        <source>Whose tickets the agent works on. A supervisor is at least supervisor in each of them.</source>
        <translation>Na čích tiketech agent pracuje. Vedoucí má v každém z těchto oddělení aspoň roli vedoucího.</translation>
    </message>
    <message>
        <source>Whose tickets the agent works on, and in which role.</source>
        <translation>Na čích tiketech agent pracuje a v jaké roli.</translation>
    </message>
    <message>
        <source>set</source>
        <translation>nastaveno</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádné</translation>
    </message>
    <message>
        <source>Deactivate…</source>
        <translation>Deaktivovat…</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivovat</translation>
    </message>
    <message>
        <source>Please save or cancel the changes first.</source>
        <translation>Nejdřív změny uložte nebo zrušte.</translation>
    </message>
    <message>
        <source>{agent} deactivated.</source>
        <translation>Deaktivováno: {agent}.</translation>
    </message>
    <message>
        <source>{agent} is active again.</source>
        <translation>{agent} je opět aktivní.</translation>
    </message>
</context>
<context>
    <name>AgentRow</name>
    <message>
        <source>In</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Mimo</translation>
    </message>
    <message>
        <source>{agent} is a member</source>
        <translation>Členství: {agent}</translation>
    </message>
    <message>
        <source>Role of {agent} here</source>
        <translation>Role zde: {agent}</translation>
    </message>
    <message>
        <source>A supervisor of the workspace is at least a supervisor here.</source>
        <translation>Vedoucí pracovního prostoru má i zde aspoň roli vedoucího.</translation>
    </message>
    <message>
        <source>Admins and the owner may do everything everywhere.</source>
        <translation>Administrátoři a vlastník smějí všude všechno.</translation>
    </message>
</context>
<context>
    <name>AgentTable</name>
    <message>
        <source>Agents</source>
        <translation>Agenti</translation>
    </message>
</context>
<context>
    <name>AgentWords</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Vedoucí</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Administrátor</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Vlastník</translation>
    </message>
    <message>
        <source>Works in the own departments, as the role there allows.</source>
        <translation>Pracuje ve svých odděleních podle role, kterou v nich má.</translation>
    </message>
    <message>
        <source>Is at least supervisor in each of the own departments: reports, texts, availability.</source>
        <translation>V každém svém oddělení má aspoň roli vedoucího: přehledy, texty, dostupnost.</translation>
    </message>
    <message>
        <source>Sees all tickets and changes all settings, but not the owner.</source>
        <translation>Vidí všechny tikety a mění všechna nastavení, ale ne vlastníka.</translation>
    </message>
    <message>
        <source>Sees all tickets and changes everything.</source>
        <translation>Vidí všechny tikety a mění vše.</translation>
    </message>
    <message>
        <source>As the workspace ({language})</source>
        <translation>Podle pracovního prostoru ({language})</translation>
    </message>
</context>
<context>
    <name>AgentsPage</name>
    <message>
        <source>Agents</source>
        <translation>Agenti</translation>
    </message>
    <message>
        <source>Who answers here. Whoever leaves is deactivated; what was written stays.</source>
        <translation>Kdo tu odpovídá. Agent, který odejde, se deaktivuje; co napsal, zůstane.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation>Otevřené tikety</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>New agent</source>
        <translation>Nový agent</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Upravit…</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Neaktivní</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>K dispozici</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Pryč</translation>
    </message>
</context>
<context>
    <name>AgentsPart</name>
    <message>
        <source>Agents</source>
        <translation>Agenti</translation>
    </message>
    <message>
        <source>Who works in this department.</source>
        <translation>Kdo pracuje v tomto oddělení.</translation>
    </message>
    <message>
        <source>Find an agent</source>
        <translation>Hledat</translation>
    </message>
    <message>
        <source>Agents listed</source>
        <translation>Zobrazení agenti</translation>
    </message>
    <message>
        <source>Add all</source>
        <translation>Přidat všechny</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Odebrat všechny</translation>
    </message>
    <message>
        <source>Who works in this department. It is restricted: people outside do not see its tickets.</source>
        <translation>Kdo pracuje v tomto oddělení. Je omezené: kdo do něj nepatří, jeho tikety nevidí.</translation>
    </message>
    <message>
        <source>Who works in this department. It is open: everybody sees its tickets.</source>
        <translation>Kdo pracuje v tomto oddělení. Je otevřené: jeho tikety vidí každý.</translation>
    </message>
    <message>
        <source>No agent is called that.</source>
        <translation>Žádný agent se tak nejmenuje.</translation>
    </message>
    <message>
        <source>Nobody is in.</source>
        <translation>Nikdo není členem.</translation>
    </message>
    <message>
        <source>Nobody is out.</source>
        <translation>Členy jsou všichni.</translation>
    </message>
    <message>
        <source>All {number}</source>
        <translation>Všichni {number}</translation>
    </message>
    <message>
        <source>In {number}</source>
        <translation>Členové {number}</translation>
    </message>
    <message>
        <source>Out {number}</source>
        <translation>Mimo {number}</translation>
    </message>
    <message numerus="yes">
        <source>Adds the %n agent(s) found</source>
        <translation>
            <numerusform>Přidá %n nalezeného agenta</numerusform>
            <numerusform>Přidá %n nalezené agenty</numerusform>
            <numerusform>Přidá %n nalezených agentů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removes the %n agent(s) found</source>
        <translation>
            <numerusform>Odebere %n nalezeného agenta</numerusform>
            <numerusform>Odebere %n nalezené agenty</numerusform>
            <numerusform>Odebere %n nalezených agentů</numerusform>
        </translation>
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
    <name>ApplyDialog</name>
    <message numerus="yes">
        <source>Apply actions to %n ticket(s)</source>
        <translation>
            <numerusform>Použít akce na %n tiket</numerusform>
            <numerusform>Použít akce na %n tikety</numerusform>
            <numerusform>Použít akce na %n tiketů</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Použít</translation>
    </message>
    <message>
        <source>Choose an action.</source>
        <translation>Vyberte akci.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Chybí hodnota.</translation>
    </message>
    <message>
        <source>Please fill in what is missing.</source>
        <translation>Doplňte, co chybí.</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
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
        <source>“{name}” does not fit: all files together may have {limit} at most.</source>
        <translation>„{name}“ se nevejde: všechny soubory dohromady mohou mít nejvýše {limit}.</translation>
    </message>
</context>
<context>
    <name>AvailabilityPart</name>
    <message>
        <source>Available</source>
        <translation>K dispozici</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Pryč</translation>
    </message>
    <message>
        <source>Available for tickets</source>
        <translation>K dispozici pro tikety</translation>
    </message>
    <message>
        <source>Available in {department}</source>
        <translation>K dispozici v oddělení {department}</translation>
    </message>
    <message>
        <source>No tickets are shared out to you in any department.</source>
        <translation>Při rozdělování nedostáváte tikety v žádném oddělení.</translation>
    </message>
    <message>
        <source>Tickets may be shared out to you. Each switch takes effect at once.</source>
        <translation>Při rozdělování můžete dostávat tikety. Každé přepnutí platí ihned.</translation>
    </message>
    <message>
        <source>{agent} is away: only he or she can turn that on again.</source>
        <translation>{agent} je pryč: znovu to může zapnout jen tento agent.</translation>
    </message>
    <message>
        <source>{agent} answers in no department that you supervise.</source>
        <translation>{agent} neodpovídá v žádném oddělení, které vedete.</translation>
    </message>
    <message>
        <source>Where tickets may be shared out to {agent}. Each switch takes effect at once.</source>
        <translation>Kde může {agent} při rozdělování dostávat tikety. Každé přepnutí platí ihned.</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>Tags are changed on one ticket at a time.</source>
        <translation>Štítky se mění po jednom tiketu.</translation>
    </message>
    <message>
        <source>Tickets are linked one at a time.</source>
        <translation>Tikety se propojují po jednom.</translation>
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
        <source>Actions applied to %n ticket(s)</source>
        <translation>
            <numerusform>Akce použity na %n tiket</numerusform>
            <numerusform>Akce použity na %n tikety</numerusform>
            <numerusform>Akce použity na %n tiketů</numerusform>
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
        <source>%n ticket(s) merged into {number}</source>
        <translation>
            <numerusform>%n tiket sloučen do {number}</numerusform>
            <numerusform>%n tikety sloučeny do {number}</numerusform>
            <numerusform>%n tiketů sloučeno do {number}</numerusform>
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
    <name>CannedDialog</name>
    <message>
        <source>New canned response</source>
        <translation>Nová šablonová odpověď</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>You find it by this name while answering.</source>
        <translation>Podle tohoto názvu ji najdete při psaní odpovědi.</translation>
    </message>
    <message>
        <source>Who may use it</source>
        <translation>Kdo ji smí použít</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Response</source>
        <translation>Odpověď</translation>
    </message>
    <message>
        <source>Others use this text too.</source>
        <translation>Tento text používají i ostatní.</translation>
    </message>
    <message>
        <source>You cannot change it; what you save is a response of your own.</source>
        <translation>Nemůžete ho změnit; uloží se jako vaše vlastní odpověď.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>název</translation>
    </message>
    <message>
        <source>place</source>
        <translation>pro koho</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>Canned response saved.</source>
        <translation>Šablonová odpověď uložena.</translation>
    </message>
</context>
<context>
    <name>CannedPage</name>
    <message>
        <source>Canned responses</source>
        <translation>Šablonové odpovědi</translation>
    </message>
    <message>
        <source>Texts to insert while answering: for all, for a department, or only for oneself.</source>
        <translation>Texty ke vložení při psaní odpovědi: pro všechny, pro oddělení nebo jen pro sebe.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pro koho</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>New response</source>
        <translation>Nová odpověď</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Upravit…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
    <message>
        <source>There are no canned responses yet.</source>
        <translation>Zatím tu nejsou žádné šablonové odpovědi.</translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Smazat „{name}“?</translation>
    </message>
    <message>
        <source>Nobody can insert it any more. Answers that were written with it stay as they are.</source>
        <translation>Nikdo už ji nebude moci vložit. Odpovědi, které s ní byly napsány, zůstanou beze změny.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Canned response deleted.</source>
        <translation>Šablonová odpověď smazána.</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Kopírovat…</translation>
    </message>
</context>
<context>
    <name>CannedPlaces</name>
    <message>
        <source>For all</source>
        <translation>Pro všechny</translation>
    </message>
    <message>
        <source>Only mine</source>
        <translation>Jen moje</translation>
    </message>
</context>
<context>
    <name>CannedPopup</name>
    <message>
        <source>Find a canned response</source>
        <translation>Hledat šablonovou odpověď</translation>
    </message>
    <message>
        <source>Canned responses</source>
        <translation>Šablonové odpovědi</translation>
    </message>
    <message>
        <source>Text of the response</source>
        <translation>Text odpovědi</translation>
    </message>
    <message>
        <source>Enter or a double click inserts it · Esc closes</source>
        <translation>Enter nebo dvojklik vloží · Esc zavře</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nic se nenašlo.</translation>
    </message>
    <message>
        <source>There are no canned responses yet. They are written in the settings, under Canned responses.</source>
        <translation>Zatím tu nejsou žádné šablonové odpovědi. Píší se v nastavení v části Šablonové odpovědi.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>A mail was not delivered</source>
        <translation>E-mail nebyl doručen</translation>
    </message>
    <message>
        <source>Perhaps a mail did not arrive</source>
        <translation>E-mail možná nedošel</translation>
    </message>
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
    <message>
        <source>Internal</source>
        <translation>Interní</translation>
    </message>
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
    <name>ChartCard</name>
    <message>
        <source>Column of the chart</source>
        <translation>Sloupec grafu</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>Druh grafu</translation>
    </message>
    <message>
        <source>A pie is offered for columns whose parts add up. Averages and percentages are not, they are greyed with the reason.</source>
        <translation>Koláč se nabízí u sloupců, jejichž části tvoří celek. U průměrů a procent ne, tam je zašedlý s vysvětlením.</translation>
    </message>
    <message>
        <source>Nothing happened in this range.</source>
        <translation>V tomto období se nic nestalo.</translation>
    </message>
    <message>
        <source>There are figures of {days}.</source>
        <translation>Čísla jsou za {days}.</translation>
    </message>
    <message>
        <source>No pie: a ticket may have several tags, so the parts do not add up to a whole.</source>
        <translation>Koláč nelze: tiket může mít více štítků, části proto netvoří celek.</translation>
    </message>
    <message>
        <source>No pie: averages and percentages do not add up to a whole.</source>
        <translation>Koláč nelze: průměry a procenta netvoří celek.</translation>
    </message>
    <message>
        <source>{split}, stacked</source>
        <translation>{split}, skládaný</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <source>Other</source>
        <translation>Ostatní</translation>
    </message>
    <message>
        <source>Everything is switched off in the legend.</source>
        <translation>V legendě je všechno vypnuté.</translation>
    </message>
    <message>
        <source>Nothing happened in this range.</source>
        <translation>V tomto období se nic nestalo.</translation>
    </message>
    <message>
        <source>Click opens these tickets</source>
        <translation>Kliknutím otevřete tyto tikety</translation>
    </message>
    <message>
        <source>Area chart by {of}</source>
        <translation>Plošný graf, {of}</translation>
    </message>
    <message>
        <source>Line chart by {of}</source>
        <translation>Spojnicový graf, {of}</translation>
    </message>
    <message>
        <source>Bar chart by {of}</source>
        <translation>Sloupcový graf, {of}</translation>
    </message>
    <message>
        <source>Pie chart by {of}</source>
        <translation>Koláčový graf, {of}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} až {last}</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>Checklist</source>
        <translation>Kontrolní seznam</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} z {all}</translation>
    </message>
    <message>
        <source>Checklist, {count}</source>
        <translation>Kontrolní seznam, {count}</translation>
    </message>
</context>
<context>
    <name>ChecklistPart</name>
    <message>
        <source>Checklist</source>
        <translation>Kontrolní seznam</translation>
    </message>
    <message>
        <source>The steps of this department&apos;s process. Each of its tickets shows them, to be ticked off.</source>
        <translation>Kroky postupu tohoto oddělení. Každý jeho tiket je ukazuje k odškrtání.</translation>
    </message>
    <message>
        <source>Add a step, then press Enter</source>
        <translation>Přidejte krok a stiskněte Enter</translation>
    </message>
    <message>
        <source>New step</source>
        <translation>Nový krok</translation>
    </message>
    <message>
        <source>Drag a step, or press Alt+↑ and Alt+↓ in it, to move it.</source>
        <translation>Krok přesunete tažením nebo v něm klávesami Alt+↑ a Alt+↓.</translation>
    </message>
    <message>
        <source>No steps yet: tickets of this department show no checklist.</source>
        <translation>Zatím žádné kroky: tikety tohoto oddělení neukazují kontrolní seznam.</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>Reminder: {text}</source>
        <translation>Připomínka: {text}</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Search</source>
        <translation>Hledat</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nic</translation>
    </message>
</context>
<context>
    <name>Collision</name>
    <message>
        <source>{agent} is replying</source>
        <translation>{agent} právě odpovídá</translation>
    </message>
    <message>
        <source>you can still write, nothing is locked</source>
        <translation>můžete psát dál, nic není zamčené</translation>
    </message>
</context>
<context>
    <name>ColourChoice</name>
    <message>
        <source>Blue</source>
        <translation>Modrá</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Modrozelená</translation>
    </message>
    <message>
        <source>Rust</source>
        <translation>Rezavá</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Fialová</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olivová</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Růžová</translation>
    </message>
    <message>
        <source>Sky</source>
        <translation>Blankytná</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Červená</translation>
    </message>
    <message>
        <source>Taupe</source>
        <translation>Šedohnědá</translation>
    </message>
    <message>
        <source>Graphite</source>
        <translation>Grafitová</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Barva</translation>
    </message>
</context>
<context>
    <name>ColumnChoices</name>
    <message>
        <source>shown</source>
        <translation>zobrazeno</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nezobrazeno</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns of the table</source>
        <translation>Sloupce tabulky</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>Najít sloupec</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Obvyklé sloupce</translation>
    </message>
    <message>
        <source>Space shows, Alt+↑↓ moves</source>
        <translation>mezerník zobrazí, Alt+↑↓ posune</translation>
    </message>
</context>
<context>
    <name>ColumnList</name>
    <message>
        <source>Columns</source>
        <translation>Sloupce</translation>
    </message>
    <message>
        <source>No column has these words.</source>
        <translation>Žádný sloupec neobsahuje tato slova.</translation>
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
    <name>CompanyLine</name>
    <message>
        <source>None</source>
        <translation>Žádná</translation>
    </message>
</context>
<context>
    <name>CompanyPage</name>
    <message>
        <source>Company</source>
        <translation>Společnost</translation>
    </message>
    <message>
        <source>Who writes from an address of this domain for the first time belongs to the company.</source>
        <translation>Kdo poprvé napíše z adresy této domény, patří ke společnosti.</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Doména</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Company note</source>
        <translation>Poznámka ke společnosti</translation>
    </message>
    <message>
        <source>name</source>
        <translation>název</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>doména</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nová společnost</translation>
    </message>
    <message>
        <source>Contacts · {count}</source>
        <translation>Kontakty · {count}</translation>
    </message>
    <message>
        <source>Company saved</source>
        <translation>Společnost uložena</translation>
    </message>
    <message>
        <source>no domain</source>
        <translation>bez domény</translation>
    </message>
    <message>
        <source>Now: {details}</source>
        <translation>Nyní: {details}</translation>
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
        <source>Colleagues</source>
        <translation>Kolegům</translation>
    </message>
    <message>
        <source>Answer an internal message</source>
        <translation>Odpovědět na interní zprávu</translation>
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
    <message>
        <source>Insert a canned response</source>
        <translation>Vložit šablonovou odpověď</translation>
    </message>
</context>
<context>
    <name>ConditionRow</name>
    <message>
        <source>and</source>
        <translation>a</translation>
    </message>
    <message>
        <source>What is looked at</source>
        <translation>Na co se hledí</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>Jak se to porovnává</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Odebrat tuto podmínku</translation>
    </message>
    <message>
        <source>Name of the header</source>
        <translation>Název hlavičky</translation>
    </message>
    <message>
        <source>Custom field</source>
        <translation>Vlastní pole</translation>
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
    <name>ConnectionPanel</name>
    <message>
        <source>Test</source>
        <translation>Vyzkoušet</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Zkouší se…</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Stahování</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Odesílání</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Spojení</translation>
    </message>
    <message>
        <source>Signs in to both servers as typed here and looks. Nothing is changed, sent or saved.</source>
        <translation>Přihlásí se k oběma serverům tak, jak je to tu napsané, a podívá se. Nic se nezmění, neodešle ani neuloží.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Zrušeno.</translation>
    </message>
    <message>
        <source>Signing in to {host}…</source>
        <translation>Přihlašuje se k {host}…</translation>
    </message>
    <message>
        <source>Signed in. Mail can be handed over.</source>
        <translation>Přihlášeno. Poštu lze předávat.</translation>
    </message>
    <message numerus="yes">
        <source>Signed in. {folder} holds %Ln mail(s).</source>
        <translation>
            <numerusform>Přihlášeno. Ve složce {folder} je %Ln e-mail.</numerusform>
            <numerusform>Přihlášeno. Ve složce {folder} jsou %Ln e-maily.</numerusform>
            <numerusform>Přihlášeno. Ve složce {folder} je %Ln e-mailů.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server tells of new mail at once.</source>
        <translation>O nové poště dá server vědět hned.</translation>
    </message>
    <message>
        <source>The server does not tell of new mail, so it is asked from time to time.</source>
        <translation>O nové poště server vědět nedává, proto se na ni program čas od času ptá.</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Who goes on?</source>
        <translation>Kdo bude pokračovat?</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>Program je zamčený</translation>
    </message>
    <message>
        <source>Something went wrong. The log has the details.</source>
        <translation>Něco se nepovedlo. Podrobnosti jsou v záznamu.</translation>
    </message>
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
    <name>ContactPage</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Show the company</source>
        <translation>Zobrazit společnost</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Více</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Společnost</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Add an e-mail address, then press Enter</source>
        <translation>Přidejte e-mailovou adresu a stiskněte Enter</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Add a phone number, then press Enter</source>
        <translation>Přidejte telefonní číslo a stiskněte Enter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Contact note</source>
        <translation>Poznámka ke kontaktu</translation>
    </message>
    <message>
        <source>name</source>
        <translation>jméno</translation>
    </message>
    <message>
        <source>company</source>
        <translation>společnost</translation>
    </message>
    <message>
        <source>e-mails</source>
        <translation>e-maily</translation>
    </message>
    <message>
        <source>phones</source>
        <translation>telefony</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nový kontakt</translation>
    </message>
    <message>
        <source>Contact saved</source>
        <translation>Kontakt uložen</translation>
    </message>
    <message>
        <source>no company</source>
        <translation>bez společnosti</translation>
    </message>
    <message>
        <source>Now: {details}</source>
        <translation>Nyní: {details}</translation>
    </message>
    <message>
        <source>Erase the contact&apos;s data…</source>
        <translation>Vymazat údaje kontaktu…</translation>
    </message>
    <message>
        <source>Groups of the contact changed</source>
        <translation>Skupiny kontaktu změněny</translation>
    </message>
</context>
<context>
    <name>CustomFields</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Číslo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ano nebo ne</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Výběr</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tikety</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Společnosti</translation>
    </message>
    <message>
        <source>Shown in every ticket</source>
        <translation>Zobrazuje se v každém tiketu</translation>
    </message>
    <message>
        <source>Shown with every contact</source>
        <translation>Zobrazuje se u každého kontaktu</translation>
    </message>
    <message>
        <source>Shown with every company</source>
        <translation>Zobrazuje se u každé společnosti</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>day</source>
        <translation>den</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Vybrat den</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Žádný den</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>There is no message of the customer to split off.</source>
        <translation>Není tu žádná zpráva zákazníka, kterou by šlo oddělit.</translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message>
        <source>Delete {department}?</source>
        <translation>Smazat oddělení {department}?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Another department takes its place</source>
        <translation>Nahradí ho jiné oddělení</translation>
    </message>
    <message>
        <source>Department that takes its place</source>
        <translation>Náhradní oddělení</translation>
    </message>
    <message>
        <source>Its tickets are deleted</source>
        <translation>Jeho tikety se smažou</translation>
    </message>
    <message>
        <source>Tickets, addresses and canned responses go there, with rules, mail accounts and views.</source>
        <translation>Přejdou do něj tikety, adresy a šablonové odpovědi i pravidla, poštovní účty a pohledy.</translation>
    </message>
    <message>
        <source>They go to the trash and are purged after the time the workspace sets. Addresses and canned responses go to the default department; a ticket that is undeleted later lands there too.</source>
        <translation>Přejdou do koše a po době nastavené v pracovním prostoru se trvale odstraní. Adresy a šablonové odpovědi přejdou do výchozího oddělení; skončí tam i tiket, který někdo později obnoví.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n ticket(s)?</source>
        <translation>
            <numerusform>Smazat %n tiket?</numerusform>
            <numerusform>Smazat %n tikety?</numerusform>
            <numerusform>Smazat %n tiketů?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n ticket(s) of this department go to the trash and stay there until they are purged.</source>
        <translation>
            <numerusform>Do koše půjde %n tiket tohoto oddělení a zůstane v něm do vyčištění.</numerusform>
            <numerusform>Do koše půjdou všechny %n tikety tohoto oddělení a zůstanou v něm do vyčištění.</numerusform>
            <numerusform>Do koše půjde všech %n tiketů tohoto oddělení a zůstane v něm do vyčištění.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n ticket(s)</source>
        <translation>
            <numerusform>Smazat %n tiket</numerusform>
            <numerusform>Smazat %n tikety</numerusform>
            <numerusform>Smazat %n tiketů</numerusform>
        </translation>
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
        <source>no tickets</source>
        <translation>žádné tikety</translation>
    </message>
    <message>
        <source>{tickets}, {unfinished} of them unfinished</source>
        <translation>{tickets}, z toho nedokončené: {unfinished}</translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n adresa</numerusform>
            <numerusform>%n adresy</numerusform>
            <numerusform>%n adres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canned response(s)</source>
        <translation>
            <numerusform>%n šablonová odpověď</numerusform>
            <numerusform>%n šablonové odpovědi</numerusform>
            <numerusform>%n šablonových odpovědí</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n člen</numerusform>
            <numerusform>%n členové</numerusform>
            <numerusform>%n členů</numerusform>
        </translation>
    </message>
    <message>
        <source>It has {parts}. Past figures keep its name.</source>
        <translation>Patří k němu: {parts}. Starší statistiky si ponechají jeho název.</translation>
    </message>
</context>
<context>
    <name>DepartmentChanges</name>
    <message>
        <source>name</source>
        <translation>název</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>barva</translation>
    </message>
    <message>
        <source>{agent} removed</source>
        <translation>odebráno: {agent}</translation>
    </message>
    <message>
        <source>{agent} added</source>
        <translation>přidáno: {agent}</translation>
    </message>
    <message>
        <source>{agent} added as {role}</source>
        <translation>přidáno: {agent} jako {role}</translation>
    </message>
    <message>
        <source>{agent} is now {role}</source>
        <translation>{agent}: nová role {role}</translation>
    </message>
    <message>
        <source>{address} added</source>
        <translation>přidáno: {address}</translation>
    </message>
    <message>
        <source>{address} changed</source>
        <translation>změněno: {address}</translation>
    </message>
    <message>
        <source>{address} removed</source>
        <translation>odebráno: {address}</translation>
    </message>
    <message>
        <source>order of addresses</source>
        <translation>pořadí adres</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>podpis</translation>
    </message>
    <message>
        <source>{template} in {language}</source>
        <translation>{template} ({language})</translation>
    </message>
    <message>
        <source>{service} changed</source>
        <translation>změněno: {service}</translation>
    </message>
    <message>
        <source>order of the steps</source>
        <translation>pořadí kroků</translation>
    </message>
    <message>
        <source>steps added: {count}</source>
        <translation>přidané kroky: {count}</translation>
    </message>
    <message>
        <source>steps removed: {count}</source>
        <translation>odebrané kroky: {count}</translation>
    </message>
    <message>
        <source>steps reworded: {count}</source>
        <translation>přeformulované kroky: {count}</translation>
    </message>
</context>
<context>
    <name>DepartmentDialog</name>
    <message>
        <source>a new department</source>
        <translation>nové oddělení</translation>
    </message>
    <message>
        <source>{department} was saved.</source>
        <translation>Oddělení {department} bylo uloženo.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Obecné</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenti</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresy</translation>
    </message>
    <message>
        <source>Signature &amp; templates</source>
        <translation>Podpis a šablony</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Dostupnost</translation>
    </message>
    <message>
        <source>On duty</source>
        <translation>Ve službě</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Kontrolní seznam</translation>
    </message>
    <message>
        <source>Save as new…</source>
        <translation>Uložit jako nové…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Nové oddělení</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Oddělení</translation>
    </message>
</context>
<context>
    <name>DepartmentGeneral</name>
    <message>
        <source>General</source>
        <translation>Obecné</translation>
    </message>
    <message>
        <source>What the department is called and how its tickets go.</source>
        <translation>Jak se oddělení jmenuje a co se děje s jeho tikety.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Barva</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Zapnuto</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Vypnuto</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Omezené</translation>
    </message>
    <message>
        <source>Open to all</source>
        <translation>Pro všechny</translation>
    </message>
    <message>
        <source>To solve</source>
        <translation>K řešení</translation>
    </message>
    <message>
        <source>Its tickets are offered by the button To solve to those who may answer them.</source>
        <translation>Jeho tikety nabízí tlačítko K řešení těm, kdo na ně smějí odpovídat.</translation>
    </message>
    <message>
        <source>Who sees its tickets</source>
        <translation>Kdo vidí jeho tikety</translation>
    </message>
    <message>
        <source>Restricted: only members see its tickets, besides admins and the owner. Open: every agent sees and answers them.</source>
        <translation>Omezené: jeho tikety vidí jen členové, administrátoři a vlastník. Pro všechny: vidí je každý agent a odpovídá na ně.</translation>
    </message>
    <message>
        <source>This is the default department. What fits nowhere else lands here, so everybody sees its tickets: it cannot be restricted, and it cannot be deleted.</source>
        <translation>Toto je výchozí oddělení. Přijde sem vše, co nepatří nikam jinam, a jeho tikety proto vidí všichni: nelze ho omezit ani smazat.</translation>
    </message>
</context>
<context>
    <name>DepartmentWords</name>
    <message>
        <source>Mail</source>
        <translation>Pošta</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Hovory</translation>
    </message>
    <message>
        <source>added</source>
        <translation>přidáno</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>změněno</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>odebráno</translation>
    </message>
    <message>
        <source>{agent}: mail on</source>
        <translation>{agent}: pošta zapnuta</translation>
    </message>
    <message>
        <source>{agent}: mail off</source>
        <translation>{agent}: pošta vypnuta</translation>
    </message>
    <message>
        <source>{agent}: chat on</source>
        <translation>{agent}: chat zapnut</translation>
    </message>
    <message>
        <source>{agent}: chat off</source>
        <translation>{agent}: chat vypnut</translation>
    </message>
    <message>
        <source>{agent}: calls on</source>
        <translation>{agent}: hovory zapnuty</translation>
    </message>
    <message>
        <source>{agent}: calls off</source>
        <translation>{agent}: hovory vypnuty</translation>
    </message>
    <message>
        <source>open to all now</source>
        <translation>nyní otevřené všem</translation>
    </message>
    <message>
        <source>restricted now</source>
        <translation>nyní omezené</translation>
    </message>
    <message>
        <source>To solve disabled</source>
        <translation>K řešení vypnuto</translation>
    </message>
    <message>
        <source>To solve enabled</source>
        <translation>K řešení zapnuto</translation>
    </message>
    <message>
        <source>Shown instead of the chat.</source>
        <translation>Zobrazí se místo chatu.</translation>
    </message>
    <message>
        <source>Told to who calls.</source>
        <translation>Řekne se tomu, kdo volá.</translation>
    </message>
    <message>
        <source>Answered to a message.</source>
        <translation>Odešle se jako odpověď na zprávu.</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Čtenář</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Řešitel</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Vedoucí</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Správce</translation>
    </message>
    <message>
        <source>Sees the tickets.</source>
        <translation>Vidí tikety.</translation>
    </message>
    <message>
        <source>Sees the tickets and answers them.</source>
        <translation>Vidí tikety a odpovídá na ně.</translation>
    </message>
    <message>
        <source>Also sees the department&apos;s reports and sets the availability of its members.</source>
        <translation>Navíc vidí přehledy oddělení a nastavuje dostupnost jeho členů.</translation>
    </message>
    <message>
        <source>Also changes the settings of the department.</source>
        <translation>Navíc mění nastavení oddělení.</translation>
    </message>
    <message>
        <source>Messaging</source>
        <translation>Zprávy</translation>
    </message>
    <message>
        <source>All who are available</source>
        <translation>Všichni, kdo jsou k dispozici</translation>
    </message>
    <message>
        <source>One after the other (round robin)</source>
        <translation>Jeden po druhém (dokola)</translation>
    </message>
    <message>
        <source>Who has had nothing to do for longest</source>
        <translation>Kdo je nejdéle bez práce</translation>
    </message>
    <message>
        <source>Who last spoke with this contact</source>
        <translation>Kdo s tímto kontaktem mluvil naposledy</translation>
    </message>
    <message>
        <source>Reply frame</source>
        <translation>Rámec odpovědi</translation>
    </message>
    <message>
        <source>Auto-acknowledgement</source>
        <translation>Automatické potvrzení</translation>
    </message>
    <message>
        <source>Rating request</source>
        <translation>Žádost o hodnocení</translation>
    </message>
    <message>
        <source>Stands around every reply that an agent writes.</source>
        <translation>Obklopuje každou odpověď, kterou agent napíše.</translation>
    </message>
    <message>
        <source>Goes out by itself when a customer&apos;s first mail has become a ticket.</source>
        <translation>Odejde samo, když se z prvního e-mailu zákazníka stane tiket.</translation>
    </message>
    <message>
        <source>Asks the customer for a rating after the resolution.</source>
        <translation>Po vyřešení požádá zákazníka o hodnocení.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Angličtina</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Čeština</translation>
    </message>
</context>
<context>
    <name>DepartmentsPage</name>
    <message>
        <source>Departments</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>The parts of the organisation that answer, in the order in which lists show them.</source>
        <translation>Části organizace, které odpovídají zákazníkům, v pořadí, v jakém je ukazují seznamy.</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Členové</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresy</translation>
    </message>
    <message>
        <source>Active tickets</source>
        <translation>Aktivní tikety</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Přístup</translation>
    </message>
    <message>
        <source>New department</source>
        <translation>Nové oddělení</translation>
    </message>
    <message>
        <source>Start from examples…</source>
        <translation>Začít z příkladů…</translation>
    </message>
    <message>
        <source>One department so far.</source>
        <translation>Zatím jedno oddělení.</translation>
    </message>
    <message>
        <source>Examples come with a colour and a checklist.</source>
        <translation>Příklady mají barvu i kontrolní seznam.</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Omezené</translation>
    </message>
    <message>
        <source>Open to all</source>
        <translation>Pro všechny</translation>
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
    <name>Drilling</name>
    <message>
        <source>Older tickets are not listed.</source>
        <translation>Starší tikety tu nejsou.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) are gone, or out of your sight.</source>
        <translation>
            <numerusform>%n tiket už není, nebo ho nevidíte.</numerusform>
            <numerusform>%n tikety už nejsou, nebo je nevidíte.</numerusform>
            <numerusform>%n tiketů už není, nebo je nevidíte.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DutyPart</name>
    <message>
        <source>On duty</source>
        <translation>Ve službě</translation>
    </message>
    <message>
        <source>Who takes tickets of this department now. Each switch takes effect at once.</source>
        <translation>Kdo teď přebírá tikety tohoto oddělení. Každý přepínač platí hned.</translation>
    </message>
    <message>
        <source>Away everywhere by the own switch</source>
        <translation>Pryč všude podle vlastního přepínače</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>K dispozici</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Pryč</translation>
    </message>
    <message>
        <source>{agent} takes tickets here</source>
        <translation>{agent} zde přebírá tikety</translation>
    </message>
</context>
<context>
    <name>EditDialog</name>
    <message>
        <source>Pages</source>
        <translation>Stránky</translation>
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
        <source>Add a mailbox</source>
        <translation>Přidat schránku</translation>
    </message>
    <message>
        <source>Mail of an address becomes tickets by itself, and answers go out through it. Works with IMAP.</source>
        <translation>Pošta na adresu se sama mění v tikety a odpovědi přes ni odcházejí. Funguje s IMAP.</translation>
    </message>
    <message>
        <source>Add a mailbox…</source>
        <translation>Přidat schránku…</translation>
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
        <source>Begin in one of these ways; the others stay open. All that is kept lies on this computer.</source>
        <translation>Začněte jednou z těchto cest; ostatní zůstávají otevřené. Vše, co se ukládá, leží v tomto počítači.</translation>
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
    <name>Erasing</name>
    <message>
        <source>With {name} go for good: {tickets}, {messages} and {notes}, their files and drafts, and what is known of the contact. Only backups still hold them.</source>
        <translation>S kontaktem {name} nadobro zmizí: {tickets}, {messages} a {notes}, jejich soubory a koncepty a vše, co se o kontaktu ví. Zůstanou jen v zálohách.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n tiket</numerusform>
            <numerusform>%n tikety</numerusform>
            <numerusform>%n tiketů</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n zpráva</numerusform>
            <numerusform>%n zprávy</numerusform>
            <numerusform>%n zpráv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n poznámka</numerusform>
            <numerusform>%n poznámky</numerusform>
            <numerusform>%n poznámek</numerusform>
        </translation>
    </message>
    <message>
        <source>Erase the data of {name}?</source>
        <translation>Vymazat údaje kontaktu {name}?</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Vymazat…</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) will be gone for good. There is no way back.</source>
        <translation>
            <numerusform>Nadobro zmizí %n tiket. Cesta zpět není.</numerusform>
            <numerusform>Nadobro zmizí %n tikety. Cesta zpět není.</numerusform>
            <numerusform>Nadobro zmizí %n tiketů. Cesta zpět není.</numerusform>
        </translation>
    </message>
    <message>
        <source>Really erase {name}?</source>
        <translation>Opravdu vymazat {name}?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Vymazat nadobro</translation>
    </message>
    <message>
        <source>The contact&apos;s data is erased</source>
        <translation>Údaje kontaktu jsou vymazány</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A chat outside the hours rings nobody, so nobody can have answered it.</source>
        <translation>Chat mimo provozní dobu nikomu nezvoní, takže ho nikdo nemohl přijmout.</translation>
    </message>
    <message>
        <source>A field has {most} values to choose at most.</source>
        <translation>Pole smí mít nejvýše {most} hodnot na výběr.</translation>
    </message>
    <message>
        <source>A file cannot be kept: {reason}.</source>
        <translation>Soubor nelze uložit: {reason}.</translation>
    </message>
    <message>
        <source>A header reads “Name: value”, one on each line.</source>
        <translation>Hlavička má tvar „Název: hodnota“, každá na svém řádku.</translation>
    </message>
    <message>
        <source>A mail needs a recipient with an e-mail address.</source>
        <translation>E-mail potřebuje příjemce s e-mailovou adresou.</translation>
    </message>
    <message>
        <source>A mail that a program wrote is not answered.</source>
        <translation>Na e-mail, který napsal program, se neodpovídá.</translation>
    </message>
    <message>
        <source>A mailbox is opened by somebody.</source>
        <translation>Do schránky se vždy někdo přihlašuje.</translation>
    </message>
    <message>
        <source>A response is for a department or for oneself, not for both.</source>
        <translation>Odpověď může být pro oddělení, nebo jen pro vás, ne pro obojí.</translation>
    </message>
    <message>
        <source>A response of one&apos;s own is for oneself alone.</source>
        <translation>Vlastní šablonové odpovědi má každý jen pro sebe.</translation>
    </message>
    <message>
        <source>A rule changed this note meanwhile.</source>
        <translation>Poznámku mezitím změnilo pravidlo.</translation>
    </message>
    <message>
        <source>A rule needs a name.</source>
        <translation>Pravidlo potřebuje název.</translation>
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
        <source>A ticket cannot be linked with itself.</source>
        <translation>Tiket nelze propojit se sebou samým.</translation>
    </message>
    <message>
        <source>A ticket cannot be merged into itself.</source>
        <translation>Tiket nelze sloučit se sebou samým.</translation>
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
        <source>A ticket that is {old} cannot be merged.</source>
        <translation>Tiket ve stavu {old} nelze sloučit.</translation>
    </message>
    <message>
        <source>A ticket that is {old} cannot become {new}.</source>
        <translation>Tiket nemůže přejít ze stavu {old} do stavu {new}.</translation>
    </message>
    <message>
        <source>A ticket that is {old} cannot take others in.</source>
        <translation>Do tiketu ve stavu {old} nelze sloučit jiné.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Chybí hodnota.</translation>
    </message>
    <message>
        <source>A variable is not closed: {piece}. It ends with two braces.</source>
        <translation>Proměnná není ukončena: {piece}. Končí dvěma složenými závorkami.</translation>
    </message>
    <message>
        <source>An agent can have 1 to {most} at once.</source>
        <translation>Agent může mít najednou 1 až {most}.</translation>
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
        <source>An internal ticket is merged with internal ones only.</source>
        <translation>Interní tiket lze sloučit jen s interním.</translation>
    </message>
    <message>
        <source>Another agent has this address.</source>
        <translation>Tuto adresu má jiný agent.</translation>
    </message>
    <message>
        <source>Another program fetches this account now.</source>
        <translation>Tento účet teď stahuje jiný program.</translation>
    </message>
    <message>
        <source>Another program sends this mail.</source>
        <translation>Tento e-mail odesílá jiný program.</translation>
    </message>
    <message>
        <source>Between the braces {piece} the name of a variable is missing.</source>
        <translation>Mezi závorkami {piece} chybí název proměnné.</translation>
    </message>
    <message>
        <source>By its length the call or chat would end in the future.</source>
        <translation>Podle své délky by hovor nebo chat skončil v budoucnosti.</translation>
    </message>
    <message>
        <source>CSV holds one range; ask for the period before on its own, or as JSON.</source>
        <translation>CSV obsahuje jedno období; na období předtím se zeptejte zvlášť, nebo jako JSON.</translation>
    </message>
    <message>
        <source>Deleting is for good: say --yes.</source>
        <translation>Smazání je nenávratné: řekněte --yes.</translation>
    </message>
    <message>
        <source>Fetching failed by a fault of the program. The log has the details.</source>
        <translation>Stahování selhalo chybou programu. Podrobnosti jsou v protokolu.</translation>
    </message>
    <message>
        <source>For another server or name please type the command anew: the kept one is not used there.</source>
        <translation>Pro jiný server nebo jméno zadejte prosím příkaz znovu: uložený se tam nepoužije.</translation>
    </message>
    <message>
        <source>For another server or name please type the password anew: the kept one is not used there.</source>
        <translation>Pro jiný server nebo jméno zadejte prosím heslo znovu: uložené se tam nepoužije.</translation>
    </message>
    <message>
        <source>HTTP requests are not allowed in this workspace any longer.</source>
        <translation>HTTP požadavky už nejsou v tomto pracovním prostoru povoleny.</translation>
    </message>
    <message>
        <source>HTTP requests are not allowed in this workspace.</source>
        <translation>HTTP požadavky nejsou v tomto pracovním prostoru povoleny.</translation>
    </message>
    <message>
        <source>In {piece} a closing quotation mark is missing.</source>
        <translation>Ve výrazu {piece} chybí koncová uvozovka.</translation>
    </message>
    <message>
        <source>In {piece} the text behind the bar has to stand in straight quotation marks.</source>
        <translation>Ve výrazu {piece} musí být text za svislou čarou v rovných uvozovkách.</translation>
    </message>
    <message>
        <source>In “{key}” every value has to be a text.</source>
        <translation>V „{key}“ musí být každá hodnota text.</translation>
    </message>
    <message>
        <source>Into which folder should mail be moved?</source>
        <translation>Do které složky se má pošta přesunout?</translation>
    </message>
    <message>
        <source>It came back from {recipient}.</source>
        <translation>Vrátilo se od {recipient}.</translation>
    </message>
    <message>
        <source>It came back from {recipient}: {words}.</source>
        <translation>Vrátilo se od {recipient}: {words}.</translation>
    </message>
    <message>
        <source>It came back, but not said from whom.</source>
        <translation>Vrátilo se, ale není známo, od koho.</translation>
    </message>
    <message>
        <source>It can ring for 1 to {most} seconds.</source>
        <translation>Vyzvánět se může 1 až {most} sekund.</translation>
    </message>
    <message>
        <source>It cannot end before it begins.</source>
        <translation>Nemůže skončit dřív, než začne.</translation>
    </message>
    <message>
        <source>It cannot end in the future.</source>
        <translation>Nemůže skončit v budoucnosti.</translation>
    </message>
    <message>
        <source>It is not told when the ticket was created.</source>
        <translation>Není řečeno, kdy tiket vznikl.</translation>
    </message>
    <message>
        <source>It waited for a mail account for more than a day: send it again if it is still right, or give it up.</source>
        <translation>Zpráva čekala na poštovní účet déle než den: je-li stále aktuální, odešlete ji znovu, jinak od ní upusťte.</translation>
    </message>
    <message>
        <source>It was changed again meanwhile and cannot be taken back.</source>
        <translation>Mezitím došlo k další změně, a proto to nelze vrátit zpět.</translation>
    </message>
    <message>
        <source>It was changed meanwhile.</source>
        <translation>Mezitím to někdo změnil.</translation>
    </message>
    <message>
        <source>Junk cannot lie in the folder that mail is fetched from.</source>
        <translation>Nevyžádaná pošta nemůže být ve složce, ze které se stahuje.</translation>
    </message>
    <message>
        <source>Mail cannot be fetched from {host} without signing in.</source>
        <translation>Ze serveru {host} nelze stahovat poštu bez přihlášení.</translation>
    </message>
    <message>
        <source>Mail cannot be moved into a folder that it is fetched from.</source>
        <translation>Poštu nelze přesunout do složky, ze které se stahuje.</translation>
    </message>
    <message>
        <source>More than {most} are too many.</source>
        <translation>Více než {most} je příliš mnoho.</translation>
    </message>
    <message>
        <source>More than {most} automatic mails in an hour are too many for one ticket.</source>
        <translation>Více než {most} automatických e-mailů za hodinu je na jeden tiket příliš.</translation>
    </message>
    <message>
        <source>Neither the department nor you have an address to write from.</source>
        <translation>Oddělení ani vy nemáte adresu, ze které by šlo psát.</translation>
    </message>
    <message>
        <source>No mail account sends for {sender}: set one up in Settings → Mail accounts.</source>
        <translation>Za adresu {sender} neodesílá žádný poštovní účet: založte ho v Nastavení → Poštovní účty.</translation>
    </message>
    <message>
        <source>Nobody is available in {department} now.</source>
        <translation>V oddělení {department} teď nikdo není k dispozici.</translation>
    </message>
    <message>
        <source>Nobody it concerns works here any longer; a note reaches the others.</source>
        <translation>Nikdo z těch, kterých se to týká, tu už nepracuje; ostatním zanechte poznámku.</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived: the program ended while the mail was handed over.</source>
        <translation>Neví se, zda e-mail dorazil: program skončil během předávání.</translation>
    </message>
    <message>
        <source>Nobody knows whether {host} took the mail: it was handed over, but not confirmed.</source>
        <translation>Neví se, zda {host} e-mail přijal: byl předán, ale nepotvrzen.</translation>
    </message>
    <message>
        <source>Nobody outside takes part in an internal ticket.</source>
        <translation>Interního tiketu se nikdo zvenčí neúčastní.</translation>
    </message>
    <message>
        <source>Nobody writes {count} messages in a chat.</source>
        <translation>Tolik zpráv ({count}) v jednom chatu nikdo nenapíše.</translation>
    </message>
    <message>
        <source>None of these agents may see the ticket.</source>
        <translation>Žádný z těchto agentů tiket nesmí vidět.</translation>
    </message>
    <message>
        <source>Nothing of an internal ticket can be mailed.</source>
        <translation>Z interního tiketu nelze nic odeslat poštou.</translation>
    </message>
    <message>
        <source>One of the ticket&apos;s rows cannot be read, so none of it was taken.</source>
        <translation>Jeden z řádků tohoto tiketu nelze přečíst, proto se z něj nepřevzalo nic.</translation>
    </message>
    <message>
        <source>Only a customer&apos;s message can begin a ticket of its own.</source>
        <translation>Vlastní tiket může začít jen zprávou zákazníka.</translation>
    </message>
    <message>
        <source>Only a manager of the department may change this.</source>
        <translation>Toto smí změnit jen správce oddělení.</translation>
    </message>
    <message>
        <source>Only a supervisor of the department may do this.</source>
        <translation>Toto smí udělat jen vedoucí oddělení.</translation>
    </message>
    <message>
        <source>Only an admin or the owner may do this.</source>
        <translation>Toto smí udělat jen administrátor nebo vlastník.</translation>
    </message>
    <message>
        <source>Only an agent of the department can be available there.</source>
        <translation>V oddělení může být k dispozici jen agent, který do něj patří.</translation>
    </message>
    <message>
        <source>Only an agent of the department can be given its tickets.</source>
        <translation>Tikety oddělení lze přidělit jen agentovi, který do něj patří.</translation>
    </message>
    <message>
        <source>Only an agent who answers in the department can have done it.</source>
        <translation>Mohl to udělat jen agent, který v oddělení odpovídá.</translation>
    </message>
    <message>
        <source>Only one value can stand here.</source>
        <translation>Tady může být jen jedna hodnota.</translation>
    </message>
    <message>
        <source>Only resolving can send a mail.</source>
        <translation>Poslat e-mail lze jen při vyřešení.</translation>
    </message>
    <message>
        <source>Only rules send HTTP requests.</source>
        <translation>HTTP požadavky posílají jen pravidla.</translation>
    </message>
    <message>
        <source>Only spam and deleted tickets are purged.</source>
        <translation>Trvale odstranit lze jen spam a smazané tikety.</translation>
    </message>
    <message>
        <source>Only the owner may do this.</source>
        <translation>Toto smí udělat jen vlastník.</translation>
    </message>
    <message>
        <source>Only the report of tags can be asked for some tags.</source>
        <translation>Podle štítků se dá filtrovat jen přehled štítků.</translation>
    </message>
    <message>
        <source>Only {name} can change this report.</source>
        <translation>Tento přehled může změnit jen {name}.</translation>
    </message>
    <message>
        <source>Please choose a custom field.</source>
        <translation>Vyberte vlastní pole.</translation>
    </message>
    <message>
        <source>Please choose a department or an agent.</source>
        <translation>Vyberte oddělení nebo agenta.</translation>
    </message>
    <message>
        <source>Please choose a time in the future.</source>
        <translation>Zvolte čas v budoucnosti.</translation>
    </message>
    <message>
        <source>Please choose a time.</source>
        <translation>Vyberte čas.</translation>
    </message>
    <message>
        <source>Please choose an active agent who takes the tickets.</source>
        <translation>Zvolte aktivního agenta, který tikety převezme.</translation>
    </message>
    <message>
        <source>Please choose an agent.</source>
        <translation>Vyberte agenta.</translation>
    </message>
    <message>
        <source>Please choose another department that takes its place.</source>
        <translation>Zvolte jiné oddělení, které ho nahradí.</translation>
    </message>
    <message>
        <source>Please choose one of the colours.</source>
        <translation>Zvolte jednu z barev.</translation>
    </message>
    <message>
        <source>Please choose one of the field&apos;s values.</source>
        <translation>Zvolte jednu z hodnot pole.</translation>
    </message>
    <message>
        <source>Please choose one of the values.</source>
        <translation>Vyberte jednu z hodnot.</translation>
    </message>
    <message>
        <source>Please enter a date.</source>
        <translation>Zadejte datum.</translation>
    </message>
    <message>
        <source>Please enter a name.</source>
        <translation>Zadejte jméno nebo název.</translation>
    </message>
    <message>
        <source>Please enter a number from {least} to {most}.</source>
        <translation>Zadejte číslo od {least} do {most}.</translation>
    </message>
    <message>
        <source>Please enter a number, such as 12.5.</source>
        <translation>Zadejte číslo, například 12,5.</translation>
    </message>
    <message>
        <source>Please enter a password.</source>
        <translation>Zadejte heslo.</translation>
    </message>
    <message>
        <source>Please enter a time of day, such as 08:30.</source>
        <translation>Zadejte čas dne, například 08:30.</translation>
    </message>
    <message>
        <source>Please enter an address that begins with https:// or http://.</source>
        <translation>Zadejte adresu, která začíná https:// nebo http://.</translation>
    </message>
    <message>
        <source>Please enter an e-mail address.</source>
        <translation>Zadejte e-mailovou adresu.</translation>
    </message>
    <message>
        <source>Please enter at least one value to choose.</source>
        <translation>Zadejte aspoň jednu hodnotu na výběr.</translation>
    </message>
    <message>
        <source>Please enter the name to sign in with.</source>
        <translation>Zadejte jméno pro přihlášení.</translation>
    </message>
    <message>
        <source>Please name a server to fetch from or to send through.</source>
        <translation>Uveďte server, ze kterého se má pošta stahovat, nebo přes který se má odesílat.</translation>
    </message>
    <message>
        <source>Please name the header, such as X-Priority.</source>
        <translation>Zadejte název hlavičky, například X-Priority.</translation>
    </message>
    <message>
        <source>Please name the response.</source>
        <translation>Zadejte název odpovědi.</translation>
    </message>
    <message>
        <source>Please say after how long.</source>
        <translation>Zadejte, po jaké době.</translation>
    </message>
    <message>
        <source>Please say for how long or until when.</source>
        <translation>Zadejte, na jak dlouho nebo do kdy.</translation>
    </message>
    <message>
        <source>Please say why it should not count.</source>
        <translation>Napište, proč se nemá počítat.</translation>
    </message>
    <message>
        <source>Please write a span of time such as 30 min, 2 h or 3 days.</source>
        <translation>Napište dobu, například 30 min, 2 h nebo 3 days.</translation>
    </message>
    <message>
        <source>Please write a text.</source>
        <translation>Napište text.</translation>
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
        <source>Please write the text of the response.</source>
        <translation>Napište text odpovědi.</translation>
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
        <source>Reports reach from the year {first} to {last}.</source>
        <translation>Přehledy sahají od roku {first} do roku {last}.</translation>
    </message>
    <message>
        <source>Say what the rule does: add an action.</source>
        <translation>Řekněte, co má pravidlo udělat: přidejte akci.</translation>
    </message>
    <message>
        <source>Several have the name “{name}”; write for example “{first}”.</source>
        <translation>Jméno „{name}“ jich má víc; napište například „{first}“.</translation>
    </message>
    <message>
        <source>Signing in failed.</source>
        <translation>Přihlášení se nezdařilo.</translation>
    </message>
    <message>
        <source>Somebody else changed it meanwhile to “{value}”.</source>
        <translation>Hodnotu mezitím změnil někdo jiný na „{value}“.</translation>
    </message>
    <message>
        <source>Somebody else changed this account meanwhile.</source>
        <translation>Tento účet mezitím změnil někdo jiný.</translation>
    </message>
    <message>
        <source>Somebody else changed this company meanwhile.</source>
        <translation>Tuto společnost mezitím změnil někdo jiný.</translation>
    </message>
    <message>
        <source>Somebody else changed this contact meanwhile.</source>
        <translation>Tento kontakt mezitím změnil někdo jiný.</translation>
    </message>
    <message>
        <source>Somebody else changed this department meanwhile.</source>
        <translation>Toto oddělení mezitím změnil někdo jiný.</translation>
    </message>
    <message>
        <source>Somebody else cleared it meanwhile.</source>
        <translation>Hodnotu mezitím vymazal někdo jiný.</translation>
    </message>
    <message>
        <source>Somebody else wrote this rating down; a supervisor of the department can change it.</source>
        <translation>Toto hodnocení zapsal někdo jiný; změnit ho může vedoucí oddělení.</translation>
    </message>
    <message>
        <source>Step {number} is longer than {most} characters.</source>
        <translation>Krok {number} je delší než {most} znaků.</translation>
    </message>
    <message>
        <source>Step {number} of the checklist is empty.</source>
        <translation>Krok {number} kontrolního seznamu je prázdný.</translation>
    </message>
    <message>
        <source>That is not a way to call.</source>
        <translation>Takhle se volat nedá.</translation>
    </message>
    <message>
        <source>That is too long a range by day; split it by week or month.</source>
        <translation>To je po dnech příliš dlouhé období; rozdělte je po týdnech nebo měsících.</translation>
    </message>
    <message>
        <source>That is too long a range by week; split it by month or year.</source>
        <translation>To je na týdny příliš dlouhé období; rozdělte je po měsících nebo letech.</translation>
    </message>
    <message>
        <source>The account names no server.</source>
        <translation>Účet nemá zadaný server.</translation>
    </message>
    <message>
        <source>The account rests.</source>
        <translation>Účet má přestávku.</translation>
    </message>
    <message>
        <source>The address is longer than {most} characters.</source>
        <translation>Adresa je delší než {most} znaků.</translation>
    </message>
    <message>
        <source>The address {email} belongs to another department.</source>
        <translation>Adresa {email} patří jinému oddělení.</translation>
    </message>
    <message>
        <source>The address {email} belongs to the department {name}.</source>
        <translation>Adresa {email} patří oddělení {name}.</translation>
    </message>
    <message>
        <source>The address {email} stands here twice.</source>
        <translation>Adresa {email} je tu dvakrát.</translation>
    </message>
    <message>
        <source>The agent was changed meanwhile.</source>
        <translation>Údaje agenta byly mezitím změněny.</translation>
    </message>
    <message>
        <source>The answer has no recipient.</source>
        <translation>Odpověď nemá příjemce.</translation>
    </message>
    <message>
        <source>The answer of {host} did not come in time.</source>
        <translation>Odpověď serveru {host} nepřišla včas.</translation>
    </message>
    <message>
        <source>The answer was {status}.</source>
        <translation>Odpověď byla {status}.</translation>
    </message>
    <message>
        <source>The answer was {status}: it sends on elsewhere, which is not followed.</source>
        <translation>Odpověď byla {status}: přesměrování jinam, které se nenásleduje.</translation>
    </message>
    <message>
        <source>The backup could not be written: {error}.</source>
        <translation>Zálohu se nepodařilo zapsat: {error}.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired.</source>
        <translation>Certifikát serveru {host} vypršel.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not trusted: {reason}.</source>
        <translation>Certifikát serveru {host} není důvěryhodný: {reason}.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid yet; is the clock right?</source>
        <translation>Certifikát serveru {host} ještě neplatí; jdou hodiny správně?</translation>
    </message>
    <message>
        <source>The certificate that {host} shows is for another name.</source>
        <translation>Certifikát, kterým se {host} prokazuje, je vystaven na jiné jméno.</translation>
    </message>
    <message>
        <source>The command for {account} printed no token.</source>
        <translation>Příkaz pro {account} nevypsal žádný token.</translation>
    </message>
    <message>
        <source>The command that prints a token for {account} cannot be started: {reason}.</source>
        <translation>Příkaz, který vypisuje token pro {account}, nelze spustit: {reason}.</translation>
    </message>
    <message>
        <source>The command that prints a token for {account} did not end within {seconds} seconds.</source>
        <translation>Příkaz, který vypisuje token pro {account}, neskončil do {seconds} sekund.</translation>
    </message>
    <message>
        <source>The command that prints a token for {account} failed: {words}.</source>
        <translation>Příkaz, který vypisuje token pro {account}, selhal: {words}.</translation>
    </message>
    <message>
        <source>The connection to {host} broke off: {reason}.</source>
        <translation>Spojení se serverem {host} se přerušilo: {reason}.</translation>
    </message>
    <message>
        <source>The contact has no other open ticket.</source>
        <translation>Kontakt nemá žádný další otevřený tiket.</translation>
    </message>
    <message>
        <source>The customer has no e-mail address.</source>
        <translation>Zákazník nemá e-mailovou adresu.</translation>
    </message>
    <message>
        <source>The department has no address to write from.</source>
        <translation>Oddělení nemá adresu, ze které by psalo.</translation>
    </message>
    <message>
        <source>The file cannot be read as text: {reason}.</source>
        <translation>Soubor nelze přečíst jako text: {reason}.</translation>
    </message>
    <message>
        <source>The file has no column “{column}”; there are: {there}.</source>
        <translation>Soubor nemá sloupec „{column}“; má: {there}.</translation>
    </message>
    <message>
        <source>The file has several columns “{column}”.</source>
        <translation>Soubor má více sloupců „{column}“.</translation>
    </message>
    <message>
        <source>The file has two rules of this name.</source>
        <translation>V souboru jsou dvě pravidla tohoto názvu.</translation>
    </message>
    <message>
        <source>The file holds no rules.</source>
        <translation>V souboru nejsou žádná pravidla.</translation>
    </message>
    <message>
        <source>The file is no {kind}: {reason}.</source>
        <translation>Soubor není {kind}: {reason}.</translation>
    </message>
    <message>
        <source>The file is packed and cannot be unpacked: {reason}.</source>
        <translation>Soubor je zabalený a nelze ho rozbalit: {reason}.</translation>
    </message>
    <message>
        <source>The file of passwords {path} cannot be read: {reason}.</source>
        <translation>Soubor s hesly {path} nelze přečíst: {reason}.</translation>
    </message>
    <message>
        <source>The file of passwords {path} is open to others, so it is not used: let it be yours alone (chmod 600).</source>
        <translation>Soubor s hesly {path} mohou otevřít i jiní, a proto se nepoužije: nechte ho přístupný jen sobě (chmod 600).</translation>
    </message>
    <message>
        <source>The file was written by another version of deskapp.</source>
        <translation>Soubor zapsala jiná verze deskapp.</translation>
    </message>
    <message>
        <source>The file “{name}” is gone from the disk.</source>
        <translation>Soubor „{name}“ na disku už není.</translation>
    </message>
    <message>
        <source>The files are larger than {most} MB together.</source>
        <translation>Soubory mají dohromady více než {most} MB.</translation>
    </message>
    <message>
        <source>The header {name} is set by the program itself.</source>
        <translation>Hlavičku {name} nastavuje program sám.</translation>
    </message>
    <message>
        <source>The keyring cannot be used: {reason}.</source>
        <translation>Klíčenku nelze použít: {reason}.</translation>
    </message>
    <message>
        <source>The keyring is locked: unlock it, then try again.</source>
        <translation>Klíčenka je zamčená: odemkněte ji a zkuste to znovu.</translation>
    </message>
    <message>
        <source>The mail account {sender} is switched off.</source>
        <translation>Poštovní účet {sender} je vypnutý.</translation>
    </message>
    <message>
        <source>The mail account “{name}” is not set up to be fetched.</source>
        <translation>Poštovní účet „{name}“ není nastaven ke stahování.</translation>
    </message>
    <message>
        <source>The mail cannot be sent: {reason}.</source>
        <translation>E-mail nelze odeslat: {reason}.</translation>
    </message>
    <message>
        <source>The mail is already on its way and cannot be called back.</source>
        <translation>E-mail už je na cestě a nelze ho odvolat.</translation>
    </message>
    <message>
        <source>The mail is not in the folder any longer.</source>
        <translation>E-mail už ve složce není.</translation>
    </message>
    <message>
        <source>The mail is not where it was any longer; look at it again.</source>
        <translation>E-mail už je v jiném stavu; podívejte se na něj znovu.</translation>
    </message>
    <message>
        <source>The mail is too large for {host}: it has {size} MB, and {most} MB are taken.</source>
        <translation>E-mail je pro {host} příliš velký: má {size} MB, server přijme nejvýš {most} MB.</translation>
    </message>
    <message>
        <source>The map does not say which {key} “{text}” is.</source>
        <translation>Mapa neříká, co „{text}“ znamená pro „{key}“.</translation>
    </message>
    <message>
        <source>The map is no TOML: {reason}.</source>
        <translation>Mapa není TOML: {reason}.</translation>
    </message>
    <message>
        <source>The map names no column for “{key}”.</source>
        <translation>Mapa neuvádí sloupec pro „{key}“.</translation>
    </message>
    <message>
        <source>The map needs a “name” that tells this desk&apos;s tickets from those of others.</source>
        <translation>Mapa potřebuje „name“, který odliší tikety tohoto helpdesku od ostatních.</translation>
    </message>
    <message>
        <source>The message is too old to be answered by a rule.</source>
        <translation>Zpráva je příliš stará na to, aby na ni odpovědělo pravidlo.</translation>
    </message>
    <message>
        <source>The name is longer than {most} characters.</source>
        <translation>Jméno nebo název má více než {most} znaků.</translation>
    </message>
    <message>
        <source>The note has no such to-do.</source>
        <translation>Poznámka takový úkol nemá.</translation>
    </message>
    <message>
        <source>The note is longer than {most} characters.</source>
        <translation>Poznámka je delší než {most} znaků.</translation>
    </message>
    <message>
        <source>The owner stays the owner; another owner can change that.</source>
        <translation>Vlastník zůstává vlastníkem; změnit to může jiný vlastník.</translation>
    </message>
    <message>
        <source>The password cannot be kept: {reason}.</source>
        <translation>Heslo nelze uložit: {reason}.</translation>
    </message>
    <message>
        <source>The password is longer than {most} characters.</source>
        <translation>Heslo je delší než {most} znaků.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Heslo není správné.</translation>
    </message>
    <message>
        <source>The password needs at least {least} characters.</source>
        <translation>Heslo musí mít aspoň {least} znaků.</translation>
    </message>
    <message>
        <source>The password of {account} comes from the environment: put it into {variable} where the program starts.</source>
        <translation>Heslo účtu {account} se bere z prostředí: zadejte ho do proměnné {variable} tam, kde se program spouští.</translation>
    </message>
    <message>
        <source>The password was wrong too often: please wait {seconds} s.</source>
        <translation>Příliš mnoho chybných pokusů o zadání hesla: počkejte {seconds} s.</translation>
    </message>
    <message>
        <source>The phone number is longer than {most} characters.</source>
        <translation>Telefonní číslo je delší než {most} znaků.</translation>
    </message>
    <message>
        <source>The program ended while it was sending.</source>
        <translation>Program skončil během odesílání.</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>Období končí dřív, než začíná.</translation>
    </message>
    <message>
        <source>The response was changed meanwhile.</source>
        <translation>Odpověď byla mezitím změněna.</translation>
    </message>
    <message>
        <source>The response was deleted meanwhile.</source>
        <translation>Odpověď byla mezitím smazána.</translation>
    </message>
    <message>
        <source>The row cannot be read: {reason}.</source>
        <translation>Řádek nelze přečíst: {reason}.</translation>
    </message>
    <message>
        <source>The row has no number of a ticket.</source>
        <translation>Řádek nemá číslo tiketu.</translation>
    </message>
    <message>
        <source>The row has {cells} cells, the head has {width}.</source>
        <translation>Počet buněk řádku je {cells}, záhlaví {width}.</translation>
    </message>
    <message>
        <source>The row is not written in the encoding of the others.</source>
        <translation>Řádek není v kódování ostatních.</translation>
    </message>
    <message>
        <source>The rule was changed meanwhile.</source>
        <translation>Pravidlo mezitím někdo změnil.</translation>
    </message>
    <message>
        <source>The rule was deleted meanwhile.</source>
        <translation>Pravidlo mezitím někdo smazal.</translation>
    </message>
    <message>
        <source>The rule “{name}” cannot be read by this version of deskapp.</source>
        <translation>Pravidlo „{name}“ tato verze deskapp neumí přečíst.</translation>
    </message>
    <message>
        <source>The rule “{rule}” cannot be taken: {why}</source>
        <translation>Pravidlo „{rule}“ nelze převzít: {why}</translation>
    </message>
    <message>
        <source>The separator has to be a single character.</source>
        <translation>Oddělovač musí být jediný znak.</translation>
    </message>
    <message>
        <source>The server refuses {recipient}: {words}.</source>
        <translation>Server odmítá příjemce {recipient}: {words}.</translation>
    </message>
    <message>
        <source>The servers of the demo do not exist.</source>
        <translation>Servery ukázky neexistují.</translation>
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
        <source>The text has to say where the answer goes: {name}.</source>
        <translation>V textu musí být vyznačeno, kam patří odpověď: {name}.</translation>
    </message>
    <message>
        <source>The text is longer than {most} characters.</source>
        <translation>Text je delší než {most} znaků.</translation>
    </message>
    <message>
        <source>The ticket is no spam.</source>
        <translation>Tiket není spam.</translation>
    </message>
    <message>
        <source>The ticket is not deleted.</source>
        <translation>Tiket není smazaný.</translation>
    </message>
    <message>
        <source>The ticket it went into was merged itself; un-merge that one first.</source>
        <translation>Tiket, do kterého byl sloučen, je sám sloučen; nejdřív zrušte jeho sloučení.</translation>
    </message>
    <message>
        <source>The ticket stands in line {line} already.</source>
        <translation>Tento tiket už je na řádku {line}.</translation>
    </message>
    <message>
        <source>The ticket was rated before it was created.</source>
        <translation>Tiket byl ohodnocen dřív, než vznikl.</translation>
    </message>
    <message>
        <source>The ticket was {what} after it was closed.</source>
        <translation>Čas „{what}“ je až po uzavření tiketu.</translation>
    </message>
    <message>
        <source>The ticket was {what} before it was created.</source>
        <translation>Čas „{what}“ je dřív, než tiket vznikl.</translation>
    </message>
    <message>
        <source>The ticket&apos;s checklist has no such step.</source>
        <translation>Kontrolní seznam tiketu takový krok nemá.</translation>
    </message>
    <message>
        <source>The user name or the password has signs in it that cannot be sent.</source>
        <translation>V uživatelském jménu nebo hesle jsou znaky, které nelze odeslat.</translation>
    </message>
    <message>
        <source>The value is longer than {most} characters.</source>
        <translation>Hodnota je delší než {most} znaků.</translation>
    </message>
    <message>
        <source>The variable {name} has no value here.</source>
        <translation>Proměnná {name} tu nemá žádnou hodnotu.</translation>
    </message>
    <message>
        <source>The {key} is longer than {most} characters.</source>
        <translation>„{key}“ má víc než {most} znaků.</translation>
    </message>
    <message>
        <source>There are no rules.</source>
        <translation>Nejsou tu žádná pravidla.</translation>
    </message>
    <message>
        <source>There are no tickets behind this figure.</source>
        <translation>Za tímto číslem nejsou žádné tikety.</translation>
    </message>
    <message>
        <source>There cannot be a folder of this name.</source>
        <translation>Složka nemůže mít tento název.</translation>
    </message>
    <message>
        <source>There is a department of this name already.</source>
        <translation>Oddělení s tímto názvem už existuje.</translation>
    </message>
    <message>
        <source>There is a field of this name already.</source>
        <translation>Pole s tímto názvem už existuje.</translation>
    </message>
    <message>
        <source>There is a group of this name already.</source>
        <translation>Skupina s tímto názvem už existuje.</translation>
    </message>
    <message>
        <source>There is a mail account of this address already.</source>
        <translation>Poštovní účet s touto adresou už existuje.</translation>
    </message>
    <message>
        <source>There is a mail account of this name already.</source>
        <translation>Poštovní účet s tímto názvem už existuje.</translation>
    </message>
    <message>
        <source>There is a report of this name already.</source>
        <translation>Přehled s tímto názvem už existuje.</translation>
    </message>
    <message>
        <source>There is a rule “{name}” already.</source>
        <translation>Pravidlo „{name}“ už existuje.</translation>
    </message>
    <message>
        <source>There is a tag of this name already.</source>
        <translation>Štítek s tímto názvem už existuje.</translation>
    </message>
    <message>
        <source>There is a tag of this name already; the two would become one.</source>
        <translation>Štítek s tímto názvem už existuje; ze dvou by se stal jeden.</translation>
    </message>
    <message>
        <source>There is already a response “{name}” here.</source>
        <translation>Odpověď „{name}“ tu už je.</translation>
    </message>
    <message>
        <source>There is an agent of this name already.</source>
        <translation>Agent s tímto jménem už existuje.</translation>
    </message>
    <message>
        <source>There is more to this report than can be kept.</source>
        <translation>Tento přehled je na uložení příliš velký.</translation>
    </message>
    <message>
        <source>There is no agent “{name}”.</source>
        <translation>Agent „{name}“ neexistuje.</translation>
    </message>
    <message>
        <source>There is no backup {path}.</source>
        <translation>Záloha {path} neexistuje.</translation>
    </message>
    <message>
        <source>There is no command that prints a token for {account}; set it in Settings → Mail accounts, or put it into {variable}.</source>
        <translation>Pro {account} chybí příkaz, který vypisuje token; zadejte ho v Nastavení → Poštovní účty, nebo do proměnné {variable}.</translation>
    </message>
    <message>
        <source>There is no department “{name}”.</source>
        <translation>Oddělení „{name}“ neexistuje.</translation>
    </message>
    <message>
        <source>There is no encoding “{name}”.</source>
        <translation>Kódování „{name}“ neexistuje.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Soubor {path} neexistuje.</translation>
    </message>
    <message>
        <source>There is no host {host}, or there is no network.</source>
        <translation>Server {host} neexistuje, nebo nefunguje síť.</translation>
    </message>
    <message>
        <source>There is no host {host}.</source>
        <translation>Server {host} neexistuje.</translation>
    </message>
    <message>
        <source>There is no mail account “{name}”.</source>
        <translation>Poštovní účet „{name}“ neexistuje.</translation>
    </message>
    <message>
        <source>There is no password for {account} in the environment; put it into {variable} where the program starts.</source>
        <translation>V prostředí není heslo pro {account}; zadejte ho do proměnné {variable} tam, kde se program spouští.</translation>
    </message>
    <message>
        <source>There is no password for {account} in the file of passwords; set it in Settings → Mail accounts, or put it into {variable}.</source>
        <translation>V souboru s hesly není heslo pro {account}; zadejte ho v Nastavení → Poštovní účty, nebo do proměnné {variable}.</translation>
    </message>
    <message>
        <source>There is no password for {account} in the keyring; set it in Settings → Mail accounts, or put it into {variable}.</source>
        <translation>V klíčence není heslo pro {account}; zadejte ho v Nastavení → Poštovní účty, nebo do proměnné {variable}.</translation>
    </message>
    <message>
        <source>There is no report “{name}”.</source>
        <translation>Přehled „{name}“ neexistuje.</translation>
    </message>
    <message>
        <source>There is no rule “{name}”.</source>
        <translation>Pravidlo „{name}“ tu není.</translation>
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
        <source>There is no such colour.</source>
        <translation>Taková barva neexistuje.</translation>
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
        <source>There is no such example.</source>
        <translation>Takový příklad neexistuje.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Takové pole neexistuje.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Takový soubor neexistuje.</translation>
    </message>
    <message>
        <source>There is no such group.</source>
        <translation>Taková skupina neexistuje.</translation>
    </message>
    <message>
        <source>There is no such language.</source>
        <translation>Takový jazyk neexistuje.</translation>
    </message>
    <message>
        <source>There is no such mail account.</source>
        <translation>Takový poštovní účet neexistuje.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>Taková zpráva neexistuje.</translation>
    </message>
    <message>
        <source>There is no such rating.</source>
        <translation>Takové hodnocení neexistuje.</translation>
    </message>
    <message>
        <source>There is no such reminder.</source>
        <translation>Taková připomínka není.</translation>
    </message>
    <message>
        <source>There is no such report.</source>
        <translation>Takový přehled neexistuje.</translation>
    </message>
    <message>
        <source>There is no such response.</source>
        <translation>Taková odpověď neexistuje.</translation>
    </message>
    <message>
        <source>There is no such rule.</source>
        <translation>Takové pravidlo neexistuje.</translation>
    </message>
    <message>
        <source>There is no such tag.</source>
        <translation>Takový štítek neexistuje.</translation>
    </message>
    <message>
        <source>There is no such ticket.</source>
        <translation>Takový tiket neexistuje.</translation>
    </message>
    <message>
        <source>There is no such time zone.</source>
        <translation>Takové časové pásmo neexistuje.</translation>
    </message>
    <message>
        <source>There is no such version.</source>
        <translation>Taková verze není.</translation>
    </message>
    <message>
        <source>There is no time zone “{zone}”.</source>
        <translation>Časové pásmo „{zone}“ neexistuje.</translation>
    </message>
    <message>
        <source>There is no variable {name}.</source>
        <translation>Proměnná {name} neexistuje.</translation>
    </message>
    <message>
        <source>There is no variable {name}. Did you mean {near}?</source>
        <translation>Proměnná {name} neexistuje. Nemysleli jste {near}?</translation>
    </message>
    <message>
        <source>There is no {kind} “{name}”; there are: {known}.</source>
        <translation>„{name}“ tu není ({kind}); jsou tu: {known}.</translation>
    </message>
    <message>
        <source>There is no “{name}” that could be chosen here.</source>
        <translation>„{name}“ tu není, nelze to vybrat.</translation>
    </message>
    <message>
        <source>There is nothing at {path}.</source>
        <translation>Na místě {path} nic není.</translation>
    </message>
    <message>
        <source>There is only one “{key}” of a ticket.</source>
        <translation>Tiket má jen jedno „{key}“.</translation>
    </message>
    <message>
        <source>These are more than {most} hosts.</source>
        <translation>Serverů je více než {most}.</translation>
    </message>
    <message>
        <source>These are more than {most} values.</source>
        <translation>Hodnot je více než {most}.</translation>
    </message>
    <message>
        <source>These tickets are linked already.</source>
        <translation>Tyto tikety už jsou propojeny.</translation>
    </message>
    <message>
        <source>These tickets are not linked.</source>
        <translation>Tyto tikety propojeny nejsou.</translation>
    </message>
    <message>
        <source>This agent cannot see it and would not be told.</source>
        <translation>Tento agent to nevidí a nic by se nedozvěděl.</translation>
    </message>
    <message>
        <source>This comparison does not fit.</source>
        <translation>Toto porovnání se nehodí.</translation>
    </message>
    <message>
        <source>This condition does not belong to what sets the rule going.</source>
        <translation>Tato podmínka nepatří k tomu, co pravidlo spouští.</translation>
    </message>
    <message>
        <source>This field is either yes or no.</source>
        <translation>V tomto poli může být jen ano, nebo ne.</translation>
    </message>
    <message>
        <source>This has to be a table.</source>
        <translation>Tady má být tabulka.</translation>
    </message>
    <message>
        <source>This has to be a text in quotes.</source>
        <translation>Tady má být text v uvozovkách.</translation>
    </message>
    <message>
        <source>This has to be a text or a number.</source>
        <translation>Tady má být text nebo číslo.</translation>
    </message>
    <message>
        <source>This has to be true or false.</source>
        <translation>Tady má být true nebo false.</translation>
    </message>
    <message>
        <source>This is no e-mail address.</source>
        <translation>Toto není e-mailová adresa.</translation>
    </message>
    <message>
        <source>This is no regular expression: {reason}.</source>
        <translation>Toto není regulární výraz: {reason}.</translation>
    </message>
    <message>
        <source>This is not a part of the report.</source>
        <translation>To není součástí přehledu.</translation>
    </message>
    <message>
        <source>This is not the password you have now.</source>
        <translation>Toto není vaše současné heslo.</translation>
    </message>
    <message>
        <source>This is the address of a department.</source>
        <translation>Toto je adresa oddělení.</translation>
    </message>
    <message>
        <source>This language is not spoken here.</source>
        <translation>Tento jazyk není podporován.</translation>
    </message>
    <message>
        <source>This machine has no keyring that can be trusted: keep the password of {account} in a file (Settings → Mail accounts), or put it into {variable}.</source>
        <translation>Tento počítač nemá důvěryhodnou klíčenku: uložte heslo účtu {account} do souboru (Nastavení → Poštovní účty), nebo ho zadejte do proměnné {variable}.</translation>
    </message>
    <message>
        <source>This mail is not in the quarantine any longer.</source>
        <translation>Tento e-mail už v karanténě není.</translation>
    </message>
    <message>
        <source>This name cannot be used to sign in.</source>
        <translation>Tímto jménem se nelze přihlásit.</translation>
    </message>
    <message>
        <source>This program cannot fetch mail.</source>
        <translation>Tento program neumí stahovat poštu.</translation>
    </message>
    <message>
        <source>This program cannot send mail.</source>
        <translation>Tento program neumí odesílat poštu.</translation>
    </message>
    <message>
        <source>This program keeps no passwords.</source>
        <translation>Tento program neuchovává hesla.</translation>
    </message>
    <message>
        <source>This rating does not count any longer.</source>
        <translation>Toto hodnocení se už nepočítá.</translation>
    </message>
    <message>
        <source>This regular expression is too large.</source>
        <translation>Tento regulární výraz je příliš velký.</translation>
    </message>
    <message>
        <source>This reminder is done already.</source>
        <translation>Tato připomínka už je hotová.</translation>
    </message>
    <message>
        <source>This request cannot be sent: {reason}.</source>
        <translation>Tento požadavek nelze odeslat: {reason}.</translation>
    </message>
    <message>
        <source>This store has no owner yet; nobody has set it up.</source>
        <translation>Toto úložiště ještě nemá vlastníka; nikdo ho nezaložil.</translation>
    </message>
    <message>
        <source>This ticket is not merged.</source>
        <translation>Tento tiket není sloučen.</translation>
    </message>
    <message>
        <source>Tickets have no “{key}” that a map could name.</source>
        <translation>Tiket nemá „{key}“, které by mapa mohla uvést.</translation>
    </message>
    <message>
        <source>To whom should it be forwarded?</source>
        <translation>Komu se to má přeposlat?</translation>
    </message>
    <message>
        <source>Values that do not fit any more: {n}. Change or clear them first.</source>
        <translation>Počet hodnot, které už nevyhovují: {n}. Nejdřív je změňte nebo vymažte.</translation>
    </message>
    <message>
        <source>What answers at {host} on port {port} is no mail server.</source>
        <translation>Na adrese {host} a portu {port} neodpovídá poštovní server.</translation>
    </message>
    <message>
        <source>What is sent is larger than {most} KB.</source>
        <translation>Odesílaná data jsou větší než {most} KB.</translation>
    </message>
    <message>
        <source>What the rule says here cannot be understood.</source>
        <translation>Tomu, co tu pravidlo říká, nelze porozumět.</translation>
    </message>
    <message>
        <source>What was chosen here is not there any longer.</source>
        <translation>Co zde bylo vybráno, už neexistuje.</translation>
    </message>
    <message>
        <source>What {host} answered is not HTTP.</source>
        <translation>To, co server {host} odpověděl, není HTTP.</translation>
    </message>
    <message>
        <source>What {host} says on port {port} is not IMAP.</source>
        <translation>{host} na portu {port} neodpovídá protokolem IMAP.</translation>
    </message>
    <message>
        <source>What {variable} holds is said to no server that is not named in {servers}: put {place} there where the program starts, if it is right.</source>
        <translation>Obsah {variable} se nesdělí žádnému serveru, který není uveden v {servers}: je-li {place} správně, doplňte ho tam, kde se program spouští.</translation>
    </message>
    <message>
        <source>What “{key}” says about a column cannot be understood.</source>
        <translation>Není jasné, který sloupec „{key}“ uvádí.</translation>
    </message>
    <message>
        <source>When did the agent begin?</source>
        <translation>Kdy agent začal?</translation>
    </message>
    <message>
        <source>Who answered the chat?</source>
        <translation>Kdo na chat odpověděl?</translation>
    </message>
    <message>
        <source>Who is the customer? A name, an address or a phone number is enough.</source>
        <translation>Kdo je zákazník? Stačí jméno, adresa nebo telefonní číslo.</translation>
    </message>
    <message>
        <source>Who took the call?</source>
        <translation>Kdo hovor přijal?</translation>
    </message>
    <message>
        <source>Without encryption mail goes to this machine only, and {host} is another: choose TLS or STARTTLS.</source>
        <translation>Bez šifrování jde pošta jen na tento počítač a {host} je jiný: zvolte TLS nebo STARTTLS.</translation>
    </message>
    <message>
        <source>Without encryption only a server on this very machine is used.</source>
        <translation>Bez šifrování lze použít jen server na tomto počítači.</translation>
    </message>
    <message>
        <source>Write either “value” or “values”.</source>
        <translation>Napište buď „value“, nebo „values“.</translation>
    </message>
    <message>
        <source>You cannot deactivate yourself.</source>
        <translation>Sami sebe nemůžete deaktivovat.</translation>
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
        <source>{domain} belongs to {name}.</source>
        <translation>{domain} patří společnosti {name}.</translation>
    </message>
    <message>
        <source>{domain} is in use already.</source>
        <translation>{domain} se už používá.</translation>
    </message>
    <message>
        <source>{email} belongs to {name}.</source>
        <translation>{email} patří kontaktu {name}.</translation>
    </message>
    <message>
        <source>{email} is an address of the desk itself.</source>
        <translation>{email} je vlastní adresa tohoto pracovního prostoru.</translation>
    </message>
    <message>
        <source>{email} is in use already.</source>
        <translation>{email} se už používá.</translation>
    </message>
    <message>
        <source>{file} is no text in UTF-8.</source>
        <translation>{file} není text v UTF-8.</translation>
    </message>
    <message>
        <source>{host} cannot be reached: {reason}.</source>
        <translation>Se serverem {host} se nelze spojit: {reason}.</translation>
    </message>
    <message>
        <source>{host} could not be reached in time.</source>
        <translation>Se serverem {host} se nepodařilo včas spojit.</translation>
    </message>
    <message>
        <source>{host} does not accept the token of {user}: {words}.</source>
        <translation>{host} neuznal token uživatele {user}: {words}.</translation>
    </message>
    <message>
        <source>{host} does not accept the user name or the password of {user}: {words}.</source>
        <translation>{host} neuznal uživatelské jméno nebo heslo uživatele {user}: {words}.</translation>
    </message>
    <message>
        <source>{host} does not let {user} in for now: {words}.</source>
        <translation>{host} teď uživatele {user} nepřihlásí: {words}.</translation>
    </message>
    <message>
        <source>{host} does not answer in time on port {port}.</source>
        <translation>{host} na portu {port} neodpovídá včas.</translation>
    </message>
    <message>
        <source>{host} does not answer on port {port}, where TLS is usual.</source>
        <translation>{host} na portu {port} neodpověděl; obvykle je tam TLS.</translation>
    </message>
    <message>
        <source>{host} does not give the mail: {words}</source>
        <translation>{host} e-mail nevydal: {words}</translation>
    </message>
    <message>
        <source>{host} does not let the program in: {words}.</source>
        <translation>{host} program nepustil dál: {words}.</translation>
    </message>
    <message>
        <source>{host} does not speak TLS on port {port}: is it another port, or STARTTLS?</source>
        <translation>{host} na portu {port} nepoužívá TLS: nemá to být jiný port nebo STARTTLS?</translation>
    </message>
    <message>
        <source>{host} does not take the mail now: {words}.</source>
        <translation>{host} teď e-mail nepřijal: {words}.</translation>
    </message>
    <message>
        <source>{host} ended the connection.</source>
        <translation>{host} ukončil spojení.</translation>
    </message>
    <message>
        <source>{host} ended the connection: {words}</source>
        <translation>{host} ukončil spojení: {words}</translation>
    </message>
    <message>
        <source>{host} has no folder “{folder}”. It has, for example: {names}.</source>
        <translation>{host} nemá složku „{folder}“. Má například: {names}.</translation>
    </message>
    <message>
        <source>{host} is not on the list of hosts any longer.</source>
        <translation>{host} už není na seznamu povolených serverů.</translation>
    </message>
    <message>
        <source>{host} is not on the list of hosts that may be asked.</source>
        <translation>{host} není na seznamu povolených serverů.</translation>
    </message>
    <message>
        <source>{host} lets nobody sign in with a password here.</source>
        <translation>{host} tu nedovoluje přihlásit se heslem.</translation>
    </message>
    <message>
        <source>{host} lets nobody sign in without encryption: choose STARTTLS.</source>
        <translation>Server {host} bez šifrování nikoho nepřihlásí: zvolte STARTTLS.</translation>
    </message>
    <message>
        <source>{host} offers no STARTTLS on port {port}, and nothing is sent in plain.</source>
        <translation>{host} na portu {port} nenabízí STARTTLS a nešifrovaně se nic neposílá.</translation>
    </message>
    <message>
        <source>{host} offers no way to sign in here.</source>
        <translation>Server {host} tu žádný způsob přihlášení nenabízí.</translation>
    </message>
    <message>
        <source>{host} offers no way to sign in that is known here: it offers {offered}.</source>
        <translation>{host} nenabízí žádný známý způsob přihlášení; nabízí: {offered}.</translation>
    </message>
    <message>
        <source>{host} refused: {words}</source>
        <translation>{host} odmítl: {words}</translation>
    </message>
    <message>
        <source>{host} refuses connections on port {port}.</source>
        <translation>{host} na portu {port} odmítá spojení.</translation>
    </message>
    <message>
        <source>{host} refuses the mail: {words}.</source>
        <translation>{host} e-mail odmítá: {words}.</translation>
    </message>
    <message>
        <source>{host} refuses {recipient}: {words}.</source>
        <translation>{host} odmítá příjemce {recipient}: {words}.</translation>
    </message>
    <message>
        <source>{host} sends more at once than is taken.</source>
        <translation>{host} posílá najednou víc, než lze přijmout.</translation>
    </message>
    <message>
        <source>{most} automatic mails went out about this ticket; first somebody has to write.</source>
        <translation>K tomuto tiketu odešlo {most} automatických zpráv; nejdřív musí někdo napsat.</translation>
    </message>
    <message>
        <source>{most} automatic mails went to {email} within a week; more would be too many.</source>
        <translation>Na {email} odešlo během týdne {most} automatických zpráv; další by už byly příliš.</translation>
    </message>
    <message>
        <source>{most} automatic mails went to {email} within an hour; more would be too many.</source>
        <translation>Na {email} odešlo během hodiny {most} automatických zpráv; další by už byly příliš.</translation>
    </message>
    <message>
        <source>{most} automatic mails went to {email} within {hours} hours; more would be too many.</source>
        <translation>Na {email} odešlo během {hours} hodin {most} automatických zpráv; další by už byly příliš.</translation>
    </message>
    <message>
        <source>{most} automatic mails went to {email} within {minutes} minutes; more would be too many.</source>
        <translation>Na {email} odešlo během {minutes} minut {most} automatických zpráv; další by už byly příliš.</translation>
    </message>
    <message>
        <source>{name} always exists and cannot be deleted.</source>
        <translation>Oddělení {name} musí vždy existovat a nelze ho smazat.</translation>
    </message>
    <message>
        <source>{name} does not work here any longer.</source>
        <translation>{name} tu už nepracuje.</translation>
    </message>
    <message>
        <source>{name} does not work here any more.</source>
        <translation>{name} tu už nepracuje.</translation>
    </message>
    <message>
        <source>{name} is open to everybody and cannot be restricted.</source>
        <translation>Oddělení {name} je přístupné všem a nelze ho omezit.</translation>
    </message>
    <message>
        <source>{number} was merged into another ticket; work goes on there.</source>
        <translation>{number} byl sloučen do jiného tiketu; pokračuje se v něm.</translation>
    </message>
    <message>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>{path} nelze otevřít: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path} nelze přečíst: {reason}.</translation>
    </message>
    <message>
        <source>{path} cannot be used as a store: {error}.</source>
        <translation>{path} nelze použít jako úložiště: {error}.</translation>
    </message>
    <message>
        <source>{path} cannot be written: {reason}.</source>
        <translation>{path} nelze zapsat: {reason}.</translation>
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
        <source>{path} is a backup of another store.</source>
        <translation>{path} je záloha jiného úložiště.</translation>
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
        <source>{path} is no backup of deskapp, or it is damaged.</source>
        <translation>{path} není záloha deskappu, nebo je poškozená.</translation>
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
    <message>
        <source>{piece} is no variable. Between the braces there is one name.</source>
        <translation>{piece} není proměnná. Mezi závorkami je jeden název.</translation>
    </message>
    <message>
        <source>“{address}” is no e-mail address.</source>
        <translation>„{address}“ není e-mailová adresa.</translation>
    </message>
    <message>
        <source>“{domain}” is not a domain, such as example.com.</source>
        <translation>„{domain}“ není doména, například example.com.</translation>
    </message>
    <message>
        <source>“{email}” is not an e-mail address.</source>
        <translation>„{email}“ není e-mailová adresa.</translation>
    </message>
    <message>
        <source>“{format}” is no format of a time.</source>
        <translation>„{format}“ není formát času.</translation>
    </message>
    <message>
        <source>“{host}” is no name of a host, such as example.com.</source>
        <translation>„{host}“ není název serveru, například example.com.</translation>
    </message>
    <message>
        <source>“{host}” stands for too many hosts.</source>
        <translation>„{host}“ zahrnuje příliš mnoho serverů.</translation>
    </message>
    <message>
        <source>“{key}” has to be a list.</source>
        <translation>„{key}“ má být seznam.</translation>
    </message>
    <message>
        <source>“{key}” has to be a table.</source>
        <translation>„{key}“ musí být tabulka.</translation>
    </message>
    <message>
        <source>“{key}” has to be a text or a list of texts.</source>
        <translation>„{key}“ musí být text nebo seznam textů.</translation>
    </message>
    <message>
        <source>“{key}” has to be a text.</source>
        <translation>„{key}“ musí být text.</translation>
    </message>
    <message>
        <source>“{key}” has to be one of: {words}.</source>
        <translation>„{key}“ musí být jedno z: {words}.</translation>
    </message>
    <message>
        <source>“{key}” is missing.</source>
        <translation>Chybí „{key}“.</translation>
    </message>
    <message>
        <source>“{key}” means nothing in a map.</source>
        <translation>„{key}“ v mapě nic neznamená.</translation>
    </message>
    <message>
        <source>“{name}” stands there twice.</source>
        <translation>„{name}“ je tam dvakrát.</translation>
    </message>
    <message>
        <source>“{phone}” is not a phone number.</source>
        <translation>„{phone}“ není telefonní číslo.</translation>
    </message>
    <message>
        <source>“{text}” is no e-mail address.</source>
        <translation>„{text}“ není e-mailová adresa.</translation>
    </message>
    <message>
        <source>“{text}” is no name of a server.</source>
        <translation>„{text}“ není název serveru.</translation>
    </message>
    <message>
        <source>“{text}” is no span of time.</source>
        <translation>„{text}“ není doba.</translation>
    </message>
    <message>
        <source>“{text}” is no time that the map describes.</source>
        <translation>„{text}“ není čas ve formátu, který mapa popisuje.</translation>
    </message>
    <message>
        <source>“{text}” is no {key}; there are: {words}.</source>
        <translation>„{text}“ pro „{key}“ neexistuje; možnosti: {words}.</translation>
    </message>
    <message>
        <source>“{text}” is too long ago to be meant.</source>
        <translation>„{text}“ je příliš dávno, než aby to platilo.</translation>
    </message>
    <message>
        <source>“{text}” lies in the future.</source>
        <translation>„{text}“ leží v budoucnosti.</translation>
    </message>
    <message>
        <source>“{word}” is not known here, but {words}.</source>
        <translation>„{word}“ tu nemá význam, možné je: {words}.</translation>
    </message>
</context>
<context>
    <name>ExamplesDialog</name>
    <message>
        <source>Start from examples</source>
        <translation>Začít z příkladů</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Přidat</translation>
    </message>
    <message>
        <source>Departments with a colour and a checklist, ready to be renamed and changed. The owner becomes their manager; add the agents afterwards.</source>
        <translation>Oddělení s barvou a kontrolním seznamem, která můžete přejmenovat a upravit. Jejich správcem se stane vlastník; agenty přidejte potom.</translation>
    </message>
    <message numerus="yes">
        <source>%n department(s) added.</source>
        <translation>
            <numerusform>Přidáno %n oddělení.</numerusform>
            <numerusform>Přidána %n oddělení.</numerusform>
            <numerusform>Přidáno %n oddělení.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n department(s)</source>
        <translation>
            <numerusform>Přidat %n oddělení</numerusform>
            <numerusform>Přidat %n oddělení</numerusform>
            <numerusform>Přidat %n oddělení</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>Export rules</source>
        <translation>Exportovat pravidla</translation>
    </message>
    <message>
        <source>The file could not be saved: {reason}.</source>
        <translation>Soubor se nepodařilo uložit: {reason}.</translation>
    </message>
    <message>
        <source>Rules saved in {name}</source>
        <translation>Pravidla uložena do {name}</translation>
    </message>
    <message>
        <source>Import rules</source>
        <translation>Importovat pravidla</translation>
    </message>
    <message>
        <source>The file cannot be read: {reason}.</source>
        <translation>Soubor nelze přečíst: {reason}.</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>je příliš velký</translation>
    </message>
    <message>
        <source>Nothing was taken in. These rules cannot be kept:</source>
        <translation>Nic se nepřevzalo. Tato pravidla nelze uložit:</translation>
    </message>
    <message>
        <source>{name} cannot be taken in</source>
        <translation>{name} nelze převzít</translation>
    </message>
    <message>
        <source>All rules of the file are here already.</source>
        <translation>Všechna pravidla ze souboru už tu jsou.</translation>
    </message>
    <message>
        <source>Take in the rules of {name}?</source>
        <translation>Převzít pravidla z {name}?</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Převzít</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are new: {names}</source>
        <translation>
            <numerusform>%n pravidlo je nové: {names}</numerusform>
            <numerusform>%n pravidla jsou nová: {names}</numerusform>
            <numerusform>%n pravidel je nových: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are replaced: {names}</source>
        <translation>
            <numerusform>%n pravidlo se nahradí: {names}</numerusform>
            <numerusform>%n pravidla se nahradí: {names}</numerusform>
            <numerusform>%n pravidel se nahradí: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) stay as they are: {names}</source>
        <translation>
            <numerusform>%n pravidlo zůstane, jak je: {names}</numerusform>
            <numerusform>%n pravidla zůstanou, jak jsou: {names}</numerusform>
            <numerusform>%n pravidel zůstane, jak jsou: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) come in turned off, as they ask others: {names}</source>
        <translation>
            <numerusform>%n pravidlo se převezme vypnuté, požadavky nejsou povoleny: {names}</numerusform>
            <numerusform>%n pravidla se převezmou vypnutá, požadavky nejsou povoleny: {names}</numerusform>
            <numerusform>%n pravidel se převezme vypnutých, požadavky nejsou povoleny: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>The order of the rules changes.</source>
        <translation>Změní se pořadí pravidel.</translation>
    </message>
    <message>
        <source>Rules taken in.</source>
        <translation>Pravidla převzata.</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Export report</source>
        <translation>Exportovat přehled</translation>
    </message>
    <message>
        <source>Saved in {name}</source>
        <translation>Uloženo do {name}</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>Channel</source>
        <translation>Kanál</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Založil(a)</translation>
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
    <name>FieldDialog</name>
    <message>
        <source>New field</source>
        <translation>Nové pole</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) are kept already; only a kind they fit is taken.</source>
        <translation>
            <numerusform>Uložena je už %n hodnota; lze zvolit jen typ, kterému vyhovuje.</numerusform>
            <numerusform>Uloženy jsou už %n hodnoty; lze zvolit jen typ, kterému vyhovují.</numerusform>
            <numerusform>Uloženo je už %n hodnot; lze zvolit jen typ, kterému vyhovují.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>One on each line, in the order in which they are offered.</source>
        <translation>Každou na vlastní řádek, v pořadí, v jakém se nabízejí.</translation>
    </message>
    <message>
        <source>Values to choose from</source>
        <translation>Hodnoty na výběr</translation>
    </message>
    <message>
        <source>name</source>
        <translation>název</translation>
    </message>
    <message>
        <source>kind: {kind}</source>
        <translation>typ: {kind}</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) to choose from</source>
        <translation>
            <numerusform>%n hodnota na výběr</numerusform>
            <numerusform>%n hodnoty na výběr</numerusform>
            <numerusform>%n hodnot na výběr</numerusform>
        </translation>
    </message>
    <message>
        <source>Field saved.</source>
        <translation>Pole uloženo.</translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message>
        <source>Custom fields</source>
        <translation>Vlastní pole</translation>
    </message>
    <message>
        <source>What you want to know of every ticket, contact or company beside what is there already.</source>
        <translation>Co chcete vědět o každém tiketu, kontaktu nebo společnosti nad rámec toho, co už tam je.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Hodnoty</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Nové pole</translation>
    </message>
    <message>
        <source>Fields of</source>
        <translation>Pole pro</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
    <message>
        <source>No fields yet. A field holds a text, a number, a date, yes or no, or a choice.</source>
        <translation>Zatím žádná pole. Pole obsahuje text, číslo, datum, ano či ne, nebo výběr.</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) go out of sight. A field of the same name and kind brings them back.</source>
        <translation>
            <numerusform>%n hodnota přestane být vidět. Vrátí ji pole se stejným názvem a typem.</numerusform>
            <numerusform>%n hodnoty přestanou být vidět. Vrátí je pole se stejným názvem a typem.</numerusform>
            <numerusform>%n hodnot přestane být vidět. Vrátí je pole se stejným názvem a typem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Smazat „{name}“?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Field deleted.</source>
        <translation>Pole smazáno.</translation>
    </message>
</context>
<context>
    <name>FigureGrid</name>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>Nothing passes these filters.</source>
        <translation>Těmto filtrům nic neodpovídá.</translation>
    </message>
</context>
<context>
    <name>FigureModel</name>
    <message>
        <source>deleted</source>
        <translation>smazáno</translation>
    </message>
    <message>
        <source>deactivated</source>
        <translation>neaktivní</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message>
        <source>before {value}</source>
        <translation>předtím {value}</translation>
    </message>
</context>
<context>
    <name>FigureView</name>
    <message>
        <source>Show tickets</source>
        <translation>Zobrazit tikety</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>your own figures</source>
        <translation>vaše vlastní čísla</translation>
    </message>
    <message>
        <source>your departments</source>
        <translation>vaše oddělení</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>počítá se…</translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message>
        <source>Save all files</source>
        <translation>Uložit všechny soubory</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in {folder}</source>
        <translation>
            <numerusform>%n soubor uložen do složky {folder}</numerusform>
            <numerusform>%n soubory uloženy do složky {folder}</numerusform>
            <numerusform>%n souborů uloženo do složky {folder}</numerusform>
        </translation>
    </message>
    <message>
        <source>The files could not be saved: {reason}.</source>
        <translation>Soubory se nepodařilo uložit: {reason}.</translation>
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
    <message>
        <source>Remove</source>
        <translation>Odebrat</translation>
    </message>
</context>
<context>
    <name>FileStrip</name>
    <message>
        <source>Attach files</source>
        <translation>Přiložit soubory</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Range</source>
        <translation>Období</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanály</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenti</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Porovnat</translation>
    </message>
    <message>
        <source>Show the change against the time before of the same length</source>
        <translation>Ukázat změnu proti stejně dlouhé době předtím</translation>
    </message>
    <message>
        <source>by</source>
        <translation>interval</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>All {number}</source>
        <translation>Vše ({number})</translation>
    </message>
    <message>
        <source>{chosen} of {number}</source>
        <translation>{chosen} z {number}</translation>
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
    <name>FolderPart</name>
    <message>
        <source>On</source>
        <translation>Zapnuto</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Vypnuto</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Složka</translation>
    </message>
    <message>
        <source>Mail is fetched from it. A test lists what is there.</source>
        <translation>Z ní se stahuje pošta. Zkouška vypíše, co na serveru je.</translation>
    </message>
    <message>
        <source>Junk folder</source>
        <translation>Složka nevyžádané pošty</translation>
    </message>
    <message>
        <source>Mail in it comes in as spam. Empty: it is left alone.</source>
        <translation>Pošta z ní přijde jako spam. Prázdné: nestahuje se z ní.</translation>
    </message>
    <message>
        <source>Trust the server&apos;s spam filter</source>
        <translation>Věřit spamovému filtru serveru</translation>
    </message>
    <message>
        <source>Mail that the filter of the server marked comes in as spam.</source>
        <translation>Pošta, kterou filtr serveru označil, přijde jako spam.</translation>
    </message>
    <message>
        <source>Mail that was fetched</source>
        <translation>Stažená pošta</translation>
    </message>
    <message>
        <source>Move it into</source>
        <translation>Přesunout do</translation>
    </message>
    <message>
        <source>The folder is made where it is missing.</source>
        <translation>Pokud složka chybí, vytvoří se.</translation>
    </message>
    <message>
        <source>Fetch old mail, too</source>
        <translation>Stáhnout i starou poštu</translation>
    </message>
    <message>
        <source>Off: only what comes from now on. On: all that lies in the folder becomes tickets.</source>
        <translation>Vypnuto: jen to, co přijde od teď. Zapnuto: tikety se stane vše, co ve složce leží.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Uložit (Ctrl+Enter)</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n neuložená změna</numerusform>
            <numerusform>%n neuložené změny</numerusform>
            <numerusform>%n neuložených změn</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Ukládá se…</translation>
    </message>
</context>
<context>
    <name>FormattedFace</name>
    <message>
        <source>Load pictures</source>
        <translation>Načíst obrázky</translation>
    </message>
    <message>
        <source>Whoever sent this mail can learn when and where it was read.</source>
        <translation>Odesílatel tohoto e-mailu se může dozvědět, kdy a kde byl přečten.</translation>
    </message>
    <message numerus="yes">
        <source>%n remote pictures blocked</source>
        <translation>
            <numerusform>zablokován %n vzdálený obrázek</numerusform>
            <numerusform>zablokovány %n vzdálené obrázky</numerusform>
            <numerusform>zablokováno %n vzdálených obrázků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remote picture(s) loaded</source>
        <translation>
            <numerusform>Načten %n vzdálený obrázek</numerusform>
            <numerusform>Načteny %n vzdálené obrázky</numerusform>
            <numerusform>Načteno %n vzdálených obrázků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remote picture(s) could not be loaded</source>
        <translation>
            <numerusform>%n vzdálený obrázek se nepodařilo načíst</numerusform>
            <numerusform>%n vzdálené obrázky se nepodařilo načíst</numerusform>
            <numerusform>%n vzdálených obrázků se nepodařilo načíst</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading pictures…</source>
        <translation>Načítám obrázky…</translation>
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
        <source>Passed on to colleagues</source>
        <translation>Předáno kolegům</translation>
    </message>
    <message numerus="yes">
        <source>Forwarded mail goes out in %n s</source>
        <translation>
            <numerusform>Přeposlaný e-mail odejde za %n s</numerusform>
            <numerusform>Přeposlaný e-mail odejde za %n s</numerusform>
            <numerusform>Přeposlaný e-mail odejde za %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Forwarded mail goes out</source>
        <translation>Přeposlaný e-mail odchází</translation>
    </message>
    <message>
        <source>Ask colleagues</source>
        <translation>Zeptat se kolegů</translation>
    </message>
</context>
<context>
    <name>GeneralPart</name>
    <message>
        <source>Name</source>
        <translation>Jméno</translation>
    </message>
    <message>
        <source>Customers see it on replies.</source>
        <translation>Zákazníci ho vidí u odpovědí.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Of the program, from the next sign-in.</source>
        <translation>Jazyk programu, platí od příštího přihlášení.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>jméno</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>now {role}</source>
        <translation>nová role: {role}</translation>
    </message>
    <message>
        <source>language</source>
        <translation>jazyk</translation>
    </message>
</context>
<context>
    <name>GroupCard</name>
    <message>
        <source>and…</source>
        <translation>a…</translation>
    </message>
    <message>
        <source>Add a condition to this group</source>
        <translation>Přidat podmínku do této skupiny</translation>
    </message>
</context>
<context>
    <name>GroupChips</name>
    <message>
        <source>Change the contact&apos;s groups</source>
        <translation>Změnit skupiny kontaktu</translation>
    </message>
    <message>
        <source>Add to a group</source>
        <translation>Přidat do skupiny</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádné</translation>
    </message>
    <message>
        <source>Groups: {names}</source>
        <translation>Skupiny: {names}</translation>
    </message>
</context>
<context>
    <name>GroupContacts</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
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
        <source>Add a contact</source>
        <translation>Přidat kontakt</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Odebrat</translation>
    </message>
    <message>
        <source>Nobody yet. Type a name, an address or a phone number to add somebody.</source>
        <translation>Zatím nikdo. Kontakt přidáte zadáním jména, adresy nebo telefonního čísla.</translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation>přidáno: {name}</translation>
    </message>
    <message>
        <source>{name} taken out</source>
        <translation>odebráno: {name}</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>odebráno</translation>
    </message>
    <message>
        <source>added</source>
        <translation>přidáno</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Vrátit</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>New group</source>
        <translation>Nová skupina</translation>
    </message>
    <message>
        <source>Contact group</source>
        <translation>Skupina kontaktů</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Shown with each of its contacts.</source>
        <translation>Zobrazuje se u každého jejího kontaktu.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Obecné</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Barva</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>name</source>
        <translation>název</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>barva</translation>
    </message>
    <message>
        <source>Group saved.</source>
        <translation>Skupina uložena.</translation>
    </message>
    <message>
        <source>The first {number} are listed.</source>
        <translation>V seznamu je prvních {number}.</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>always: there are no conditions</source>
        <translation>vždy: nejsou tu žádné podmínky</translation>
    </message>
    <message>
        <source>condition…</source>
        <translation>podmínka…</translation>
    </message>
    <message>
        <source>or another group…</source>
        <translation>nebo další skupina…</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Přidat podmínku</translation>
    </message>
    <message>
        <source>Add another group</source>
        <translation>Přidat další skupinu</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Contact groups</source>
        <translation>Skupiny kontaktů</translation>
    </message>
    <message>
        <source>Contacts that belong together, such as resellers. Agents put contacts into groups beside a ticket.</source>
        <translation>Kontakty, které patří k sobě, například prodejci. Agenti zařazují kontakty do skupin v panelu vedle tiketu.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Skupina</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nová skupina</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
    <message>
        <source>There are no groups yet.</source>
        <translation>Zatím tu nejsou žádné skupiny.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) are in it; they stay.</source>
        <translation>
            <numerusform>Je v ní %n kontakt; zůstane zachován.</numerusform>
            <numerusform>Jsou v ní %n kontakty; zůstanou zachovány.</numerusform>
            <numerusform>Je v ní %n kontaktů; zůstanou zachovány.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{name}”?</source>
        <translation>Smazat „{name}“?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Group deleted.</source>
        <translation>Skupina smazána.</translation>
    </message>
</context>
<context>
    <name>HandoverBanner</name>
    <message>
        <source>Show the note</source>
        <translation>Ukázat poznámku</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Sbalit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message numerus="yes">
        <source>%n more to-do(s) in the notes</source>
        <translation>
            <numerusform>v poznámkách je ještě %n úkol</numerusform>
            <numerusform>v poznámkách jsou ještě %n úkoly</numerusform>
            <numerusform>v poznámkách je ještě %n úkolů</numerusform>
        </translation>
    </message>
    <message>
        <source>{agent} handed this over from {place}, {time}</source>
        <translation>{agent} předává, dosud: {place}, {time}</translation>
    </message>
    <message>
        <source>{agent} handed this over, {time}</source>
        <translation>{agent} předává, {time}</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Rozbalit</translation>
    </message>
    <message>
        <source>Done: {todo}</source>
        <translation>Hotovo: {todo}</translation>
    </message>
</context>
<context>
    <name>HeaderTree</name>
    <message>
        <source>Field</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Obsah</translation>
    </message>
    <message>
        <source>Head of the mail</source>
        <translation>Hlavička e-mailu</translation>
    </message>
    <message>
        <source>The mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>The way it took</source>
        <translation>Cesta e-mailu</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Ostatní pole</translation>
    </message>
    <message>
        <source>no time given</source>
        <translation>bez udání času</translation>
    </message>
    <message>
        <source>{origin} → {server}</source>
        <translation>{origin} → {server}</translation>
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
        <source>Rule “{name}”</source>
        <translation>Pravidlo „{name}“</translation>
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
        <source>No mail failed or came back.</source>
        <translation>Žádný e-mail neselhal ani se nevrátil.</translation>
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
        <source>Take the link away</source>
        <translation>Zrušit propojení</translation>
    </message>
    <message>
        <source>Merged tickets</source>
        <translation>Sloučené tikety</translation>
    </message>
    <message>
        <source>Un-merge</source>
        <translation>Zrušit sloučení</translation>
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
    <name>InsidePage</name>
    <message>
        <source>Answer to colleagues. Only agents will see this</source>
        <translation>Odpověď kolegům. Uvidí ji jen agenti</translation>
    </message>
    <message>
        <source>Write to your colleagues</source>
        <translation>Napište kolegům</translation>
    </message>
    <message>
        <source>Only agents will see this</source>
        <translation>Uvidí to jen agenti</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Přiložit soubory</translation>
    </message>
    <message>
        <source>Answer the customer</source>
        <translation>Odpovědět zákazníkovi</translation>
    </message>
    <message>
        <source>Send to colleagues</source>
        <translation>Odeslat kolegům</translation>
    </message>
    <message>
        <source>answers {agent}, {time}</source>
        <translation>odpověď na zprávu: {agent}, {time}</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Nejdřív něco napište.</translation>
    </message>
    <message>
        <source>Answered inside the desk</source>
        <translation>Odpovězeno uvnitř desku</translation>
    </message>
</context>
<context>
    <name>InternalTicketDialog</name>
    <message>
        <source>Internal ticket</source>
        <translation>Interní tiket</translation>
    </message>
    <message>
        <source>Only agents will see this</source>
        <translation>Uvidí to jen agenti</translation>
    </message>
    <message>
        <source>no customer, nothing is mailed</source>
        <translation>bez zákazníka, nic se neposílá</translation>
    </message>
    <message>
        <source>Note. Only agents will see this</source>
        <translation>Poznámka. Uvidí ji jen agenti</translation>
    </message>
    <message>
        <source>What it is about, @ mentions a colleague</source>
        <translation>O co jde; @ zmíní kolegu</translation>
    </message>
    <message>
        <source>You will not see the ticket afterwards.</source>
        <translation>Tiket pak už neuvidíte.</translation>
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
        <translation>P&amp;riorita</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>&amp;Předmět</translation>
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
        <source>{department} (out of your sight)</source>
        <translation>{department} (neuvidíte ho)</translation>
    </message>
    <message>
        <source>Cannot see this ticket: {names}</source>
        <translation>Tento tiket nevidí: {names}</translation>
    </message>
    <message>
        <source>A ticket needs a subject.</source>
        <translation>Tiket potřebuje předmět.</translation>
    </message>
    <message>
        <source>Write a note or attach a file.</source>
        <translation>Napište poznámku nebo přiložte soubor.</translation>
    </message>
    <message>
        <source>Internal ticket created</source>
        <translation>Interní tiket vytvořen</translation>
    </message>
    <message>
        <source>{number} is with {department}, out of your sight</source>
        <translation>{number} je v oddělení {department}, kam nevidíte</translation>
    </message>
</context>
<context>
    <name>InvalidDialog</name>
    <message>
        <source>This rating should not count</source>
        <translation>Toto hodnocení se nemá počítat</translation>
    </message>
    <message>
        <source>Make invalid</source>
        <translation>Zneplatnit</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>&amp;Proč?</translation>
    </message>
    <message>
        <source>Please say why it should not count.</source>
        <translation>Napište, proč se nemá počítat.</translation>
    </message>
    <message>
        <source>The rating does not count any longer</source>
        <translation>Hodnocení se už nepočítá</translation>
    </message>
</context>
<context>
    <name>InvitationFace</name>
    <message>
        <source>(no title)</source>
        <translation>(bez názvu)</translation>
    </message>
    <message>
        <source>{name} accepts</source>
        <translation>{name} přijímá</translation>
    </message>
    <message>
        <source>{name} declines</source>
        <translation>{name} odmítá</translation>
    </message>
    <message>
        <source>{name} may come</source>
        <translation>{name} možná přijde</translation>
    </message>
    <message>
        <source>Answer of {name}</source>
        <translation>Odpověď: {name}</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Pozvánka</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Zrušeno</translation>
    </message>
    <message>
        <source>Another time is proposed</source>
        <translation>Návrh jiného času</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Událost</translation>
    </message>
    <message>
        <source>{when}, repeats</source>
        <translation>{when}, opakuje se</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>opakuje se</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Kde</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Uložit změny</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Uložit jako…</translation>
    </message>
    <message>
        <source>Name and sharing…</source>
        <translation>Název a sdílení…</translation>
    </message>
    <message>
        <source>Name and sharing</source>
        <translation>Název a sdílení</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Uložit přehled</translation>
    </message>
    <message>
        <source>“{name}” is saved.</source>
        <translation>Přehled „{name}“ je uložen.</translation>
    </message>
    <message>
        <source>“{name}” is deleted.</source>
        <translation>Přehled „{name}“ je smazán.</translation>
    </message>
</context>
<context>
    <name>KeepingField</name>
    <message>
        <source>Passwords are kept</source>
        <translation>Hesla jsou uložena</translation>
    </message>
    <message>
        <source>This system has no keyring that can be trusted.</source>
        <translation>Tento systém nemá důvěryhodnou klíčenku.</translation>
    </message>
    <message>
        <source>This system has no keyring that can be trusted: choose the file or the environment.</source>
        <translation>Tento systém nemá klíčenku, které by se dalo věřit: zvolte soubor nebo prostředí.</translation>
    </message>
    <message>
        <source>In plain letters, in your data folder. A variable {name} of the environment comes first.</source>
        <translation>Nešifrovaně ve složce s daty. Proměnná prostředí {name} má přednost.</translation>
    </message>
    <message>
        <source>Where your other programs keep theirs, too. Never in the store.</source>
        <translation>Tam, kde je mají i vaše ostatní programy. Nikdy ne v úložišti.</translation>
    </message>
    <message>
        <source>Put the password into {name} where the program starts.</source>
        <translation>Heslo vložte do proměnné {name} tam, kde se program spouští.</translation>
    </message>
    <message>
        <source>Into {servers} put the servers that may hear it, as “imap.firma.cz smtp.firma.cz”.</source>
        <translation>Do {servers} zadejte servery, kterým se smí heslo sdělit, například „imap.firma.cz smtp.firma.cz“.</translation>
    </message>
    <message>
        <source>Put the passwords into {name} and, for sending, {other} where the program starts.</source>
        <translation>Hesla vložte do proměnných {name} a pro odesílání {other} tam, kde se program spouští.</translation>
    </message>
</context>
<context>
    <name>KeptFiles</name>
    <message>
        <source>Attach files</source>
        <translation>Přiložit soubory</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n soubor přiložen</numerusform>
            <numerusform>%n soubory přiloženy</numerusform>
            <numerusform>%n souborů přiloženo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attaching %n file(s)…</source>
        <translation>
            <numerusform>Přikládá se %n soubor…</numerusform>
            <numerusform>Přikládají se %n soubory…</numerusform>
            <numerusform>Přikládá se %n souborů…</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” removed</source>
        <translation>„{name}“ odebrán</translation>
    </message>
</context>
<context>
    <name>KeptNote</name>
    <message>
        <source>Write a note, only agents see it</source>
        <translation>Poznámka jen pro agenty</translation>
    </message>
    <message>
        <source>Remind of this note…</source>
        <translation>Připomenout tuto poznámku…</translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n verze</numerusform>
            <numerusform>%n verze</numerusform>
            <numerusform>%n verzí</numerusform>
        </translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Poznámka smazána</translation>
    </message>
    <message>
        <source>Not saved: somebody else changed this note.</source>
        <translation>Neuloženo: poznámku změnil někdo jiný.</translation>
    </message>
    <message>
        <source>Cannot see this ticket: {names}</source>
        <translation>Tento tiket nevidí: {names}</translation>
    </message>
    <message>
        <source>Versions…</source>
        <translation>Verze…</translation>
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
        <source>Insert a canned response</source>
        <translation>Vložit šablonovou odpověď</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>Přiložit soubory…</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Select all tickets of the list</source>
        <translation>Označit všechny tikety seznamu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
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
    <name>ListPage</name>
    <message>
        <source>Search</source>
        <translation>Hledat</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Posunout nahoru</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Posunout dolů</translation>
    </message>
    <message>
        <source>Nothing matches the search.</source>
        <translation>Hledání nic neodpovídá.</translation>
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
    <name>MailTrouble</name>
    <message numerus="yes">
        <source>%n mail account(s) fail</source>
        <translation>
            <numerusform>%n poštovní účet má potíže</numerusform>
            <numerusform>%n poštovní účty mají potíže</numerusform>
            <numerusform>%n poštovních účtů má potíže</numerusform>
        </translation>
    </message>
    <message>
        <source>Mail from {email} cannot be fetched</source>
        <translation>Poštu z {email} nelze stáhnout</translation>
    </message>
    <message>
        <source>Mail from {email} cannot be sent</source>
        <translation>Poštu z {email} nelze odeslat</translation>
    </message>
    <message>
        <source>Tell whoever looks after this desk.</source>
        <translation>Řekněte to tomu, kdo se o tuto aplikaci stará.</translation>
    </message>
    <message>
        <source>{what}: {why}</source>
        <translation>{what}: {why}</translation>
    </message>
</context>
<context>
    <name>MailWords</name>
    <message>
        <source>TLS, encrypted from the first byte</source>
        <translation>TLS, šifrováno od prvního bajtu</translation>
    </message>
    <message>
        <source>STARTTLS, encrypted or not at all</source>
        <translation>STARTTLS, šifrovaně, nebo vůbec ne</translation>
    </message>
    <message>
        <source>None, only for a server on this computer</source>
        <translation>Žádné, jen pro server na tomto počítači</translation>
    </message>
    <message>
        <source>With a password</source>
        <translation>Heslem</translation>
    </message>
    <message>
        <source>With a token that a command prints (OAuth2)</source>
        <translation>Tokenem, který vypíše příkaz (OAuth2)</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Vůbec</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Nechat, jak je</translation>
    </message>
    <message>
        <source>Mark it as read</source>
        <translation>Označit jako přečtenou</translation>
    </message>
    <message>
        <source>Move it into a folder</source>
        <translation>Přesunout do složky</translation>
    </message>
    <message>
        <source>In the keyring of this system</source>
        <translation>V klíčence tohoto systému</translation>
    </message>
    <message>
        <source>In a file that only you can read</source>
        <translation>V souboru, který můžete číst jen vy</translation>
    </message>
    <message>
        <source>In the environment of the program</source>
        <translation>V prostředí programu</translation>
    </message>
    <message>
        <source>{name}: its servers are known.</source>
        <translation>{name}: servery jsou známé.</translation>
    </message>
    <message>
        <source>{name}: its servers are known. Make a password for programs there; yours is not taken.</source>
        <translation>{name}: servery jsou známé. Vytvořte si tam heslo pro aplikace; vaše běžné nepřijmou.</translation>
    </message>
    <message>
        <source>{name}: its servers are known. It takes no passwords, only tokens (OAuth2).</source>
        <translation>{name}: servery jsou známé. Hesla neberou, jen tokeny (OAuth2).</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Vypnuto</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Zatím nevyzkoušen</translation>
    </message>
    <message>
        <source>Works, last at {time}</source>
        <translation>Funguje, naposledy {time}</translation>
    </message>
    <message>
        <source>Fetching fails since {time}: {problem}</source>
        <translation>Stahování selhává od {time}: {problem}</translation>
    </message>
    <message>
        <source>Fetching stopped at {time}: {problem}</source>
        <translation>Stahování se zastavilo {time}: {problem}</translation>
    </message>
    <message>
        <source>Sending fails since {time}: {problem}</source>
        <translation>Odesílání selhává od {time}: {problem}</translation>
    </message>
    <message>
        <source>Sending stopped at {time}: {problem}</source>
        <translation>Odesílání se zastavilo {time}: {problem}</translation>
    </message>
    <message>
        <source>The mail could not be understood.</source>
        <translation>E-mailu se nepodařilo porozumět.</translation>
    </message>
    <message>
        <source>The mail could not be filed.</source>
        <translation>E-mail se nepodařilo zařadit.</translation>
    </message>
    <message>
        <source>The mail is empty.</source>
        <translation>E-mail je prázdný.</translation>
    </message>
    <message>
        <source>The mail has no header field.</source>
        <translation>E-mail nemá žádné pole hlavičky.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Reminders</source>
        <translation>Připomínky</translation>
    </message>
</context>
<context>
    <name>MembershipRow</name>
    <message>
        <source>In</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Mimo</translation>
    </message>
    <message>
        <source>Member of {department}</source>
        <translation>Členství v oddělení {department}</translation>
    </message>
    <message>
        <source>Role in {department}</source>
        <translation>Role v oddělení {department}</translation>
    </message>
    <message>
        <source>added</source>
        <translation>přidáno</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>změněno</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>odebráno</translation>
    </message>
    <message>
        <source>Open tickets there become unassigned.</source>
        <translation>Otevřené tikety tam přestanou být přidělené.</translation>
    </message>
    <message>
        <source>Sees the tickets all the same.</source>
        <translation>Tikety vidí i tak.</translation>
    </message>
    <message>
        <source>Sees none of the tickets.</source>
        <translation>Nevidí žádný z tiketů.</translation>
    </message>
    <message>
        <source>Open to all: answers there anyway.</source>
        <translation>Pro všechny: odpovídá tam i tak.</translation>
    </message>
</context>
<context>
    <name>MembershipTable</name>
    <message>
        <source>Find a department</source>
        <translation>Hledat oddělení</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Mimo</translation>
    </message>
    <message>
        <source>Add all</source>
        <translation>Přidat vše</translation>
    </message>
    <message>
        <source>Remove all</source>
        <translation>Odebrat vše</translation>
    </message>
    <message>
        <source>No department is called that.</source>
        <translation>Žádné oddělení se tak nejmenuje.</translation>
    </message>
    <message>
        <source>added to {department} as {role}</source>
        <translation>přidáno do oddělení {department} ({role})</translation>
    </message>
    <message>
        <source>taken out of {department}</source>
        <translation>odebráno z oddělení {department}</translation>
    </message>
    <message>
        <source>now {role} in {department}</source>
        <translation>nová role v oddělení {department}: {role}</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>Role here</source>
        <translation>Role zde</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Vše {count}</translation>
    </message>
    <message>
        <source>In {count}</source>
        <translation>Člen {count}</translation>
    </message>
    <message>
        <source>Out {count}</source>
        <translation>Mimo {count}</translation>
    </message>
</context>
<context>
    <name>MentionPopup</name>
    <message>
        <source>Colleagues</source>
        <translation>Kolegové</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>vybrat</translation>
    </message>
    <message>
        <source>insert and notify</source>
        <translation>vložit a upozornit</translation>
    </message>
    <message>
        <source>cannot see this ticket</source>
        <translation>tento tiket nevidí</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>away</source>
        <translation>pryč</translation>
    </message>
</context>
<context>
    <name>MergedBanner</name>
    <message>
        <source>Un-merge</source>
        <translation>Zrušit sloučení</translation>
    </message>
    <message>
        <source>Make it a ticket of its own again, with the status it had</source>
        <translation>Udělá z něj opět samostatný tiket ve stavu, který měl</translation>
    </message>
    <message>
        <source>Merged into another ticket</source>
        <translation>Sloučeno do jiného tiketu</translation>
    </message>
    <message>
        <source>which you cannot see</source>
        <translation>který nemůžete vidět</translation>
    </message>
    <message>
        <source>Merged into {number}</source>
        <translation>Sloučeno do {number}</translation>
    </message>
    <message>
        <source>Open {number}</source>
        <translation>Otevřít {number}</translation>
    </message>
</context>
<context>
    <name>MessageCard</name>
    <message>
        <source>Call back</source>
        <translation>Odvolat</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Odpovědět</translation>
    </message>
    <message>
        <source>Answer inside the desk; only agents will see it</source>
        <translation>Odpovědět uvnitř desku; uvidí to jen agenti</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Další</translation>
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
        <source>about a mail that went out</source>
        <translation>o odeslaném e-mailu</translation>
    </message>
    <message>
        <source>Held, sends in {time}</source>
        <translation>Pozdrženo, odejde za {time}</translation>
    </message>
    <message>
        <source>Source of the message</source>
        <translation>Zdroj zprávy</translation>
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
        <source>This message has no text.</source>
        <translation>Tato zpráva nemá žádný text.</translation>
    </message>
    <message>
        <source>Hide quoted text</source>
        <translation>Skrýt citovaný text</translation>
    </message>
</context>
<context>
    <name>NewReminders</name>
    <message>
        <source>Remind {name} · {time}</source>
        <translation>Připomenout: {name} · {time}</translation>
    </message>
</context>
<context>
    <name>NewTicketDialog</name>
    <message>
        <source>New ticket</source>
        <translation>Nový tiket</translation>
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
        <source>{name}, {time}</source>
        <translation>{name}, {time}</translation>
    </message>
    <message>
        <source>Not done after all: {name}, {time}</source>
        <translation>Přece není hotovo: {name}, {time}</translation>
    </message>
    <message>
        <source>Not done after all: {todo}</source>
        <translation>Přece není hotovo: {todo}</translation>
    </message>
    <message>
        <source>Done: {todo}</source>
        <translation>Hotovo: {todo}</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Otevřít odkaz</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopírovat odkaz</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>Copy the whole note</source>
        <translation>Kopírovat celou poznámku</translation>
    </message>
    <message>
        <source>Remind…</source>
        <translation>Připomenout…</translation>
    </message>
    <message>
        <source>Save “{name}” as…</source>
        <translation>Uložit „{name}“ jako…</translation>
    </message>
    <message>
        <source>Save all files…</source>
        <translation>Uložit všechny soubory…</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Open link</source>
        <translation>Otevřít odkaz</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Kopírovat odkaz</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Saved</source>
        <translation>Uloženo</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Zobrazit méně</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Zobrazit vše</translation>
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
        <source>Remind of this note</source>
        <translation>Připomenout tuto poznámku</translation>
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
        <source>Write a note</source>
        <translation>Napište poznámku</translation>
    </message>
    <message>
        <source>Cannot see this ticket: {names}</source>
        <translation>Tento tiket nevidí: {names}</translation>
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
    <name>Notifier</name>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Ukončit</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) due</source>
        <translation>
            <numerusform>%n připomínka po termínu</numerusform>
            <numerusform>%n připomínky po termínu</numerusform>
            <numerusform>%n připomínek po termínu</numerusform>
        </translation>
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
        <source>The text says {shown}, but the link leads to {place}. Open it?</source>
        <translation>V textu stojí {shown}, odkaz ale vede na {place}. Otevřít ho?</translation>
    </message>
    <message>
        <source>“{name}” is {kind}. Open it anyway?</source>
        <translation>„{name}“ je {kind}. Přesto otevřít?</translation>
    </message>
    <message>
        <source>Its name pretends to be a .{claimed} file, but what counts is its end: .{ending}.</source>
        <translation>Název předstírá soubor .{claimed}, rozhoduje ale jeho konec: .{ending}.</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>program</translation>
    </message>
    <message>
        <source>an installer of programs</source>
        <translation>instalátor programů</translation>
    </message>
    <message>
        <source>a script</source>
        <translation>skript</translation>
    </message>
    <message>
        <source>a shortcut to something else</source>
        <translation>zástupce něčeho jiného</translation>
    </message>
    <message>
        <source>a file that changes settings of this computer</source>
        <translation>soubor, který mění nastavení tohoto počítače</translation>
    </message>
    <message>
        <source>a document with macros</source>
        <translation>dokument s makry</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>webová stránka</translation>
    </message>
    <message>
        <source>a disk image, which may hold programs</source>
        <translation>obraz disku, ve kterém mohou být programy</translation>
    </message>
    <message>
        <source>It can look like any page you know, and ask for your password. Do not type it in there.</source>
        <translation>Může vypadat jako stránka, kterou znáte, a chtít po vás heslo. Nezadávejte ho tam.</translation>
    </message>
    <message>
        <source>It can do on this computer whatever you can do. Open it only if you expected it.</source>
        <translation>Na tomto počítači může udělat cokoli, co můžete vy. Otevřete ho, jen pokud jste ho čekali.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Open attachment</source>
        <translation>Otevřít přílohu</translation>
    </message>
</context>
<context>
    <name>OrLine</name>
    <message>
        <source>or</source>
        <translation>nebo</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
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
        <source>Perhaps sent</source>
        <translation>Možná odesláno</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Neodesláno</translation>
    </message>
    <message>
        <source>Called back</source>
        <translation>Odvoláno</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Odeslat znovu</translation>
    </message>
    <message>
        <source>The mail is sent again.</source>
        <translation>E-mail se odešle znovu.</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Dorazil</translation>
    </message>
    <message>
        <source>The mail counts as sent.</source>
        <translation>E-mail se počítá jako odeslaný.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Už neodesílat</translation>
    </message>
    <message>
        <source>The mail is not sent any more.</source>
        <translation>E-mail se už odesílat nebude.</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Vrátilo se</translation>
    </message>
    <message>
        <source>Did not reach everybody</source>
        <translation>Nedošlo všem</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived.</source>
        <translation>Neví se, zda dorazil.</translation>
    </message>
    <message>
        <source>It will be tried again at {time}.</source>
        <translation>Další pokus bude v {time}.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Zkusí se to znovu samo.</translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message>
        <source>Outbox</source>
        <translation>Pošta k odeslání</translation>
    </message>
    <message>
        <source>Nothing waits to be sent.</source>
        <translation>K odeslání nic nečeká.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>to {names}</source>
        <translation>komu: {names}</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Otevřít tiket</translation>
    </message>
</context>
<context>
    <name>OutboxWatch</name>
    <message>
        <source>Nobody knows whether your mail “{subject}” arrived.</source>
        <translation>Neví se, zda váš e-mail „{subject}“ dorazil.</translation>
    </message>
    <message>
        <source>Your mail “{subject}” was not sent to everybody.</source>
        <translation>Váš e-mail „{subject}“ se nepodařilo odeslat všem.</translation>
    </message>
    <message>
        <source>Your mail “{subject}” could not be sent.</source>
        <translation>Váš e-mail „{subject}“ se nepodařilo odeslat.</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message numerus="yes">
        <source>%n mail(s) not sent yet</source>
        <translation>
            <numerusform>%n e-mail ještě neodešel</numerusform>
            <numerusform>%n e-maily ještě neodešly</numerusform>
            <numerusform>%n e-mailů ještě neodešlo</numerusform>
        </translation>
    </message>
    <message>
        <source>What is held back goes out in a few seconds, or else the next time deskapp is open.</source>
        <translation>Pozdržená pošta odejde za několik sekund, jinak až při příštím spuštění deskapp.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Přesto zavřít</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Zůstat</translation>
    </message>
</context>
<context>
    <name>OwnAvailability</name>
    <message>
        <source>You are available.</source>
        <translation>Jste k dispozici.</translation>
    </message>
    <message>
        <source>You are away: no tickets are shared out to you.</source>
        <translation>Jste pryč: při rozdělování nedostanete žádné tikety.</translation>
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
        <source>Contacts and companies</source>
        <translation>Kontakty a společnosti</translation>
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
    <message>
        <source>company</source>
        <translation>společnost</translation>
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
    <name>PanelExtras</name>
    <message>
        <source>Fields</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Groups of the contact changed</source>
        <translation>Skupiny kontaktu změněny</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>Změnit heslo</translation>
    </message>
    <message>
        <source>Set a password</source>
        <translation>Nastavit heslo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Password you have now</source>
        <translation>Současné heslo</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nové heslo</translation>
    </message>
    <message>
        <source>At least 8 characters; a sentence is easy to keep.</source>
        <translation>Aspoň 8 znaků; věta se snadno pamatuje.</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Nové heslo znovu</translation>
    </message>
    <message>
        <source>The desk asks for it when you sign in and when you unlock it.</source>
        <translation>Na heslo se systém ptá při přihlášení a při odemykání.</translation>
    </message>
    <message>
        <source>From now on the desk asks for it when you sign in, and you can lock it.</source>
        <translation>Odteď budete při přihlášení zadávat heslo a systém půjde zamknout.</translation>
    </message>
    <message>
        <source>{name} signs in with it from now on, so please pass it on.</source>
        <translation>{name} se odteď přihlašuje tímto heslem, proto ho prosím předejte.</translation>
    </message>
    <message>
        <source>This is not the same password.</source>
        <translation>Hesla se neshodují.</translation>
    </message>
    <message>
        <source>The password was saved.</source>
        <translation>Heslo bylo uloženo.</translation>
    </message>
</context>
<context>
    <name>PasswordLine</name>
    <message>
        <source>Hide the password</source>
        <translation>Skrýt heslo</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Zobrazit heslo</translation>
    </message>
</context>
<context>
    <name>PasswordPart</name>
    <message>
        <source>Change password…</source>
        <translation>Změnit heslo…</translation>
    </message>
    <message>
        <source>Set password…</source>
        <translation>Nastavit heslo…</translation>
    </message>
    <message>
        <source>You sign in with a password. It takes effect at once, without Save.</source>
        <translation>Přihlašujete se heslem. Jeho změna platí ihned, bez tlačítka Uložit.</translation>
    </message>
    <message>
        <source>You have no password: whoever sits down here may choose your name.</source>
        <translation>Nemáte heslo: vaše jméno si může vybrat každý, kdo k počítači usedne.</translation>
    </message>
    <message>
        <source>{agent} signs in with a password.</source>
        <translation>{agent} se přihlašuje heslem.</translation>
    </message>
    <message>
        <source>{agent} has no password: whoever sits down here may choose this name.</source>
        <translation>{agent} nemá heslo: toto jméno si může vybrat každý, kdo k počítači usedne.</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>Hledat kontakty</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Nový kontakt</translation>
    </message>
    <message>
        <source>Choose a contact to see how to reach them, what is noted, and their tickets.</source>
        <translation>Vyberte kontakt a uvidíte, jak ho zastihnout, co je o něm poznamenáno a jeho tikety.</translation>
    </message>
    <message>
        <source>There are no contacts yet. Whoever writes to you becomes one.</source>
        <translation>Zatím tu nejsou žádné kontakty. Stane se jím každý, kdo vám napíše.</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Společnosti</translation>
    </message>
    <message>
        <source>Search companies</source>
        <translation>Hledat společnosti</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nová společnost</translation>
    </message>
    <message>
        <source>Choose a company to see its contacts, what is noted, and its tickets.</source>
        <translation>Vyberte společnost a uvidíte její kontakty, co je o ní poznamenáno a její tikety.</translation>
    </message>
    <message>
        <source>There are no companies yet. Mail from an address of their own makes one.</source>
        <translation>Zatím tu nejsou žádné společnosti. Založí je pošta z adresy s vlastní doménou.</translation>
    </message>
</context>
<context>
    <name>PeoplePlace</name>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>Pro „{text}“ se nic nenašlo.</translation>
    </message>
</context>
<context>
    <name>PersonList</name>
    <message>
        <source>Who works here</source>
        <translation>Kdo tu pracuje</translation>
    </message>
    <message>
        <source>needs a password</source>
        <translation>vyžaduje heslo</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Fields</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tikety</translation>
    </message>
    <message>
        <source>Tickets · {count}</source>
        <translation>Tikety · {count}</translation>
    </message>
    <message>
        <source>note</source>
        <translation>poznámka</translation>
    </message>
    <message>
        <source>Not saved: somebody else changed this.</source>
        <translation>Neuloženo: mezitím to změnil někdo jiný.</translation>
    </message>
</context>
<context>
    <name>PickedChips</name>
    <message>
        <source>Add: {what}</source>
        <translation>Přidat: {what}</translation>
    </message>
    <message>
        <source>Search or type</source>
        <translation>Hledejte nebo pište</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Hledat</translation>
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
    <name>PieTable</name>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Podíl</translation>
    </message>
    <message>
        <source>How much of the total it is.</source>
        <translation>Jakou část celku tvoří.</translation>
    </message>
    <message>
        <source>How it compares with the greatest one.</source>
        <translation>Délka v poměru k největší hodnotě.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Předtím</translation>
    </message>
    <message>
        <source>The same in the period before.</source>
        <translation>Totéž v předchozím období.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Změna</translation>
    </message>
    <message>
        <source>How it changed since the period before.</source>
        <translation>Jak se změnilo od předchozího období.</translation>
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
    <name>ProfilePage</name>
    <message>
        <source>My profile</source>
        <translation>Můj profil</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Dostupnost</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>Profile saved.</source>
        <translation>Profil uložen.</translation>
    </message>
    <message>
        <source>Your role is {role}. An admin may change it, and your departments.</source>
        <translation>Vaše role: {role}. Změnit ji i vaše oddělení může administrátor.</translation>
    </message>
    <message>
        <source>Your role is {role}.</source>
        <translation>Vaše role: {role}.</translation>
    </message>
</context>
<context>
    <name>QuarantinePage</name>
    <message>
        <source>Quarantine</source>
        <translation>Karanténa</translation>
    </message>
    <message>
        <source>Mails that came but could not be taken in. None of them is lost, and none holds the others up.</source>
        <translation>E-maily, které přišly, ale nešlo je přijmout. Žádný se neztratil a žádný nezdržuje ostatní.</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Přišel</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Odkud</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Source…</source>
        <translation>Zdroj…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>Try all again</source>
        <translation>Zkusit všechny</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
    <message>
        <source>Nothing is here: every mail could be taken in.</source>
        <translation>Nic tu není: všechny e-maily se podařilo přijmout.</translation>
    </message>
    <message>
        <source>Its text is gone for good, and the same mail will not come in again. Nobody is told.</source>
        <translation>Jeho text bude nenávratně pryč a stejný e-mail už znovu nepřijde. Nikdo se to nedozví.</translation>
    </message>
    <message>
        <source>Delete this mail?</source>
        <translation>Smazat tento e-mail?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Mail deleted.</source>
        <translation>E-mail je smazán.</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) came in.</source>
        <translation>
            <numerusform>Přišel %n e-mail.</numerusform>
            <numerusform>Přišly %n e-maily.</numerusform>
            <numerusform>Přišlo %n e-mailů.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still cannot be taken in.</source>
        <translation>
            <numerusform>%n stále nelze přijmout.</numerusform>
            <numerusform>%n stále nelze přijmout.</numerusform>
            <numerusform>%n stále nelze přijmout.</numerusform>
        </translation>
    </message>
    <message>
        <source>A mail without a head</source>
        <translation>E-mail bez hlavičky</translation>
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
        <source>Contacts</source>
        <translation>Kontakty</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Společnosti</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Přehledy</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Klávesové zkratky</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) due</source>
        <translation>
            <numerusform>%n připomínka po termínu</numerusform>
            <numerusform>%n připomínky po termínu</numerusform>
            <numerusform>%n připomínek po termínu</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RangePopup</name>
    <message>
        <source>Other ranges</source>
        <translation>Jiná období</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zobrazit</translation>
    </message>
    <message>
        <source>The range ends before it begins.</source>
        <translation>Období končí dřív, než začíná.</translation>
    </message>
</context>
<context>
    <name>RateDialog</name>
    <message>
        <source>Rating of {number}</source>
        <translation>Hodnocení {number}</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Ohodnotit</translation>
    </message>
    <message>
        <source>How content was the customer?</source>
        <translation>Jak byl zákazník spokojený?</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Komentář</translation>
    </message>
    <message>
        <source>It counts for who resolved the ticket or answered the chat last.</source>
        <translation>Počítá se tomu, kdo tiket naposledy vyřešil nebo odpověděl na chat.</translation>
    </message>
</context>
<context>
    <name>RatingDetail</name>
    <message>
        <source>Open the ticket</source>
        <translation>Otevřít tiket</translation>
    </message>
    <message>
        <source>Make invalid…</source>
        <translation>Zneplatnit…</translation>
    </message>
    <message>
        <source>No comment</source>
        <translation>Bez komentáře</translation>
    </message>
</context>
<context>
    <name>RatingList</name>
    <message>
        <source>Rating</source>
        <translation>Hodnocení</translation>
    </message>
</context>
<context>
    <name>RatingModel</name>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Hodnocení</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentář</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Tiket</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Zákazník</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Oddělení</translation>
    </message>
</context>
<context>
    <name>RatingRow</name>
    <message>
        <source>Make this rating invalid…</source>
        <translation>Zneplatnit toto hodnocení…</translation>
    </message>
</context>
<context>
    <name>RatingTable</name>
    <message>
        <source>Ratings</source>
        <translation>Hodnocení</translation>
    </message>
</context>
<context>
    <name>Ratings</name>
    <message>
        <source>Positive</source>
        <translation>Pozitivní</translation>
    </message>
    <message>
        <source>Neutral</source>
        <translation>Neutrální</translation>
    </message>
    <message>
        <source>Negative</source>
        <translation>Negativní</translation>
    </message>
    <message>
        <source>Another rating took its place</source>
        <translation>Nahradilo ho jiné hodnocení</translation>
    </message>
    <message>
        <source>Does not count: {reason} ({who})</source>
        <translation>Nepočítá se: {reason} ({who})</translation>
    </message>
    <message>
        <source>written down by {who}</source>
        <translation>zapsal(a) {who}</translation>
    </message>
</context>
<context>
    <name>RatingsPage</name>
    <message>
        <source>Ratings</source>
        <translation>Hodnocení</translation>
    </message>
</context>
<context>
    <name>RatingsReport</name>
    <message>
        <source>Only with a comment</source>
        <translation>Jen s komentářem</translation>
    </message>
    <message>
        <source>Also those that do not count</source>
        <translation>I ta, která se nepočítají</translation>
    </message>
    <message>
        <source>There is no rating here.</source>
        <translation>Žádné hodnocení tu není.</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Otevřít tiket</translation>
    </message>
    <message>
        <source>Make invalid…</source>
        <translation>Zneplatnit…</translation>
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
    <name>RemindDialog</name>
    <message>
        <source>Remind me…</source>
        <translation>Připomenout mi…</translation>
    </message>
    <message>
        <source>Remind…</source>
        <translation>Připomenout…</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Připomenout</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Komu</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name} (já)</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Komu</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kdy</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;Jindy</translation>
    </message>
    <message>
        <source>Choose a time in the future.</source>
        <translation>Zvolte čas v budoucnosti.</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy  H:mm</source>
        <translation>ddd d. M. yyyy  H:mm</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Den a čas</translation>
    </message>
</context>
<context>
    <name>RemindTimes</name>
    <message>
        <source>In 1 hour</source>
        <translation>Za hodinu</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>Dnes odpoledne</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Zítra ráno</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>V pondělí ráno</translation>
    </message>
</context>
<context>
    <name>ReminderToast</name>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Vyřízeno</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Později</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zobrazit</translation>
    </message>
</context>
<context>
    <name>RemindersModel</name>
    <message>
        <source>Due</source>
        <translation>Teď</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Později</translation>
    </message>
    <message>
        <source>overdue since {time}</source>
        <translation>po termínu od: {time}</translation>
    </message>
    <message>
        <source>due {time}</source>
        <translation>termín: {time}</translation>
    </message>
</context>
<context>
    <name>RemindersPanel</name>
    <message>
        <source>Nothing to be reminded of.</source>
        <translation>Není co připomínat.</translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n po termínu</numerusform>
            <numerusform>%n po termínu</numerusform>
            <numerusform>%n po termínu</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Otevřít tiket</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Vyřízeno</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Připomínky</translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>Reminder set for {time}</source>
        <translation>Připomínka nastavena: {time}</translation>
    </message>
    <message>
        <source>Reminder moved to {time}</source>
        <translation>Připomínka přesunuta: {time}</translation>
    </message>
    <message>
        <source>Reminder done</source>
        <translation>Připomínka vyřízena</translation>
    </message>
    <message>
        <source>Reminder taken away</source>
        <translation>Připomínka zrušena</translation>
    </message>
    <message>
        <source>Done: {cause}</source>
        <translation>Vyřízeno: {cause}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Vyřízeno</translation>
    </message>
    <message>
        <source>Take the reminder away</source>
        <translation>Zrušit připomínku</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Jindy…</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>{department} was deleted.</source>
        <translation>Oddělení {department} bylo smazáno.</translation>
    </message>
    <message>
        <source>Tickets of {department} are being looked after</source>
        <translation>Zpracovávají se tikety oddělení {department}</translation>
    </message>
    <message numerus="yes">
        <source>The last %n ticket(s) follow by themselves.</source>
        <translation>
            <numerusform>Zbývající %n tiket se zpracuje sám.</numerusform>
            <numerusform>Zbývající %n tikety se zpracují samy.</numerusform>
            <numerusform>Zbývajících %n tiketů se zpracuje samo.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>Answer goes out in %n s</source>
        <translation>
            <numerusform>Odpověď odejde za %n s</numerusform>
            <numerusform>Odpověď odejde za %n s</numerusform>
            <numerusform>Odpověď odejde za %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer goes out</source>
        <translation>Odpověď odchází</translation>
    </message>
</context>
<context>
    <name>ReportChart</name>
    <message>
        <source>Area</source>
        <translation>Plošný</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Spojnicový</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Sloupcový</translation>
    </message>
    <message>
        <source>Pie</source>
        <translation>Koláčový</translation>
    </message>
    <message>
        <source>by department</source>
        <translation>podle oddělení</translation>
    </message>
    <message>
        <source>share of departments</source>
        <translation>podíl oddělení</translation>
    </message>
    <message>
        <source>by agent</source>
        <translation>podle agenta</translation>
    </message>
    <message>
        <source>share of agents</source>
        <translation>podíl agentů</translation>
    </message>
    <message>
        <source>by channel</source>
        <translation>podle kanálu</translation>
    </message>
    <message>
        <source>share of channels</source>
        <translation>podíl kanálů</translation>
    </message>
    <message>
        <source>by tag</source>
        <translation>podle štítku</translation>
    </message>
    <message>
        <source>share of tags</source>
        <translation>podíl štítků</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>before</source>
        <translation>předtím</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Ostatní</translation>
    </message>
</context>
<context>
    <name>ReportColumns</name>
    <message>
        <source>Answers</source>
        <translation>Odpověď</translation>
    </message>
    <message>
        <source>Answers per hour</source>
        <translation>Odpovědi za hodinu</translation>
    </message>
    <message>
        <source>Avg chat pick-up time</source>
        <translation>Prům. čas přijetí chatu</translation>
    </message>
    <message>
        <source>Avg chat time</source>
        <translation>Prům. čas chatu</translation>
    </message>
    <message>
        <source>Avg new-message time</source>
        <translation>Prům. čas nové zprávy</translation>
    </message>
    <message>
        <source>Avg open-message time</source>
        <translation>Prům. čas otevření zprávy</translation>
    </message>
    <message>
        <source>Avg time as Answered</source>
        <translation>Prům. čas ve stavu Zodpovězený</translation>
    </message>
    <message>
        <source>Avg time as New</source>
        <translation>Prům. čas ve stavu Nový</translation>
    </message>
    <message>
        <source>Avg time as Open</source>
        <translation>Prům. čas ve stavu Otevřený</translation>
    </message>
    <message>
        <source>Avg time as Postponed</source>
        <translation>Prům. čas ve stavu Odložený</translation>
    </message>
    <message>
        <source>Avg time as Resolved</source>
        <translation>Prům. čas ve stavu Vyřešený</translation>
    </message>
    <message>
        <source>Call minutes</source>
        <translation>Minuty hovoru</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Telefonní hovory</translation>
    </message>
    <message>
        <source>Calls per hour</source>
        <translation>Hovory za hodinu</translation>
    </message>
    <message>
        <source>Chat messages</source>
        <translation>Chat zprávy</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chaty</translation>
    </message>
    <message>
        <source>Chats per hour</source>
        <translation>Chaty za hodinu</translation>
    </message>
    <message>
        <source>Created tickets</source>
        <translation>Vytvořené tikety</translation>
    </message>
    <message>
        <source>Finished calls</source>
        <translation>Dokončené hovory</translation>
    </message>
    <message>
        <source>Finished chats</source>
        <translation>Dokončené chaty</translation>
    </message>
    <message>
        <source>Hours worked</source>
        <translation>Odpracované hodiny</translation>
    </message>
    <message>
        <source>Incoming calls</source>
        <translation>Příchozí hovory</translation>
    </message>
    <message>
        <source>Incoming chats</source>
        <translation>Příchozí chaty</translation>
    </message>
    <message>
        <source>Incoming messages</source>
        <translation>Příchozí zprávy</translation>
    </message>
    <message>
        <source>Missed calls</source>
        <translation>Zmeškané hovory</translation>
    </message>
    <message>
        <source>Missed chats</source>
        <translation>Zmeškané chaty</translation>
    </message>
    <message>
        <source>Not ranked</source>
        <translation>Nezařazeno</translation>
    </message>
    <message>
        <source>Not ranked %</source>
        <translation>Nezařazeno %</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Poznámky</translation>
    </message>
    <message>
        <source>Notes per hour</source>
        <translation>Poznámky za hodinu</translation>
    </message>
    <message>
        <source>Rebukes</source>
        <translation>Negativní hodnocení</translation>
    </message>
    <message>
        <source>Rebukes %</source>
        <translation>Negativní hodnocení %</translation>
    </message>
    <message>
        <source>Resolved per hour</source>
        <translation>Vyřešené za hodinu</translation>
    </message>
    <message>
        <source>Resolved tickets</source>
        <translation>Vyřešené tikety</translation>
    </message>
    <message>
        <source>Rewards</source>
        <translation>Pozitivní hodnocení</translation>
    </message>
    <message>
        <source>Rewards %</source>
        <translation>Pozitivní hodnocení %</translation>
    </message>
    <message>
        <source>Rewards per hour</source>
        <translation>Pozitivní hodnocení za hodinu</translation>
    </message>
    <message>
        <source>Stays as Answered</source>
        <translation>Pobyty ve stavu Zodpovězený</translation>
    </message>
    <message>
        <source>Stays as New</source>
        <translation>Pobyty ve stavu Nový</translation>
    </message>
    <message>
        <source>Stays as Open</source>
        <translation>Pobyty ve stavu Otevřený</translation>
    </message>
    <message>
        <source>Stays as Postponed</source>
        <translation>Pobyty ve stavu Odložený</translation>
    </message>
    <message>
        <source>Stays as Resolved</source>
        <translation>Pobyty ve stavu Vyřešený</translation>
    </message>
</context>
<context>
    <name>ReportDocument</name>
    <message>
        <source>counted {moment}</source>
        <translation>spočítáno {moment}</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
</context>
<context>
    <name>ReportFiles</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Strana {page} z {pages}</translation>
    </message>
</context>
<context>
    <name>ReportHead</name>
    <message>
        <source>Export as {kind}…</source>
        <translation>Exportovat jako {kind}…</translation>
    </message>
</context>
<context>
    <name>ReportSide</name>
    <message>
        <source>Reports</source>
        <translation>Přehledy</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Hodnocení</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Uložené</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>sdílený</translation>
    </message>
</context>
<context>
    <name>ReportSpans</name>
    <message>
        <source>7 days</source>
        <translation>7 dní</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dní</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tento měsíc</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 měsíců</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Minulý měsíc</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Letos</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Loni</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Jiné</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>times h:mm · an empty cell means nothing to average</source>
        <translation>časy h:mm · prázdná buňka znamená, že není co průměrovat</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Vybrat sloupce</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Sloupce</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} z {all}</translation>
    </message>
    <message>
        <source>By department</source>
        <translation>Podle oddělení</translation>
    </message>
    <message>
        <source>By agent</source>
        <translation>Podle agentů</translation>
    </message>
    <message>
        <source>By channel</source>
        <translation>Podle kanálů</translation>
    </message>
    <message>
        <source>By tag</source>
        <translation>Podle štítků</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Podle dnů</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Podle týdnů</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Podle měsíců</translation>
    </message>
    <message>
        <source>By year</source>
        <translation>Podle let</translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation>Celé období</translation>
    </message>
    <message>
        <source>Lines of the table</source>
        <translation>Řádky tabulky</translation>
    </message>
    <message>
        <source>times h:mm · what has several tags counts for each of them, and so in the total</source>
        <translation>časy h:mm · co má více štítků, počítá se u každého z nich, tedy i v součtu</translation>
    </message>
</context>
<context>
    <name>ReportTips</name>
    <message>
        <source>Answered calls that ended.</source>
        <translation>Přijaté hovory, které skončily.</translation>
    </message>
    <message>
        <source>Answered chats that ended.</source>
        <translation>Přijaté chaty, které skončily.</translation>
    </message>
    <message>
        <source>Answers divided by the hours worked.</source>
        <translation>Odpovědi dělené odpracovanými hodinami.</translation>
    </message>
    <message>
        <source>Calls divided by the hours worked.</source>
        <translation>Hovory dělené odpracovanými hodinami.</translation>
    </message>
    <message>
        <source>Calls that agents handled, incoming and outgoing.</source>
        <translation>Hovory, které agenti vyřídili, příchozí i odchozí.</translation>
    </message>
    <message>
        <source>Chats divided by the hours worked.</source>
        <translation>Chaty dělené odpracovanými hodinami.</translation>
    </message>
    <message>
        <source>Chats that an agent answered or started.</source>
        <translation>Chaty, které agent přijal nebo začal.</translation>
    </message>
    <message>
        <source>Every call that rang.</source>
        <translation>Každý hovor, který zazvonil.</translation>
    </message>
    <message>
        <source>Every chat that rang.</source>
        <translation>Každý chat, který zazvonil.</translation>
    </message>
    <message>
        <source>How many stays in Answered ended.</source>
        <translation>Kolik pobytů ve stavu Zodpovězený skončilo.</translation>
    </message>
    <message>
        <source>How many stays in New ended.</source>
        <translation>Kolik pobytů ve stavu Nový skončilo.</translation>
    </message>
    <message>
        <source>How many stays in Open ended.</source>
        <translation>Kolik pobytů ve stavu Otevřený skončilo.</translation>
    </message>
    <message>
        <source>How many stays in Postponed ended.</source>
        <translation>Kolik pobytů ve stavu Odložený skončilo.</translation>
    </message>
    <message>
        <source>How many stays in Resolved ended.</source>
        <translation>Kolik pobytů ve stavu Vyřešený skončilo.</translation>
    </message>
    <message>
        <source>How often tickets were resolved: one that was resolved twice counts twice.</source>
        <translation>Kolikrát byly tikety vyřešeny: tiket vyřešený dvakrát se počítá dvakrát.</translation>
    </message>
    <message>
        <source>Incoming calls that nobody answered.</source>
        <translation>Příchozí hovory, které nikdo nepřijal.</translation>
    </message>
    <message>
        <source>Incoming chats that nobody answered.</source>
        <translation>Příchozí chaty, které nikdo nepřijal.</translation>
    </message>
    <message>
        <source>Inline notes by agents, not those of rules.</source>
        <translation>Řádkové poznámky agentů, ne ty od pravidel.</translation>
    </message>
    <message>
        <source>Mean length of chats.</source>
        <translation>Průměrná délka chatů.</translation>
    </message>
    <message>
        <source>Mean length of the stays in Answered that ended.</source>
        <translation>Průměrná délka skončených pobytů ve stavu Zodpovězený.</translation>
    </message>
    <message>
        <source>Mean length of the stays in New that ended.</source>
        <translation>Průměrná délka skončených pobytů ve stavu Nový.</translation>
    </message>
    <message>
        <source>Mean length of the stays in Open that ended.</source>
        <translation>Průměrná délka skončených pobytů ve stavu Otevřený.</translation>
    </message>
    <message>
        <source>Mean length of the stays in Postponed that ended.</source>
        <translation>Průměrná délka skončených pobytů ve stavu Odložený.</translation>
    </message>
    <message>
        <source>Mean length of the stays in Resolved that ended.</source>
        <translation>Průměrná délka skončených pobytů ve stavu Vyřešený.</translation>
    </message>
    <message>
        <source>Mean time from New to Answered.</source>
        <translation>Průměrný čas od stavu Nový do stavu Zodpovězený.</translation>
    </message>
    <message>
        <source>Mean time from Open to Answered.</source>
        <translation>Průměrný čas od stavu Otevřený do stavu Zodpovězený.</translation>
    </message>
    <message>
        <source>Mean time from the ringing of a chat to the agent&apos;s start.</source>
        <translation>Průměrný čas od zazvonění chatu do chvíle, kdy ho agent přijal.</translation>
    </message>
    <message>
        <source>Messages sent by agents, or by a rule that an agent&apos;s act set going. New tickets that agents write count; chat messages, notifications, notes and merges do not.</source>
        <translation>Zprávy odeslané agenty nebo pravidlem, které spustil úkon agenta. Počítají se i nové tikety napsané agenty; zprávy v chatu, oznámení, poznámky a sloučení ne.</translation>
    </message>
    <message>
        <source>Messages that agents sent in chats.</source>
        <translation>Zprávy, které agenti odeslali v chatech.</translation>
    </message>
    <message>
        <source>Negative ratings.</source>
        <translation>Negativní hodnocení.</translation>
    </message>
    <message>
        <source>New tickets and replies by customers.</source>
        <translation>Nové tikety a odpovědi zákazníků.</translation>
    </message>
    <message>
        <source>Not ranked of all: not ranked, rewards and rebukes together.</source>
        <translation>Podíl nezařazených na všech: nezařazených, pozitivních a negativních dohromady.</translation>
    </message>
    <message>
        <source>Notes divided by the hours worked.</source>
        <translation>Poznámky dělené odpracovanými hodinami.</translation>
    </message>
    <message>
        <source>Positive ratings.</source>
        <translation>Pozitivní hodnocení.</translation>
    </message>
    <message>
        <source>Rebukes of rewards and rebukes together.</source>
        <translation>Podíl negativních hodnocení na pozitivních a negativních dohromady.</translation>
    </message>
    <message>
        <source>Resolved tickets and ended chats that got no rating, or a neutral one.</source>
        <translation>Vyřešené tikety a ukončené chaty, které nedostaly žádné nebo jen neutrální hodnocení.</translation>
    </message>
    <message>
        <source>Resolved tickets divided by the hours worked.</source>
        <translation>Vyřešené tikety dělené odpracovanými hodinami.</translation>
    </message>
    <message>
        <source>Rewards divided by the hours worked.</source>
        <translation>Pozitivní hodnocení dělená odpracovanými hodinami.</translation>
    </message>
    <message>
        <source>Rewards of rewards and rebukes together.</source>
        <translation>Podíl pozitivních hodnocení na pozitivních a negativních dohromady.</translation>
    </message>
    <message>
        <source>The time in which agents were available. Where several departments count, an agent&apos;s hour is one hour.</source>
        <translation>Čas, kdy byli agenti k dispozici. Kde se počítá více oddělení, je hodina agenta jen jednou hodinou.</translation>
    </message>
    <message>
        <source>Tickets that were created.</source>
        <translation>Tikety, které vznikly.</translation>
    </message>
    <message>
        <source>Total length of the calls.</source>
        <translation>Celková délka hovorů.</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Department</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanál</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Štítek</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Den</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Týden</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Měsíc</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Rok</translation>
    </message>
    <message>
        <source>Whole range</source>
        <translation>Celé období</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nikdo</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. M. yyyy</translation>
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
        <source>d MMM ’yy</source>
        <translation>d. M. ’yy</translation>
    </message>
    <message>
        <source>{begin} – {end}</source>
        <translation>{begin} – {end}</translation>
    </message>
    <message>
        <source>Week {week}, {year}</source>
        <translation>{week}. týden {year}</translation>
    </message>
    <message>
        <source>W {week}</source>
        <translation>T {week}</translation>
    </message>
    <message>
        <source>W {week} ’{year}</source>
        <translation>T {week} ’{year}</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>p.&#xa0;b.</translation>
    </message>
    <message>
        <source>better</source>
        <translation>lepší</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>horší</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Agents</source>
        <translation>Agenti</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Kanály</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>Per hour worked</source>
        <translation>Na odpracovanou hodinu</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>Time in status</source>
        <translation>Čas ve stavu</translation>
    </message>
</context>
<context>
    <name>ReportsPlace</name>
    <message>
        <source>Reports: {name}</source>
        <translation>Přehledy: {name}</translation>
    </message>
</context>
<context>
    <name>ReturnedLines</name>
    <message>
        <source>Could not be delivered to {recipient}</source>
        <translation>Nepodařilo se doručit na {recipient}</translation>
    </message>
    <message>
        <source>Could not be delivered</source>
        <translation>Nepodařilo se doručit</translation>
    </message>
    <message>
        <source>Delivery to {recipient} is delayed</source>
        <translation>Doručení na {recipient} má zpoždění</translation>
    </message>
    <message>
        <source>Delivery is delayed</source>
        <translation>Doručení má zpoždění</translation>
    </message>
    <message>
        <source>{recipient} reported this mail as spam</source>
        <translation>Příjemce {recipient} nahlásil tento e-mail jako spam</translation>
    </message>
    <message>
        <source>A recipient reported this mail as spam</source>
        <translation>Některý z příjemců nahlásil tento e-mail jako spam</translation>
    </message>
    <message>
        <source>Says it is from the desk, but the mail server&apos;s checks failed: anybody may have sent it.</source>
        <translation>Tváří se jako zpráva vaší podpory, ale kontroly poštovního serveru selhaly: mohl ji poslat kdokoli.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more recipient(s)</source>
        <translation>
            <numerusform>a %n další příjemce</numerusform>
            <numerusform>a %n další příjemci</numerusform>
            <numerusform>a %n dalších příjemců</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleActions</name>
    <message>
        <source>add</source>
        <translation>přidat</translation>
    </message>
    <message>
        <source>add inline note</source>
        <translation>přidat řádkovou poznámku</translation>
    </message>
    <message>
        <source>add tags</source>
        <translation>přidat štítky</translation>
    </message>
    <message>
        <source>and body</source>
        <translation>a tělem</translation>
    </message>
    <message>
        <source>answer the customer</source>
        <translation>odpovědět zákazníkovi</translation>
    </message>
    <message>
        <source>assigned to</source>
        <translation>agent:</translation>
    </message>
    <message>
        <source>change participants</source>
        <translation>změnit účastníky</translation>
    </message>
    <message>
        <source>clear custom field</source>
        <translation>vyprázdnit vlastní pole</translation>
    </message>
    <message>
        <source>for</source>
        <translation>na</translation>
    </message>
    <message>
        <source>forward to</source>
        <translation>přeposlat na</translation>
    </message>
    <message>
        <source>make it</source>
        <translation>označit jako</translation>
    </message>
    <message>
        <source>merge into the open ticket of the same contact</source>
        <translation>sloučit do otevřeného tiketu téhož kontaktu</translation>
    </message>
    <message>
        <source>notify agents</source>
        <translation>upozornit agenty</translation>
    </message>
    <message>
        <source>postpone</source>
        <translation>odložit</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>odebrat</translation>
    </message>
    <message>
        <source>remove tags</source>
        <translation>odebrat štítky</translation>
    </message>
    <message>
        <source>send an HTTP request</source>
        <translation>poslat požadavek HTTP</translation>
    </message>
    <message>
        <source>send mail to</source>
        <translation>poslat e-mail na</translation>
    </message>
    <message>
        <source>set custom field</source>
        <translation>nastavit vlastní pole</translation>
    </message>
    <message>
        <source>set priority</source>
        <translation>nastavit prioritu</translation>
    </message>
    <message>
        <source>set subject</source>
        <translation>nastavit předmět</translation>
    </message>
    <message>
        <source>set ticket note</source>
        <translation>nastavit poznámku tiketu</translation>
    </message>
    <message>
        <source>to</source>
        <translation>na</translation>
    </message>
    <message>
        <source>transfer to</source>
        <translation>předat oddělení</translation>
    </message>
    <message>
        <source>until</source>
        <translation>do</translation>
    </message>
    <message>
        <source>with headers</source>
        <translation>s hlavičkami</translation>
    </message>
    <message>
        <source>with subject</source>
        <translation>s předmětem</translation>
    </message>
    <message>
        <source>with the conversation</source>
        <translation>s celou konverzací</translation>
    </message>
    <message>
        <source>with the mail</source>
        <translation>s e-mailem</translation>
    </message>
</context>
<context>
    <name>RuleConditions</name>
    <message>
        <source>added tags</source>
        <translation>přidané štítky</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>agent</translation>
    </message>
    <message>
        <source>assigned agent is available</source>
        <translation>přiřazený agent je dostupný</translation>
    </message>
    <message>
        <source>bcc</source>
        <translation>skrytá kopie</translation>
    </message>
    <message>
        <source>body of the last message</source>
        <translation>text poslední zprávy</translation>
    </message>
    <message>
        <source>cc</source>
        <translation>kopie</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>změna</translation>
    </message>
    <message>
        <source>company</source>
        <translation>společnost</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>kontakt</translation>
    </message>
    <message>
        <source>contact groups</source>
        <translation>skupiny kontaktu</translation>
    </message>
    <message>
        <source>contact&apos;s domain</source>
        <translation>doména kontaktu</translation>
    </message>
    <message>
        <source>created</source>
        <translation>vytvoření</translation>
    </message>
    <message>
        <source>current time</source>
        <translation>aktuální čas</translation>
    </message>
    <message>
        <source>custom field</source>
        <translation>vlastní pole</translation>
    </message>
    <message>
        <source>department</source>
        <translation>oddělení</translation>
    </message>
    <message>
        <source>from</source>
        <translation>odesílatel</translation>
    </message>
    <message>
        <source>has attachment</source>
        <translation>má přílohu</translation>
    </message>
    <message>
        <source>mail header</source>
        <translation>hlavička e-mailu</translation>
    </message>
    <message>
        <source>new status</source>
        <translation>nový stav</translation>
    </message>
    <message>
        <source>number of open tickets in the department</source>
        <translation>počet otevřených tiketů v oddělení</translation>
    </message>
    <message>
        <source>old status</source>
        <translation>předchozí stav</translation>
    </message>
    <message>
        <source>priority</source>
        <translation>priorita</translation>
    </message>
    <message>
        <source>recipients of the outgoing mail</source>
        <translation>příjemci odchozího e-mailu</translation>
    </message>
    <message>
        <source>removed tags</source>
        <translation>odebrané štítky</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>vyřešení</translation>
    </message>
    <message>
        <source>role of who did it</source>
        <translation>role původce</translation>
    </message>
    <message>
        <source>source</source>
        <translation>zdroj</translation>
    </message>
    <message>
        <source>status</source>
        <translation>stav</translation>
    </message>
    <message>
        <source>status of the outgoing mail</source>
        <translation>stav odchozího e-mailu</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>předmět</translation>
    </message>
    <message>
        <source>subject of the outgoing mail</source>
        <translation>předmět odchozího e-mailu</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>štítky</translation>
    </message>
    <message>
        <source>to</source>
        <translation>příjemce</translation>
    </message>
    <message>
        <source>weekday</source>
        <translation>den v týdnu</translation>
    </message>
    <message>
        <source>who did it</source>
        <translation>původce</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>New rule</source>
        <translation>Nové pravidlo</translation>
    </message>
    <message>
        <source>Reads:</source>
        <translation>Čte se:</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Pravidlo</translation>
    </message>
    <message>
        <source>new rule</source>
        <translation>nové pravidlo</translation>
    </message>
    <message>
        <source>name</source>
        <translation>název</translation>
    </message>
    <message>
        <source>turned on or off</source>
        <translation>zapnutí či vypnutí</translation>
    </message>
    <message>
        <source>place</source>
        <translation>pořadí</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>spouštěč</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>podmínky</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>akce</translation>
    </message>
    <message>
        <source>note</source>
        <translation>poznámka</translation>
    </message>
    <message>
        <source>Rule saved.</source>
        <translation>Pravidlo uloženo.</translation>
    </message>
    <message>
        <source>Put mine back</source>
        <translation>Vrátit moje</translation>
    </message>
    <message>
        <source>This is yours again.</source>
        <translation>Tohle je zase vaše verze.</translation>
    </message>
    <message>
        <source>Saving it replaces the newer state.</source>
        <translation>Uložením nahradíte novější stav.</translation>
    </message>
    <message>
        <source>{count} of {looked} match</source>
        <translation>vyhovuje {count} z {looked}</translation>
    </message>
</context>
<context>
    <name>RuleFlaws</name>
    <message>
        <source>All that it sets is set otherwise by “{other}”, which comes later.</source>
        <translation>Všechno, co nastaví, nastaví jinak pozdější pravidlo „{other}“.</translation>
    </message>
    <message>
        <source>It can never apply: its conditions exclude each other.</source>
        <translation>Nemůže se nikdy použít: jeho podmínky se navzájem vylučují.</translation>
    </message>
    <message>
        <source>It names something that is not there any longer.</source>
        <translation>Jmenuje něco, co už neexistuje.</translation>
    </message>
    <message>
        <source>It never gets its turn: whenever it could apply, “{other}” stops before it.</source>
        <translation>Nikdy na něj nepřijde řada: kdykoli by se mohlo použít, zastaví zpracování dřív pravidlo „{other}“.</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>When</source>
        <translation>Když</translation>
    </message>
    <message>
        <source>After how long</source>
        <translation>Po jaké době</translation>
    </message>
    <message>
        <source>once per ticket and event</source>
        <translation>jednou na tiket a událost</translation>
    </message>
    <message>
        <source>Note for colleagues: why there is this rule</source>
        <translation>Poznámka pro kolegy: proč toto pravidlo je</translation>
    </message>
    <message>
        <source>Note for colleagues</source>
        <translation>Poznámka pro kolegy</translation>
    </message>
    <message>
        <source>if</source>
        <translation>pokud</translation>
    </message>
    <message>
        <source>then</source>
        <translation>pak</translation>
    </message>
</context>
<context>
    <name>RuleHead</name>
    <message>
        <source>Name of the rule</source>
        <translation>Název pravidla</translation>
    </message>
    <message>
        <source>Place among the rules</source>
        <translation>Místo mezi pravidly</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktivní</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Vypnuto</translation>
    </message>
    <message>
        <source>Whether the rule is active</source>
        <translation>Zda je pravidlo aktivní</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pořadí</translation>
    </message>
    <message>
        <source>of {all}</source>
        <translation>z {all}</translation>
    </message>
</context>
<context>
    <name>RuleNumbers</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n den</numerusform>
            <numerusform>%n dny</numerusform>
            <numerusform>%n dní</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
            <numerusform>ještě %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleOperators</name>
    <message>
        <source>contains</source>
        <translation>obsahuje</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>neobsahuje</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>končí na</translation>
    </message>
    <message>
        <source>has all of</source>
        <translation>obsahují vše z</translation>
    </message>
    <message>
        <source>has any of</source>
        <translation>obsahují něco z</translation>
    </message>
    <message>
        <source>has none of</source>
        <translation>neobsahují nic z</translation>
    </message>
    <message>
        <source>is</source>
        <translation>je</translation>
    </message>
    <message>
        <source>is after</source>
        <translation>je po</translation>
    </message>
    <message>
        <source>is any of</source>
        <translation>patří mezi</translation>
    </message>
    <message>
        <source>is before</source>
        <translation>je před</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>je mezi</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>chybí</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>je menší než</translation>
    </message>
    <message>
        <source>is longer ago than</source>
        <translation>je starší než</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>je větší než</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>nepatří mezi</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>není</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>nechybí</translation>
    </message>
    <message>
        <source>is within the last</source>
        <translation>je mladší než</translation>
    </message>
    <message>
        <source>matches the regular expression</source>
        <translation>odpovídá regulárnímu výrazu</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ne</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>začíná na</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ano</translation>
    </message>
</context>
<context>
    <name>RuleTriggers</name>
    <message>
        <source>Only mail that an agent wrote counts. Mail that rules send, and acknowledgements, set no rule going, so that no rule answers its own mail.</source>
        <translation>Počítá se jen pošta, kterou napsal agent. Pošta od pravidel a automatická potvrzení žádné pravidlo nespustí, takže žádné neodpovídá na vlastní e-mail.</translation>
    </message>
    <message>
        <source>a message is added</source>
        <translation>přibude zpráva</translation>
    </message>
    <message>
        <source>a ticket is created</source>
        <translation>vznikne tiket</translation>
    </message>
    <message>
        <source>a ticket is created from an e-mail</source>
        <translation>vznikne tiket z e-mailu</translation>
    </message>
    <message>
        <source>a ticket is older than</source>
        <translation>je tiket starší než</translation>
    </message>
    <message>
        <source>an agent leaves the ticket</source>
        <translation>agent tiket opustí</translation>
    </message>
    <message>
        <source>an agent opens the ticket</source>
        <translation>agent otevře tiket</translation>
    </message>
    <message>
        <source>an inline note is added</source>
        <translation>přibude řádková poznámka</translation>
    </message>
    <message>
        <source>the department or agent changes</source>
        <translation>se změní oddělení nebo agent</translation>
    </message>
    <message>
        <source>the number of open tickets in a department changes</source>
        <translation>se změní počet otevřených tiketů v oddělení</translation>
    </message>
    <message>
        <source>the status changes</source>
        <translation>se změní stav</translation>
    </message>
    <message>
        <source>the status has not changed for longer than</source>
        <translation>se stav nezměnil déle než</translation>
    </message>
    <message>
        <source>the status of an outgoing mail changes</source>
        <translation>se změní stav odchozího e-mailu</translation>
    </message>
    <message>
        <source>the tags change</source>
        <translation>se změní štítky</translation>
    </message>
    <message>
        <source>tickets are merged, split or linked</source>
        <translation>se tikety sloučí, rozdělí nebo propojí</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>stop further rules</source>
        <translation>dalšími pravidly nepokračovat</translation>
    </message>
    <message>
        <source>When {trigger}, then {actions}.</source>
        <translation>Když {trigger}, pak {actions}.</translation>
    </message>
    <message>
        <source>{one}, or {other}</source>
        <translation>{one}, nebo {other}</translation>
    </message>
    <message>
        <source>When {trigger}, if {conditions}, then {actions}.</source>
        <translation>Když {trigger} a pokud {conditions}, pak {actions}.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} a {other}</translation>
    </message>
    <message>
        <source>{low} and {high}</source>
        <translation>{low} a {high}</translation>
    </message>
    <message>
        <source>take it from its agent</source>
        <translation>odebrat agentovi</translation>
    </message>
    <message>
        <source>assign to: {agent}</source>
        <translation>přiřadit: {agent}</translation>
    </message>
    <message>
        <source>{transfer}, unassigned</source>
        <translation>{transfer}, nepřiřazený</translation>
    </message>
    <message>
        <source>{transfer}, assigned to: {agent}</source>
        <translation>{transfer}, agent: {agent}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nikdo</translation>
    </message>
    <message>
        <source>whoever has it</source>
        <translation>beze změny</translation>
    </message>
    <message>
        <source>this agent:</source>
        <translation>určitý:</translation>
    </message>
    <message>
        <source>the agent who caused it</source>
        <translation>kdo to způsobil</translation>
    </message>
    <message>
        <source>the agent with the fewest tickets</source>
        <translation>kdo má nejméně tiketů</translation>
    </message>
    <message>
        <source>the next agent in turn</source>
        <translation>další v pořadí</translation>
    </message>
    <message>
        <source>the agent who answered last</source>
        <translation>kdo odpovídal naposledy</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>zodpovězený</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>vyřešený</translation>
    </message>
    <message>
        <source>open again</source>
        <translation>znovu otevřený</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>spam</translation>
    </message>
    <message>
        <source>not spam</source>
        <translation>v pořádku, ne spam</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>smazaný</translation>
    </message>
    <message>
        <source>not deleted</source>
        <translation>obnovený z koše</translation>
    </message>
    <message>
        <source>purged</source>
        <translation>trvale smazaný</translation>
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
        <source>sent</source>
        <translation>odesláno</translation>
    </message>
    <message>
        <source>sent to some only</source>
        <translation>odesláno jen některým</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nepodařilo se odeslat</translation>
    </message>
    <message>
        <source>perhaps sent</source>
        <translation>možná odesláno</translation>
    </message>
    <message>
        <source>bounced</source>
        <translation>vráceno jako nedoručitelné</translation>
    </message>
    <message>
        <source>an agent of the department</source>
        <translation>někdo z oddělení</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>(deleted)</source>
        <translation>(smazáno)</translation>
    </message>
    <message>
        <source>its department</source>
        <translation>(beze změny)</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>vyberte…</translation>
    </message>
    <message>
        <source>and</source>
        <translation>a</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Pravidla</translation>
    </message>
    <message>
        <source>What happens to tickets by itself. Rules run from the top; of two that set the same the later wins.</source>
        <translation>Co se s tikety děje samo. Pravidla běží odshora; když dvě nastavují totéž, platí pozdější.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Pravidlo</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktivní</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Použito</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Selhalo</translation>
    </message>
    <message>
        <source>Last time</source>
        <translation>Naposledy</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nové pravidlo</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Upravit…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplikovat</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Další</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>There are no rules yet. A rule sends tickets where they belong, tags or answers them.</source>
        <translation>Zatím tu žádná pravidla nejsou. Pravidlo pošle tikety, kam patří, označí je štítkem nebo na ně odpoví.</translation>
    </message>
    <message>
        <source>Where it applied last…</source>
        <translation>Kde se naposledy použilo…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importovat…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportovat…</translation>
    </message>
    <message>
        <source>Rule “{name}” deleted</source>
        <translation>Pravidlo „{name}“ smazáno</translation>
    </message>
    <message>
        <source>Skipped: {reason}</source>
        <translation>Přeskakuje se: {reason}</translation>
    </message>
    <message>
        <source>on</source>
        <translation>zapnuto</translation>
    </message>
    <message>
        <source>off</source>
        <translation>vypnuto</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Everybody finds it among their reports</source>
        <translation>Najdou ho všichni mezi svými přehledy</translation>
    </message>
    <message>
        <source>Each one sees the figures that they may see.</source>
        <translation>Každý v něm vidí čísla, která vidět smí.</translation>
    </message>
    <message>
        <source>A report needs a name.</source>
        <translation>Přehled potřebuje název.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nic se neuložilo.</translation>
    </message>
    <message>
        <source>Load the newer state</source>
        <translation>Načíst novější stav</translation>
    </message>
    <message>
        <source>This is the newer state.</source>
        <translation>Toto je novější stav.</translation>
    </message>
    <message>
        <source>Yours: {changes}</source>
        <translation>Vaše změny: {changes}</translation>
    </message>
</context>
<context>
    <name>ScoreTile</name>
    <message>
        <source>Only these; once more: all</source>
        <translation>Jen tato; znovu: všechna</translation>
    </message>
    <message>
        <source>{share} %</source>
        <translation>{share} %</translation>
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
    <name>ServerPart</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Zapnuto</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Vypnuto</translation>
    </message>
    <message>
        <source>Name to sign in with</source>
        <translation>Přihlašovací jméno</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>An IMAP server. Leave it empty where this account only sends.</source>
        <translation>Server IMAP. Nechte prázdné, pokud účet jen odesílá.</translation>
    </message>
    <message>
        <source>An SMTP server. Leave it empty where this account only receives.</source>
        <translation>Server SMTP. Nechte prázdné, pokud účet jen přijímá.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Šifrování</translation>
    </message>
    <message>
        <source>Same name and password as for fetching</source>
        <translation>Stejné jméno a heslo jako pro stahování</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Přihlášení</translation>
    </message>
    <message>
        <source>Command that prints a token</source>
        <translation>Příkaz, který vypíše token</translation>
    </message>
    <message>
        <source>What is kept is not used for another server or name: please type it anew.</source>
        <translation>Co je uloženo, se pro jiný server ani jméno nepoužije: zadejte to prosím znovu.</translation>
    </message>
    <message>
        <source>Kept; type to change it</source>
        <translation>Uloženo; změníte ho napsáním nového</translation>
    </message>
    <message>
        <source>From the environment</source>
        <translation>Z prostředí</translation>
    </message>
    <message>
        <source>Runs each time before signing in and prints an access token, as Google and Microsoft want it. For Google for example “oama access me@gmail.com”, for Microsoft “python3 mutt_oauth2.py me.tokens”. Neither the command nor the token is put into the store.</source>
        <translation>Spustí se před každým přihlášením a vypíše přístupový token, jaký chtějí Google a Microsoft. Pro Google například „oama access ja@gmail.com“, pro Microsoft „python3 mutt_oauth2.py ja.tokens“. Do úložiště se neukládá příkaz ani token.</translation>
    </message>
</context>
<context>
    <name>ServiceButton</name>
    <message>
        <source>{service}, {agent}</source>
        <translation>{service}, {agent}</translation>
    </message>
    <message>
        <source>{service}: on</source>
        <translation>{service}: zapnuto</translation>
    </message>
    <message>
        <source>{service}: off</source>
        <translation>{service}: vypnuto</translation>
    </message>
</context>
<context>
    <name>ServiceCard</name>
    <message>
        <source>On</source>
        <translation>Zapnuto</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Vypnuto</translation>
    </message>
    <message>
        <source>Text when it is off</source>
        <translation>Text, když je vypnuto</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>What the waiting customer is told</source>
        <translation>Text pro čekajícího zákazníka</translation>
    </message>
    <message>
        <source>What a customer is told whom nobody answered</source>
        <translation>Text pro zákazníka, kterému se nikdo neozval</translation>
    </message>
    <message>
        <source>Who rings</source>
        <translation>Komu zvoní</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>Jak dlouho</translation>
    </message>
    <message>
        <source>At once per agent</source>
        <translation>Najednou na agenta</translation>
    </message>
</context>
<context>
    <name>ServicesPart</name>
    <message>
        <source>Availability</source>
        <translation>Dostupnost</translation>
    </message>
    <message>
        <source>Which services this department offers, and what happens when a chat or a call comes in.</source>
        <translation>Které služby toto oddělení nabízí a co se stane, když přijde chat nebo hovor.</translation>
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
    <name>Settings</name>
    <message>
        <source>My profile</source>
        <translation>Můj profil</translation>
    </message>
    <message>
        <source>name e-mail password language signature myself</source>
        <translation>jméno e-mail heslo jazyk podpis já účet</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>members addresses signature colour checklist availability calls chat services</source>
        <translation>členové adresy podpis barva kontrolní seznam dostupnost hovory chat služby</translation>
    </message>
    <message>
        <source>Mail accounts</source>
        <translation>Poštovní účty</translation>
    </message>
    <message>
        <source>mailbox imap smtp fetch send server password gmail outlook oauth token</source>
        <translation>schránka imap smtp stahování odesílání server heslo gmail outlook seznam oauth token</translation>
    </message>
    <message>
        <source>Quarantine</source>
        <translation>Karanténa</translation>
    </message>
    <message>
        <source>unreadable broken mails set aside source try again delete</source>
        <translation>nečitelné poškozené e-maily stranou zdroj zkusit znovu smazat</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agenti</translation>
    </message>
    <message>
        <source>people colleagues roles rights owner admin password deactivate</source>
        <translation>lidé kolegové role práva vlastník administrátor heslo deaktivovat</translation>
    </message>
    <message>
        <source>Contact groups</source>
        <translation>Skupiny kontaktů</translation>
    </message>
    <message>
        <source>customers contacts resellers</source>
        <translation>zákazníci kontakty přeprodejci</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>labels rename merge delete</source>
        <translation>značky přejmenovat sloučit smazat</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>Vlastní pole</translation>
    </message>
    <message>
        <source>ticket contact company number date choice options</source>
        <translation>tiket kontakt společnost číslo datum výběr možnosti</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Pravidla</translation>
    </message>
    <message>
        <source>automation routing if then conditions actions trigger notify transfer http</source>
        <translation>automatizace směrování když pak podmínky akce spouštěč upozornit předat http</translation>
    </message>
    <message>
        <source>Canned responses</source>
        <translation>Šablonové odpovědi</translation>
    </message>
    <message>
        <source>texts answers insert variables snippets</source>
        <translation>texty odpovědi vložit proměnné úryvky</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Šablony</translation>
    </message>
    <message>
        <source>mail acknowledgement reply rating language variables</source>
        <translation>pošta e-mail potvrzení odpověď hodnocení jazyk proměnné</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Pracovní prostor</translation>
    </message>
    <message>
        <source>name time zone language reopen close days trash purge hold undo lock</source>
        <translation>název časové pásmo jazyk znovu otevřít uzavřít dny koš vysypat pozdržet zpět odvolat zamknout</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Uložit změny?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Uložit</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Pokračovat v úpravách</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Zahodit</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Hledat v nastavení</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Stránky</translation>
    </message>
</context>
<context>
    <name>ShareOut</name>
    <message>
        <source>Every ticket has its agent.</source>
        <translation>Každý tiket má svého agenta.</translation>
    </message>
</context>
<context>
    <name>ShareOutDialog</name>
    <message>
        <source>Share out ticket</source>
        <translation>Rozdělit 1 tiket</translation>
    </message>
    <message numerus="yes">
        <source>Share out %n ticket(s)</source>
        <translation>
            <numerusform>Rozdělit %n tiket</numerusform>
            <numerusform>Rozdělit %n tikety</numerusform>
            <numerusform>Rozdělit %n tiketů</numerusform>
        </translation>
    </message>
    <message>
        <source>Share out</source>
        <translation>Rozdělit</translation>
    </message>
    <message>
        <source>&amp;Round robin</source>
        <translation>&amp;Postupně dokola</translation>
    </message>
    <message>
        <source>One after the other, going on where it stopped last time.</source>
        <translation>Jednomu po druhém; pokračuje se tam, kde se minule skončilo.</translation>
    </message>
    <message>
        <source>&amp;Least loaded</source>
        <translation>Podle &amp;vytížení</translation>
    </message>
    <message>
        <source>To the one who has the fewest tickets to do with.</source>
        <translation>Tomu, kdo má na starosti nejméně tiketů.</translation>
    </message>
    <message>
        <source>Only agents who are available now are given tickets.</source>
        <translation>Tikety dostanou jen agenti, kteří jsou právě k dispozici.</translation>
    </message>
    <message numerus="yes">
        <source>%n unassigned ticket(s) of {department} get an agent.</source>
        <translation>
            <numerusform>%n nepřidělený tiket oddělení {department} dostane agenta.</numerusform>
            <numerusform>%n nepřidělené tikety oddělení {department} dostanou agenta.</numerusform>
            <numerusform>%n nepřidělených tiketů oddělení {department} dostane agenta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Sharing tickets out…</source>
        <translation>Rozdělují se tikety…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) shared out</source>
        <translation>
            <numerusform>%n tiket rozdělen</numerusform>
            <numerusform>%n tikety rozděleny</numerusform>
            <numerusform>%n tiketů rozděleno</numerusform>
        </translation>
    </message>
    <message>
        <source>Every ticket has the right agent already.</source>
        <translation>Každý tiket už má správného agenta.</translation>
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
    <name>SideList</name>
    <message>
        <source>not saved</source>
        <translation>neuloženo</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Share out unassigned tickets…</source>
        <translation>Rozdělit nepřidělené tikety…</translation>
    </message>
    <message>
        <source>Department settings…</source>
        <translation>Nastavení oddělení…</translation>
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
        <source>Reminders</source>
        <translation>Připomínky</translation>
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
        <source>Mail not delivered</source>
        <translation>Nedoručeno</translation>
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
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n po termínu</numerusform>
            <numerusform>%n po termínu</numerusform>
            <numerusform>%n po termínu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n připomínka</numerusform>
            <numerusform>%n připomínky</numerusform>
            <numerusform>%n připomínek</numerusform>
        </translation>
    </message>
    <message>
        <source>The three numbers of a department: new, open, resolved</source>
        <translation>Tři čísla oddělení: nové, otevřené, vyřešené</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Sign in</source>
        <translation>Přihlásit se</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Heslo</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Ukončit</translation>
    </message>
    <message>
        <source>Who is working?</source>
        <translation>Kdo pracuje?</translation>
    </message>
    <message>
        <source>Please enter the password.</source>
        <translation>Zadejte heslo.</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Probíhá přihlášení…</translation>
    </message>
    <message numerus="yes">
        <source>Wrong too often. Next try in %n second(s).</source>
        <translation>
            <numerusform>Příliš mnoho chybných pokusů. Další pokus za %n sekundu.</numerusform>
            <numerusform>Příliš mnoho chybných pokusů. Další pokus za %n sekundy.</numerusform>
            <numerusform>Příliš mnoho chybných pokusů. Další pokus za %n sekund.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignaturePart</name>
    <message>
        <source>Where the signature is used</source>
        <translation>Kde se podpis používá</translation>
    </message>
    <message>
        <source>Used &amp;in</source>
        <translation>Po&amp;užití</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Všude</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>podpis</translation>
    </message>
    <message>
        <source>signature in {department}</source>
        <translation>podpis v oddělení {department}</translation>
    </message>
    <message>
        <source>{department} · own text</source>
        <translation>{department} · vlastní text</translation>
    </message>
    <message>
        <source>{department} · as everywhere</source>
        <translation>{department} · jako všude</translation>
    </message>
    <message>
        <source>Goes under replies. A department&apos;s own signature comes before it.</source>
        <translation>Vkládá se pod odpovědi. Vlastní podpis oddělení má přednost.</translation>
    </message>
    <message>
        <source>Used in {department} instead of every other signature.</source>
        <translation>V oddělení {department} se použije místo všech ostatních podpisů.</translation>
    </message>
    <message>
        <source>Empty: as everywhere. What is written here is used in {department} only.</source>
        <translation>Prázdné: jako všude. Text napsaný zde se použije jen v oddělení {department}.</translation>
    </message>
</context>
<context>
    <name>SolveButton</name>
    <message>
        <source>To solve</source>
        <translation>K řešení</translation>
    </message>
    <message>
        <source>Opens the most important ticket you may answer (S)</source>
        <translation>Otevře nejdůležitější tiket, na který smíte odpovědět (S)</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n tiket</numerusform>
            <numerusform>%n tikety</numerusform>
            <numerusform>%n tiketů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceDialog</name>
    <message>
        <source>Source of the message</source>
        <translation>Zdroj zprávy</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Hlavička</translation>
    </message>
    <message>
        <source>The fields of the head, in words</source>
        <translation>Pole hlavičky srozumitelně</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Zdroj</translation>
    </message>
    <message>
        <source>The whole mail, as it came or went</source>
        <translation>Celý e-mail, jak přišel nebo odešel</translation>
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
    <name>SpanValue</name>
    <message>
        <source>Unit of time</source>
        <translation>Jednotka času</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split into a new ticket</source>
        <translation>Oddělit do nového tiketu</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Oddělit</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Předmět</translation>
    </message>
    <message>
        <source>The new ticket is in the same department, with the same agent, priority, tags and fields. The message stays here as well, and the two tickets are linked.</source>
        <translation>Nový tiket bude ve stejném oddělení, se stejným agentem, prioritou, štítky a poli. Zpráva zůstane i zde a oba tikety budou propojeny.</translation>
    </message>
    <message>
        <source>A ticket needs a subject.</source>
        <translation>Tiket musí mít předmět.</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message numerus="yes">
        <source>%n more contact(s)</source>
        <translation>
            <numerusform>ještě %n kontakt</numerusform>
            <numerusform>ještě %n kontakty</numerusform>
            <numerusform>ještě %n kontaktů</numerusform>
        </translation>
    </message>
    <message>
        <source>No contacts.</source>
        <translation>Žádné kontakty.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Open the outbox</source>
        <translation>Otevřít poštu k odeslání</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Odvolat</translation>
    </message>
    <message>
        <source>keyboard shortcuts</source>
        <translation>klávesové zkratky</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) in quarantine</source>
        <translation>
            <numerusform>%n e-mail v karanténě</numerusform>
            <numerusform>%n e-maily v karanténě</numerusform>
            <numerusform>%n e-mailů v karanténě</numerusform>
        </translation>
    </message>
    <message>
        <source>Mails that could not be taken in</source>
        <translation>E-maily, které nešlo přijmout</translation>
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
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n nedoručený</numerusform>
            <numerusform>%n nedoručené</numerusform>
            <numerusform>%n nedoručených</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) left</source>
        <translation>
            <numerusform>Zbývá %n tiket</numerusform>
            <numerusform>Zbývají %n tikety</numerusform>
            <numerusform>Zbývá %n tiketů</numerusform>
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
    <name>TagDialog</name>
    <message>
        <source>Rename #{tag}</source>
        <translation>Přejmenovat #{tag}</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nový štítek</translation>
    </message>
    <message>
        <source>One word or a few. Past history keeps the old name.</source>
        <translation>Jedno slovo nebo několik. V dosavadní historii zůstane starý název.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>new tag #{tag}</source>
        <translation>nový štítek #{tag}</translation>
    </message>
    <message>
        <source>is called #{tag}</source>
        <translation>nový název: #{tag}</translation>
    </message>
    <message>
        <source>Tag added.</source>
        <translation>Štítek přidán.</translation>
    </message>
    <message>
        <source>Tag renamed.</source>
        <translation>Štítek přejmenován.</translation>
    </message>
    <message numerus="yes">
        <source>There is a tag #{other} already. It takes over the %n ticket(s) with #{tag}, and #{tag} goes. This cannot be taken back.</source>
        <translation>
            <numerusform>Štítek #{other} už existuje. Převezme %n tiket se štítkem #{tag} a #{tag} zanikne. Nelze to vrátit zpět.</numerusform>
            <numerusform>Štítek #{other} už existuje. Převezme %n tikety se štítkem #{tag} a #{tag} zanikne. Nelze to vrátit zpět.</numerusform>
            <numerusform>Štítek #{other} už existuje. Převezme %n tiketů se štítkem #{tag} a #{tag} zanikne. Nelze to vrátit zpět.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a tag of this name already.</source>
        <translation>Štítek s tímto názvem už existuje.</translation>
    </message>
    <message>
        <source>Make one tag of two?</source>
        <translation>Sloučit dva štítky v jeden?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Sloučit</translation>
    </message>
    <message>
        <source>#{tag} became #{other}.</source>
        <translation>Štítek #{tag} je teď #{other}.</translation>
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
    <name>TagsPage</name>
    <message>
        <source>Tags</source>
        <translation>Štítky</translation>
    </message>
    <message>
        <source>Words that agents put on tickets to find them again.</source>
        <translation>Slova, která agenti přidávají k tiketům, aby je zase našli.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Štítek</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tikety</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nový štítek</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Přejmenovat…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Smazat…</translation>
    </message>
    <message numerus="yes">
        <source>It is taken from %n ticket(s). This cannot be taken back.</source>
        <translation>
            <numerusform>Odebere se z %n tiketu. Nelze to vrátit zpět.</numerusform>
            <numerusform>Odebere se ze %n tiketů. Nelze to vrátit zpět.</numerusform>
            <numerusform>Odebere se z %n tiketů. Nelze to vrátit zpět.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete #{tag}?</source>
        <translation>Smazat #{tag}?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Deleting #{tag}</source>
        <translation>Maže se štítek #{tag}</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n ticket(s) still have #{tag}.</source>
        <translation>
            <numerusform>Zastaveno: štítek #{tag} má ještě %n tiket.</numerusform>
            <numerusform>Zastaveno: štítek #{tag} mají ještě %n tikety.</numerusform>
            <numerusform>Zastaveno: štítek #{tag} má ještě %n tiketů.</numerusform>
        </translation>
    </message>
    <message>
        <source>#{tag} is deleted.</source>
        <translation>Štítek #{tag} je smazán.</translation>
    </message>
    <message>
        <source>There are no tags yet. They come with the first ticket that gets one.</source>
        <translation>Zatím tu nejsou žádné štítky. Vzniknou s prvním tiketem, který nějaký dostane.</translation>
    </message>
</context>
<context>
    <name>TakerDialog</name>
    <message>
        <source>Deactivate {agent}</source>
        <translation>Deaktivovat: {agent}</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivovat</translation>
    </message>
    <message>
        <source>Nobody: they become unassigned</source>
        <translation>Nikdo: budou nepřidělené</translation>
    </message>
    <message>
        <source>Who takes the open tickets</source>
        <translation>Kdo převezme otevřené tikety</translation>
    </message>
    <message>
        <source>&amp;Who takes the open tickets</source>
        <translation>&amp;Kdo převezme otevřené tikety</translation>
    </message>
    <message>
        <source>Tickets of departments where the chosen agent does not answer become unassigned.</source>
        <translation>Tikety oddělení, ve kterých vybraný agent neodpovídá, budou nepřidělené.</translation>
    </message>
    <message>
        <source>{agent} will not be able to sign in and gets no more tickets. What was written stays.</source>
        <translation>{agent} se nebude moci přihlásit a nebude dostávat tikety. Vše napsané zůstane.</translation>
    </message>
    <message>
        <source>There are no open tickets.</source>
        <translation>Žádné otevřené tikety tu nejsou.</translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) must go to somebody.</source>
        <translation>
            <numerusform>%n otevřený tiket musí někdo převzít.</numerusform>
            <numerusform>%n otevřené tikety musí někdo převzít.</numerusform>
            <numerusform>%n otevřených tiketů musí někdo převzít.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message numerus="yes">
        <source>Merge %n ticket(s)</source>
        <translation>
            <numerusform>Sloučit %n tiket</numerusform>
            <numerusform>Sloučit %n tikety</numerusform>
            <numerusform>Sloučit %n tiketů</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Sloučit</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tikety</translation>
    </message>
    <message>
        <source>Which ticket do the others go into?</source>
        <translation>Do kterého tiketu se ostatní sloučí?</translation>
    </message>
    <message>
        <source>The others show as deleted; all that was written in them is read in {number}.</source>
        <translation>Ostatní se budou zobrazovat jako smazané; vše, co v nich bylo napsáno, se bude číst v {number}.</translation>
    </message>
</context>
<context>
    <name>TemplateEdit</name>
    <message>
        <source>Preview</source>
        <translation>Náhled</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Zatím není nic napsáno.</translation>
    </message>
    <message>
        <source>Insert variable</source>
        <translation>Vložit proměnnou</translation>
    </message>
    <message>
        <source>With a text for no value: {example}</source>
        <translation>S textem pro prázdnou hodnotu: {example}</translation>
    </message>
</context>
<context>
    <name>TemplateSet</name>
    <message>
        <source>Stands around every reply from this department. Empty: the workspace&apos;s is used.</source>
        <translation>Obklopuje každou odpověď z tohoto oddělení. Prázdné: použije se text pracovního prostoru.</translation>
    </message>
    <message>
        <source>Goes out by itself when a customer&apos;s first mail has become a ticket here. Empty: the workspace&apos;s is used.</source>
        <translation>Odejde automaticky, když z prvního e-mailu zákazníka vznikne tiket v tomto oddělení. Prázdné: použije se text pracovního prostoru.</translation>
    </message>
    <message>
        <source>Stands under an answer that resolves a ticket here and asks how it went; the subject is that of the customer&apos;s rating. Empty: the workspace&apos;s is used.</source>
        <translation>Stojí pod odpovědí, která zde tiket vyřeší, a ptá se, jak to dopadlo; předmět bude mít e-mail s hodnocením od zákazníka. Prázdné: použije se text pracovního prostoru.</translation>
    </message>
    <message>
        <source>Stands around every reply. Empty: a reply goes out as it is written, with its signature.</source>
        <translation>Obklopuje každou odpověď. Prázdné: odpověď odejde tak, jak je napsána, s podpisem.</translation>
    </message>
    <message>
        <source>Tells a customer that the first mail arrived and which number it has. Empty: none is sent.</source>
        <translation>Oznámí zákazníkovi, že jeho první e-mail došel a jaké má číslo. Prázdné: nic se neposílá.</translation>
    </message>
    <message>
        <source>Stands under an answer that resolves the ticket and asks how it went; the subject is that of the customer&apos;s rating. Empty: nobody is asked.</source>
        <translation>Stojí pod odpovědí, která tiket vyřeší, a ptá se, jak to dopadlo; předmět bude mít e-mail s hodnocením od zákazníka. Prázdné: nikdo se neptá.</translation>
    </message>
    <message>
        <source>Kind of text</source>
        <translation>Druh textu</translation>
    </message>
    <message>
        <source>Language of the text</source>
        <translation>Jazyk textu</translation>
    </message>
    <message>
        <source>{kind} in {language}</source>
        <translation>{kind} ({language})</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>Šablony</translation>
    </message>
    <message>
        <source>Texts around mail for the whole workspace. A department&apos;s own come before these.</source>
        <translation>Texty kolem pošty pro celý pracovní prostor. Vlastní texty oddělení mají přednost.</translation>
    </message>
    <message>
        <source>Templates saved.</source>
        <translation>Šablony uloženy.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>Nic se neuložilo.</translation>
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
    <name>TextsPart</name>
    <message>
        <source>Signature &amp; templates</source>
        <translation>Podpis a šablony</translation>
    </message>
    <message>
        <source>The texts of this department&apos;s mail, with variables.</source>
        <translation>Texty pro poštu tohoto oddělení, s proměnnými.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Used for replies from here, unless the agent has one for this department. Empty: the agent&apos;s own.</source>
        <translation>Použije se v odpovědích odsud, pokud agent nemá pro toto oddělení vlastní. Prázdné: použije se podpis agenta.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Šablony</translation>
    </message>
</context>
<context>
    <name>ThreadLinks</name>
    <message>
        <source>This link leads to something that cannot be opened from here.</source>
        <translation>Tento odkaz vede k něčemu, co odsud nelze otevřít.</translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message>
        <source>Thread</source>
        <translation>Vlákno</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Zobrazit starší</translation>
    </message>
</context>
<context>
    <name>TicketDialogs</name>
    <message>
        <source>It shows as deleted; all that was written in it is read in the ticket you choose.</source>
        <translation>Bude se zobrazovat jako smazaný; vše, co v něm bylo napsáno, se bude číst ve vybraném tiketu.</translation>
    </message>
    <message>
        <source>Merge {number} into…</source>
        <translation>Sloučit {number} do…</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Sloučit</translation>
    </message>
    <message>
        <source>Link {number} with…</source>
        <translation>Propojit {number} s…</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Propojit</translation>
    </message>
    <message>
        <source>This ticket has no message.</source>
        <translation>Tento tiket nemá žádnou zprávu.</translation>
    </message>
</context>
<context>
    <name>TicketForm</name>
    <message>
        <source>Create</source>
        <translation>Vytvořit</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nikdo</translation>
    </message>
</context>
<context>
    <name>TicketHeader</name>
    <message>
        <source>Copy the number</source>
        <translation>Kopírovat číslo</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interní</translation>
    </message>
    <message>
        <source>No customer; nothing of it can be mailed</source>
        <translation>Bez zákazníka; nic z něj nelze odeslat poštou</translation>
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
        <source>Share out…</source>
        <translation>Rozdělit…</translation>
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
    <name>TicketLines</name>
    <message numerus="yes">
        <source>%n more ticket(s)</source>
        <translation>
            <numerusform>ještě %n tiket</numerusform>
            <numerusform>ještě %n tikety</numerusform>
            <numerusform>ještě %n tiketů</numerusform>
        </translation>
    </message>
    <message>
        <source>No tickets.</source>
        <translation>Žádné tikety.</translation>
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
    <name>TicketPicker</name>
    <message>
        <source>Number, subject or customer</source>
        <translation>Číslo, předmět nebo zákazník</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tikety</translation>
    </message>
    <message>
        <source>Please choose a ticket.</source>
        <translation>Vyberte prosím tiket.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) found</source>
        <translation>
            <numerusform>Nalezen %n tiket</numerusform>
            <numerusform>Nalezeny %n tikety</numerusform>
            <numerusform>Nalezeno %n tiketů</numerusform>
        </translation>
    </message>
    <message>
        <source>Other tickets of the same customer</source>
        <translation>Další tikety téhož zákazníka</translation>
    </message>
    <message>
        <source>The customer has no other ticket; search for one.</source>
        <translation>Zákazník nemá žádný další tiket; vyhledejte jej.</translation>
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
    <name>Tile</name>
    <message>
        <source>before {value}</source>
        <translation>předtím {value}</translation>
    </message>
</context>
<context>
    <name>ToSolve</name>
    <message>
        <source>No other ticket is left to solve.</source>
        <translation>K řešení už nezbývá žádný jiný tiket.</translation>
    </message>
    <message>
        <source>Nothing is left to solve.</source>
        <translation>K řešení už nic nezbývá.</translation>
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
    <name>TraceTree</name>
    <message>
        <source>Event, rule, action</source>
        <translation>Událost, pravidlo, akce</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Co z toho bylo</translation>
    </message>
    <message>
        <source>What rules did</source>
        <translation>Co udělala pravidla</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) did not hold</source>
        <translation>
            <numerusform>%n pravidlo neplatilo</numerusform>
            <numerusform>%n pravidla neplatila</numerusform>
            <numerusform>%n pravidel neplatilo</numerusform>
        </translation>
    </message>
    <message>
        <source>No rule waits for this.</source>
        <translation>Na tohle žádné pravidlo nečeká.</translation>
    </message>
    <message>
        <source>a deleted rule</source>
        <translation>smazané pravidlo</translation>
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
        <source>{department} (out of your sight)</source>
        <translation>{department} (neuvidíte ho)</translation>
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
    <name>Trial</name>
    <message>
        <source>an earlier rule stops this one</source>
        <translation>zastaví je dřívější pravidlo</translation>
    </message>
    <message>
        <source>stays · no change</source>
        <translation>zůstává · beze změny</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>nepřiřazený</translation>
    </message>
    <message>
        <source>until {time}</source>
        <translation>do {time}</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>poznámka</translation>
    </message>
    <message>
        <source>ticket note</source>
        <translation>poznámka tiketu</translation>
    </message>
    <message>
        <source>a mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>agents notified</source>
        <translation>agenti upozorněni</translation>
    </message>
    <message>
        <source>a request</source>
        <translation>požadavek</translation>
    </message>
    <message>
        <source>merged</source>
        <translation>sloučen</translation>
    </message>
    <message>
        <source>participants</source>
        <translation>účastníci</translation>
    </message>
    <message>
        <source>purged</source>
        <translation>trvale smazán</translation>
    </message>
</context>
<context>
    <name>TrialList</name>
    <message>
        <source>Tickets to which the rule applies</source>
        <translation>Tikety, na které se pravidlo použije</translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message>
        <source>How many tickets</source>
        <translation>Kolik tiketů</translation>
    </message>
    <message numerus="yes">
        <source>last %n tickets</source>
        <translation>
            <numerusform>poslední %n tiket</numerusform>
            <numerusform>poslední %n tikety</numerusform>
            <numerusform>posledních %n tiketů</numerusform>
        </translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Spustit</translation>
    </message>
    <message>
        <source>How far the trial is</source>
        <translation>Jak je zkouška daleko</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>Zatím nezkoušeno.</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Zkouška</translation>
    </message>
    <message>
        <source>A trial: nothing is changed until the rule is saved.</source>
        <translation>Jen zkouška: dokud pravidlo neuložíte, nic se nezmění.</translation>
    </message>
    <message>
        <source>This was tried before the last change.</source>
        <translation>Zkoušeno před poslední změnou.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Zrušit</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Zrušeno.</translation>
    </message>
    <message>
        <source>match, {count} would change</source>
        <translation>shod, změn: {count}</translation>
    </message>
    <message numerus="yes">
        <source>“{name}” stops first on %n of these tickets.</source>
        <translation>
            <numerusform>U %n z těchto tiketů dřív zastaví „{name}“.</numerusform>
            <numerusform>U %n z těchto tiketů dřív zastaví „{name}“.</numerusform>
            <numerusform>U %n z těchto tiketů dřív zastaví „{name}“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Ukázat všechny</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Ukázat</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>The store is being brought up to date</source>
        <translation>Úložiště se aktualizuje</translation>
    </message>
    <message>
        <source>This happens once after an update. A copy of the store as it was is kept beside it.</source>
        <translation>Stane se to jednou po aktualizaci. Kopie původního úložiště zůstane vedle něj.</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Pracuje se</translation>
    </message>
</context>
<context>
    <name>Variables</name>
    <message>
        <source>The answer itself</source>
        <translation>Samotná odpověď</translation>
    </message>
    <message>
        <source>The signature</source>
        <translation>Podpis</translation>
    </message>
    <message>
        <source>Link to rate well; words before it on its line are what is clicked</source>
        <translation>Odkaz na kladné hodnocení; klikne se na slova před ním na řádku</translation>
    </message>
    <message>
        <source>Link to rate badly; words before it on its line are what is clicked</source>
        <translation>Odkaz na záporné hodnocení; klikne se na slova před ním na řádku</translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation>Jméno zákazníka</translation>
    </message>
    <message>
        <source>Customer&apos;s first name</source>
        <translation>Křestní jméno zákazníka</translation>
    </message>
    <message>
        <source>Customer&apos;s e-mail address</source>
        <translation>E-mailová adresa zákazníka</translation>
    </message>
    <message>
        <source>Number of the ticket</source>
        <translation>Číslo tiketu</translation>
    </message>
    <message>
        <source>Subject of the ticket</source>
        <translation>Předmět tiketu</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Oddělení</translation>
    </message>
    <message>
        <source>Address of the department</source>
        <translation>Adresa oddělení</translation>
    </message>
    <message>
        <source>Name of the agent who writes</source>
        <translation>Jméno píšícího agenta</translation>
    </message>
    <message>
        <source>First name of the agent</source>
        <translation>Křestní jméno agenta</translation>
    </message>
    <message>
        <source>E-mail address of the agent</source>
        <translation>E-mailová adresa agenta</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>Název pracovního prostoru</translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation>Dnešní datum</translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message>
        <source>Text of the version</source>
        <translation>Text verze</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions: {note}</source>
        <translation>Verze: {note}</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Obnovit</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>Verze od nejnovější</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Někdo</translation>
    </message>
    <message>
        <source>{name} (now)</source>
        <translation>{name} (nyní)</translation>
    </message>
    <message>
        <source>{time} · deleted</source>
        <translation>{time} · smazáno</translation>
    </message>
    <message>
        <source>The first version</source>
        <translation>První verze</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) added (underlined)</source>
        <translation>
            <numerusform>přidáno %n slovo (podtrženo)</numerusform>
            <numerusform>přidána %n slova (podtrženo)</numerusform>
            <numerusform>přidáno %n slov (podtrženo)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed (struck out)</source>
        <translation>
            <numerusform>odebráno %n slovo (přeškrtnuto)</numerusform>
            <numerusform>odebrána %n slova (přeškrtnuto)</numerusform>
            <numerusform>odebráno %n slov (přeškrtnuto)</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” attached</source>
        <translation>přiložen „{name}“</translation>
    </message>
    <message>
        <source>“{name}” removed</source>
        <translation>odebrán „{name}“</translation>
    </message>
    <message>
        <source>Only blanks changed</source>
        <translation>Změnily se jen mezery</translation>
    </message>
    <message>
        <source>You may only read this note.</source>
        <translation>Tuto poznámku smíte jen číst.</translation>
    </message>
    <message>
        <source>The note is like this now.</source>
        <translation>Poznámka je teď právě taková.</translation>
    </message>
    <message>
        <source>The older note is back</source>
        <translation>Starší poznámka je zpět</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>by {who}</source>
        <translation>způsobil: {who}</translation>
    </message>
    <message>
        <source>{who} · too long a chain: rules were not looked at</source>
        <translation>{who} · příliš dlouhý řetěz: na pravidla se nehledělo</translation>
    </message>
    <message>
        <source>{who} · link {number} of a chain</source>
        <translation>{who} · {number}. článek řetězu</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>použito</translation>
    </message>
    <message>
        <source>applied, by group {number}</source>
        <translation>použito díky {number}. skupině</translation>
    </message>
    <message>
        <source>condition {number} of group {group}</source>
        <translation>{number}. podmínka {group}. skupiny</translation>
    </message>
    <message>
        <source>did not hold: {conditions}</source>
        <translation>neplatilo: {conditions}</translation>
    </message>
    <message>
        <source>stopped by “{name}”</source>
        <translation>zastaveno pravidlem „{name}“</translation>
    </message>
    <message>
        <source>skipped: {reason}</source>
        <translation>přeskočeno: {reason}</translation>
    </message>
    <message>
        <source>had its turn in this chain</source>
        <translation>v tomto řetězu už bylo na řadě</translation>
    </message>
    <message>
        <source>no time was left for its regular expressions</source>
        <translation>na jeho regulární výrazy nezbyl čas</translation>
    </message>
    <message>
        <source>left to “{name}”, which sets the same later</source>
        <translation>přenecháno pravidlu „{name}“, které totéž nastavuje později</translation>
    </message>
    <message>
        <source>not done: {reason}</source>
        <translation>neprovedeno: {reason}</translation>
    </message>
    <message>
        <source>it was so already</source>
        <translation>už to tak bylo</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hotovo</translation>
    </message>
    <message>
        <source>waits to be sent</source>
        <translation>čeká na odeslání</translation>
    </message>
    <message>
        <source>is being sent</source>
        <translation>právě se odesílá</translation>
    </message>
    <message>
        <source>was taken</source>
        <translation>byl přijat</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>selhal</translation>
    </message>
    <message>
        <source>nobody knows whether it was taken</source>
        <translation>neví se, zda byl přijat</translation>
    </message>
    <message>
        <source>was not sent</source>
        <translation>nebyl odeslán</translation>
    </message>
    <message>
        <source>again {time}</source>
        <translation>znovu {time}</translation>
    </message>
</context>
<context>
    <name>WhyDialog</name>
    <message>
        <source>Open the rule</source>
        <translation>Otevřít pravidlo</translation>
    </message>
    <message>
        <source>Nothing is known: no rule was looked at, or it was too long ago.</source>
        <translation>Nic není známo: na žádné pravidlo se nehledělo, nebo je to příliš dávno.</translation>
    </message>
    <message>
        <source>Why is {number} here?</source>
        <translation>Proč je {number} tady?</translation>
    </message>
    <message>
        <source>Where “{name}” applied last</source>
        <translation>Kde se naposledy použilo „{name}“</translation>
    </message>
</context>
<context>
    <name>WinmailFace</name>
    <message>
        <source>{name} is meant to be in Outlook’s own format, but cannot be read.</source>
        <translation>{name} má být ve vlastním formátu Outlooku, nedá se ale přečíst.</translation>
    </message>
    <message>
        <source>{name} is in Outlook’s own format. The files in it:</source>
        <translation>{name} je ve vlastním formátu Outlooku. Soubory v něm:</translation>
    </message>
    <message>
        <source>{name} is in Outlook’s own format; there is no file in it.</source>
        <translation>{name} je ve vlastním formátu Outlooku; žádný soubor v něm není.</translation>
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
        <source>Reminder</source>
        <translation>Připomínka</translation>
    </message>
    <message>
        <source>Set by {name}</source>
        <translation>Nastavil(a) {name}</translation>
    </message>
    <message>
        <source>You are mentioned</source>
        <translation>Zmínka o vás</translation>
    </message>
    <message>
        <source>{name} mentioned you</source>
        <translation>Zmínka od: {name}</translation>
    </message>
    <message>
        <source>Passed on to you</source>
        <translation>Předáno vám</translation>
    </message>
    <message>
        <source>{name} passed it on to you</source>
        <translation>Předává vám: {name}</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>Pravidlo</translation>
    </message>
    <message>
        <source>Rule “{name}”</source>
        <translation>Pravidlo „{name}“</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nedoručeno</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d. M. yyyy</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd d. M.</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <translation>zítra {time}</translation>
    </message>
    <message>
        <source>yesterday {time}</source>
        <translation>včera {time}</translation>
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
        <source>rule “{name}”</source>
        <translation>pravidlo „{name}“</translation>
    </message>
    <message>
        <source>Internal ticket opened</source>
        <translation>Interní tiket založen</translation>
    </message>
    <message>
        <source>Created ({channel})</source>
        <translation>Vytvořeno ({channel})</translation>
    </message>
    <message>
        <source>Imported from {source} ({number})</source>
        <translation>Převzato z {source} ({number})</translation>
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
        <source>Answered inside the desk to {people}</source>
        <translation>Odpovězeno uvnitř desku, komu: {people}</translation>
    </message>
    <message>
        <source>Forwarded to {people}</source>
        <translation>Přeposláno: {people}</translation>
    </message>
    <message>
        <source>Automatic mail sent to the customer</source>
        <translation>Zákazníkovi odeslán automatický e-mail</translation>
    </message>
    <message>
        <source>Mail sent to {people}</source>
        <translation>E-mail odeslán na {people}</translation>
    </message>
    <message>
        <source>Mail refused for {people}</source>
        <translation>E-mail odmítnut pro {people}</translation>
    </message>
    <message>
        <source>A mail may have been sent or not</source>
        <translation>Není jisté, zda byl e-mail odeslán</translation>
    </message>
    <message>
        <source>A mail could not be sent</source>
        <translation>E-mail se nepodařilo odeslat</translation>
    </message>
    <message>
        <source>Participants changed: {people}</source>
        <translation>Změna účastníků: {people}</translation>
    </message>
    <message>
        <source>Linked with {number}</source>
        <translation>Propojeno s {number}</translation>
    </message>
    <message>
        <source>Link with {number} taken away</source>
        <translation>Propojení s {number} zrušeno</translation>
    </message>
    <message>
        <source>Merged into {number}</source>
        <translation>Sloučeno do {number}</translation>
    </message>
    <message>
        <source>{number} merged into this ticket</source>
        <translation>{number} sloučen do tohoto tiketu</translation>
    </message>
    <message>
        <source>No longer merged into {number}</source>
        <translation>Sloučení do {number} zrušeno</translation>
    </message>
    <message>
        <source>{number} taken out of this ticket again</source>
        <translation>{number} z tohoto tiketu opět vyjmut</translation>
    </message>
    <message>
        <source>Split off into {number}</source>
        <translation>Oddělen {number}</translation>
    </message>
    <message>
        <source>Split off from {number}</source>
        <translation>Odděleno od {number}</translation>
    </message>
    <message>
        <source>To-do of an inline note done</source>
        <translation>Úkol z řádkové poznámky hotov</translation>
    </message>
    <message>
        <source>To-do of an inline note open again</source>
        <translation>Úkol z řádkové poznámky znovu otevřen</translation>
    </message>
    <message>
        <source>Step “{text}” ticked</source>
        <translation>Krok „{text}“ odškrtnut</translation>
    </message>
    <message>
        <source>Tick of “{text}” taken away</source>
        <translation>Odškrtnutí kroku „{text}“ zrušeno</translation>
    </message>
    <message>
        <source>“{name}” cleared</source>
        <translation>Pole „{name}“ vyprázdněno</translation>
    </message>
    <message>
        <source>“{name}” set to “{value}”</source>
        <translation>Pole „{name}“ nastaveno na „{value}“</translation>
    </message>
    <message>
        <source>Chat message left outside the hours, written down</source>
        <translation>Zapsána zpráva z chatu mimo provozní dobu</translation>
    </message>
    <message>
        <source>Incoming call written down</source>
        <translation>Zapsán příchozí hovor</translation>
    </message>
    <message>
        <source>Missed call written down</source>
        <translation>Zapsán zmeškaný hovor</translation>
    </message>
    <message>
        <source>Outgoing call written down</source>
        <translation>Zapsán odchozí hovor</translation>
    </message>
    <message>
        <source>Call without an answer written down</source>
        <translation>Zapsán hovor, který nikdo nezvedl</translation>
    </message>
    <message>
        <source>Chat written down</source>
        <translation>Zapsán chat</translation>
    </message>
    <message>
        <source>Missed chat written down</source>
        <translation>Zapsán zmeškaný chat</translation>
    </message>
    <message>
        <source>Chat that an agent began written down</source>
        <translation>Zapsán chat, který začal agent</translation>
    </message>
    <message>
        <source>Mail could not be delivered, noted</source>
        <translation>E-mail se nepodařilo doručit, zaznamenáno</translation>
    </message>
    <message>
        <source>Mail is delayed, noted</source>
        <translation>E-mail má zpoždění, zaznamenáno</translation>
    </message>
    <message>
        <source>Mail was reported as spam, noted</source>
        <translation>E-mail byl nahlášen jako spam, zaznamenáno</translation>
    </message>
    <message>
        <source>Negative rating written down</source>
        <translation>Zapsáno negativní hodnocení</translation>
    </message>
    <message>
        <source>Neutral rating written down</source>
        <translation>Zapsáno neutrální hodnocení</translation>
    </message>
    <message>
        <source>Positive rating written down</source>
        <translation>Zapsáno pozitivní hodnocení</translation>
    </message>
    <message>
        <source>Rating made invalid (“{reason}”)</source>
        <translation>Hodnocení zneplatněno („{reason}“)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ano</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ne</translation>
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
        <source>Mail sent</source>
        <translation>E-mail odeslán</translation>
    </message>
    <message>
        <source>Mail to {people} to be sent again</source>
        <translation>E-mail pro {people} se odešle znovu</translation>
    </message>
    <message>
        <source>Mail to {people} said to have arrived</source>
        <translation>E-mail pro {people} označen jako doručený</translation>
    </message>
    <message>
        <source>Mail to {people} given up</source>
        <translation>Odeslání e-mailu pro {people} vzdáno</translation>
    </message>
    <message>
        <source>Message erased with its sender&apos;s data</source>
        <translation>Zpráva vymazána s údaji odesílatele</translation>
    </message>
</context>
<context>
    <name>WordsValue</name>
    <message>
        <source>Enter adds another one</source>
        <translation>Enter přidá další</translation>
    </message>
    <message>
        <source>or…</source>
        <translation>nebo…</translation>
    </message>
</context>
<context>
    <name>WorkspacePage</name>
    <message>
        <source>Workspace</source>
        <translation>Pracovní prostor</translation>
    </message>
    <message>
        <source>What holds for everybody who works here.</source>
        <translation>Co platí pro všechny, kdo tu pracují.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Times are shown in it, and days begin in it. Type a city to find it.</source>
        <translation>Určuje zobrazené časy a začátek dne. Pásmo najdete zadáním města.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Časové pásmo</translation>
    </message>
    <message>
        <source>How your organisation is called. Texts may use it, and the default department&apos;s mail bears it.</source>
        <translation>Název vaší organizace. Mohou ho uvádět texty a odchází pod ním pošta výchozího oddělení.</translation>
    </message>
    <message>
        <source>The language of what the desk writes by itself, and of agents who chose none.</source>
        <translation>Jazyk textů, které systém píše sám, a agentů, kteří si žádný nezvolili.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Jazyk</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tikety</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Zapnuto</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Vypnuto</translation>
    </message>
    <message>
        <source>A customer&apos;s answer opens a resolved ticket again. Off: it begins a new, linked ticket.</source>
        <translation>Odpověď zákazníka znovu otevře vyřešený tiket. Vypnuto: založí nový, propojený tiket.</translation>
    </message>
    <message>
        <source>Reopen resolved tickets</source>
        <translation>Znovu otevírat vyřešené tikety</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dní</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nikdy</translation>
    </message>
    <message>
        <source>Resolved tickets become closed after so many days; an answer to them begins a new ticket.</source>
        <translation>Vyřešené tikety se po této době uzavřou; odpověď na ně založí nový tiket.</translation>
    </message>
    <message>
        <source>Close resolved tickets after</source>
        <translation>Uzavřít vyřešené tikety za</translation>
    </message>
    <message>
        <source>Deleted tickets are gone for good after so many days in the trash.</source>
        <translation>Smazané tikety po této době v koši zmizí natrvalo.</translation>
    </message>
    <message>
        <source>Empty the trash after</source>
        <translation>Vysypat koš za</translation>
    </message>
    <message>
        <source>Mail and safety</source>
        <translation>Pošta a bezpečnost</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Send at once</source>
        <translation>Odeslat hned</translation>
    </message>
    <message>
        <source>An answer waits so long before it is sent, and can be called back.</source>
        <translation>Odpověď před odesláním tuto dobu počká a lze ji odvolat.</translation>
    </message>
    <message>
        <source>Hold mail for</source>
        <translation>Pozdržet poštu o</translation>
    </message>
    <message>
        <source> backups</source>
        <translation> záloh</translation>
    </message>
    <message>
        <source>A backup is made every day; older ones than these are deleted.</source>
        <translation>Záloha se vytváří každý den; starší zálohy nad tento počet se mažou.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Uchovávat</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> min</translation>
    </message>
    <message>
        <source>The console asks who is there after so many minutes without a key or a click.</source>
        <translation>Po této době bez klávesy a kliknutí se program zeptá, kdo s ním pracuje.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Zamknout po</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automatizace</translation>
    </message>
    <message>
        <source>Rules may send HTTP requests to the hosts below. Off: what still waits is not sent any more.</source>
        <translation>Pravidla smějí posílat HTTP požadavky na níže uvedené servery. Vypnuto: co ještě čeká, už se neodešle.</translation>
    </message>
    <message>
        <source>HTTP requests of rules</source>
        <translation>HTTP požadavky pravidel</translation>
    </message>
    <message>
        <source>One on each line: hooks.example.com, *.example.com for all below it, localhost:8080 for another port. Requests go nowhere else.</source>
        <translation>Každý na vlastním řádku: hooks.example.com, *.example.com pro všechny pod ním, localhost:8080 pro jiný port. Jinam se požadavky neposílají.</translation>
    </message>
    <message>
        <source>Hosts that may be asked</source>
        <translation>Povolené servery</translation>
    </message>
    <message>
        <source>What rules did with a ticket and why is kept so long; requests and their results, too.</source>
        <translation>Tak dlouho se uchovává, co pravidla s tiketem udělala a proč, i požadavky a jejich výsledky.</translation>
    </message>
    <message>
        <source>Keep the trace of rules for</source>
        <translation>Uchovávat záznamy pravidel</translation>
    </message>
    <message>
        <source>The figures of all reports are added up anew for the days of this zone. With a million tickets that takes a minute, in which nothing else can be saved.</source>
        <translation>Čísla všech přehledů se znovu sečtou podle dnů tohoto pásma. U milionu tiketů to trvá minutu a nic jiného se při tom nedá uložit.</translation>
    </message>
    <message>
        <source>Workspace saved.</source>
        <translation>Pracovní prostor uložen.</translation>
    </message>
    <message>
        <source>The figures of the reports are being added up.</source>
        <translation>Čísla přehledů se právě sčítají.</translation>
    </message>
    <message>
        <source>You can look around.</source>
        <translation>Zatím si můžete prohlížet cokoli jiného.</translation>
    </message>
</context>
<context>
    <name>_Address</name>
    <message>
        <source>Name shown (optional)</source>
        <translation>Zobrazené jméno (nepovinné)</translation>
    </message>
    <message>
        <source>Replies from it</source>
        <translation>Odpovědi z ní</translation>
    </message>
    <message>
        <source>Make first</source>
        <translation>Na první místo</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>prázdná</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresa</translation>
    </message>
    <message>
        <source>Name shown with {address}</source>
        <translation>Zobrazené jméno k adrese {address}</translation>
    </message>
    <message>
        <source>Make {address} the first</source>
        <translation>Dát adresu {address} na první místo</translation>
    </message>
    <message>
        <source>Remove {address}</source>
        <translation>Odebrat adresu {address}</translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>group {number}</source>
        <translation>{number}. skupina</translation>
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
    <name>_Grip</name>
    <message>
        <source>Drag to another place, or press Alt+↑ and Alt+↓</source>
        <translation>Přetáhněte jinam, nebo stiskněte Alt+↑ a Alt+↓</translation>
    </message>
</context>
<context>
    <name>_Group</name>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Choose all: {group}</source>
        <translation>Vybrat vše: {group}</translation>
    </message>
    <message>
        <source>{department} (there already)</source>
        <translation>{department} (už existuje)</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Member</source>
        <translation>Člen</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Role here</source>
        <translation>Role zde</translation>
    </message>
    <message>
        <source>Mail · chat · calls</source>
        <translation>E-mail · chat · hovory</translation>
    </message>
</context>
<context>
    <name>_Kept</name>
    <message>
        <source>What you had written</source>
        <translation>Váš původní text</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Vrátit</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopírovat</translation>
    </message>
    <message>
        <source>You had written:</source>
        <translation>Váš původní text:</translation>
    </message>
</context>
<context>
    <name>_MoreButton</name>
    <message>
        <source>Other kinds of new tickets</source>
        <translation>Další druhy nových tiketů</translation>
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
    <message>
        <source>{name}, available</source>
        <translation>{name}, k dispozici</translation>
    </message>
    <message>
        <source>{name}, away</source>
        <translation>{name}, pryč</translation>
    </message>
</context>
<context>
    <name>_RatingDialog</name>
    <message>
        <source>The text is longer than {most} characters.</source>
        <translation>Text je delší než {most} znaků.</translation>
    </message>
</context>
<context>
    <name>_Reach</name>
    <message>
        <source>Main</source>
        <translation>Hlavní</translation>
    </message>
    <message>
        <source>Make main</source>
        <translation>Jako hlavní</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>prázdné</translation>
    </message>
    <message>
        <source>Make {text} the main one</source>
        <translation>Nastavit {text} jako hlavní</translation>
    </message>
    <message>
        <source>Remove {text}</source>
        <translation>Odebrat {text}</translation>
    </message>
</context>
<context>
    <name>_Rows</name>
    <message>
        <source>Views and departments</source>
        <translation>Pohledy a oddělení</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Připomínky</translation>
    </message>
    <message>
        <source>Done (D)</source>
        <translation>Vyřízeno (D)</translation>
    </message>
    <message>
        <source>Later… (Z)</source>
        <translation>Později… (Z)</translation>
    </message>
</context>
<context>
    <name>_Step</name>
    <message>
        <source>Remove this step</source>
        <translation>Odebrat tento krok</translation>
    </message>
    <message>
        <source>Step {number} of {all}</source>
        <translation>Krok {number} z {all}</translation>
    </message>
    <message>
        <source>Remove step {number}</source>
        <translation>Odebrat krok {number}</translation>
    </message>
</context>
<context>
    <name>_TextPage</name>
    <message>
        <source>Subject</source>
        <translation>Předmět</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Start from an example</source>
        <translation>Začít od příkladu</translation>
    </message>
    <message>
        <source>Please write the text, or empty the subject as well.</source>
        <translation>Napište text, nebo vymažte i předmět.</translation>
    </message>
</context>
</TS>
