<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message>
        <source>Something in the form needs to be changed. It says what at each field.</source>
        <translation>Något i formuläret behöver ändras. Vid varje fält står vad.</translation>
    </message>
    <message>
        <source>The server could not read the request. Please report this to the support.</source>
        <translation>Servern kunde inte läsa det som skickades. Berätta gärna det för supporten.</translation>
    </message>
    <message>
        <source>You have been logged out. Log in again to go on; what you have written is kept.</source>
        <translation>Du har loggats ut. Logga in igen för att fortsätta; det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>Your access does not cover this.</source>
        <translation>Din behörighet omfattar inte detta.</translation>
    </message>
    <message>
        <source>This is not in the register, or it belongs to another branch.</source>
        <translation>Detta finns inte i registret, eller tillhör en annan avdelning.</translation>
    </message>
    <message>
        <source>The server does not know this action. The program may need to be updated.</source>
        <translation>Servern känner inte till detta. Programmet kan behöva uppdateras.</translation>
    </message>
    <message>
        <source>This clashes with something that is already in the register.</source>
        <translation>Detta går inte ihop med något som redan finns i registret.</translation>
    </message>
    <message>
        <source>Somebody else has saved a change meanwhile. Compare the two versions and choose.</source>
        <translation>Någon annan har sparat en ändring under tiden. Jämför de två versionerna och välj.</translation>
    </message>
    <message>
        <source>This is too large to send.</source>
        <translation>Detta är för stort för att skickas.</translation>
    </message>
    <message>
        <source>The search is too long. Shorten it and try again.</source>
        <translation>Sökningen är för lång. Korta den och försök igen.</translation>
    </message>
    <message>
        <source>The page is out of date. Reload it and try again.</source>
        <translation>Sidan är inaktuell. Läs in den igen och försök på nytt.</translation>
    </message>
    <message>
        <source>Too many attempts in a short time. Wait a moment and try again.</source>
        <translation>För många försök på kort tid. Vänta en stund och försök igen.</translation>
    </message>
    <message>
        <source>The request is too large. Please report this to the support.</source>
        <translation>Det som skickades är för stort. Berätta gärna det för supporten.</translation>
    </message>
    <message>
        <source>Something went wrong on the server. Nothing has been saved.</source>
        <translation>Något gick fel på servern. Ingenting har sparats.</translation>
    </message>
    <message>
        <source>The server is busy right now. Try again in a moment.</source>
        <translation>Servern är upptagen just nu. Försök igen om en stund.</translation>
    </message>
    <message>
        <source>The server did not answer in time. Check whether the change was saved before trying again.</source>
        <translation>Servern svarade inte i tid. Se efter om ändringen har sparats innan du försöker igen.</translation>
    </message>
    <message>
        <source>There is no contact with the server. Check the internet connection.</source>
        <translation>Det finns ingen kontakt med servern. Kontrollera internetanslutningen.</translation>
    </message>
    <message>
        <source>The server shows another certificate than before. Nothing is sent until you know why: ask the national organisation.</source>
        <translation>Servern visar ett annat certifikat än tidigare. Ingenting skickas förrän du vet varför: fråga riksorganisationen.</translation>
    </message>
    <message>
        <source>Fill in this field.</source>
        <translation>Fyll i fältet.</translation>
    </message>
    <message>
        <source>The text is too long. Shorten it.</source>
        <translation>Texten är för lång. Korta den.</translation>
    </message>
    <message>
        <source>The text is too short.</source>
        <translation>Texten är för kort.</translation>
    </message>
    <message>
        <source>The value is of the wrong kind.</source>
        <translation>Värdet är av fel slag.</translation>
    </message>
    <message>
        <source>The server does not know this field. The program may need to be updated.</source>
        <translation>Servern känner inte till fältet. Programmet kan behöva uppdateras.</translation>
    </message>
    <message>
        <source>The field was sent more than once.</source>
        <translation>Fältet skickades mer än en gång.</translation>
    </message>
    <message>
        <source>Choose one of the alternatives.</source>
        <translation>Välj ett av alternativen.</translation>
    </message>
    <message>
        <source>This is not written in a way that the register can read.</source>
        <translation>Detta är inte skrivet så att registret kan läsa det.</translation>
    </message>
    <message>
        <source>The text holds an invisible character. Delete the text and write it again.</source>
        <translation>Texten innehåller ett osynligt tecken. Ta bort texten och skriv den igen.</translation>
    </message>
    <message>
        <source>The text needs at least one letter.</source>
        <translation>Texten behöver minst en bokstav.</translation>
    </message>
    <message>
        <source>The date must exist and be written with its year, for example 2026-05-01.</source>
        <translation>Datumet ska finnas och skrivas med årtal, till exempel 2026-05-01.</translation>
    </message>
    <message>
        <source>The date must not be later than today.</source>
        <translation>Datumet får inte vara senare än i dag.</translation>
    </message>
    <message>
        <source>The date is too long ago.</source>
        <translation>Datumet ligger för långt tillbaka.</translation>
    </message>
    <message>
        <source>The last day must not be before the first day.</source>
        <translation>Den sista dagen får inte vara före den första.</translation>
    </message>
    <message>
        <source>The personnummer must have ten or twelve digits, for example 19800101-1234.</source>
        <translation>Personnumret ska ha tio eller tolv siffror, till exempel 19800101-1234.</translation>
    </message>
    <message>
        <source>The first digits of the personnummer must be a date of birth.</source>
        <translation>Personnumrets första siffror ska vara ett födelsedatum.</translation>
    </message>
    <message>
        <source>The last digit does not fit the others. Compare with the person&apos;s own statement.</source>
        <translation>Den sista siffran stämmer inte med de andra. Jämför med personens egen uppgift.</translation>
    </message>
    <message>
        <source>The date of birth differs from the one in the personnummer.</source>
        <translation>Födelsedatumet skiljer sig från det i personnumret.</translation>
    </message>
    <message>
        <source>The postcode must have five digits, for example 123 45.</source>
        <translation>Postnumret ska ha fem siffror, till exempel 123&#xa0;45.</translation>
    </message>
    <message>
        <source>The postcode may have letters, digits, spaces and hyphens, at most 16.</source>
        <translation>Postnumret får ha bokstäver, siffror, mellanslag och bindestreck, högst 16 tecken.</translation>
    </message>
    <message>
        <source>Write a street with its number, or a box, for example Box 123.</source>
        <translation>Skriv en gata med nummer, eller en box, till exempel Box&#xa0;123.</translation>
    </message>
    <message>
        <source>Choose a country from the list.</source>
        <translation>Välj ett land i listan.</translation>
    </message>
    <message>
        <source>The e-mail address must look like name@example.se.</source>
        <translation>E-postadressen ska se ut som namn@exempel.se.</translation>
    </message>
    <message>
        <source>The telephone number must have digits only, for example 070-123 45 67; begin with + if it is foreign.</source>
        <translation>Telefonnumret ska bara ha siffror, till exempel 070-123&#xa0;45 67; börja med + om det är utländskt.</translation>
    </message>
    <message>
        <source>The telephone number has too few digits.</source>
        <translation>Telefonnumret har för få siffror.</translation>
    </message>
    <message>
        <source>The telephone number has too many digits.</source>
        <translation>Telefonnumret har för många siffror.</translation>
    </message>
    <message>
        <source>The organisation number must have ten digits, for example 802001-1234.</source>
        <translation>Organisationsnumret ska ha tio siffror, till exempel 802001-1234.</translation>
    </message>
    <message>
        <source>The last digit of the organisation number does not fit the others.</source>
        <translation>Organisationsnumrets sista siffra stämmer inte med de andra.</translation>
    </message>
    <message>
        <source>This is already used in the register.</source>
        <translation>Detta används redan i registret.</translation>
    </message>
    <message>
        <source>Another period of the same kind covers some of these days.</source>
        <translation>En annan period av samma slag omfattar några av dessa dagar.</translation>
    </message>
    <message>
        <source>The assignment is already taken during these days. End the earlier one first.</source>
        <translation>Uppdraget är redan besatt under dessa dagar. Avsluta det tidigare först.</translation>
    </message>
    <message>
        <source>The person must be a member of the branch on the first day of the assignment.</source>
        <translation>Personen ska vara medlem i avdelningen på uppdragets första dag.</translation>
    </message>
    <message>
        <source>The person is too young for this type of membership.</source>
        <translation>Personen är för ung för den här medlemstypen.</translation>
    </message>
    <message>
        <source>The person is too old for this type of membership.</source>
        <translation>Personen är för gammal för den här medlemstypen.</translation>
    </message>
    <message>
        <source>This alternative is no longer in use. Choose another.</source>
        <translation>Alternativet används inte längre. Välj ett annat.</translation>
    </message>
    <message>
        <source>Choose why it ended.</source>
        <translation>Välj orsak till att det upphörde.</translation>
    </message>
    <message>
        <source>Write the last day too, since a reason is chosen.</source>
        <translation>Skriv även den sista dagen, eftersom en orsak är vald.</translation>
    </message>
    <message>
        <source>The number is too small or too large.</source>
        <translation>Talet är för litet eller för stort.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s).</source>
        <translation>
            <numerusform>Vänta %n sekund.</numerusform>
            <numerusform>Vänta %n sekunder.</numerusform>
        </translation>
    </message>
    <message>
        <source>If you ask the support, give them this: %1</source>
        <translation>Om du frågar supporten, uppge detta: %1</translation>
    </message>
    <message>
        <source>A foreign address needs another country than Sweden.</source>
        <translation>En utlandsadress behöver ett annat land än Sverige.</translation>
    </message>
    <message>
        <source>This kind of address must be in Sweden. Choose foreign address for other countries.</source>
        <translation>Det här slaget av adress ska vara i Sverige. Välj utlandsadress för andra länder.</translation>
    </message>
</context>
<context>
    <name>medlem::client::BusyIndicator</name>
    <message>
        <source>Working</source>
        <translation>Arbetar</translation>
    </message>
</context>
<context>
    <name>medlem::client::CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
</context>
<context>
    <name>medlem::client::ComparisonTable</name>
    <message>
        <source>Your version</source>
        <translation>Din version</translation>
    </message>
    <message>
        <source>The saved version</source>
        <translation>Den sparade versionen</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tomt)</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>medlem::client::DateEdit</name>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>åååå-mm-dd</translation>
    </message>
    <message>
        <source>Choose from a calendar</source>
        <translation>Välj i en kalender</translation>
    </message>
    <message>
        <source>Choose from a calendar (Alt+Down)</source>
        <translation>Välj i en kalender (Alt+Nedpil)</translation>
    </message>
</context>
<context>
    <name>medlem::client::FormField</name>
    <message>
        <source>%1, required</source>
        <translation>%1, obligatoriskt</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fel: %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::MainWindow</name>
    <message>
        <source>Membership register</source>
        <translation>Medlemsregister</translation>
    </message>
    <message>
        <source>No contact with the server. Trying again…</source>
        <translation>Ingen kontakt med servern. Försöker igen…</translation>
    </message>
    <message>
        <source>%1 – Membership register</source>
        <translation>%1 – Medlemsregister</translation>
    </message>
</context>
<context>
    <name>medlem::client::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Stäng meddelandet</translation>
    </message>
</context>
<context>
    <name>medlem::client::NavigationRail</name>
    <message>
        <source>Navigation</source>
        <translation>Navigering</translation>
    </message>
    <message>
        <source>Membership register</source>
        <translation>Medlemsregister</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Logga ut</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>medlem::client::PersonnummerEdit</name>
    <message>
        <source>yyyymmdd-nnnn</source>
        <translation>ååååmmdd-nnnn</translation>
    </message>
</context>
<context>
    <name>medlem::client::SearchField</name>
    <message>
        <source>Search</source>
        <translation>Sök</translation>
    </message>
</context>
<context>
    <name>medlem::client::SidePanel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Stäng (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>medlem::client::SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>Läser in</translation>
    </message>
</context>
</TS>
