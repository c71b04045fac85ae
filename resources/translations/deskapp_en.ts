<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
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
        <source>%n ticket(s) postponed until {time}</source>
        <translation>
            <numerusform>%n ticket postponed until {time}</numerusform>
            <numerusform>%n tickets postponed until {time}</numerusform>
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
    <name>FormattedFace</name>
    <message numerus="yes">
        <source>%n remote pictures blocked</source>
        <translation>
            <numerusform>%n remote picture blocked</numerusform>
            <numerusform>%n remote pictures blocked</numerusform>
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
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThreadView</name>
    <message numerus="yes">
        <source>Show %n earlier</source>
        <translation>
            <numerusform>Show %n earlier</numerusform>
            <numerusform>Show %n earlier</numerusform>
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
</TS>
