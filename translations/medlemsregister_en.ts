<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Wait %n second(s).</source>
        <translation>
            <numerusform>Wait %n second.</numerusform>
            <numerusform>Wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleText</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vacant seat(s)</source>
        <translation>
            <numerusform>%n vacant seat</numerusform>
            <numerusform>%n vacant seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::AssignmentEditor</name>
    <message numerus="yes">
        <source>%1 of %n seat(s) taken today</source>
        <translation>
            <numerusform>%1 of %n seat taken today</numerusform>
            <numerusform>%1 of %n seats taken today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggested: the usual mandate of %n year(s).</source>
        <translation>
            <numerusform>Suggested: the usual mandate of %n year.</numerusform>
            <numerusform>Suggested: the usual mandate of %n years.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::BoardRoleRow</name>
    <message numerus="yes">
        <source>%1 of %n seat(s) filled</source>
        <translation>
            <numerusform>%1 of %n seat filled</numerusform>
            <numerusform>%1 of %n seats filled</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::MemberListPage</name>
    <message numerus="yes">
        <source>%Ln member(s) found</source>
        <translation>
            <numerusform>%Ln member found</numerusform>
            <numerusform>%Ln members found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::PersonDetailsSection</name>
    <message numerus="yes">
        <source>%1 (%n year(s))</source>
        <translation>
            <numerusform>%1 (%n year)</numerusform>
            <numerusform>%1 (%n years)</numerusform>
        </translation>
    </message>
</context>
</TS>
