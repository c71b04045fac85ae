<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AccountsPage</name>
    <message numerus="yes">
        <source>The server does not give %n mail(s).</source>
        <translation>
            <numerusform>The server does not give %n mail.</numerusform>
            <numerusform>The server does not give %n mails.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgentsPart</name>
    <message numerus="yes">
        <source>Adds the %n agent(s) found</source>
        <translation>
            <numerusform>Adds the %n agent found</numerusform>
            <numerusform>Adds the %n agents found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removes the %n agent(s) found</source>
        <translation>
            <numerusform>Removes the %n agent found</numerusform>
            <numerusform>Removes the %n agents found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApplyDialog</name>
    <message numerus="yes">
        <source>Apply actions to %n ticket(s)</source>
        <translation>
            <numerusform>Apply actions to %n ticket</numerusform>
            <numerusform>Apply actions to %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message numerus="yes">
        <source>%n ticket(s): {status}</source>
        <translation>
            <numerusform>%n ticket: {status}</numerusform>
            <numerusform>%n tickets: {status}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) back where they were</source>
        <translation>
            <numerusform>%n ticket back where it was</numerusform>
            <numerusform>%n tickets back where they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) assigned to you</source>
        <translation>
            <numerusform>%n ticket assigned to you</numerusform>
            <numerusform>%n tickets assigned to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Actions applied to %n ticket(s)</source>
        <translation>
            <numerusform>Actions applied to %n ticket</numerusform>
            <numerusform>Actions applied to %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) postponed until {time}</source>
        <translation>
            <numerusform>%n ticket postponed until {time}</numerusform>
            <numerusform>%n tickets postponed until {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) merged into {number}</source>
        <translation>
            <numerusform>%n ticket merged into {number}</numerusform>
            <numerusform>%n tickets merged into {number}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) transferred</source>
        <translation>
            <numerusform>%n ticket transferred</numerusform>
            <numerusform>%n tickets transferred</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardMaker</name>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompanyFace</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComposerPage</name>
    <message numerus="yes">
        <source>%n file(s) of the draft cannot be found any more.</source>
        <translation>
            <numerusform>%n file of the draft cannot be found any more.</numerusform>
            <numerusform>%n files of the draft cannot be found any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionPanel</name>
    <message numerus="yes">
        <source>Signed in. {folder} holds %Ln mail(s).</source>
        <translation>
            <numerusform>Signed in. {folder} holds %Ln mail.</numerusform>
            <numerusform>Signed in. {folder} holds %Ln mails.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteDialog</name>
    <message numerus="yes">
        <source>Delete %n ticket(s)?</source>
        <translation>
            <numerusform>Delete %n ticket?</numerusform>
            <numerusform>Delete %n tickets?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n ticket(s) of this department go to the trash and stay there until they are purged.</source>
        <translation>
            <numerusform>%n ticket of this department goes to the trash and stays there until it is purged.</numerusform>
            <numerusform>All %n tickets of this department go to the trash and stay there until they are purged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n ticket(s)</source>
        <translation>
            <numerusform>Delete %n ticket</numerusform>
            <numerusform>Delete %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n address(es)</source>
        <translation>
            <numerusform>%n address</numerusform>
            <numerusform>%n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n canned response(s)</source>
        <translation>
            <numerusform>%n canned response</numerusform>
            <numerusform>%n canned responses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Drilling</name>
    <message numerus="yes">
        <source>%n ticket(s) are gone, or out of your sight.</source>
        <translation>
            <numerusform>%n ticket is gone, or out of your sight.</numerusform>
            <numerusform>%n tickets are gone, or out of your sight.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) will be gone for good. There is no way back.</source>
        <translation>
            <numerusform>%n ticket will be gone for good. There is no way back.</numerusform>
            <numerusform>%n tickets will be gone for good. There is no way back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExamplesDialog</name>
    <message numerus="yes">
        <source>%n department(s) added.</source>
        <translation>
            <numerusform>%n department added.</numerusform>
            <numerusform>%n departments added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n department(s)</source>
        <translation>
            <numerusform>Add %n department</numerusform>
            <numerusform>Add %n departments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>%n rule(s) are new: {names}</source>
        <translation>
            <numerusform>%n rule is new: {names}</numerusform>
            <numerusform>%n rules are new: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) are replaced: {names}</source>
        <translation>
            <numerusform>%n rule is replaced: {names}</numerusform>
            <numerusform>%n rules are replaced: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) stay as they are: {names}</source>
        <translation>
            <numerusform>%n rule stays as it is: {names}</numerusform>
            <numerusform>%n rules stay as they are: {names}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) come in turned off, as they ask others: {names}</source>
        <translation>
            <numerusform>%n rule comes in turned off, as it asks others: {names}</numerusform>
            <numerusform>%n rules come in turned off, as they ask others: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldDialog</name>
    <message numerus="yes">
        <source>%n value(s) are kept already; only a kind they fit is taken.</source>
        <translation>
            <numerusform>%n value is kept already; only a kind it fits is taken.</numerusform>
            <numerusform>%n values are kept already; only a kind they fit is taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) to choose from</source>
        <translation>
            <numerusform>%n value to choose from</numerusform>
            <numerusform>%n values to choose from</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldsPage</name>
    <message numerus="yes">
        <source>%n value(s) go out of sight. A field of the same name and kind brings them back.</source>
        <translation>
            <numerusform>%n value goes out of sight. A field of the same name and kind brings it back.</numerusform>
            <numerusform>%n values go out of sight. A field of the same name and kind brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileDesk</name>
    <message numerus="yes">
        <source>%n file(s) saved in {folder}</source>
        <translation>
            <numerusform>%n file saved in {folder}</numerusform>
            <numerusform>%n files saved in {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message numerus="yes">
        <source>%n unsaved change(s)</source>
        <translation>
            <numerusform>%n unsaved change</numerusform>
            <numerusform>%n unsaved changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormattedFace</name>
    <message numerus="yes">
        <source>%n remote pictures blocked</source>
        <translation>
            <numerusform>%n remote picture blocked</numerusform>
            <numerusform>%n remote pictures blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remote picture(s) loaded</source>
        <translation>
            <numerusform>%n remote picture loaded</numerusform>
            <numerusform>%n remote pictures loaded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remote picture(s) could not be loaded</source>
        <translation>
            <numerusform>%n remote picture could not be loaded</numerusform>
            <numerusform>%n remote pictures could not be loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForwardPage</name>
    <message numerus="yes">
        <source>Forwarded mail goes out in %n s</source>
        <translation>
            <numerusform>Forwarded mail goes out in %n s</numerusform>
            <numerusform>Forwarded mail goes out in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message numerus="yes">
        <source>%n contact(s) are in it; they stay.</source>
        <translation>
            <numerusform>%n contact is in it; it stays.</numerusform>
            <numerusform>%n contacts are in it; they stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverBanner</name>
    <message numerus="yes">
        <source>%n more to-do(s) in the notes</source>
        <translation>
            <numerusform>%n more to-do in the notes</numerusform>
            <numerusform>%n more to-dos in the notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n new ticket(s)</source>
        <translation>
            <numerusform>%n new ticket</numerusform>
            <numerusform>%n new tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n further message(s)</source>
        <translation>
            <numerusform>%n further message</numerusform>
            <numerusform>%n further messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable, kept aside</source>
        <translation>
            <numerusform>%n unreadable, kept aside</numerusform>
            <numerusform>%n unreadable, kept aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InfoPanel</name>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptFiles</name>
    <message numerus="yes">
        <source>%n file(s) attached</source>
        <translation>
            <numerusform>%n file attached</numerusform>
            <numerusform>%n files attached</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attaching %n file(s)…</source>
        <translation>
            <numerusform>Attaching %n file…</numerusform>
            <numerusform>Attaching %n files…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptNote</name>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailTrouble</name>
    <message numerus="yes">
        <source>%n mail account(s) fail</source>
        <translation>
            <numerusform>%n mail account fails</numerusform>
            <numerusform>%n mail accounts fail</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message numerus="yes">
        <source>%n reminder(s) due</source>
        <translation>
            <numerusform>%n reminder due</numerusform>
            <numerusform>%n reminders due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message numerus="yes">
        <source>%n mail(s) not sent yet</source>
        <translation>
            <numerusform>%n mail not sent yet</numerusform>
            <numerusform>%n mails not sent yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message numerus="yes">
        <source>for %n ticket(s)</source>
        <translation>
            <numerusform>for %n ticket</numerusform>
            <numerusform>for %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuarantinePage</name>
    <message numerus="yes">
        <source>%n mail(s) came in.</source>
        <translation>
            <numerusform>%n mail came in.</numerusform>
            <numerusform>%n mails came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still cannot be taken in.</source>
        <translation>
            <numerusform>%n still cannot be taken in.</numerusform>
            <numerusform>%n still cannot be taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n reminder(s) due</source>
        <translation>
            <numerusform>%n reminder due</numerusform>
            <numerusform>%n reminders due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemindersPanel</name>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message numerus="yes">
        <source>The last %n ticket(s) follow by themselves.</source>
        <translation>
            <numerusform>The last %n ticket follows by itself.</numerusform>
            <numerusform>The last %n tickets follow by themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplyPage</name>
    <message numerus="yes">
        <source>held %n s</source>
        <translation>
            <numerusform>held %n s</numerusform>
            <numerusform>held %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Held %n s, can be called back</source>
        <translation>
            <numerusform>Held %n s, can be called back</numerusform>
            <numerusform>Held %n s, can be called back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answer goes out in %n s</source>
        <translation>
            <numerusform>Answer goes out in %n s</numerusform>
            <numerusform>Answer goes out in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnedLines</name>
    <message numerus="yes">
        <source>and %n more recipient(s)</source>
        <translation>
            <numerusform>and %n more recipient</numerusform>
            <numerusform>and %n more recipients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RuleNumbers</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShareOutDialog</name>
    <message numerus="yes">
        <source>Share out %n ticket(s)</source>
        <translation>
            <numerusform>Share out %n ticket</numerusform>
            <numerusform>Share out %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unassigned ticket(s) of {department} get an agent.</source>
        <translation>
            <numerusform>%n unassigned ticket of {department} gets an agent.</numerusform>
            <numerusform>%n unassigned tickets of {department} get an agent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message numerus="yes">
        <source>%n ticket(s) shared out</source>
        <translation>
            <numerusform>%n ticket shared out</numerusform>
            <numerusform>%n tickets shared out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidebarModel</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due</source>
        <translation>
            <numerusform>%n due</numerusform>
            <numerusform>%n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s)</source>
        <translation>
            <numerusform>%n reminder</numerusform>
            <numerusform>%n reminders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message numerus="yes">
        <source>Wrong too often. Next try in %n second(s).</source>
        <translation>
            <numerusform>Wrong too often. Next try in %n second.</numerusform>
            <numerusform>Wrong too often. Next try in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SolveButton</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message numerus="yes">
        <source>%n more contact(s)</source>
        <translation>
            <numerusform>%n more contact</numerusform>
            <numerusform>%n more contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n mail(s) in quarantine</source>
        <translation>
            <numerusform>%n mail in quarantine</numerusform>
            <numerusform>%n mails in quarantine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n not delivered</numerusform>
            <numerusform>%n not delivered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message numerus="yes">
        <source>%n ticket(s) left</source>
        <translation>
            <numerusform>%n ticket left</numerusform>
            <numerusform>%n tickets left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message numerus="yes">
        <source>There is a tag #{other} already. It takes over the %n ticket(s) with #{tag}, and #{tag} goes. This cannot be taken back.</source>
        <translation>
            <numerusform>There is a tag #{other} already. It takes over the %n ticket with #{tag}, and #{tag} goes. This cannot be taken back.</numerusform>
            <numerusform>There is a tag #{other} already. It takes over the %n tickets with #{tag}, and #{tag} goes. This cannot be taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagsPage</name>
    <message numerus="yes">
        <source>It is taken from %n ticket(s). This cannot be taken back.</source>
        <translation>
            <numerusform>It is taken from %n ticket. This cannot be taken back.</numerusform>
            <numerusform>It is taken from %n tickets. This cannot be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n ticket(s) still have #{tag}.</source>
        <translation>
            <numerusform>Stopped: %n ticket still has #{tag}.</numerusform>
            <numerusform>Stopped: %n tickets still have #{tag}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakerDialog</name>
    <message numerus="yes">
        <source>%n open ticket(s) must go to somebody.</source>
        <translation>
            <numerusform>%n open ticket must go to somebody.</numerusform>
            <numerusform>%n open tickets must go to somebody.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TargetDialog</name>
    <message numerus="yes">
        <source>Merge %n ticket(s)</source>
        <translation>
            <numerusform>Merge %n ticket</numerusform>
            <numerusform>Merge %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketLines</name>
    <message numerus="yes">
        <source>%n more ticket(s)</source>
        <translation>
            <numerusform>%n more ticket</numerusform>
            <numerusform>%n more tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketPicker</name>
    <message numerus="yes">
        <source>%n ticket(s) found</source>
        <translation>
            <numerusform>%n ticket found</numerusform>
            <numerusform>%n tickets found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceTree</name>
    <message numerus="yes">
        <source>%n rule(s) did not hold</source>
        <translation>
            <numerusform>%n rule did not hold</numerusform>
            <numerusform>%n rules did not hold</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message numerus="yes">
        <source>Transfer %n tickets</source>
        <translation>
            <numerusform>Transfer %n ticket</numerusform>
            <numerusform>Transfer %n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrialPanel</name>
    <message numerus="yes">
        <source>last %n tickets</source>
        <translation>
            <numerusform>last %n ticket</numerusform>
            <numerusform>last %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{name}” stops first on %n of these tickets.</source>
        <translation>
            <numerusform>“{name}” stops first on %n of these tickets.</numerusform>
            <numerusform>“{name}” stops first on %n of these tickets.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message numerus="yes">
        <source>%n word(s) added (underlined)</source>
        <translation>
            <numerusform>%n word added (underlined)</numerusform>
            <numerusform>%n words added (underlined)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) removed (struck out)</source>
        <translation>
            <numerusform>%n word removed (struck out)</numerusform>
            <numerusform>%n words removed (struck out)</numerusform>
        </translation>
    </message>
</context>
</TS>
