<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>AgreementForm</name>
    <message numerus="yes">
        <source>%n person(s) get access to the branch&apos;s register as local administrator, and nobody else:</source>
        <translation>
            <numerusform>%n person gets access to the branch&apos;s register as local administrator, and nobody else:</numerusform>
            <numerusform>%n persons get access to the branch&apos;s register as local administrators, and nobody else:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The meeting decided to choose %1 as the branch&apos;s local administrator(s) in the membership register, until a new choice is made, and that %2 signs the agreement for the branch.</source>
        <translation>
            <numerusform>The meeting decided to choose %1 as the branch&apos;s local administrator in the membership register, until a new choice is made, and that %2 signs the agreement for the branch.</numerusform>
            <numerusform>The meeting decided to choose %1 as the branch&apos;s local administrators in the membership register, until a new choice is made, and that %2 signs the agreement for the branch.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditExtractFile</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditSentence</name>
    <message numerus="yes">
        <source>%1 added %Ln person(s)</source>
        <translation>
            <numerusform>%1 added %Ln person</numerusform>
            <numerusform>%1 added %Ln persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %Ln person(s)</source>
        <translation>
            <numerusform>%1 changed %Ln person</numerusform>
            <numerusform>%1 changed %Ln persons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 added %Ln address(es)</source>
        <translation>
            <numerusform>%1 added %Ln address</numerusform>
            <numerusform>%1 added %Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %Ln address(es)</source>
        <translation>
            <numerusform>%1 changed %Ln address</numerusform>
            <numerusform>%1 changed %Ln addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 added %Ln membership(s)</source>
        <translation>
            <numerusform>%1 added %Ln membership</numerusform>
            <numerusform>%1 added %Ln memberships</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %Ln membership(s)</source>
        <translation>
            <numerusform>%1 changed %Ln membership</numerusform>
            <numerusform>%1 changed %Ln memberships</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 added %Ln assignment(s)</source>
        <translation>
            <numerusform>%1 added %Ln assignment</numerusform>
            <numerusform>%1 added %Ln assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %Ln assignment(s)</source>
        <translation>
            <numerusform>%1 changed %Ln assignment</numerusform>
            <numerusform>%1 changed %Ln assignments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 added %Ln record(s)</source>
        <translation>
            <numerusform>%1 added %Ln record</numerusform>
            <numerusform>%1 added %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %Ln record(s)</source>
        <translation>
            <numerusform>%1 changed %Ln record</numerusform>
            <numerusform>%1 changed %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 read a list of %Ln member(s)</source>
        <translation>
            <numerusform>%1 read a list of %Ln member</numerusform>
            <numerusform>%1 read a list of %Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 read a list of %Ln account(s)</source>
        <translation>
            <numerusform>%1 read a list of %Ln account</numerusform>
            <numerusform>%1 read a list of %Ln accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import that %1 began is done: %Ln record(s)</source>
        <translation>
            <numerusform>The import that %1 began is done: %Ln record</numerusform>
            <numerusform>The import that %1 began is done: %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import that %1 took back is gone: %Ln record(s)</source>
        <translation>
            <numerusform>The import that %1 took back is gone: %Ln record</numerusform>
            <numerusform>The import that %1 took back is gone: %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln attempt(s) so far</source>
        <comment>what failed</comment>
        <translation>
            <numerusform>%1: %Ln attempt so far</numerusform>
            <numerusform>%1: %Ln attempts so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 read a list of %Ln move(s) between branches</source>
        <translation>
            <numerusform>%1 read a list of %Ln move between branches</numerusform>
            <numerusform>%1 read a list of %Ln moves between branches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BranchWords</name>
    <message numerus="yes">
        <source>%Ln member(s) belong to %1 from %2, with the same type of membership.</source>
        <translation>
            <numerusform>%Ln member belongs to %1 from %2, with the same type of membership.</numerusform>
            <numerusform>%Ln members belong to %1 from %2, with the same type of membership.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) belong to %1 already and keep that membership.</source>
        <translation>
            <numerusform>%Ln member belongs to %1 already and keeps that membership.</numerusform>
            <numerusform>%Ln members belong to %1 already and keep that membership.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) keep their membership of another branch.</source>
        <translation>
            <numerusform>%Ln member keeps the membership of another branch.</numerusform>
            <numerusform>%Ln members keep their membership of another branch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) do not belong to any branch any more.</source>
        <translation>
            <numerusform>%Ln member does not belong to any branch any more.</numerusform>
            <numerusform>%Ln members do not belong to any branch any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assignment(s) in the branch end.</source>
        <translation>
            <numerusform>%Ln assignment in the branch ends.</numerusform>
            <numerusform>%Ln assignments in the branch end.</numerusform>
        </translation>
    </message>
</context>
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
    <name>ExceptionText</name>
    <message numerus="yes">
        <source>Up to %n administrators</source>
        <translation>
            <numerusform>Up to %n administrator</numerusform>
            <numerusform>Up to %n administrators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message numerus="yes">
        <source>%n administrator(s): an exception has to cover it.</source>
        <translation>
            <numerusform>%n administrator: an exception has to cover it.</numerusform>
            <numerusform>%n administrators: an exception has to cover it.</numerusform>
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
    <name>StatisticsText</name>
    <message numerus="yes">
        <source>%Ln other branch(es)</source>
        <translation>
            <numerusform>%Ln other branch</numerusform>
            <numerusform>%Ln other branches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TransferError</name>
    <message numerus="yes">
        <source>Write at most %n characters.</source>
        <translation>
            <numerusform>Write at most %n character.</numerusform>
            <numerusform>Write at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::AccountPage</name>
    <message numerus="yes">
        <source>You have %n left.</source>
        <translation>
            <numerusform>You have %n left.</numerusform>
            <numerusform>You have %n left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::AccountUseSection</name>
    <message numerus="yes">
        <source>%n open session(s)</source>
        <translation>
            <numerusform>%n open session</numerusform>
            <numerusform>%n open sessions</numerusform>
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
    <name>medlem::client::AuditExtractButton</name>
    <message numerus="yes">
        <source>The extract is saved, with %Ln event(s).</source>
        <translation>
            <numerusform>The extract is saved, with %Ln event.</numerusform>
            <numerusform>The extract is saved, with %Ln events.</numerusform>
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
    <name>medlem::client::GroundsEditor</name>
    <message numerus="yes">
        <source>Write at least %n characters, so that others understand why.</source>
        <translation>
            <numerusform>Write at least %n character, so that others understand why.</numerusform>
            <numerusform>Write at least %n characters, so that others understand why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write at most %n characters.</source>
        <translation>
            <numerusform>Write at most %n character.</numerusform>
            <numerusform>Write at most %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::HindranceList</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
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
    <name>medlem::client::NewPasswordEditor</name>
    <message numerus="yes">
        <source>%n more character(s) needed.</source>
        <translation>
            <numerusform>%n more character needed.</numerusform>
            <numerusform>%n more characters needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many.</source>
        <translation>
            <numerusform>%n character too many.</numerusform>
            <numerusform>%n characters too many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s): long enough.</source>
        <translation>
            <numerusform>%n character: long enough.</numerusform>
            <numerusform>%n characters: long enough.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::PaperSection</name>
    <message numerus="yes">
        <source>%n replaced paper(s)</source>
        <translation>
            <numerusform>%n replaced paper</numerusform>
            <numerusform>%n replaced papers</numerusform>
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
<context>
    <name>medlem::client::PreviewSummary</name>
    <message numerus="yes">
        <source>%Ln row(s) of the file can be imported as it is.</source>
        <translation>
            <numerusform>%Ln row of the file can be imported as it is.</numerusform>
            <numerusform>%Ln rows of the file can be imported as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) below the headings</source>
        <translation>
            <numerusform>row below the headings</numerusform>
            <numerusform>rows below the headings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) without errors</source>
        <translation>
            <numerusform>row without errors</numerusform>
            <numerusform>rows without errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of them wait(s) for an answer</source>
        <translation>
            <numerusform>of them waits for an answer</numerusform>
            <numerusform>of them wait for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>name(s) that the register does not have</source>
        <translation>
            <numerusform>name that the register does not have</numerusform>
            <numerusform>names that the register does not have</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) with errors, which cannot be imported</source>
        <translation>
            <numerusform>row with errors, which cannot be imported</numerusform>
            <numerusform>rows with errors, which cannot be imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::ProblemExportButton</name>
    <message numerus="yes">
        <source>%Ln row(s) saved. Mend them in the file, and import it afterwards.</source>
        <translation>
            <numerusform>%Ln row saved. Mend it in the file, and import it afterwards.</numerusform>
            <numerusform>%Ln rows saved. Mend them in the file, and import it afterwards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::QuestionPanel</name>
    <message numerus="yes">
        <source>%Ln row(s) get the answer %1.</source>
        <translation>
            <numerusform>%Ln row gets the answer %1.</numerusform>
            <numerusform>%Ln rows get the answer %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) left to answer. Press 1, 2 or 3 to answer and go on.</source>
        <translation>
            <numerusform>%Ln question left to answer. Press 1, 2 or 3 to answer and go on.</numerusform>
            <numerusform>%Ln questions left to answer. Press 1, 2 or 3 to answer and go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::UnknownNamesPanel</name>
    <message numerus="yes">
        <source>%Ln row(s) of the file</source>
        <translation>
            <numerusform>%Ln row of the file</numerusform>
            <numerusform>%Ln rows of the file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::WaitingStrip</name>
    <message numerus="yes">
        <source>%n member(s) want(s) to move here and wait(s) for your answer.</source>
        <translation>
            <numerusform>%n member wants to move here and waits for your answer.</numerusform>
            <numerusform>%n members want to move here and wait for your answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) want(s) to move to another branch and wait(s) for your answer.</source>
        <translation>
            <numerusform>%n member wants to move to another branch and waits for your answer.</numerusform>
            <numerusform>%n members want to move to another branch and wait for your answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) want(s) to move here or from here and wait(s) for your answer.</source>
        <translation>
            <numerusform>%n member wants to move here or from here and waits for your answer.</numerusform>
            <numerusform>%n members want to move here or from here and wait for your answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::Workspace</name>
    <message numerus="yes">
        <source>You have logged in with a recovery code. You have %n left.</source>
        <translation>
            <numerusform>You have logged in with a recovery code. You have %n left.</numerusform>
            <numerusform>You have logged in with a recovery code. You have %n left.</numerusform>
        </translation>
    </message>
</context>
</TS>
