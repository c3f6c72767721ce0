<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>AccessError</name>
    <message>
        <source>Both papers, the signed agreement and the minutes excerpt, have to be registered first.</source>
        <translation>Båda handlingarna, det undertecknade avtalet och protokollsutdraget, måste registreras först.</translation>
    </message>
    <message>
        <source>The branch is closed, and nobody can get access to it any more.</source>
        <translation>Avdelningen är nedlagd och ingen kan längre få behörighet till den.</translation>
    </message>
    <message>
        <source>It cannot be approved now. What hinders it stands beside the button.</source>
        <translation>Avtalet kan inte godkännas nu. Vad som hindrar står vid knappen.</translation>
    </message>
    <message>
        <source>There is one under way already. Finish it, or give it up, first.</source>
        <translation>Det finns redan ett som inte är klart. Slutför eller makulera det först.</translation>
    </message>
    <message>
        <source>The PDF is locked with a password. Save it without one and try again.</source>
        <translation>PDF-filen är låst med ett lösenord. Spara den utan lösenord och försök igen.</translation>
    </message>
    <message>
        <source>The file has not arrived whole. Try again.</source>
        <translation>Filen kom inte fram hel. Försök igen.</translation>
    </message>
    <message>
        <source>The file is larger than 10 MB. Scan it with a lower resolution.</source>
        <translation>Filen är större än 10 MB. Skanna med lägre upplösning.</translation>
    </message>
    <message>
        <source>Something is missing that the paper needs: whom it names, the meeting with its day, or who signs for the branch.</source>
        <translation>Något saknas som behövs på pappret: vem avtalet gäller, mötet med datum eller vem som skriver under för avdelningen.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile. It is shown as it is now: look at it before you go on.</source>
        <translation>Någon annan har ändrat det här under tiden. Nu visas det som det är: titta igenom det innan du går vidare.</translation>
    </message>
    <message>
        <source>The PDF has more than 200 pages. Save the pages of this paper alone.</source>
        <translation>PDF-filen har fler än 200 sidor. Spara bara den här handlingens sidor.</translation>
    </message>
    <message>
        <source>The file takes too much to open. Scan the paper again with a lower resolution.</source>
        <translation>Filen kräver för mycket för att öppnas. Skanna handlingen igen med lägre upplösning.</translation>
    </message>
    <message>
        <source>The file is not a PDF, JPEG, PNG or HEIC, or it is damaged. Scan or photograph the paper again.</source>
        <translation>Filen är inte en PDF, JPEG, PNG eller HEIC, eller så är den skadad. Skanna eller fotografera handlingen igen.</translation>
    </message>
</context>
<context>
    <name>AccessSentence</name>
    <message>
        <source>%1 drafted an agreement for %2</source>
        <translation>%1 skapade ett utkast till avtal för %2</translation>
    </message>
    <message>
        <source>%1 changed the draft of the agreement for %2</source>
        <translation>%1 ändrade utkastet till avtal för %2</translation>
    </message>
    <message>
        <source>%1 sent the agreement for %2 to be signed</source>
        <translation>%1 skickade avtalet för %2 för underskrift</translation>
    </message>
    <message>
        <source>%1 noted that the signed agreement for %2 has come in</source>
        <translation>%1 noterade att det undertecknade avtalet för %2 har kommit in</translation>
    </message>
    <message>
        <source>%1 sent the agreement for %2 back to the branch</source>
        <translation>%1 skickade tillbaka avtalet för %2 till avdelningen</translation>
    </message>
    <message>
        <source>%1 discarded the agreement for %2 that was under way</source>
        <translation>%1 makulerade det påbörjade avtalet för %2</translation>
    </message>
    <message>
        <source>%1 approved the agreement for %2 as the first of two</source>
        <translation>%1 godkände avtalet för %2 som den första av två</translation>
    </message>
    <message>
        <source>%1 approved the agreement for %2</source>
        <translation>%1 godkände avtalet för %2</translation>
    </message>
    <message>
        <source>%1 replaced the former agreement for %2 with a new one</source>
        <translation>%1 ersatte det tidigare avtalet för %2 med ett nytt</translation>
    </message>
    <message>
        <source>%1 ended the agreement for %2</source>
        <translation>%1 avslutade avtalet för %2</translation>
    </message>
    <message>
        <source>%1 took back the approval of the agreement for %2</source>
        <translation>%1 tog tillbaka godkännandet av avtalet för %2</translation>
    </message>
    <message>
        <source>%1 put the former agreement for %2 in force again</source>
        <translation>%1 lät det tidigare avtalet för %2 gälla igen</translation>
    </message>
    <message>
        <source>%1 ticked a point of the check list of the agreement for %2</source>
        <translation>%1 bockade av en punkt i checklistan för avtalet för %2</translation>
    </message>
    <message>
        <source>%1 took away a tick from the check list of the agreement for %2</source>
        <translation>%1 tog bort en bock i checklistan för avtalet för %2</translation>
    </message>
    <message>
        <source>%1 registered a paper of the agreement for %2</source>
        <translation>%1 registrerade en handling till avtalet för %2</translation>
    </message>
    <message>
        <source>%1 replaced a paper of the agreement for %2 with a newer one</source>
        <translation>%1 ersatte en handling till avtalet för %2 med en nyare</translation>
    </message>
    <message>
        <source>%1 asked for an exception for %2</source>
        <translation>%1 begärde ett undantag för %2</translation>
    </message>
    <message>
        <source>%1 granted an exception for %2</source>
        <translation>%1 beviljade ett undantag för %2</translation>
    </message>
    <message>
        <source>%1 refused an exception for %2</source>
        <translation>%1 avslog ett undantag för %2</translation>
    </message>
    <message>
        <source>%1 withdrew an exception for %2</source>
        <translation>%1 återkallade ett undantag för %2</translation>
    </message>
    <message>
        <source>%1 changed how many have to approve an agreement</source>
        <translation>%1 ändrade hur många som ska godkänna ett avtal</translation>
    </message>
    <message>
        <source>%1 named %3 in the agreement for %2</source>
        <translation>%1 skrev in %3 i avtalet för %2</translation>
    </message>
    <message>
        <source>%1 took %3 off the agreement for %2</source>
        <translation>%1 tog bort %3 ur avtalet för %2</translation>
    </message>
    <message>
        <source>%1 noted that %3 is no longer an administrator of %2</source>
        <translation>%1 noterade att %3 inte längre är lokaladministratör för %2</translation>
    </message>
    <message>
        <source>%1 gave %3 access to the register of %2</source>
        <translation>%1 gav %3 behörighet till registret för %2</translation>
    </message>
    <message>
        <source>%1 ended the access of %3 to the register of %2</source>
        <translation>%1 avslutade behörigheten till registret för %2 för %3</translation>
    </message>
    <message>
        <source>%1 gave %3 back the access to the register of %2</source>
        <translation>%1 gav tillbaka %3 behörigheten till registret för %2</translation>
    </message>
    <message>
        <source>a branch</source>
        <translation>en avdelning</translation>
    </message>
    <message>
        <source>The other branch declined the move of %1</source>
        <translation>Den andra avdelningen avböjde flytten av %1</translation>
    </message>
    <message>
        <source>%1 asked that %2 may move to another branch</source>
        <translation>%1 bad om att %2 ska få flytta till en annan avdelning</translation>
    </message>
    <message>
        <source>%1 moved %2 between branches</source>
        <translation>%1 flyttade %2 mellan avdelningar</translation>
    </message>
    <message>
        <source>%1 declined the move of %2 between branches</source>
        <translation>%1 avböjde flytten av %2 mellan avdelningar</translation>
    </message>
    <message>
        <source>%1 withdrew the move of %2 between branches</source>
        <translation>%1 återtog flytten av %2 mellan avdelningar</translation>
    </message>
</context>
<context>
    <name>AccountText</name>
    <message>
        <source>Local administrator</source>
        <translation>Lokaladministratör</translation>
    </message>
    <message>
        <source>National administrator</source>
        <translation>Riksadministratör</translation>
    </message>
    <message>
        <source>Not activated</source>
        <translation>Inte aktiverat</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktivt</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Avstängt</translation>
    </message>
    <message>
        <source>The first log-in</source>
        <translation>Första inloggningen</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>Glömt lösenord</translation>
    </message>
    <message>
        <source>New or lost phone</source>
        <translation>Ny eller borttappad telefon</translation>
    </message>
    <message>
        <source>The person writes the user name and the code, chooses a password, connects an authenticator app and gets recovery codes.</source>
        <translation>Personen skriver användarnamnet och engångskoden, väljer ett lösenord, kopplar en kodapp och får reservkoder.</translation>
    </message>
    <message>
        <source>The person writes the user name and the code, proves it with the authenticator app or a recovery code, and chooses a new password.</source>
        <translation>Personen skriver användarnamnet och engångskoden, bekräftar med en kod från kodappen eller en reservkod och väljer ett nytt lösenord.</translation>
    </message>
    <message>
        <source>The person writes the user name and the code, proves it with the password, connects a new authenticator app and gets new recovery codes.</source>
        <translation>Personen skriver användarnamnet och engångskoden, bekräftar med lösenordet, kopplar en ny kodapp och får nya reservkoder.</translation>
    </message>
</context>
<context>
    <name>AgreementForm</name>
    <message>
        <source>Agreement on access to the membership register</source>
        <translation>Avtal om behörighet till medlemsregistret</translation>
    </message>
    <message>
        <source>Between %1 (the branch, processor of personal data) and the national organisation (controller of personal data). It replaces every earlier agreement on the branch&apos;s access.</source>
        <translation>Mellan %1 (avdelningen, personuppgiftsbiträde) och riksorganisationen (personuppgiftsansvarig). Avtalet ersätter alla tidigare avtal om avdelningens behörighet.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) get access to the branch&apos;s register as local administrator, and nobody else:</source>
        <translation>
            <numerusform>%n person får behörighet till avdelningens register som lokaladministratör, och ingen annan:</numerusform>
            <numerusform>%n personer får behörighet till avdelningens register som lokaladministratörer, och inga andra:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, member of the branch</source>
        <translation>%1, medlem i avdelningen</translation>
    </message>
    <message>
        <source>%1, employee of the branch</source>
        <translation>%1, anställd i avdelningen</translation>
    </message>
    <message>
        <source>%1, by a granted exception</source>
        <translation>%1, med beviljat undantag</translation>
    </message>
    <message>
        <source>Chosen by: %1. The choice is proven by the minutes excerpt on the last page. The assignment runs until a new agreement replaces this one.</source>
        <translation>Utsedd av: %1. Valet styrks av protokollsutdraget på sista sidan. Uppdraget löper tills ett nytt avtal ersätter detta.</translation>
    </message>
    <message>
        <source>Subject, purpose and duration</source>
        <translation>Vad avtalet gäller, ändamål och tid</translation>
    </message>
    <message>
        <source>The branch handles personal data in the national organisation&apos;s membership register, to keep its members, their addresses and their assignments. This applies from the day when the national organisation approves the agreement until it is replaced or ended.</source>
        <translation>Avdelningen behandlar personuppgifter i riksorganisationens medlemsregister för att sköta sina medlemskap, adresser och uppdrag. Avtalet gäller från den dag riksorganisationen godkänner det tills det ersätts eller avslutas.</translation>
    </message>
    <message>
        <source>Kind of data and persons</source>
        <translation>Vilka uppgifter och personer</translation>
    </message>
    <message>
        <source>Names, addresses, telephone, e-mail, birth date, personnummer where it is needed, memberships and assignments of members, former members and others with assignments. That somebody is a member can be sensitive data.</source>
        <translation>Namn, adresser, telefon, e-post, födelsedatum, personnummer där det behövs, medlemskap och uppdrag för medlemmar, tidigare medlemmar och andra med uppdrag. Att någon är medlem kan vara en känslig uppgift.</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Instruktioner</translation>
    </message>
    <message>
        <source>The branch uses the data only as the national organisation has instructed in writing, and says so if it finds an instruction to be against the law. Data are not passed on outside the organisation or taken out of the EU.</source>
        <translation>Avdelningen använder uppgifterna bara enligt riksorganisationens skriftliga instruktioner, och säger till om den anser att en instruktion strider mot lagen. Uppgifterna lämnas inte ut utanför organisationen och förs inte ut ur EU.</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Tystnadsplikt</translation>
    </message>
    <message>
        <source>The local administrator keeps to himself or herself what the register tells, also after the assignment has ended.</source>
        <translation>Lokaladministratören för inte vidare det som står i registret, inte heller efter att uppdraget har upphört.</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Säkerhet</translation>
    </message>
    <message>
        <source>The account is personal. Password and codes are shared with nobody. The computer is locked when it is left. Lists are not sent unprotected and are destroyed when they are no longer needed. Who reads and changes what is logged.</source>
        <translation>Kontot är personligt. Lösenord och koder delas inte med någon. Datorn låses när den lämnas. Listor skickas inte oskyddade och förstörs när de inte längre behövs. Det loggas vem som läser och ändrar vad.</translation>
    </message>
    <message>
        <source>Others who help</source>
        <translation>Andra som hjälper till</translation>
    </message>
    <message>
        <source>The branch lets nobody else handle the data without the national organisation&apos;s approval in writing.</source>
        <translation>Avdelningen anlitar ingen annan för att behandla uppgifterna utan riksorganisationens skriftliga godkännande.</translation>
    </message>
    <message>
        <source>The rights of the members</source>
        <translation>Medlemmarnas rättigheter</translation>
    </message>
    <message>
        <source>Whoever asks for an extract, a correction or an erasure is helped at once, and the national organisation is told of what the branch cannot do itself.</source>
        <translation>Den som begär registerutdrag, rättelse eller radering får hjälp genast, och avdelningen meddelar riksorganisationen det som den inte kan göra själv.</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidenter</translation>
    </message>
    <message>
        <source>If data may have been lost or have come into the wrong hands, the branch tells the national organisation at once, at the latest the next day, and helps to find out what has happened.</source>
        <translation>Om uppgifter kan ha förlorats eller hamnat i fel händer meddelar avdelningen riksorganisationen genast, senast dagen därpå, och hjälper till att ta reda på vad som har hänt.</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>När avtalet upphör</translation>
    </message>
    <message>
        <source>Access ends on the same day as somebody else takes over. Lists, files and papers from the register are handed over or destroyed.</source>
        <translation>Behörigheten upphör samma dag som någon annan tar över. Listor, filer och papper från registret lämnas över eller förstörs.</translation>
    </message>
    <message>
        <source>Looking it over</source>
        <translation>Granskning</translation>
    </message>
    <message>
        <source>The branch answers the national organisation&apos;s questions about how the data are handled, and takes part when it looks it over.</source>
        <translation>Avdelningen svarar på riksorganisationens frågor om hur uppgifterna behandlas och medverkar när den granskar det.</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Underskrifter</translation>
    </message>
    <message>
        <source>We have read the agreement with the reference %1 and keep to it. Each has got a copy.</source>
        <translation>Vi har läst avtalet med referensen %1 och följer det. Var och en har fått ett exemplar.</translation>
    </message>
    <message>
        <source>For the branch: %1</source>
        <translation>För avdelningen: %1</translation>
    </message>
    <message>
        <source>Local administrator: %1</source>
        <translation>Lokaladministratör: %1</translation>
    </message>
    <message>
        <source>For the national organisation</source>
        <translation>För riksorganisationen</translation>
    </message>
    <message>
        <source>Place and day</source>
        <translation>Ort och datum</translation>
    </message>
    <message>
        <source>Signature and name in print</source>
        <translation>Underskrift och namnförtydligande</translation>
    </message>
    <message>
        <source>Excerpt from the minutes</source>
        <translation>Protokollsutdrag</translation>
    </message>
    <message>
        <source>%1, %2 on %3</source>
        <translation>%1, %2 den %3</translation>
    </message>
    <message numerus="yes">
        <source>The meeting decided to choose %1 as the branch&apos;s local administrator(s) in the membership register, until a new choice is made, and that %2 signs the agreement for the branch.</source>
        <translation>
            <numerusform>Mötet beslutade att utse %1 till avdelningens lokaladministratör i medlemsregistret tills ett nytt val görs, och att %2 skriver under avtalet för avdelningen.</numerusform>
            <numerusform>Mötet beslutade att utse %1 till avdelningens lokaladministratörer i medlemsregistret tills ett nytt val görs, och att %2 skriver under avtalet för avdelningen.</numerusform>
        </translation>
    </message>
    <message>
        <source>If the minutes say it in other words, attach a copy of them instead of this page: it has to be signed and witnessed in the same way, and to name the same persons.</source>
        <translation>Om det står med andra ord i protokollet, bifoga i stället ett utdrag ur det: det ska vara undertecknat och vidimerat på samma sätt och gälla samma personer.</translation>
    </message>
    <message>
        <source>Secretary of the meeting</source>
        <translation>Mötets sekreterare</translation>
    </message>
    <message>
        <source>Chair of the meeting</source>
        <translation>Mötets ordförande</translation>
    </message>
    <message>
        <source>Adjuster of the minutes</source>
        <translation>Justeras</translation>
    </message>
    <message>
        <source>That this excerpt agrees with the minutes is witnessed by:</source>
        <translation>Att utdraget stämmer med protokollet vidimeras av:</translation>
    </message>
    <message>
        <source>First witness</source>
        <translation>Vidimeras, första person</translation>
    </message>
    <message>
        <source>Second witness</source>
        <translation>Vidimeras, andra person</translation>
    </message>
    <message>
        <source>Made %1 in the membership register · page %2 of %3</source>
        <translation>Framtaget %1 i medlemsregistret · sida %2 av %3</translation>
    </message>
    <message>
        <source>Agreement %1.pdf</source>
        <translation>Avtal %1.pdf</translation>
    </message>
</context>
<context>
    <name>AgreementText</name>
    <message>
        <source>Make the form, print it, and have it signed.</source>
        <translation>Ta fram blanketten, skriv ut den och låt den bli undertecknad.</translation>
    </message>
    <message>
        <source>When the agreement and the minutes excerpt are signed, register both papers here, or send them to the national organisation.</source>
        <translation>När avtalet och protokollsutdraget är undertecknade: registrera båda handlingarna här eller skicka dem till riksorganisationen.</translation>
    </message>
    <message>
        <source>The national organisation looks at the papers. You need to do nothing now.</source>
        <translation>Riksorganisationen granskar handlingarna. Du behöver inte göra något nu.</translation>
    </message>
    <message>
        <source>Put right what the national organisation asks for.</source>
        <translation>Rätta det som riksorganisationen ber om.</translation>
    </message>
    <message>
        <source>The branch makes the form and has it signed. You can do it for the branch.</source>
        <translation>Avdelningen tar fram blanketten och låter den bli undertecknad. Du kan göra det åt avdelningen.</translation>
    </message>
    <message>
        <source>The paper is out for signature. When it comes in, register agreement and minutes excerpt, and then that the papers have come in.</source>
        <translation>Avtalet är ute för underskrift. När det kommer in: registrera avtalet och protokollsutdraget och därefter att handlingarna har kommit in.</translation>
    </message>
    <message>
        <source>Look at the papers, tick what you have checked, and approve or send it back.</source>
        <translation>Titta på handlingarna, bocka av det du har kontrollerat och godkänn eller skicka tillbaka.</translation>
    </message>
    <message>
        <source>One has approved. Another person has to approve as well before it is in force.</source>
        <translation>En har godkänt. En annan person måste också godkänna innan avtalet börjar gälla.</translation>
    </message>
    <message>
        <source>The branch puts right what you have asked for.</source>
        <translation>Avdelningen rättar det ni har bett om.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Out for signature</source>
        <translation>Ute för underskrift</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Att granska</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Skickat tillbaka</translation>
    </message>
    <message>
        <source>Approved by one</source>
        <translation>Godkänt av en</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersatt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Makulerat</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Medlem</translation>
    </message>
    <message>
        <source>Employee</source>
        <translation>Anställd</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Annan</translation>
    </message>
    <message>
        <source>The administrator has resigned</source>
        <translation>Lokaladministratören har avsagt sig uppdraget</translation>
    </message>
    <message>
        <source>The administrator has died</source>
        <translation>Lokaladministratören har avlidit</translation>
    </message>
    <message>
        <source>The branch has closed</source>
        <translation>Avdelningen är nedlagd</translation>
    </message>
    <message>
        <source>Withdrawn by the national organisation</source>
        <translation>Återkallat av riksorganisationen</translation>
    </message>
    <message>
        <source>Approved by mistake</source>
        <translation>Godkänt av misstag</translation>
    </message>
    <message>
        <source>Signed agreement</source>
        <translation>Undertecknat avtal</translation>
    </message>
    <message>
        <source>Minutes excerpt</source>
        <translation>Protokollsutdrag</translation>
    </message>
    <message>
        <source>Both papers are here. Register that they have come in, and the review begins.</source>
        <translation>Båda handlingarna finns här. Registrera att de har kommit in, så börjar granskningen.</translation>
    </message>
    <message>
        <source>Both papers are here. The national organisation looks at them next.</source>
        <translation>Båda handlingarna finns här. Nu granskar riksorganisationen dem.</translation>
    </message>
    <message>
        <source>Being reviewed</source>
        <translation>Granskas</translation>
    </message>
</context>
<context>
    <name>AuditExtractFile</name>
    <message>
        <source>Extract of the log: %1</source>
        <translation>Utdrag ur loggen: %1</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Från %1 till %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Till %1</translation>
    </message>
    <message>
        <source>Of all time</source>
        <translation>All tid</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Händelse</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>From</source>
        <comment>an address</comment>
        <translation>Från</translation>
    </message>
    <message>
        <source>%1 (taken back)</source>
        <translation>%1 (ångrad)</translation>
    </message>
    <message>
        <source>What has been done with and read of %1</source>
        <translation>Vad som har gjorts med och lästs om %1</translation>
    </message>
    <message>
        <source>What the account %1 has done</source>
        <translation>Vad kontot %1 har gjort</translation>
    </message>
    <message>
        <source>Taken out %1 by %2</source>
        <translation>Utdraget %1 av %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln händelse</numerusform>
            <numerusform>%Ln händelser</numerusform>
        </translation>
    </message>
    <message>
        <source>There are earlier events too: choose a shorter time to see them.</source>
        <translation>Det finns tidigare händelser också. Välj en kortare tid för att se dem.</translation>
    </message>
</context>
<context>
    <name>AuditFields</name>
    <message>
        <source>given names</source>
        <translation>förnamn</translation>
    </message>
    <message>
        <source>preferred name</source>
        <translation>tilltalsnamn</translation>
    </message>
    <message>
        <source>family name</source>
        <translation>efternamn</translation>
    </message>
    <message>
        <source>personnummer</source>
        <translation>personnummer</translation>
    </message>
    <message>
        <source>date of birth</source>
        <translation>födelsedatum</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-post</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telefon</translation>
    </message>
    <message>
        <source>mobile</source>
        <translation>mobil</translation>
    </message>
    <message>
        <source>member number</source>
        <translation>medlemsnummer</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>sort</translation>
    </message>
    <message>
        <source>c/o</source>
        <translation>c/o</translation>
    </message>
    <message>
        <source>street</source>
        <translation>gata</translation>
    </message>
    <message>
        <source>postcode</source>
        <translation>postnummer</translation>
    </message>
    <message>
        <source>town</source>
        <translation>ort</translation>
    </message>
    <message>
        <source>country</source>
        <translation>land</translation>
    </message>
    <message>
        <source>undeliverable since</source>
        <translation>obeställbar sedan</translation>
    </message>
    <message>
        <source>why undeliverable</source>
        <translation>varför den är obeställbar</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>första dag</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>sista dag</translation>
    </message>
    <message>
        <source>membership type</source>
        <translation>medlemskapstyp</translation>
    </message>
    <message>
        <source>reason for the end</source>
        <translation>orsak till att det upphörde</translation>
    </message>
    <message>
        <source>role</source>
        <translation>uppdragstyp</translation>
    </message>
    <message>
        <source>seat</source>
        <translation>plats</translation>
    </message>
    <message>
        <source>elected on</source>
        <translation>vald den</translation>
    </message>
    <message>
        <source>elected by</source>
        <translation>vald av</translation>
    </message>
    <message>
        <source>paragraph of the minutes</source>
        <translation>paragraf i protokollet</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>avdelning</translation>
    </message>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>borttagen</translation>
    </message>
    <message>
        <source>name</source>
        <translation>namn</translation>
    </message>
    <message>
        <source>organisation number</source>
        <translation>organisationsnummer</translation>
    </message>
    <message>
        <source>municipality code</source>
        <translation>kommunkod</translation>
    </message>
    <message>
        <source>right to vote</source>
        <translation>rösträtt</translation>
    </message>
    <message>
        <source>counts in statistics</source>
        <translation>räknas i statistiken</translation>
    </message>
    <message>
        <source>lowest age</source>
        <translation>lägsta ålder</translation>
    </message>
    <message>
        <source>highest age</source>
        <translation>högsta ålder</translation>
    </message>
    <message>
        <source>term</source>
        <translation>period</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>avgift</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>används</translation>
    </message>
    <message>
        <source>number of seats</source>
        <translation>antal platser</translation>
    </message>
    <message>
        <source>years of the mandate</source>
        <translation>mandatets längd i år</translation>
    </message>
    <message>
        <source>may be vacant</source>
        <translation>får vara vakant</translation>
    </message>
    <message>
        <source>requires membership</source>
        <translation>kräver medlemskap</translation>
    </message>
    <message>
        <source>on the board</source>
        <translation>ingår i styrelsen</translation>
    </message>
    <message>
        <source>place in lists</source>
        <translation>plats i listor</translation>
    </message>
    <message>
        <source>username</source>
        <translation>användarnamn</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>avstängt</translation>
    </message>
    <message>
        <source>protected personal data</source>
        <translation>skyddade personuppgifter</translation>
    </message>
    <message>
        <source>contact person</source>
        <translation>kontaktperson</translation>
    </message>
    <message>
        <source>the branch&apos;s last day</source>
        <translation>avdelningens sista dag</translation>
    </message>
    <message>
        <source>branch that took over</source>
        <translation>avdelning som tog över</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referens</translation>
    </message>
    <message>
        <source>state</source>
        <translation>status</translation>
    </message>
    <message>
        <source>meeting</source>
        <translation>möte</translation>
    </message>
    <message>
        <source>day of the meeting</source>
        <translation>mötets datum</translation>
    </message>
    <message>
        <source>who signs for the branch</source>
        <translation>vem som skriver under för avdelningen</translation>
    </message>
    <message>
        <source>why it was sent back</source>
        <translation>orsak till att det skickades tillbaka</translation>
    </message>
    <message>
        <source>note on the end</source>
        <translation>anteckning om slutet</translation>
    </message>
    <message>
        <source>tie to the branch</source>
        <translation>anknytning till avdelningen</translation>
    </message>
    <message>
        <source>kind of file</source>
        <translation>filtyp</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>filnamn</translation>
    </message>
    <message>
        <source>point of the check list</source>
        <translation>punkt i checklistan</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>orsak</translation>
    </message>
    <message>
        <source>reason for the decision</source>
        <translation>orsak till beslutet</translation>
    </message>
    <message>
        <source>two have to approve</source>
        <translation>två ska godkänna</translation>
    </message>
    <message>
        <source>first day in the new branch</source>
        <translation>första dag i den nya avdelningen</translation>
    </message>
    <message>
        <source>message</source>
        <translation>meddelande</translation>
    </message>
</context>
<context>
    <name>AuditSentence</name>
    <message>
        <source>The server</source>
        <translation>Servern</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>en person</translation>
    </message>
    <message>
        <source>%1&apos;s</source>
        <comment>a name that ends in s, x or z</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1&apos;s</source>
        <comment>a name</comment>
        <translation>%1s</translation>
    </message>
    <message numerus="yes">
        <source>%1 added %Ln person(s)</source>
        <translation>
            <numerusform>%1 lade till %Ln person</numerusform>
            <numerusform>%1 lade till %Ln personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %Ln person(s)</source>
        <translation>
            <numerusform>%1 ändrade %Ln person</numerusform>
            <numerusform>%1 ändrade %Ln personer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 added %Ln address(es)</source>
        <translation>
            <numerusform>%1 lade till %Ln adress</numerusform>
            <numerusform>%1 lade till %Ln adresser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %Ln address(es)</source>
        <translation>
            <numerusform>%1 ändrade %Ln adress</numerusform>
            <numerusform>%1 ändrade %Ln adresser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 added %Ln membership(s)</source>
        <translation>
            <numerusform>%1 lade till %Ln medlemskap</numerusform>
            <numerusform>%1 lade till %Ln medlemskap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %Ln membership(s)</source>
        <translation>
            <numerusform>%1 ändrade %Ln medlemskap</numerusform>
            <numerusform>%1 ändrade %Ln medlemskap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 added %Ln assignment(s)</source>
        <translation>
            <numerusform>%1 lade till %Ln uppdrag</numerusform>
            <numerusform>%1 lade till %Ln uppdrag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %Ln assignment(s)</source>
        <translation>
            <numerusform>%1 ändrade %Ln uppdrag</numerusform>
            <numerusform>%1 ändrade %Ln uppdrag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 added %Ln record(s)</source>
        <translation>
            <numerusform>%1 lade till %Ln uppgift</numerusform>
            <numerusform>%1 lade till %Ln uppgifter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %Ln record(s)</source>
        <translation>
            <numerusform>%1 ändrade %Ln uppgift</numerusform>
            <numerusform>%1 ändrade %Ln uppgifter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 added %2 to the register</source>
        <translation>%1 lade till %2 i registret</translation>
    </message>
    <message>
        <source>%1 added an address for %2</source>
        <translation>%1 lade till en adress för %2</translation>
    </message>
    <message>
        <source>%1 added a membership for %2</source>
        <translation>%1 lade till ett medlemskap för %2</translation>
    </message>
    <message>
        <source>%1 gave %2 an assignment</source>
        <translation>%1 gav %2 ett uppdrag</translation>
    </message>
    <message>
        <source>%1 added the branch %2</source>
        <translation>%1 lade till avdelningen %2</translation>
    </message>
    <message>
        <source>%1 added the membership type %2</source>
        <translation>%1 lade till medlemskapstypen %2</translation>
    </message>
    <message>
        <source>%1 added the role %2</source>
        <translation>%1 lade till uppdragstypen %2</translation>
    </message>
    <message>
        <source>%1 added the account %2</source>
        <translation>%1 lade till kontot %2</translation>
    </message>
    <message>
        <source>%1 began an import</source>
        <translation>%1 startade en import</translation>
    </message>
    <message>
        <source>%1 added something</source>
        <translation>%1 lade till något</translation>
    </message>
    <message>
        <source>%1 changed an address of %2</source>
        <translation>%1 ändrade en adress för %2</translation>
    </message>
    <message>
        <source>%1 changed a membership of %2</source>
        <translation>%1 ändrade ett medlemskap för %2</translation>
    </message>
    <message>
        <source>%1 changed an assignment of %2</source>
        <translation>%1 ändrade ett uppdrag för %2</translation>
    </message>
    <message>
        <source>%1 changed the branch %2</source>
        <translation>%1 ändrade avdelningen %2</translation>
    </message>
    <message>
        <source>%1 changed the membership type %2</source>
        <translation>%1 ändrade medlemskapstypen %2</translation>
    </message>
    <message>
        <source>%1 changed the role %2</source>
        <translation>%1 ändrade uppdragstypen %2</translation>
    </message>
    <message>
        <source>%1 changed the account %2</source>
        <translation>%1 ändrade kontot %2</translation>
    </message>
    <message>
        <source>%1 changed an import</source>
        <translation>%1 ändrade en import</translation>
    </message>
    <message>
        <source>%1 changed something</source>
        <translation>%1 ändrade något</translation>
    </message>
    <message>
        <source>%1 changed %2 of %3</source>
        <translation>%1 ändrade %2 för %3</translation>
    </message>
    <message>
        <source>%1 changed the personal details of %2</source>
        <translation>%1 ändrade personuppgifterna för %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what somebody changed, and the fields</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 took %2 out of the register</source>
        <translation>%1 tog bort %2 ur registret</translation>
    </message>
    <message>
        <source>%1 took away an address of %2</source>
        <translation>%1 tog bort en adress för %2</translation>
    </message>
    <message>
        <source>%1 took away a membership of %2</source>
        <translation>%1 tog bort ett medlemskap för %2</translation>
    </message>
    <message>
        <source>%1 took away an assignment of %2</source>
        <translation>%1 tog bort ett uppdrag för %2</translation>
    </message>
    <message>
        <source>%1 took something away</source>
        <translation>%1 tog bort något</translation>
    </message>
    <message>
        <source>%1, by taking back a change</source>
        <translation>%1, genom att ångra en ändring</translation>
    </message>
    <message>
        <source>%1 opened %2 card</source>
        <comment>whose</comment>
        <translation>%1 öppnade %2 kort</translation>
    </message>
    <message>
        <source>%1 opened an address of %2</source>
        <translation>%1 öppnade en adress för %2</translation>
    </message>
    <message>
        <source>%1 opened a membership of %2</source>
        <translation>%1 öppnade ett medlemskap för %2</translation>
    </message>
    <message>
        <source>%1 opened an assignment of %2</source>
        <translation>%1 öppnade ett uppdrag för %2</translation>
    </message>
    <message>
        <source>%1 read the log about %2</source>
        <translation>%1 läste loggen om %2</translation>
    </message>
    <message>
        <source>%1 read the log</source>
        <translation>%1 läste loggen</translation>
    </message>
    <message>
        <source>%1 opened the account %2</source>
        <translation>%1 öppnade kontot %2</translation>
    </message>
    <message>
        <source>%1 read something</source>
        <translation>%1 läste något</translation>
    </message>
    <message>
        <source>%1 saved an extract of the log about %2</source>
        <translation>%1 sparade ett utdrag ur loggen om %2</translation>
    </message>
    <message>
        <source>%1 saved an extract of the log</source>
        <translation>%1 sparade ett utdrag ur loggen</translation>
    </message>
    <message>
        <source>%1 saved an extract of the log about the account %2</source>
        <translation>%1 sparade ett utdrag ur loggen om kontot %2</translation>
    </message>
    <message>
        <source>%1 saved data about %2 to a file</source>
        <translation>%1 sparade uppgifter om %2 i en fil</translation>
    </message>
    <message>
        <source>%1 saved data from the register to a file</source>
        <translation>%1 sparade uppgifter ur registret i en fil</translation>
    </message>
    <message>
        <source>an unknown address</source>
        <translation>en okänd adress</translation>
    </message>
    <message>
        <source>Failed log-in with an unknown username from %1</source>
        <translation>Misslyckad inloggning med ett okänt användarnamn från %1</translation>
    </message>
    <message>
        <source>Failed log-in as %1 from %2</source>
        <translation>Misslyckad inloggning som %1 från %2</translation>
    </message>
    <message>
        <source>The register refused somebody who was not logged in</source>
        <translation>Registret nekade någon som inte var inloggad</translation>
    </message>
    <message>
        <source>The register refused %1 something about %2</source>
        <translation>Registret nekade %1 något om %2</translation>
    </message>
    <message>
        <source>The register refused %1 something</source>
        <translation>Registret nekade %1 något</translation>
    </message>
    <message>
        <source>%1 created the account %2</source>
        <translation>%1 skapade kontot %2</translation>
    </message>
    <message>
        <source>%1 disabled the account %2</source>
        <translation>%1 stängde av kontot %2</translation>
    </message>
    <message>
        <source>%1 enabled the account %2</source>
        <translation>%1 öppnade det avstängda kontot %2</translation>
    </message>
    <message>
        <source>%1 chose a new password</source>
        <translation>%1 valde ett nytt lösenord</translation>
    </message>
    <message>
        <source>%1 set up the authenticator app</source>
        <translation>%1 kopplade en kodapp</translation>
    </message>
    <message>
        <source>%1 made new recovery codes</source>
        <translation>%1 skapade nya reservkoder</translation>
    </message>
    <message>
        <source>%1 issued a one-time code for %2</source>
        <translation>%1 utfärdade en engångskod för %2</translation>
    </message>
    <message>
        <source>%1 ended own sessions</source>
        <translation>%1 avslutade sina egna inloggningar</translation>
    </message>
    <message>
        <source>%1 ended the sessions of %2</source>
        <translation>%1 avslutade inloggningarna för %2</translation>
    </message>
    <message>
        <source>%1 confirmed with a code from the app</source>
        <translation>%1 bekräftade med en kod från kodappen</translation>
    </message>
    <message>
        <source>%1 did something that this version has no words for</source>
        <translation>%1 gjorde något som den här versionen saknar ord för</translation>
    </message>
    <message>
        <source>%1 looked at %2 protected personal data</source>
        <comment>whose</comment>
        <translation>%1 tittade på %2 skyddade personuppgifter</translation>
    </message>
    <message>
        <source>%1 logged in</source>
        <translation>%1 loggade in</translation>
    </message>
    <message>
        <source>%1 logged out</source>
        <translation>%1 loggade ut</translation>
    </message>
    <message numerus="yes">
        <source>%1 read a list of %Ln member(s)</source>
        <translation>
            <numerusform>%1 läste en lista med %Ln medlem</numerusform>
            <numerusform>%1 läste en lista med %Ln medlemmar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 looked whether somebody is in the register already</source>
        <translation>%1 kontrollerade om någon redan finns i registret</translation>
    </message>
    <message>
        <source>%1 read who holds the branch&apos;s assignments</source>
        <translation>%1 läste vilka som har uppdrag i avdelningen</translation>
    </message>
    <message>
        <source>%1 read what an import has found</source>
        <translation>%1 läste vad en import har hittat</translation>
    </message>
    <message>
        <source>%1 read a list</source>
        <translation>%1 läste en lista</translation>
    </message>
    <message>
        <source>%1 looked through an import before it is done</source>
        <translation>%1 granskade en import innan den görs</translation>
    </message>
    <message>
        <source>%1 took back an import</source>
        <translation>%1 ångrade en import</translation>
    </message>
    <message>
        <source>The register asked %1 for a code from the app</source>
        <translation>Registret bad %1 om en kod från kodappen</translation>
    </message>
    <message>
        <source>%1 lifted the protection of %2 personal data</source>
        <comment>whose</comment>
        <translation>%1 tog bort skyddet för %2 personuppgifter</translation>
    </message>
    <message numerus="yes">
        <source>%1 read a list of %Ln account(s)</source>
        <translation>
            <numerusform>%1 läste en lista med %Ln konto</numerusform>
            <numerusform>%1 läste en lista med %Ln konton</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import that %1 began is done: %Ln record(s)</source>
        <translation>
            <numerusform>Importen som %1 startade är klar: %Ln uppgift</numerusform>
            <numerusform>Importen som %1 startade är klar: %Ln uppgifter</numerusform>
        </translation>
    </message>
    <message>
        <source>The import that %1 began was stopped or failed, and changed nothing</source>
        <translation>Importen som %1 startade avbröts eller misslyckades och ändrade ingenting</translation>
    </message>
    <message numerus="yes">
        <source>The import that %1 took back is gone: %Ln record(s)</source>
        <translation>
            <numerusform>Importen som %1 ångrade är borttagen: %Ln uppgift</numerusform>
            <numerusform>Importen som %1 ångrade är borttagen: %Ln uppgifter</numerusform>
        </translation>
    </message>
    <message>
        <source>The import that %1 wanted to take back is still there</source>
        <translation>Importen som %1 ville ångra finns kvar</translation>
    </message>
    <message>
        <source>%1 saved rows of an import to a file</source>
        <translation>%1 sparade rader ur en import i en fil</translation>
    </message>
    <message>
        <source>Failed attempt with a one-time code for an unknown username from %1</source>
        <translation>Misslyckat försök med en engångskod för ett okänt användarnamn från %1</translation>
    </message>
    <message>
        <source>Failed attempt with a one-time code for %1 from %2</source>
        <translation>Misslyckat försök med en engångskod för %1 från %2</translation>
    </message>
    <message>
        <source>%1 wanted to change the password, but the present one was not accepted</source>
        <translation>%1 ville byta lösenord, men det nuvarande lösenordet godtogs inte</translation>
    </message>
    <message>
        <source>The password of %1 is kept in a stronger form after a log-in</source>
        <translation>Lösenordet för %1 sparas i en säkrare form efter en inloggning</translation>
    </message>
    <message>
        <source>%1 used a recovery code</source>
        <translation>%1 använde en reservkod</translation>
    </message>
    <message>
        <source>%1 gave a code from the app that was not accepted</source>
        <translation>%1 angav en kod från kodappen som inte godtogs</translation>
    </message>
    <message>
        <source>%1 read a paper of the agreement of %2</source>
        <translation>%1 läste en handling till avtalet för %2</translation>
    </message>
    <message>
        <source>Failed log-in with unknown or many usernames from %1</source>
        <translation>Misslyckad inloggning med okända eller många användarnamn från %1</translation>
    </message>
    <message>
        <source>Failed attempt with a one-time code for unknown or many usernames from %1</source>
        <translation>Misslyckat försök med en engångskod för okända eller många användarnamn från %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln attempt(s) so far</source>
        <comment>what failed</comment>
        <translation>
            <numerusform>%1: %Ln försök hittills</numerusform>
            <numerusform>%1: %Ln försök hittills</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 merged the branch %2 into another</source>
        <translation>%1 slog ihop avdelningen %2 med en annan</translation>
    </message>
    <message>
        <source>%1 closed the branch %2</source>
        <translation>%1 stängde avdelningen %2</translation>
    </message>
    <message>
        <source>%1 opened the branch %2</source>
        <translation>%1 öppnade avdelningen %2</translation>
    </message>
    <message>
        <source>%1 opened a move between branches</source>
        <translation>%1 öppnade en flytt mellan avdelningar</translation>
    </message>
    <message numerus="yes">
        <source>%1 read a list of %Ln move(s) between branches</source>
        <translation>
            <numerusform>%1 läste en lista med %Ln flytt mellan avdelningar</numerusform>
            <numerusform>%1 läste en lista med %Ln flyttar mellan avdelningar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditValues</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>Folkbokföringsadress</translation>
    </message>
    <message>
        <source>Special postal address</source>
        <translation>Särskild postadress</translation>
    </message>
    <message>
        <source>Temporary address</source>
        <translation>Tillfällig adress</translation>
    </message>
    <message>
        <source>Foreign address</source>
        <translation>Utlandsadress</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Flyttat</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Okänt</translation>
    </message>
    <message>
        <source>Wrong address</source>
        <translation>Fel adress</translation>
    </message>
    <message>
        <source>Resigned</source>
        <translation>Utträde</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>Avliden</translation>
    </message>
    <message>
        <source>Struck off</source>
        <translation>Struken</translation>
    </message>
    <message>
        <source>Expelled</source>
        <translation>Utesluten</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>Överflyttad</translation>
    </message>
    <message>
        <source>Registered in error</source>
        <translation>Felregistrerad</translation>
    </message>
    <message>
        <source>Annual meeting</source>
        <translation>Årsmöte</translation>
    </message>
    <message>
        <source>Member meeting</source>
        <translation>Medlemsmöte</translation>
    </message>
    <message>
        <source>Board meeting</source>
        <translation>Styrelsemöte</translation>
    </message>
    <message>
        <source>Calendar year</source>
        <translation>Kalenderår</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>Tolv månader</translation>
    </message>
    <message>
        <source>Until further notice</source>
        <translation>Tills vidare</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>Confidentiality marking</source>
        <translation>Sekretessmarkering</translation>
    </message>
    <message>
        <source>Protected registration</source>
        <translation>Skyddad folkbokföring</translation>
    </message>
    <message>
        <source>The branch was closed</source>
        <translation>Avdelningen lades ned</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Utkast</translation>
    </message>
    <message>
        <source>Sent to be signed</source>
        <translation>Skickat för underskrift</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Inkommet</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Skickat tillbaka</translation>
    </message>
    <message>
        <source>Approved by the first of two</source>
        <translation>Godkänt av den första av två</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersatt</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Makulerat</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>Begärt</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Beviljat</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avslaget</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Genomfört</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Avböjt</translation>
    </message>
    <message>
        <source>Withdrawn by the national organisation</source>
        <translation>Återkallat av riksorganisationen</translation>
    </message>
    <message>
        <source>Approved by mistake</source>
        <translation>Godkänt av misstag</translation>
    </message>
    <message>
        <source>Member of the branch</source>
        <translation>Medlem i avdelningen</translation>
    </message>
    <message>
        <source>Employed by the branch</source>
        <translation>Anställd av avdelningen</translation>
    </message>
    <message>
        <source>Not of the branch</source>
        <translation>Utanför avdelningen</translation>
    </message>
    <message>
        <source>Signed agreement</source>
        <translation>Undertecknat avtal</translation>
    </message>
    <message>
        <source>Minutes excerpt</source>
        <translation>Protokollsutdrag</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>JPEG-bild</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG-bild</translation>
    </message>
    <message>
        <source>Several administrators</source>
        <translation>Flera lokaladministratörer</translation>
    </message>
    <message>
        <source>Somebody who is not of the branch</source>
        <translation>Någon utanför avdelningen</translation>
    </message>
    <message>
        <source>The branch has signed the agreement</source>
        <translation>Avdelningen har undertecknat avtalet</translation>
    </message>
    <message>
        <source>The administrator has signed the agreement</source>
        <translation>Lokaladministratören har undertecknat avtalet</translation>
    </message>
    <message>
        <source>The minutes excerpt is signed</source>
        <translation>Protokollsutdraget är undertecknat</translation>
    </message>
    <message>
        <source>The minutes excerpt is witnessed</source>
        <translation>Protokollsutdraget är vidimerat</translation>
    </message>
    <message>
        <source>The minutes name the same persons as the agreement</source>
        <translation>Protokollet nämner samma personer som avtalet</translation>
    </message>
    <message>
        <source>It is clear who the persons are</source>
        <translation>Det är klart vilka personerna är</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>All events</source>
        <translation>Alla händelser</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändringar</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Läsningar</translation>
    </message>
    <message>
        <source>Log-ins</source>
        <translation>Inloggningar</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>Nekanden</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Utdrag och filer</translation>
    </message>
    <message>
        <source>At night</source>
        <translation>Nattetid</translation>
    </message>
    <message>
        <source>Many persons</source>
        <translation>Många personer</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nekat</translation>
    </message>
    <message>
        <source>This happened between 22:00 and 06:00.</source>
        <translation>Det här hände mellan 22.00 och 06.00.</translation>
    </message>
    <message>
        <source>The same account had read more than 100 persons within an hour.</source>
        <translation>Samma konto hade läst om fler än 100 personer inom en timme.</translation>
    </message>
    <message>
        <source>The register said no: the account has no right to this.</source>
        <translation>Registret sade nej: kontot har inte rätt till det här.</translation>
    </message>
    <message>
        <source>local administrator</source>
        <translation>lokaladministratör</translation>
    </message>
    <message>
        <source>national organisation</source>
        <translation>riksorganisationen</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the end of a list</comment>
        <translation>%1 och %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>I går</translation>
    </message>
    <message>
        <source>Accounts and access</source>
        <translation>Konton och behörigheter</translation>
    </message>
</context>
<context>
    <name>BranchEditing</name>
    <message>
        <source>Add branch</source>
        <translation>Lägg till avdelning</translation>
    </message>
    <message>
        <source>Edit branch</source>
        <translation>Redigera avdelning</translation>
    </message>
</context>
<context>
    <name>BranchWords</name>
    <message>
        <source>The branch has no members on that day.</source>
        <translation>Avdelningen har inga medlemmar den dagen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) belong to %1 from %2, with the same type of membership.</source>
        <translation>
            <numerusform>%Ln medlem tillhör %1 från %2, med samma medlemstyp.</numerusform>
            <numerusform>%Ln medlemmar tillhör %1 från %2, med samma medlemstyp.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) belong to %1 already and keep that membership.</source>
        <translation>
            <numerusform>%Ln medlem tillhör redan %1 och behåller det medlemskapet.</numerusform>
            <numerusform>%Ln medlemmar tillhör redan %1 och behåller det medlemskapet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) keep their membership of another branch.</source>
        <translation>
            <numerusform>%Ln medlem har kvar sitt medlemskap i en annan avdelning.</numerusform>
            <numerusform>%Ln medlemmar har kvar sitt medlemskap i en annan avdelning.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) do not belong to any branch any more.</source>
        <translation>
            <numerusform>%Ln medlem tillhör inte längre någon avdelning.</numerusform>
            <numerusform>%Ln medlemmar tillhör inte längre någon avdelning.</numerusform>
        </translation>
    </message>
    <message>
        <source>Administered</source>
        <translation>Har administratör</translation>
    </message>
    <message>
        <source>Without administrator</source>
        <translation>Utan administratör</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>a branch</comment>
        <translation>Nedlagd</translation>
    </message>
    <message>
        <source>Moves</source>
        <translation>Flyttas</translation>
    </message>
    <message>
        <source>Is a member there already</source>
        <translation>Är redan medlem där</translation>
    </message>
    <message>
        <source>Is a member of another branch</source>
        <translation>Är medlem i en annan avdelning</translation>
    </message>
    <message>
        <source>Without a branch</source>
        <translation>Utan avdelning</translation>
    </message>
    <message numerus="yes">
        <source>%Ln assignment(s) in the branch end.</source>
        <translation>
            <numerusform>%Ln uppdrag i avdelningen avslutas.</numerusform>
            <numerusform>%Ln uppdrag i avdelningen avslutas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has access to the branch&apos;s register, so nobody loses it.</source>
        <translation>Ingen har behörighet till avdelningens register, så ingen förlorar den.</translation>
    </message>
    <message>
        <source>Access to the branch&apos;s register ends at once for %1.</source>
        <translation>Behörigheten till avdelningens register upphör genast för %1.</translation>
    </message>
    <message>
        <source>The history is kept.</source>
        <translation>Historiken finns kvar.</translation>
    </message>
</context>
<context>
    <name>CodeLetter</name>
    <message>
        <source>Choose a password, and connect an authenticator app in your phone. The program shows how. Keep the recovery codes that you get in a safe place.</source>
        <translation>Välj ett lösenord och koppla en kodapp i din telefon. Programmet visar hur. Förvara reservkoderna som du får på ett säkert ställe.</translation>
    </message>
    <message>
        <source>Write the code that your authenticator app shows, or one of your recovery codes, and choose a new password.</source>
        <translation>Skriv koden som din kodapp visar, eller en av dina reservkoder, och välj ett nytt lösenord.</translation>
    </message>
    <message>
        <source>Write your password, and connect the authenticator app in your phone. The program shows how. Keep the new recovery codes that you get in a safe place.</source>
        <translation>Skriv ditt lösenord och koppla kodappen i din telefon. Programmet visar hur. Förvara de nya reservkoderna som du får på ett säkert ställe.</translation>
    </message>
    <message>
        <source>The national organisation</source>
        <translation>Riksorganisationen</translation>
    </message>
    <message>
        <source>Your account in the membership register</source>
        <translation>Ditt konto i medlemsregistret</translation>
    </message>
    <message>
        <source>A new password for the membership register</source>
        <translation>Nytt lösenord till medlemsregistret</translation>
    </message>
    <message>
        <source>A new authenticator app for the membership register</source>
        <translation>Ny kodapp till medlemsregistret</translation>
    </message>
    <message>
        <source>Hello %1. An account has been opened for you in the membership register. With the user name and the one-time code below you take it into use.</source>
        <translation>Hej %1. Vi har lagt upp ett konto åt dig i medlemsregistret. Du börjar använda det med användarnamnet och engångskoden här nedanför.</translation>
    </message>
    <message>
        <source>Hello %1. With the user name and the one-time code below you choose a new password.</source>
        <translation>Hej %1. Med användarnamnet och engångskoden här nedanför väljer du ett nytt lösenord.</translation>
    </message>
    <message>
        <source>Hello %1. With the user name and the one-time code below you connect a new authenticator app.</source>
        <translation>Hej %1. Med användarnamnet och engångskoden här nedanför kopplar du en ny kodapp.</translation>
    </message>
    <message>
        <source>Your user name: %1</source>
        <translation>Ditt användarnamn: %1</translation>
    </message>
    <message>
        <source>Your one-time code</source>
        <translation>Din engångskod</translation>
    </message>
    <message>
        <source>The code can be used once, and until %1 at %2.</source>
        <translation>Koden går att använda en gång och gäller till %1 kl. %2.</translation>
    </message>
    <message>
        <source>How to do it</source>
        <translation>Så här gör du</translation>
    </message>
    <message>
        <source>Start the program Medlemsregister on your computer.</source>
        <translation>Starta programmet Medlemsregister på din dator.</translation>
    </message>
    <message>
        <source>On the log-in page, choose “I have got a code”.</source>
        <translation>Välj ”Jag har fått en kod” på inloggningssidan.</translation>
    </message>
    <message>
        <source>Write your user name and the one-time code. It makes no difference whether you write large or small letters.</source>
        <translation>Skriv ditt användarnamn och engångskoden. Det spelar ingen roll om du skriver stora eller små bokstäver.</translation>
    </message>
    <message>
        <source>Keep the code to yourself</source>
        <translation>Behåll koden för dig själv</translation>
    </message>
    <message>
        <source>Never give the code to anybody who calls or writes to you, whoever they say they are. We never ask for it, nor for your password. Destroy this letter when you have used the code. If you did not expect it, contact %1.</source>
        <translation>Lämna aldrig ut koden till någon som ringer eller skriver till dig, vem personen än säger sig vara. Vi frågar aldrig efter den eller efter ditt lösenord. Förstör brevet när du har använt koden. Väntade du dig inte det här brevet, hör av dig till %1.</translation>
    </message>
    <message>
        <source>the national organisation</source>
        <translation>riksorganisationen</translation>
    </message>
    <message>
        <source>Letter to %1.pdf</source>
        <translation>Brev till %1.pdf</translation>
    </message>
</context>
<context>
    <name>DateRangeText</name>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
</context>
<context>
    <name>DateText</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 kl. %2</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Something in the form needs to be changed. It says what at each field.</source>
        <translation>Något i formuläret behöver ändras. Det står vid fältet vad det är.</translation>
    </message>
    <message>
        <source>The server could not read the request. Please report this to the support.</source>
        <translation>Servern kunde inte läsa det som skickades. Berätta gärna det för supporten.</translation>
    </message>
    <message>
        <source>Your access does not cover this.</source>
        <translation>Din behörighet omfattar inte det här.</translation>
    </message>
    <message>
        <source>This is not in the register, or it belongs to another branch.</source>
        <translation>Det här finns inte i registret, eller tillhör en annan avdelning.</translation>
    </message>
    <message>
        <source>The server does not know this action. The program may need to be updated.</source>
        <translation>Servern känner inte till detta. Programmet kan behöva uppdateras.</translation>
    </message>
    <message>
        <source>This clashes with something that is already in the register.</source>
        <translation>Det här går inte ihop med något som redan finns i registret.</translation>
    </message>
    <message>
        <source>Somebody else has saved a change meanwhile. Compare the two versions and choose.</source>
        <translation>Någon annan har sparat en ändring under tiden. Jämför de två versionerna och välj.</translation>
    </message>
    <message>
        <source>This is too large to send.</source>
        <translation>Det här är för stort för att skickas.</translation>
    </message>
    <message>
        <source>The search is too long. Shorten it and try again.</source>
        <translation>Sökningen är för lång. Korta den och försök igen.</translation>
    </message>
    <message>
        <source>The page is out of date. Reload it and try again.</source>
        <translation>Sidan är inaktuell. Tryck på F5 för att läsa in den igen, och försök på nytt.</translation>
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
        <source>There is no contact with the server. Check the internet connection.</source>
        <translation>Det går inte att nå servern. Kontrollera internetanslutningen.</translation>
    </message>
    <message>
        <source>The server shows another certificate than before. Nothing is sent until you know why: ask the national organisation.</source>
        <translation>Servern visar ett annat certifikat än tidigare. Ingenting skickas förrän du vet varför. Fråga riksorganisationen.</translation>
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
        <translation>Uppgiften kan inte sparas så som den är skriven.</translation>
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
        <translation>Registret kan inte läsa det som står här. Skriv det på ett annat sätt.</translation>
    </message>
    <message>
        <source>The text holds an invisible character. Delete the text and write it again.</source>
        <translation>Texten innehåller ett osynligt tecken. Ta bort texten och skriv den igen.</translation>
    </message>
    <message>
        <source>The text needs at least one letter.</source>
        <translation>Texten ska ha minst en bokstav.</translation>
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
        <translation>Det här används redan i registret.</translation>
    </message>
    <message>
        <source>Another period of the same kind covers some of these days.</source>
        <translation>Det finns redan något registrerat för några av de här dagarna. Ändra datumen, eller avsluta det andra först.</translation>
    </message>
    <message>
        <source>The assignment is already taken during these days. End the earlier one first.</source>
        <translation>Uppdraget är redan tillsatt under de här dagarna. Avsluta det tidigare uppdraget först.</translation>
    </message>
    <message>
        <source>The person must be a member of the branch on the first day of the assignment.</source>
        <translation>Personen ska vara medlem i avdelningen på uppdragets första dag.</translation>
    </message>
    <message>
        <source>The person is too young for this type of membership.</source>
        <translation>Personen är för ung för den här medlemskapstypen.</translation>
    </message>
    <message>
        <source>The person is too old for this type of membership.</source>
        <translation>Personen är för gammal för den här medlemskapstypen.</translation>
    </message>
    <message>
        <source>This alternative is no longer in use. Choose another.</source>
        <translation>Alternativet används inte längre. Välj ett annat.</translation>
    </message>
    <message>
        <source>Choose why it ended.</source>
        <translation>Välj orsaken till att det upphörde.</translation>
    </message>
    <message>
        <source>Write the last day too, since a reason is chosen.</source>
        <translation>Fyll även i Gäller till, eftersom en orsak är vald.</translation>
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
        <translation>Uppge det här om du frågar supporten: %1</translation>
    </message>
    <message>
        <source>A foreign address needs another country than Sweden.</source>
        <translation>En utlandsadress ska ha ett annat land än Sverige.</translation>
    </message>
    <message>
        <source>This kind of address must be in Sweden. Choose foreign address for other countries.</source>
        <translation>Den här adresstypen ska ha en adress i Sverige. Välj utlandsadress för andra länder.</translation>
    </message>
    <message>
        <source>The characters of the file cannot be read. Save it as CSV in UTF-8.</source>
        <translation>Filens tecken går inte att läsa. Spara den som CSV i UTF-8.</translation>
    </message>
    <message>
        <source>A quotation mark begins a text that never ends.</source>
        <translation>Ett citattecken inleder en text som aldrig tar slut.</translation>
    </message>
    <message>
        <source>The file has too many columns.</source>
        <translation>Filen har för många kolumner.</translation>
    </message>
    <message>
        <source>The file has too many rows. Divide it into several files.</source>
        <translation>Filen har för många rader. Dela den i flera filer.</translation>
    </message>
    <message>
        <source>The row has more or fewer fields than there are headings.</source>
        <translation>Raden har fler eller färre fält än det finns rubriker.</translation>
    </message>
    <message>
        <source>An earlier row of the file is about the same person.</source>
        <translation>En tidigare rad i filen gäller samma person.</translation>
    </message>
    <message>
        <source>Address, telephone and e-mail of a protected person are not imported.</source>
        <translation>Adress, telefon och e-post för en person med skyddade uppgifter importeras inte.</translation>
    </message>
    <message>
        <source>The personal identity number belongs to somebody with another name.</source>
        <translation>Personnumret tillhör någon med ett annat namn.</translation>
    </message>
    <message>
        <source>The file is not a workbook with a worksheet. Save it as .xlsx or as CSV.</source>
        <translation>Filen är inte en arbetsbok med ett kalkylblad. Spara den som .xlsx eller som CSV.</translation>
    </message>
    <message>
        <source>The file is an old Excel file (.xls). Save it as .xlsx or as CSV.</source>
        <translation>Filen är en äldre Excelfil (.xls). Spara den som .xlsx eller som CSV.</translation>
    </message>
    <message>
        <source>The file is damaged. Save it again as .xlsx or as CSV.</source>
        <translation>Filen är skadad. Spara den på nytt som .xlsx eller som CSV.</translation>
    </message>
    <message>
        <source>The file is protected by a password. Save it without one.</source>
        <translation>Filen är skyddad med lösenord. Spara den utan lösenord.</translation>
    </message>
    <message>
        <source>The file becomes too large when it is unpacked. Save it as CSV.</source>
        <translation>Filen blir för stor när den packas upp. Spara den som CSV.</translation>
    </message>
    <message>
        <source>The file has been changed or cannot be read any longer. Choose it again.</source>
        <translation>Filen har ändrats eller går inte längre att läsa. Välj den på nytt.</translation>
    </message>
    <message>
        <source>The file cannot be saved there. Choose another place.</source>
        <translation>Filen går inte att spara där. Välj en annan plats.</translation>
    </message>
    <message>
        <source>This needs a fresh code from your authenticator app.</source>
        <translation>Det här behöver en ny kod från din kodapp.</translation>
    </message>
    <message>
        <source>Many people use this password, so it is easy to guess. Choose another.</source>
        <translation>Många använder det här lösenordet, så det är lätt att gissa. Välj ett annat.</translation>
    </message>
    <message>
        <source>The password is made of names that others know. Choose another.</source>
        <translation>Lösenordet består av namn som andra känner till. Välj ett annat.</translation>
    </message>
    <message>
        <source>This is not right. Check it and try again.</source>
        <translation>Det här stämmer inte. Kontrollera och försök igen.</translation>
    </message>
    <message>
        <source>The server is not set up to send e-mail. Print the letter instead.</source>
        <translation>Servern är inte inställd för att skicka e-post. Skriv ut brevet i stället.</translation>
    </message>
    <message>
        <source>The e-mail could not be sent, and no code has been issued. Try again in a moment, or print the letter instead.</source>
        <translation>E-postmeddelandet gick inte att skicka, och ingen kod har skapats. Försök igen om en stund eller skriv ut brevet i stället.</translation>
    </message>
    <message>
        <source>The mail server did not take this address, and no code has been issued. Check the address, or print the letter instead.</source>
        <translation>E-postservern tog inte emot adressen, och ingen kod har skapats. Kontrollera adressen eller skriv ut brevet i stället.</translation>
    </message>
    <message>
        <source>The server did not answer in time, so it may or may not have been done. Try again: nothing is done twice.</source>
        <translation>Servern svarade inte i tid, så det är osäkert om det blev gjort. Försök igen: inget görs två gånger.</translation>
    </message>
    <message>
        <source>You were logged out before this was done. Try again when you are logged in; what you have written is kept.</source>
        <translation>Du loggades ut innan detta hann bli gjort. Försök igen när du har loggat in; det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>The person is a member of no other branch. Register the membership here instead.</source>
        <translation>Personen är inte medlem i någon annan avdelning. Registrera medlemskapet här i stället.</translation>
    </message>
    <message>
        <source>Only the national organisation can do this for the person. Contact it.</source>
        <translation>Bara riksorganisationen kan göra det här för personen. Kontakta riksorganisationen.</translation>
    </message>
    <message>
        <source>The register cannot search for this. Write less, with letters and digits only.</source>
        <translation>Registret kan inte söka efter det här. Skriv kortare, med bara bokstäver och siffror.</translation>
    </message>
</context>
<context>
    <name>ExceptionText</name>
    <message>
        <source>Holds from %1 to %2.</source>
        <translation>Gäller från %1 till %2.</translation>
    </message>
    <message>
        <source>Holds from %1 until it is changed.</source>
        <translation>Gäller från %1 tills det ändras.</translation>
    </message>
    <message>
        <source>Somebody&apos;s access still rests on it: the branch needs a new agreement, or the exception a new decision.</source>
        <translation>Någons behörighet bygger fortfarande på det: avdelningen behöver ett nytt avtal, eller undantaget ett nytt beslut.</translation>
    </message>
    <message>
        <source>Somebody&apos;s access rests on it today.</source>
        <translation>Någons behörighet bygger på det i dag.</translation>
    </message>
    <message>
        <source>Decided %1 by %2</source>
        <translation>Beslutat %1 av %2</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n administrators</source>
        <translation>
            <numerusform>Upp till %n lokaladministratör</numerusform>
            <numerusform>Upp till %n lokaladministratörer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from outside the branch</source>
        <translation>%1, som inte tillhör avdelningen</translation>
    </message>
    <message>
        <source>More than one administrator</source>
        <translation>Fler än en lokaladministratör</translation>
    </message>
    <message>
        <source>Somebody from outside the branch</source>
        <translation>Någon som inte tillhör avdelningen</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Att besluta</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Har gått ut</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Beviljat</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Avslaget</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Asked for %1 by %2: %3</source>
        <translation>Begärt %1 av %2: %3</translation>
    </message>
    <message>
        <source>Waiting for decision</source>
        <translation>Väntar på beslut</translation>
    </message>
    <message>
        <source>Asked for %1: %2</source>
        <translation>Begärt %1: %2</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>The whole row</source>
        <translation>Hela raden</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Fråga</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Upplysning</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>Samma person</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Ta inte med</translation>
    </message>
    <message>
        <source>Name or contact details have been changed</source>
        <translation>Namn eller kontaktuppgifter har ändrats</translation>
    </message>
    <message>
        <source>An address has been changed</source>
        <translation>En adress har ändrats</translation>
    </message>
    <message>
        <source>A membership has been changed</source>
        <translation>Ett medlemskap har ändrats</translation>
    </message>
    <message>
        <source>An assignment has been changed</source>
        <translation>Ett uppdrag har ändrats</translation>
    </message>
    <message>
        <source>An address has been added</source>
        <translation>En adress har lagts till</translation>
    </message>
    <message>
        <source>A membership has been added</source>
        <translation>Ett medlemskap har lagts till</translation>
    </message>
    <message>
        <source>An assignment has been added</source>
        <translation>Ett uppdrag har lagts till</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>The file needs a row of headings, and at least one row below them.</source>
        <translation>Filen behöver en rad med rubriker och minst en rad under dem.</translation>
    </message>
    <message>
        <source>The file holds characters that no text has. It may be of another kind than its name says, or damaged.</source>
        <translation>I filen finns tecken som ingen text har. Den kan vara av ett annat slag än namnet säger, eller skadad.</translation>
    </message>
    <message>
        <source>A cell holds more text than the register can take.</source>
        <translation>I en cell står mer text än registret kan ta emot.</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Medlemsnummer</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Tilltalsnamn</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>c/o</source>
        <translation>c/o</translation>
    </message>
    <message>
        <source>Street or box</source>
        <translation>Gata eller box</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Postort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>Membership type</source>
        <translation>Medlemskapstyp</translation>
    </message>
    <message>
        <source>Member from</source>
        <translation>Medlem från</translation>
    </message>
    <message>
        <source>Member to</source>
        <translation>Medlem till</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>Assignment from</source>
        <translation>Uppdrag från</translation>
    </message>
    <message>
        <source>Assignment to</source>
        <translation>Uppdrag till</translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>The file is larger than 20 MB. Divide it into several files.</source>
        <translation>Filen är större än 20 MB. Dela upp den i flera filer.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Rad %1: %2</translation>
    </message>
    <message>
        <source>Within an hour at most 72,000 personnummer can be compared with the register. Try again in an hour, or import a part of the file.</source>
        <translation>På en timme går det att jämföra högst 72 000 personnummer med registret. Försök igen om en timme, eller importera en del av filen.</translation>
    </message>
</context>
<context>
    <name>MeetingText</name>
    <message>
        <source>Annual meeting</source>
        <translation>Årsmöte</translation>
    </message>
    <message>
        <source>Members&apos; meeting</source>
        <translation>Medlemsmöte</translation>
    </message>
    <message>
        <source>Board meeting</source>
        <translation>Styrelsemöte</translation>
    </message>
</context>
<context>
    <name>MemberEditing</name>
    <message>
        <source>The personal details are saved.</source>
        <translation>Personuppgifterna är sparade.</translation>
    </message>
    <message>
        <source>The address is saved.</source>
        <translation>Adressen är sparad.</translation>
    </message>
    <message>
        <source>The address is added.</source>
        <translation>Adressen är tillagd.</translation>
    </message>
    <message>
        <source>Edit personal details</source>
        <translation>Redigera personuppgifter</translation>
    </message>
    <message>
        <source>The last day of the address is saved.</source>
        <translation>Adressens sista dag är sparad.</translation>
    </message>
    <message>
        <source>End address</source>
        <translation>Avsluta adressen</translation>
    </message>
    <message>
        <source>Edit address</source>
        <translation>Redigera adress</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>Lägg till adress</translation>
    </message>
</context>
<context>
    <name>MemberWords</name>
    <message>
        <source>%1 registered the member</source>
        <translation>%1 lade till medlemmen</translation>
    </message>
    <message>
        <source>%1 changed the personal details</source>
        <translation>%1 ändrade personuppgifterna</translation>
    </message>
    <message>
        <source>%1 added an address</source>
        <translation>%1 lade till en adress</translation>
    </message>
    <message>
        <source>%1 changed an address</source>
        <translation>%1 ändrade en adress</translation>
    </message>
    <message>
        <source>%1 added a membership</source>
        <translation>%1 lade till ett medlemskap</translation>
    </message>
    <message>
        <source>%1 changed a membership</source>
        <translation>%1 ändrade ett medlemskap</translation>
    </message>
    <message>
        <source>%1 added an assignment</source>
        <translation>%1 lade till ett uppdrag</translation>
    </message>
    <message>
        <source>%1 changed an assignment</source>
        <translation>%1 ändrade ett uppdrag</translation>
    </message>
    <message>
        <source>%1 took back a change</source>
        <translation>%1 ångrade en ändring</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>i dag %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>i går %1</translation>
    </message>
    <message>
        <source>Registered address</source>
        <translation>Folkbokföringsadress</translation>
    </message>
    <message>
        <source>Special postal address</source>
        <translation>Särskild postadress</translation>
    </message>
    <message>
        <source>Temporary address</source>
        <translation>Tillfällig adress</translation>
    </message>
    <message>
        <source>Foreign address</source>
        <translation>Utlandsadress</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Avflyttad</translation>
    </message>
    <message>
        <source>Unknown at the address</source>
        <translation>Okänd på adressen</translation>
    </message>
    <message>
        <source>Wrong address</source>
        <translation>Fel adress</translation>
    </message>
    <message>
        <source>Current members</source>
        <translation>Nuvarande medlemmar</translation>
    </message>
    <message>
        <source>Pending members</source>
        <translation>Väntande medlemmar</translation>
    </message>
    <message>
        <source>Former members</source>
        <translation>Tidigare medlemmar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Post goes here while the temporary address is valid.</source>
        <translation>Posten går hit så länge den tillfälliga adressen gäller.</translation>
    </message>
    <message>
        <source>Post goes here because the member has asked for it.</source>
        <translation>Posten går hit eftersom medlemmen har bett om det.</translation>
    </message>
    <message>
        <source>Post goes here because there is no temporary or special postal address.</source>
        <translation>Posten går hit eftersom det inte finns någon tillfällig adress eller särskild postadress.</translation>
    </message>
    <message>
        <source>Post goes here because it is the only address that is valid now.</source>
        <translation>Posten går hit eftersom det är den enda adressen som gäller nu.</translation>
    </message>
    <message>
        <source>No post is sent: it has come back from every address that is valid now.</source>
        <translation>Ingen post skickas: den har kommit tillbaka från alla adresser som gäller nu.</translation>
    </message>
    <message>
        <source>No post is sent: no address is valid now.</source>
        <translation>Ingen post skickas: ingen adress gäller nu.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what somebody did, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 changed the protection of the personal data</source>
        <translation>%1 ändrade skyddet av personuppgifterna</translation>
    </message>
    <message>
        <source>%1 had assignments in the branch until %2 and is a member of another branch. You see what held then.</source>
        <translation>%1 hade uppdrag i avdelningen till och med den %2 och är medlem i en annan avdelning. Du ser det som gällde då.</translation>
    </message>
    <message>
        <source>%1 left the branch on %2 and is a member of another branch. You see what held then.</source>
        <translation>%1 lämnade avdelningen den %2 och är medlem i en annan avdelning. Du ser det som gällde då.</translation>
    </message>
</context>
<context>
    <name>MembershipText</name>
    <message>
        <source>Left on their own wish</source>
        <translation>Eget utträde</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>Avliden</translation>
    </message>
    <message>
        <source>Struck off, has not paid</source>
        <translation>Struken, har inte betalat</translation>
    </message>
    <message>
        <source>Expelled</source>
        <translation>Utesluten</translation>
    </message>
    <message>
        <source>Moved to another branch</source>
        <translation>Flyttad till annan avdelning</translation>
    </message>
    <message>
        <source>Registered by mistake</source>
        <translation>Felregistrerad</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Uppgift saknas</translation>
    </message>
    <message>
        <source>Calendar year</source>
        <translation>Kalenderår</translation>
    </message>
    <message>
        <source>Twelve months</source>
        <translation>Tolv månader</translation>
    </message>
    <message>
        <source>Until further notice</source>
        <translation>Tills vidare</translation>
    </message>
    <message>
        <source>No fee</source>
        <translation>Ingen avgift</translation>
    </message>
    <message>
        <source>SEK %L1</source>
        <translation>%L1 kr</translation>
    </message>
    <message>
        <source>%1–%2 years</source>
        <translation>%1–%2 år</translation>
    </message>
    <message>
        <source>From %1 years</source>
        <translation>Från %1 år</translation>
    </message>
    <message>
        <source>To %1 years</source>
        <translation>Till och med %1 år</translation>
    </message>
    <message>
        <source>All ages</source>
        <translation>Alla åldrar</translation>
    </message>
    <message>
        <source>The branch was closed</source>
        <translation>Avdelningen lades ned</translation>
    </message>
</context>
<context>
    <name>ProblemKindText</name>
    <message>
        <source>in the future</source>
        <translation>i framtiden</translation>
    </message>
    <message>
        <source>too long ago</source>
        <translation>för länge sedan</translation>
    </message>
    <message>
        <source>ends before it begins</source>
        <translation>slutar innan det börjar</translation>
    </message>
    <message>
        <source>no date of birth</source>
        <translation>inget födelsedatum</translation>
    </message>
    <message>
        <source>two dates of birth</source>
        <translation>två födelsedatum</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>perhaps in the register</source>
        <translation>finns kanske redan</translation>
    </message>
    <message>
        <source>is a member already</source>
        <translation>är redan medlem</translation>
    </message>
    <message>
        <source>taken by somebody else</source>
        <translation>redan upptaget</translation>
    </message>
    <message>
        <source>not a member then</source>
        <translation>inte medlem då</translation>
    </message>
    <message>
        <source>earlier in the file</source>
        <translation>finns tidigare i filen</translation>
    </message>
    <message>
        <source>somebody else&apos;s</source>
        <translation>tillhör någon annan</translation>
    </message>
    <message>
        <source>without contact details</source>
        <translation>utan kontaktuppgifter</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>för långt</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>för kort</translation>
    </message>
    <message>
        <source>last digit wrong</source>
        <translation>fel sista siffra</translation>
    </message>
    <message>
        <source>no street or box</source>
        <translation>ingen gata eller box</translation>
    </message>
    <message>
        <source>invisible character</source>
        <translation>osynligt tecken</translation>
    </message>
    <message>
        <source>no letter</source>
        <translation>ingen bokstav</translation>
    </message>
    <message>
        <source>too small or too large</source>
        <translation>för litet eller för stort</translation>
    </message>
    <message>
        <source>too many or too few fields</source>
        <translation>fel antal fält</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>går inte att läsa</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>the branch is closed</source>
        <translation>avdelningen är nedlagd</translation>
    </message>
</context>
<context>
    <name>ProblemText</name>
    <message>
        <source>The register has no branch of this name. Say under Unknown names which one is meant.</source>
        <translation>Registret har ingen avdelning med det namnet. Välj under Okända namn vilken som menas.</translation>
    </message>
    <message>
        <source>The register has no membership type of this name. Say under Unknown names which one is meant.</source>
        <translation>Registret har ingen medlemskapstyp med det namnet. Välj under Okända namn vilken som menas.</translation>
    </message>
    <message>
        <source>The register has no role of this name. Say under Unknown names which one is meant.</source>
        <translation>Registret har ingen uppdragstyp med det namnet. Välj under Okända namn vilken som menas.</translation>
    </message>
    <message>
        <source>The field is empty, and the register needs it. Fill it in.</source>
        <translation>Fältet är tomt, men registret behöver det. Fyll i det.</translation>
    </message>
    <message>
        <source>The date does not exist, or is not written year first, as 2026-05-01.</source>
        <translation>Datumet finns inte, eller är inte skrivet med året först, som 2026-05-01.</translation>
    </message>
    <message>
        <source>An earlier row is about the same person. That row is imported, this one is not.</source>
        <translation>En tidigare rad gäller samma person. Den raden importeras, men inte den här.</translation>
    </message>
    <message>
        <source>The row has more or fewer fields than there are headings. A text that holds the separator must stand in quotation marks.</source>
        <translation>Raden har fler eller färre fält än det finns rubriker. En text som innehåller skiljetecknet måste stå inom citattecken.</translation>
    </message>
    <message>
        <source>There is no such country. Write its name or its code of two letters, as FI.</source>
        <translation>Det finns inget sådant land. Skriv landets namn eller dess kod med två bokstäver, som FI.</translation>
    </message>
    <message>
        <source>Somebody with another name has the same personal identity number. Answer under Questions whether it is the same person.</source>
        <translation>Någon med ett annat namn har samma personnummer. Svara under Frågor om det är samma person.</translation>
    </message>
    <message>
        <source>An earlier row has the same personal identity number, written in another way. Answer under Questions whether it is the same person.</source>
        <translation>En tidigare rad har samma personnummer, skrivet på ett annat sätt. Svara under Frågor om det är samma person.</translation>
    </message>
    <message>
        <source>Somebody in the register looks like the same person. Answer under Questions whether it is.</source>
        <translation>Någon i registret verkar vara samma person. Svara under Frågor om det stämmer.</translation>
    </message>
    <message>
        <source>The assignment is not imported: the person is not a member of the branch on its first day. The rest of the row is.</source>
        <translation>Uppdraget importeras inte: personen är inte medlem i avdelningen första dagen. Resten av raden kommer med.</translation>
    </message>
    <message>
        <source>The assignment is not imported: somebody else holds it during these days. The rest of the row is.</source>
        <translation>Uppdraget importeras inte: någon annan har det under de dagarna. Resten av raden kommer med.</translation>
    </message>
    <message>
        <source>The membership is not imported: the person has one in the branch that covers some of these days. The rest of the row is.</source>
        <translation>Medlemskapet importeras inte: personen har redan ett i avdelningen under en del av dagarna. Resten av raden kommer med.</translation>
    </message>
    <message>
        <source>This is no member number. The row is imported, and the person gets a new number.</source>
        <translation>Det här är inget medlemsnummer. Raden importeras, och personen får ett nytt nummer.</translation>
    </message>
    <message>
        <source>%1 The row is imported without it.</source>
        <translation>%1 Raden importeras utan det.</translation>
    </message>
    <message>
        <source>The branch is closed, and this membership goes on after that. Write its last day, or another branch.</source>
        <translation>Avdelningen är nedlagd och medlemskapet fortsätter efter det. Skriv medlemskapets sista dag eller en annan avdelning.</translation>
    </message>
    <message>
        <source>The branch is closed, and this assignment goes on after that. Write its last day.</source>
        <translation>Avdelningen är nedlagd och uppdraget fortsätter efter det. Skriv uppdragets sista dag.</translation>
    </message>
</context>
<context>
    <name>ProtectionEditing</name>
    <message>
        <source>Show protected data</source>
        <translation>Visa skyddade uppgifter</translation>
    </message>
    <message>
        <source>Show for 15 minutes</source>
        <translation>Visa i 15 minuter</translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
</context>
<context>
    <name>ProtectionWords</name>
    <message>
        <source>No protection</source>
        <translation>Inget skydd</translation>
    </message>
    <message>
        <source>Confidentiality marking</source>
        <translation>Sekretessmarkering</translation>
    </message>
    <message>
        <source>Protected population registration</source>
        <translation>Skyddad folkbokföring</translation>
    </message>
    <message>
        <source>Protected data</source>
        <translation>Skyddade uppgifter</translation>
    </message>
</context>
<context>
    <name>ReceiptPaper</name>
    <message>
        <source>Receipt of a transfer between branches</source>
        <translation>Kvitto på flytt mellan avdelningar</translation>
    </message>
</context>
<context>
    <name>ReceiptText</name>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importerad</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>På servern</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Ångrad</translation>
    </message>
    <message>
        <source>New persons</source>
        <translation>Nya personer</translation>
    </message>
    <message>
        <source>Persons who were in the register</source>
        <translation>Personer som redan fanns</translation>
    </message>
    <message>
        <source>Of them, with new contact details</source>
        <translation>Därav med nya kontaktuppgifter</translation>
    </message>
    <message>
        <source>New memberships</source>
        <translation>Nya medlemskap</translation>
    </message>
    <message>
        <source>New addresses</source>
        <translation>Nya adresser</translation>
    </message>
    <message>
        <source>New assignments</source>
        <translation>Nya uppdrag</translation>
    </message>
    <message>
        <source>Receipt of an import</source>
        <translation>Kvitto på en import</translation>
    </message>
    <message>
        <source>%1 new persons, %2 memberships, %3 addresses and %4 assignments that the import brought disappear from the register.</source>
        <translation>%1 nya personer, %2 medlemskap, %3 adresser och %4 uppdrag som kom med importen försvinner ur registret.</translation>
    </message>
    <message>
        <source>Persons who were in the register before stay in it, as they were.</source>
        <translation>Personer som fanns i registret före importen finns kvar, som de var.</translation>
    </message>
    <message>
        <source>The import&apos;s id: %1</source>
        <translation>Importens id: %1</translation>
    </message>
</context>
<context>
    <name>RecoveryPaper</name>
    <message>
        <source>Recovery codes for the membership register</source>
        <translation>Reservkoder till medlemsregistret</translation>
    </message>
    <message>
        <source>User name: %1. Made on %2.</source>
        <translation>Användarnamn: %1. Skapade %2.</translation>
    </message>
    <message>
        <source>When you do not have your authenticator app at hand, log in with one of these codes in place of the app&apos;s. Each can be used once: cross it out. Keep the paper where nobody else gets at it, and not together with your password.</source>
        <translation>När du inte har din kodapp till hands loggar du in med en av de här koderna i stället för appens. Varje kod går att använda en gång: stryk den sedan. Förvara papperet där ingen annan kommer åt det, och inte tillsammans med lösenordet.</translation>
    </message>
</context>
<context>
    <name>ReviewText</name>
    <message>
        <source>%1 is a member of the branch.</source>
        <translation>%1 är medlem i avdelningen.</translation>
    </message>
    <message>
        <source>%1 is named as a member, but has no membership in the branch today.</source>
        <translation>%1 står som medlem, men har inget medlemskap i avdelningen i dag.</translation>
    </message>
    <message>
        <source>%1 is not a member of the branch, but its employee, and lives in another municipality (%2).</source>
        <translation>%1 är inte medlem i avdelningen utan anställd, och bor i en annan kommun (%2).</translation>
    </message>
    <message>
        <source>%1 is not a member of the branch, but its employee.</source>
        <translation>%1 är inte medlem i avdelningen utan anställd.</translation>
    </message>
    <message>
        <source>%1 is neither a member nor an employee: an exception has to cover it.</source>
        <translation>%1 är varken medlem eller anställd: det krävs ett undantag.</translation>
    </message>
    <message>
        <source>%1: missing.</source>
        <translation>%1: saknas.</translation>
    </message>
    <message>
        <source>%1: registered. The file has active content, which is not run here.</source>
        <translation>%1: registrerat. Filen har aktivt innehåll, som inte körs här.</translation>
    </message>
    <message>
        <source>%1: registered.</source>
        <translation>%1: registrerat.</translation>
    </message>
    <message>
        <source>The agreement is signed by the branch</source>
        <translation>Avtalet är undertecknat av avdelningen</translation>
    </message>
    <message>
        <source>The agreement is signed by everybody whom it names</source>
        <translation>Avtalet är undertecknat av alla som det gäller</translation>
    </message>
    <message>
        <source>The minutes excerpt is signed</source>
        <translation>Protokollsutdraget är undertecknat</translation>
    </message>
    <message>
        <source>The minutes excerpt is witnessed by two</source>
        <translation>Protokollsutdraget är vidimerat av två</translation>
    </message>
    <message>
        <source>The minutes excerpt names the same persons as the agreement</source>
        <translation>Protokollsutdraget gäller samma personer som avtalet</translation>
    </message>
    <message>
        <source>I know who the persons are: they are the ones in the register</source>
        <translation>Jag vet vilka personerna är: det är de som finns i registret</translation>
    </message>
    <message>
        <source>The papers have not come in. Register both, and then that they have come in.</source>
        <translation>Handlingarna har inte kommit in. Registrera båda och därefter att de har kommit in.</translation>
    </message>
    <message>
        <source>The branch is closed, and nobody can get access to it. Give the agreement up.</source>
        <translation>Avdelningen är nedlagd och ingen kan få behörighet till den. Makulera avtalet.</translation>
    </message>
    <message>
        <source>The signed agreement is missing. Register it under Papers.</source>
        <translation>Det undertecknade avtalet saknas. Registrera det under Handlingar.</translation>
    </message>
    <message>
        <source>The minutes excerpt is missing. Register it under Papers.</source>
        <translation>Protokollsutdraget saknas. Registrera det under Handlingar.</translation>
    </message>
    <message>
        <source>The agreement names nobody. Send it back to the branch.</source>
        <translation>Ingen står i avtalet. Skicka tillbaka det till avdelningen.</translation>
    </message>
    <message>
        <source>Somebody whom it names has been taken out of the register, or has died. Send it back to the branch.</source>
        <translation>Någon som avtalet gäller har tagits bort ur registret eller avlidit. Skicka tillbaka det till avdelningen.</translation>
    </message>
    <message>
        <source>It names more than one administrator, or somebody from outside the branch, and no exception covers that. Decide about an exception first, or send it back.</source>
        <translation>Avtalet gäller fler än en, eller någon som inte tillhör avdelningen, och inget undantag täcker det. Besluta om ett undantag först, eller skicka tillbaka avtalet.</translation>
    </message>
    <message>
        <source>Not everything in the check list is ticked.</source>
        <translation>Allt i checklistan är inte avbockat.</translation>
    </message>
    <message>
        <source>You have approved it yourself. The second one has to be somebody else.</source>
        <translation>Du har själv godkänt det. Den andra måste vara någon annan.</translation>
    </message>
    <message>
        <source>%1 loses access today, %2 gets it.</source>
        <translation>%1 förlorar behörigheten i dag, %2 får den.</translation>
    </message>
    <message>
        <source>%1 loses access today.</source>
        <translation>%1 förlorar behörigheten i dag.</translation>
    </message>
    <message>
        <source>%1 gets access today. Nobody loses it.</source>
        <translation>%1 får behörighet i dag. Ingen förlorar den.</translation>
    </message>
    <message>
        <source>%1 keeps access, now by this agreement.</source>
        <translation>%1 behåller behörigheten, nu genom det här avtalet.</translation>
    </message>
    <message>
        <source>It happens when another person has approved as well.</source>
        <translation>Det sker när ytterligare en person har godkänt.</translation>
    </message>
    <message>
        <source>%1 already administers %2.</source>
        <translation>%1 är redan lokaladministratör för %2.</translation>
    </message>
    <message>
        <source>Nobody is named.</source>
        <translation>Ingen står i avtalet.</translation>
    </message>
    <message>
        <source>One administrator, as is usual.</source>
        <translation>En lokaladministratör, som det brukar vara.</translation>
    </message>
    <message numerus="yes">
        <source>%n administrator(s): an exception has to cover it.</source>
        <translation>
            <numerusform>%n lokaladministratör: det krävs ett undantag.</numerusform>
            <numerusform>%n lokaladministratörer: det krävs ett undantag.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoleText</name>
    <message>
        <source>Elected by the annual meeting %1</source>
        <translation>Vald av årsmötet %1</translation>
    </message>
    <message>
        <source>Elected by the members&apos; meeting %1</source>
        <translation>Vald av medlemsmötet %1</translation>
    </message>
    <message>
        <source>Elected by the board %1</source>
        <translation>Vald av styrelsen %1</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Kommande</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>Pågående</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Avslutat</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n år</numerusform>
            <numerusform>%n år</numerusform>
        </translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Inte bestämd</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Vakant</translation>
    </message>
    <message numerus="yes">
        <source>%n vacant seat(s)</source>
        <translation>
            <numerusform>%n vakant plats</numerusform>
            <numerusform>%n vakanta platser</numerusform>
        </translation>
    </message>
    <message>
        <source>Elected %1</source>
        <translation>Vald %1</translation>
    </message>
</context>
<context>
    <name>SessionText</name>
    <message>
        <source>Unknown program</source>
        <translation>Okänt program</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>i dag %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>i går %1</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Från %1</translation>
    </message>
    <message>
        <source>logged in %1</source>
        <translation>inloggad %1</translation>
    </message>
    <message>
        <source>last active %1</source>
        <translation>senast aktiv %1</translation>
    </message>
</context>
<context>
    <name>StatisticsText</name>
    <message>
        <source>All ages</source>
        <translation>Alla åldrar</translation>
    </message>
    <message>
        <source>Up to %1 years</source>
        <translation>Till och med %1 år</translation>
    </message>
    <message>
        <source>%1 years and over</source>
        <translation>%1 år och äldre</translation>
    </message>
    <message>
        <source>%1–%2 years</source>
        <translation>%1–%2 år</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other branch(es)</source>
        <translation>
            <numerusform>%Ln annan avdelning</numerusform>
            <numerusform>%Ln andra avdelningar</numerusform>
        </translation>
    </message>
    <message>
        <source>Age not known</source>
        <translation>Ålder okänd</translation>
    </message>
    <message>
        <source>Other types</source>
        <translation>Andra typer</translation>
    </message>
</context>
<context>
    <name>TransferError</name>
    <message>
        <source>The membership began on %1. Choose a later day.</source>
        <translation>Medlemskapet började den %1. Välj en senare dag.</translation>
    </message>
    <message>
        <source>The membership in the old branch has not begun by then. Choose a later day.</source>
        <translation>Medlemskapet i den gamla avdelningen har inte börjat då. Välj en senare dag.</translation>
    </message>
    <message>
        <source>The membership ends on %1. Choose that day or an earlier one.</source>
        <translation>Medlemskapet upphör den %1. Välj den dagen eller en tidigare.</translation>
    </message>
    <message>
        <source>The membership in the old branch has ended by then. Choose an earlier day.</source>
        <translation>Medlemskapet i den gamla avdelningen har upphört då. Välj en tidigare dag.</translation>
    </message>
    <message>
        <source>Choose a day that is not more than a year from today.</source>
        <translation>Välj en dag som ligger högst ett år från i dag.</translation>
    </message>
    <message>
        <source>%1 is a member there already, then or later.</source>
        <translation>%1 är redan medlem där då eller senare.</translation>
    </message>
    <message>
        <source>%1 is a member of %2 already, then or later.</source>
        <translation>%1 är redan medlem i %2 då eller senare.</translation>
    </message>
    <message>
        <source>That branch is closed. Choose another.</source>
        <translation>Den avdelningen är nedlagd. Välj en annan.</translation>
    </message>
    <message>
        <source>%1 has protected personal data. Only the national organisation can move the person. Contact it.</source>
        <translation>%1 har skyddade personuppgifter. Bara riksorganisationen kan flytta personen. Kontakta den.</translation>
    </message>
    <message>
        <source>There is no branch of that name. Write a part of the name, and choose.</source>
        <translation>Det finns ingen avdelning med det namnet. Skriv en del av namnet och välj.</translation>
    </message>
    <message numerus="yes">
        <source>Write at most %n characters.</source>
        <translation>
            <numerusform>Skriv högst %n tecken.</numerusform>
            <numerusform>Skriv högst %n tecken.</numerusform>
        </translation>
    </message>
    <message>
        <source>The membership in the old branch has ended meanwhile, so there is nothing to move. Decline the transfer; a new membership can be added instead.</source>
        <translation>Medlemskapet i den gamla avdelningen har upphört under tiden, så det finns inget att flytta. Avböj flytten; ett nytt medlemskap kan läggas till i stället.</translation>
    </message>
    <message>
        <source>The transfer has been decided already. It is shown as it is now.</source>
        <translation>Flytten är redan avgjord. Den visas som den är nu.</translation>
    </message>
    <message>
        <source>The new branch has been closed meanwhile. Decline the transfer.</source>
        <translation>Den nya avdelningen har lagts ned under tiden. Avböj flytten.</translation>
    </message>
    <message>
        <source>Somebody else has changed the transfer meanwhile. It is shown as it is now: look at it before you go on.</source>
        <translation>Någon annan har ändrat flytten under tiden. Den visas som den är nu: titta på den innan du går vidare.</translation>
    </message>
    <message>
        <source>You cannot decide this: it is the other branch that answers.</source>
        <translation>Du kan inte avgöra den här flytten: det är den andra avdelningen som svarar.</translation>
    </message>
    <message>
        <source>You do not reach this transfer any more.</source>
        <translation>Du kommer inte längre åt den här flytten.</translation>
    </message>
    <message>
        <source>What you have written of the person does not fit the register. Write the personnummer, or the whole name and the date of birth.</source>
        <translation>Det du har skrivit om personen stämmer inte med registret. Skriv personnumret, eller hela namnet och födelsedatumet.</translation>
    </message>
    <message>
        <source>A transfer of %1 waits already, here or in another branch.</source>
        <translation>En flytt av %1 väntar redan, här eller i en annan avdelning.</translation>
    </message>
    <message>
        <source>%1 is a member of your branch already, or will be.</source>
        <translation>%1 är redan medlem i din avdelning, eller blir det.</translation>
    </message>
    <message>
        <source>%1 is a member of no other branch. Close this, and add the membership instead.</source>
        <translation>%1 är inte medlem i någon annan avdelning. Stäng det här och lägg till medlemskapet i stället.</translation>
    </message>
    <message>
        <source>Only the national organisation can move %1. Contact it.</source>
        <translation>Bara riksorganisationen kan flytta %1. Kontakta den.</translation>
    </message>
    <message>
        <source>Choose %1 or a later day.</source>
        <translation>Välj %1 eller en senare dag.</translation>
    </message>
    <message>
        <source>A transfer of %1 waits already. If you do not find it under Transfers, it concerns another branch: contact the national organisation.</source>
        <translation>En flytt av %1 väntar redan. Om du inte hittar den under Flyttar gäller den en annan avdelning: kontakta riksorganisationen.</translation>
    </message>
</context>
<context>
    <name>TransferText</name>
    <message>
        <source>Another branch</source>
        <translation>En annan avdelning</translation>
    </message>
    <message>
        <source>the branch that the member leaves</source>
        <translation>den avdelning som medlemmen lämnar</translation>
    </message>
    <message>
        <source>Waits for an answer from %1. You can accept or decline in its place.</source>
        <translation>Väntar på svar från %1. Du kan godkänna eller avböja i dess ställe.</translation>
    </message>
    <message>
        <source>You wait for an answer from %1. Nothing is changed until then.</source>
        <translation>Du väntar på svar från %1. Inget ändras förrän dess.</translation>
    </message>
    <message>
        <source>%1 asks that %2 may move there. Nothing is changed until you accept.</source>
        <translation>%1 ber om att %2 ska få flytta dit. Inget ändras förrän du godkänner.</translation>
    </message>
    <message>
        <source>%1 asks that %2 may move here. Nothing is changed until you accept.</source>
        <translation>%1 ber om att %2 ska få flytta hit. Inget ändras förrän du godkänner.</translation>
    </message>
    <message>
        <source>Withdrawn by %1 on %2. Nothing has been changed.</source>
        <translation>Återkallad av %1 %2. Inget har ändrats.</translation>
    </message>
    <message>
        <source>Declined by %1 on %2. Nothing has been changed.</source>
        <translation>Avböjd av %1 %2. Inget har ändrats.</translation>
    </message>
    <message>
        <source>The reason: %1</source>
        <translation>Orsak: %1</translation>
    </message>
    <message>
        <source>the national organisation</source>
        <translation>riksorganisationen</translation>
    </message>
    <message>
        <source>%1, member number %2</source>
        <translation>%1, medlemsnummer %2</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Väntar på dig</translation>
    </message>
    <message>
        <source>Waits for answer</source>
        <translation>Väntar på svar</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Godkänd</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Genomförd</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Avböjd</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återkallad</translation>
    </message>
    <message>
        <source>Here, from %1</source>
        <translation>Hit, från %1</translation>
    </message>
    <message>
        <source>Here, from another branch</source>
        <translation>Hit, från en annan avdelning</translation>
    </message>
    <message>
        <source>From here to %1</source>
        <translation>Härifrån till %1</translation>
    </message>
    <message>
        <source>%1 is a member of %2 up to and including %3, and of %4 from %5.</source>
        <translation>%1 är medlem i %2 till och med %3 och i %4 från och med %5.</translation>
    </message>
    <message>
        <source>%1 is a member of the present branch up to and including %2, and of %3 from %4.</source>
        <translation>%1 är medlem i sin nuvarande avdelning till och med %2 och i %3 från och med %4.</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Medlem</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>First day in the new branch</source>
        <translation>Första dag i den nya avdelningen</translation>
    </message>
    <message>
        <source>Type of membership</source>
        <translation>Medlemskapstyp</translation>
    </message>
    <message>
        <source>As now</source>
        <translation>Som nu</translation>
    </message>
    <message>
        <source>Asked for by</source>
        <translation>Begärd av</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meddelande</translation>
    </message>
    <message>
        <source>Last day in %1</source>
        <translation>Sista dag i %1</translation>
    </message>
    <message>
        <source>First day in %1</source>
        <translation>Första dag i %1</translation>
    </message>
    <message>
        <source>Assignments that ended</source>
        <translation>Uppdrag som upphör</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inga</translation>
    </message>
    <message>
        <source>Carried out by</source>
        <translation>Genomförd av</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>When it was carried out %1 had access to the register of %2. The access lasts until the agreement is replaced or ends.</source>
        <translation>När flytten genomfördes hade %1 tillgång till registret för %2. Tillgången gäller tills avtalet ersätts eller upphör.</translation>
    </message>
</context>
<context>
    <name>medlem::client::AcceptanceEditor</name>
    <message>
        <source>First day in %1</source>
        <translation>Första dag i %1</translation>
    </message>
    <message>
        <source>You can move the day. The day before is the last in the old branch.</source>
        <translation>Du kan ändra dagen. Dagen före är den sista i den gamla avdelningen.</translation>
    </message>
    <message>
        <source>As asked for (%1)</source>
        <translation>Som begärt (%1)</translation>
    </message>
    <message>
        <source>As in the old branch</source>
        <translation>Som i den gamla avdelningen</translation>
    </message>
    <message>
        <source>Type of membership</source>
        <translation>Medlemskapstyp</translation>
    </message>
    <message>
        <source>Assignments that ask for a membership of the old branch end with it. Both branches get a receipt.</source>
        <translation>Uppdrag som kräver medlemskap i den gamla avdelningen upphör samtidigt. Båda avdelningarna får ett kvitto.</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccessArea</name>
    <message>
        <source>All branches</source>
        <translation>Alla avdelningar</translation>
    </message>
    <message>
        <source>The draft has been saved. Next comes the form for signature.</source>
        <translation>Utkastet är sparat. Nästa steg är blanketten för underskrift.</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Avtal</translation>
    </message>
    <message>
        <source>The branch&apos;s access</source>
        <translation>Avdelningens behörighet</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Behörighet</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccessDesk</name>
    <message>
        <source>Access to the register</source>
        <translation>Behörighet till registret</translation>
    </message>
    <message>
        <source>Which branches have whom, and on which papers.</source>
        <translation>Vilka som administrerar vilka avdelningar, och med vilka handlingar.</translation>
    </message>
    <message>
        <source>Agreements, branches or exceptions</source>
        <translation>Avtal, avdelningar eller undantag</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Avtal</translation>
    </message>
    <message>
        <source>Who has access</source>
        <translation>Behörigheter</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Undantag</translation>
    </message>
    <message>
        <source>The setting has been saved.</source>
        <translation>Inställningen är sparad.</translation>
    </message>
    <message>
        <source>Settings of the review</source>
        <translation>Inställningar för granskningen</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccessSettingsEditor</name>
    <message>
        <source>Two persons have to approve</source>
        <translation>Två personer måste godkänna</translation>
    </message>
    <message>
        <source>Approving agreements</source>
        <translation>Godkännande av avtal</translation>
    </message>
    <message>
        <source>The first approval changes nothing yet. The agreement comes into force when somebody else of the national organisation has approved it as well.</source>
        <translation>Det första godkännandet ändrar ingenting än. Avtalet börjar gälla när någon annan på riksorganisationen också har godkänt det.</translation>
    </message>
    <message>
        <source>Two persons</source>
        <translation>Två personer</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>En person</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccountCardPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konton</translation>
    </message>
    <message>
        <source>The account has been saved.</source>
        <translation>Kontot är sparat.</translation>
    </message>
    <message>
        <source>Edit account</source>
        <translation>Redigera konto</translation>
    </message>
    <message>
        <source>The account is disabled, and its sessions have ended.</source>
        <translation>Kontot är avstängt och utloggat överallt.</translation>
    </message>
    <message>
        <source>The account can be used again.</source>
        <translation>Kontot går att använda igen.</translation>
    </message>
    <message>
        <source>The account&apos;s sessions have ended.</source>
        <translation>Kontot är utloggat överallt.</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccountCreation</name>
    <message>
        <source>Create account</source>
        <translation>Skapa konto</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Somebody else has that user name. Another stands in the field now; create the account if it will do.</source>
        <translation>Någon annan har det användarnamnet. Nu står ett annat i fältet. Skapa kontot om det duger.</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccountEditor</name>
    <message>
        <source>May open protected persons</source>
        <translation>Får öppna skyddade personer</translation>
    </message>
    <message>
        <source>May see the address and contact details of a person with protected personal data, after giving a reason. Each time is logged. Give it only to who needs it.</source>
        <translation>Får se adress och kontaktuppgifter för en person med skyddade personuppgifter, efter att ha angett en orsak. Varje gång loggas. Ge rätten bara till den som behöver den.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>As colleagues see it in the register. It changes nothing of the person in the register.</source>
        <translation>Så som andra ser det i registret. Personens uppgifter i registret ändras inte.</translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Avstängt</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccountListModel</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Användarnamn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation>Senast inloggad</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Inloggningar</translation>
    </message>
    <message>
        <source>Code until</source>
        <translation>Kod gäller till</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccountListPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konton</translation>
    </message>
    <message>
        <source>Who can log in to the register.</source>
        <translation>De som kan logga in i registret.</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>Skapa konto</translation>
    </message>
    <message>
        <source>Search by name or user name</source>
        <translation>Sök på namn eller användarnamn</translation>
    </message>
    <message>
        <source>Search for accounts</source>
        <translation>Sök efter konton</translation>
    </message>
    <message>
        <source>Which states to show</source>
        <translation>Vilka lägen som visas</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alla lägen</translation>
    </message>
    <message>
        <source>Which roles to show</source>
        <translation>Vilka roller som visas</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Alla roller</translation>
    </message>
    <message>
        <source>No account found</source>
        <translation>Inget konto hittades</translation>
    </message>
    <message>
        <source>No account fits the search. Write less of the name, or look among all accounts.</source>
        <translation>Inget konto passar sökningen. Skriv mindre av namnet eller sök bland alla konton.</translation>
    </message>
    <message>
        <source>Show all accounts</source>
        <translation>Visa alla konton</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Hämta igen</translation>
    </message>
    <message>
        <source>The accounts could not be read</source>
        <translation>Det gick inte att läsa kontona</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccountPage</name>
    <message>
        <source>Let you in when you do not have your app at hand. Each can be used once.</source>
        <translation>Släpper in dig när du inte har din kodapp till hands. Varje kod går att använda en gång.</translation>
    </message>
    <message numerus="yes">
        <source>You have %n left.</source>
        <translation>
            <numerusform>Du har %n kvar.</numerusform>
            <numerusform>Du har %n kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>My account</source>
        <translation>Mitt konto</translation>
    </message>
    <message>
        <source>Who you are here</source>
        <translation>Vem du är här</translation>
    </message>
    <message>
        <source>If something is not right: tell the national organisation, which changes it.</source>
        <translation>Stämmer något inte? Säg till riksorganisationen, som ändrar det.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Användarnamn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>National administrator</source>
        <translation>Riksadministratör</translation>
    </message>
    <message>
        <source>Local administrator</source>
        <translation>Lokaladministratör</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Avdelningar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>None today</source>
        <translation>Inga i dag</translation>
    </message>
    <message>
        <source>How you log in</source>
        <translation>Hur du loggar in</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Change it if somebody else may know it. It never becomes too old.</source>
        <translation>Byt det om någon annan kan känna till det. Det blir aldrig för gammalt.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Byt</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Byt lösenord</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Reservkoder</translation>
    </message>
    <message>
        <source>Make new ones</source>
        <translation>Skapa nya</translation>
    </message>
    <message>
        <source>Make new recovery codes</source>
        <translation>Skapa nya reservkoder</translation>
    </message>
    <message>
        <source>Make ten new recovery codes? Those that you have stop working.</source>
        <translation>Vill du skapa tio nya reservkoder? De du har slutar att fungera.</translation>
    </message>
    <message>
        <source>New phone</source>
        <translation>Ny telefon</translation>
    </message>
    <message>
        <source>Keep the old phone until an app on the new one is connected. Ask the national organisation for a code for a new app; with it, choose &quot;I have got a code&quot; on the log-in page. Many apps can also move their accounts to the new phone by themselves: then you need do nothing here.</source>
        <translation>Behåll den gamla telefonen tills en app på den nya är kopplad. Be riksorganisationen om en kod för en ny kodapp och välj sedan ”Jag har fått en kod” på inloggningssidan. Många appar kan också själva flytta sina konton till den nya telefonen. Då behöver du inte göra något här.</translation>
    </message>
    <message>
        <source>Your password has been changed.</source>
        <translation>Ditt lösenord är bytt.</translation>
    </message>
    <message>
        <source>Your new recovery codes</source>
        <translation>Dina nya reservkoder</translation>
    </message>
    <message>
        <source>Each can be used once. They are shown only now.</source>
        <translation>Varje kod går att använda en gång. De visas bara nu.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccountSection</name>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Edit name and rights</source>
        <translation>Redigera namn och rättigheter</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Användarnamn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Access to</source>
        <translation>Behörighet till</translation>
    </message>
    <message>
        <source>No branch. Access comes with a signed agreement.</source>
        <translation>Ingen avdelning. Behörigheten kommer med ett undertecknat avtal.</translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>May be opened, with a reason</source>
        <translation>Får öppnas, om en orsak anges</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>Får inte öppnas</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccountUseSection</name>
    <message>
        <source>End sessions</source>
        <translation>Logga ut överallt</translation>
    </message>
    <message>
        <source>End all sessions of this account</source>
        <translation>Logga ut kontot överallt</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Stäng av</translation>
    </message>
    <message>
        <source>Disable this account</source>
        <translation>Stäng av kontot</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Öppna igen</translation>
    </message>
    <message>
        <source>Enable this account again</source>
        <translation>Öppna kontot igen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Användning</translation>
    </message>
    <message numerus="yes">
        <source>%n open session(s)</source>
        <translation>
            <numerusform>Inloggat på %n ställe</numerusform>
            <numerusform>Inloggat på %n ställen</numerusform>
        </translation>
    </message>
    <message>
        <source>No open sessions</source>
        <translation>Inte inloggat någonstans</translation>
    </message>
    <message>
        <source>Last log-in: %1.</source>
        <translation>Senast inloggad: %1.</translation>
    </message>
    <message>
        <source>Nobody has logged in yet.</source>
        <translation>Ingen har loggat in än.</translation>
    </message>
    <message>
        <source>Nobody can log in with this account</source>
        <translation>Ingen kan logga in med kontot</translation>
    </message>
    <message>
        <source>The account can be used</source>
        <translation>Kontot går att använda</translation>
    </message>
    <message>
        <source>Enable it, and password and app are as before.</source>
        <translation>Öppnar du det igen gäller lösenord och kodapp som förut.</translation>
    </message>
    <message>
        <source>It is your own, and nobody can disable the own account.</source>
        <translation>Det är ditt eget konto. Sitt eget konto kan ingen stänga av.</translation>
    </message>
    <message>
        <source>If you disable it, its open sessions end at once and nobody can log in. You can enable it again.</source>
        <translation>Stänger du av det loggas det ut överallt genast, och ingen kan logga in. Du kan öppna det igen.</translation>
    </message>
    <message>
        <source>Nobody can log in yet. No code is valid now: issue one above.</source>
        <translation>Ingen kan logga in än. Det finns ingen giltig kod nu: skapa en ovanför.</translation>
    </message>
    <message>
        <source>Nobody can log in yet. The one-time code is valid until %1.</source>
        <translation>Ingen kan logga in än. Engångskoden gäller till %1.</translation>
    </message>
    <message>
        <source>The account waits to be activated</source>
        <translation>Kontot väntar på att aktiveras</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccountsArea</name>
    <message>
        <source>The account has been created. It is taken into use with a one-time code.</source>
        <translation>Kontot är skapat. Det börjar användas med en engångskod.</translation>
    </message>
    <message>
        <source>Issue code</source>
        <translation>Skapa engångskod</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>medlem::client::AccountsSection</name>
    <message>
        <source>Accounts</source>
        <translation>Konton</translation>
    </message>
    <message>
        <source>Access is given, but nobody gets in without an account that is in use.</source>
        <translation>Behörigheten finns, men ingen kommer in utan ett konto som är i bruk.</translation>
    </message>
    <message>
        <source>Has no account in use. Create one, and print or send the activation letter.</source>
        <translation>Har inget aktivt konto. Skapa ett, och skriv ut eller skicka aktiveringsbrevet.</translation>
    </message>
    <message>
        <source>To the account</source>
        <translation>Till kontot</translation>
    </message>
    <message>
        <source>To the account of %1</source>
        <translation>Till kontot för %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::ActivationStep</name>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
</context>
<context>
    <name>medlem::client::ActivationWizard</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Authenticator app</source>
        <translation>Kodapp</translation>
    </message>
    <message>
        <source>Recovery codes</source>
        <translation>Reservkoder</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>The one-time code has been used, probably by your attempt before, whose answer did not come. Try to log in. If it works, make new recovery codes on the page My account.</source>
        <translation>Engångskoden är använd, troligen i ditt förra försök som inte fick något svar. Prova att logga in. Går det så skapar du nya reservkoder på sidan Mitt konto.</translation>
    </message>
    <message>
        <source>To the log-in</source>
        <translation>Till inloggningen</translation>
    </message>
    <message>
        <source>The password is not right. If you are sure of it, the one-time code may have become too old.</source>
        <translation>Lösenordet stämmer inte. Är du säker på det kan engångskoden ha blivit för gammal.</translation>
    </message>
    <message>
        <source>User name and code do not fit together, or the code has been used or is too old. Compare both with the letter. If they are right, ask the national organisation for a new code.</source>
        <translation>Användarnamn och kod hör inte ihop, eller så är koden använd eller för gammal. Jämför båda med brevet. Stämmer de ber du riksorganisationen om en ny kod.</translation>
    </message>
    <message>
        <source>Nothing has been changed yet. If you leave, what you have written is forgotten; the code of the letter can still be used until it becomes too old.</source>
        <translation>Inget är ändrat ännu. Om du lämnar sidan glöms det du har skrivit. Koden i brevet går fortfarande att använda tills den blir för gammal.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Lämna sidan</translation>
    </message>
    <message>
        <source>You have not ticked that the codes are saved. They are never shown again.</source>
        <translation>Du har inte kryssat i att koderna är sparade. De visas aldrig igen.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Stäng ändå</translation>
    </message>
</context>
<context>
    <name>medlem::client::AddressEditor</name>
    <message>
        <source>Post has come back from this address</source>
        <translation>Post har kommit tillbaka från adressen</translation>
    </message>
    <message>
        <source>Kind of address</source>
        <translation>Adresstyp</translation>
    </message>
    <message>
        <source>c/o</source>
        <translation>c/o</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Gatuadress</translation>
    </message>
    <message>
        <source>For example Storgatan 5 lgh 1102, or Box 123.</source>
        <translation>Till exempel Storgatan 5 lgh 1102 eller Box 123.</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Postort</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Valid to</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Post has come back</source>
        <translation>Posten har kommit tillbaka</translation>
    </message>
    <message>
        <source>The address is valid to the end of this day.</source>
        <translation>Adressen gäller till och med denna dag.</translation>
    </message>
</context>
<context>
    <name>medlem::client::AddressesSection</name>
    <message>
        <source>Former</source>
        <translation>Tidigare</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Kommande</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>Gäller nu</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresser</translation>
    </message>
    <message>
        <source>Add address</source>
        <translation>Lägg till adress</translation>
    </message>
    <message>
        <source>Former addresses (%1)</source>
        <translation>Tidigare adresser (%1)</translation>
    </message>
    <message>
        <source>Used for post</source>
        <translation>Används för post</translation>
    </message>
    <message>
        <source>Post comes back</source>
        <translation>Posten kommer tillbaka</translation>
    </message>
    <message>
        <source>post has come back since %1: %2</source>
        <translation>posten har kommit tillbaka sedan %1: %2</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>End: %1</source>
        <translation>Avsluta: %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>Redigera: %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::AdministratorEditor</name>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove administrator %1</source>
        <translation>Ta bort lokaladministratör %1</translation>
    </message>
    <message>
        <source>Administrator %1</source>
        <translation>Lokaladministratör %1</translation>
    </message>
    <message>
        <source>Why this person</source>
        <translation>Anknytning till avdelningen</translation>
    </message>
    <message>
        <source>Is in the register of</source>
        <translation>Finns i registret för</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Municipality, if the employee lives elsewhere</source>
        <translation>Kommun, om den anställda bor någon annanstans</translation>
    </message>
    <message>
        <source>Search among those who are or have been members. If the person is not in the branch&apos;s register, ask the national organisation to make the agreement.</source>
        <translation>Sök bland dem som är eller har varit medlemmar. Om personen inte finns i avdelningens register, be riksorganisationen ta fram avtalet.</translation>
    </message>
    <message>
        <source>Neither a member nor an employee: ask for an exception, which has to be granted first.</source>
        <translation>Varken medlem eller anställd: begär ett undantag, som måste beviljas först.</translation>
    </message>
    <message>
        <source>Choose somebody from the list that shows while you type.</source>
        <translation>Välj någon i listan som visas medan du skriver.</translation>
    </message>
    <message>
        <source>This person is named already.</source>
        <translation>Personen är redan med.</translation>
    </message>
    <message>
        <source>Write a part of the name, and choose.</source>
        <translation>Skriv en del av namnet och välj.</translation>
    </message>
</context>
<context>
    <name>medlem::client::AdministratorsSection</name>
    <message>
        <source>The branch has been without administrator since %1. Nobody gets into its register until a new agreement is approved.</source>
        <translation>Avdelningen har saknat lokaladministratör sedan %1. Ingen kommer in i registret förrän ett nytt avtal är godkänt.</translation>
    </message>
    <message>
        <source>The branch has no administrator. Nobody gets into its register until an agreement is approved.</source>
        <translation>Avdelningen har ingen lokaladministratör. Ingen kommer in i registret förrän ett avtal är godkänt.</translation>
    </message>
    <message>
        <source>An exception that access rests on has ended or ends soon. Nobody is cut off by it, but the branch needs a new agreement, or a new decision.</source>
        <translation>Ett undantag som behörigheten bygger på har gått ut eller går snart ut. Ingen stängs ute för det, men avdelningen behöver ett nytt avtal eller ett nytt beslut.</translation>
    </message>
    <message>
        <source>Resign…</source>
        <translation>Avsäg dig…</translation>
    </message>
    <message>
        <source>Who administers the branch&apos;s register</source>
        <translation>Vem som administrerar avdelningens register</translation>
    </message>
    <message>
        <source>Resign as administrator</source>
        <translation>Avsäg dig som lokaladministratör</translation>
    </message>
    <message>
        <source>Since %1, by agreement %2</source>
        <translation>Sedan %1, genom avtal %2</translation>
    </message>
    <message>
        <source>By an exception until %1</source>
        <translation>Med undantag till %1</translation>
    </message>
    <message>
        <source>By an exception until it is changed</source>
        <translation>Med undantag tills det ändras</translation>
    </message>
    <message>
        <source>Has no account in use</source>
        <translation>Har inget aktivt konto</translation>
    </message>
    <message>
        <source>Last log-in %1</source>
        <translation>Senaste inloggning %1</translation>
    </message>
    <message>
        <source>Has never logged in</source>
        <translation>Har aldrig loggat in</translation>
    </message>
    <message>
        <source>The papers</source>
        <translation>Handlingarna</translation>
    </message>
    <message>
        <source>The agreement that gave %1 access</source>
        <translation>Avtalet som gav %1 behörighet</translation>
    </message>
</context>
<context>
    <name>medlem::client::AgreementActions</name>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>End access without a successor</source>
        <translation>Avsluta behörigheten utan efterträdare</translation>
    </message>
    <message>
        <source>When the administrator resigns or dies, or the branch closes. The branch is then without administrator.</source>
        <translation>När lokaladministratören avsäger sig eller avlider, eller avdelningen läggs ned. Avdelningen står då utan lokaladministratör.</translation>
    </message>
    <message>
        <source>End access…</source>
        <translation>Avsluta…</translation>
    </message>
    <message>
        <source>Take back an approval that was a mistake</source>
        <translation>Ta tillbaka ett godkännande som var ett misstag</translation>
    </message>
    <message>
        <source>What it gave ends, and those who lost access by it get it back.</source>
        <translation>Det som godkännandet gav upphör, och de som förlorade behörigheten får tillbaka den.</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Ta tillbaka…</translation>
    </message>
    <message>
        <source>Give the agreement up</source>
        <translation>Makulera avtalet</translation>
    </message>
    <message>
        <source>It never comes into force. The branch can begin a new one.</source>
        <translation>Det börjar aldrig gälla. Avdelningen kan börja på ett nytt.</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Makulera</translation>
    </message>
</context>
<context>
    <name>medlem::client::AgreementChanges</name>
    <message>
        <source>New agreement</source>
        <translation>Nytt avtal</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Spara utkast</translation>
    </message>
    <message>
        <source>The agreement has been saved.</source>
        <translation>Avtalet är sparat.</translation>
    </message>
    <message>
        <source>Change the agreement</source>
        <translation>Redigera avtalet</translation>
    </message>
    <message>
        <source>The form needs what is missing here.</source>
        <translation>Fyll i det som saknas, så kan blanketten tas fram.</translation>
    </message>
    <message>
        <source>The agreement is out for signature.</source>
        <translation>Avtalet är ute för underskrift.</translation>
    </message>
    <message>
        <source>The papers have come in. Now they can be reviewed.</source>
        <translation>Handlingarna har kommit in. Nu kan de granskas.</translation>
    </message>
    <message>
        <source>You have approved the agreement. It comes into force when another person has approved it as well.</source>
        <translation>Du har godkänt avtalet. Det börjar gälla när ytterligare en person har godkänt det.</translation>
    </message>
    <message>
        <source>The agreement is in force. Those whom it names have access now, and nobody else.</source>
        <translation>Avtalet gäller. De som står i det har nu behörighet, och ingen annan.</translation>
    </message>
    <message>
        <source>The branch sees the reason and can put it right.</source>
        <translation>Avdelningen ser orsaken och kan rätta till det.</translation>
    </message>
    <message>
        <source>What has to be put right</source>
        <translation>Vad som ska rättas</translation>
    </message>
    <message>
        <source>Say which paper, and what is wrong with it.</source>
        <translation>Skriv vilken handling och vad som är fel.</translation>
    </message>
    <message>
        <source>Send back to the branch</source>
        <translation>Skicka tillbaka till avdelningen</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Skicka tillbaka</translation>
    </message>
    <message>
        <source>The agreement has been sent back to the branch.</source>
        <translation>Avtalet är skickat tillbaka till avdelningen.</translation>
    </message>
    <message>
        <source>What this approval gave ends at once, and those who lost their access by it get it back. Both stand in the log.</source>
        <translation>Det som godkännandet gav upphör genast, och de som förlorade behörigheten får tillbaka den. Båda delarna står i loggen.</translation>
    </message>
    <message>
        <source>Why the approval was a mistake</source>
        <translation>Varför godkännandet var ett misstag</translation>
    </message>
    <message>
        <source>Take the approval back</source>
        <translation>Ta tillbaka godkännandet</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tillbaka</translation>
    </message>
    <message>
        <source>The approval has been taken back, and access is as it was before.</source>
        <translation>Godkännandet är taget tillbaka, och behörigheten är som den var innan.</translation>
    </message>
    <message>
        <source>End access</source>
        <translation>Avsluta behörigheten</translation>
    </message>
    <message>
        <source>Access has ended.</source>
        <translation>Behörigheten har upphört.</translation>
    </message>
    <message>
        <source>If you give the agreement up, it never comes into force. Access stays as it is today.</source>
        <translation>Om du makulerar avtalet börjar det aldrig gälla. Behörigheten är kvar som den är i dag.</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>Makulera avtalet</translation>
    </message>
    <message>
        <source>The agreement has been given up.</source>
        <translation>Avtalet är makulerat.</translation>
    </message>
</context>
<context>
    <name>medlem::client::AgreementEditor</name>
    <message>
        <source>Name one more</source>
        <translation>Lägg till en till</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Inte angivet</translation>
    </message>
    <message>
        <source>Those whom this agreement names get access when it is approved. Everybody who has it today and is not named loses it.</source>
        <translation>De som står i avtalet får behörighet när det godkänns. Alla som har behörighet i dag och inte står i avtalet förlorar den.</translation>
    </message>
    <message>
        <source>The meeting that chose</source>
        <translation>Mötet som valde</translation>
    </message>
    <message>
        <source>Kind of meeting</source>
        <translation>Typ av möte</translation>
    </message>
    <message>
        <source>Day of the meeting</source>
        <translation>Mötets datum</translation>
    </message>
    <message>
        <source>§ in the minutes</source>
        <translation>§ i protokollet</translation>
    </message>
    <message>
        <source>Signs for the branch</source>
        <translation>Skriver under för avdelningen</translation>
    </message>
    <message>
        <source>Name and role, for example Eva Ek, chair. Not the one who becomes administrator.</source>
        <translation>Namn och uppdrag, till exempel Eva Ek, ordförande. Inte den som blir lokaladministratör.</translation>
    </message>
    <message>
        <source>Normally a branch has one administrator. For more there have to be special reasons, and the national organisation has to grant an exception.</source>
        <translation>Normalt har en avdelning en lokaladministratör. För fler krävs särskilda skäl och att riksorganisationen beviljar ett undantag.</translation>
    </message>
    <message>
        <source>The meeting must have been held before the agreement is signed.</source>
        <translation>Mötet ska ha hållits innan avtalet skrivs under.</translation>
    </message>
    <message>
        <source>Write the day of the meeting.</source>
        <translation>Skriv mötets datum.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Någon</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Lokaladministratörer</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Möte</translation>
    </message>
</context>
<context>
    <name>medlem::client::AgreementListModel</name>
    <message>
        <source>Branch</source>
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Lokaladministratörer</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referens</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrat</translation>
    </message>
</context>
<context>
    <name>medlem::client::AgreementListPage</name>
    <message>
        <source>Settings…</source>
        <translation>Inställningar…</translation>
    </message>
    <message>
        <source>Settings of the review</source>
        <translation>Inställningar för granskningen</translation>
    </message>
    <message>
        <source>Which agreements to show</source>
        <translation>Vilka avtal som visas</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Att granska</translation>
    </message>
    <message>
        <source>With the branch</source>
        <translation>Hos avdelningen</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Skickat tillbaka</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Äldre</translation>
    </message>
    <message>
        <source>Reference on the paper</source>
        <translation>Referens på pappret</translation>
    </message>
    <message>
        <source>Find an agreement by the reference on its paper; it can be scanned</source>
        <translation>Sök avtal på referensen på pappret; den går att skanna</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Avtal</translation>
    </message>
    <message>
        <source>Nothing to review</source>
        <translation>Inget att granska</translation>
    </message>
    <message>
        <source>No agreement is with a branch</source>
        <translation>Inget avtal är hos en avdelning</translation>
    </message>
    <message>
        <source>No agreement is sent back</source>
        <translation>Inget avtal är skickat tillbaka</translation>
    </message>
    <message>
        <source>No agreement is in force</source>
        <translation>Inget avtal gäller</translation>
    </message>
    <message>
        <source>No older agreements</source>
        <translation>Inga äldre avtal</translation>
    </message>
    <message>
        <source>No agreement has that reference</source>
        <translation>Inget avtal har den referensen</translation>
    </message>
    <message>
        <source>Compare with the paper: it looks like LA-7K3Q-9MTB-A and stands beside the square code.</source>
        <translation>Jämför med pappret: den ser ut som LA-7K3Q-9MTB-A och står bredvid den fyrkantiga koden.</translation>
    </message>
    <message>
        <source>Show the agreements</source>
        <translation>Visa avtalen</translation>
    </message>
    <message>
        <source>Agreements whose papers have come in are shown here, the oldest first.</source>
        <translation>Avtal vars handlingar har kommit in visas här, de äldsta först.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Läs in igen</translation>
    </message>
    <message>
        <source>The agreements could not be read</source>
        <translation>Avtalen kunde inte läsas in</translation>
    </message>
    <message>
        <source>This is not a whole reference. It looks like LA-7K3Q-9MTB-A.</source>
        <translation>Det här är ingen hel referens. En referens ser ut som LA-7K3Q-9MTB-A.</translation>
    </message>
</context>
<context>
    <name>medlem::client::AgreementPage</name>
    <message>
        <source>The branch&apos;s access</source>
        <translation>Avdelningens behörighet</translation>
    </message>
    <message>
        <source>The papers have come in</source>
        <translation>Handlingarna har kommit in</translation>
    </message>
    <message>
        <source>A paper is being sent to the server. If you leave, it is not registered.</source>
        <translation>En handling håller på att skickas till servern. Om du lämnar sidan registreras den inte.</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Lämna ändå</translation>
    </message>
    <message>
        <source>The agreement could not be read</source>
        <translation>Avtalet kunde inte läsas in</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Sent back: %1</source>
        <translation>Skickat tillbaka: %1</translation>
    </message>
    <message>
        <source>Agreement %1</source>
        <translation>Avtal %1</translation>
    </message>
    <message>
        <source>Make the form</source>
        <translation>Ta fram blanketten</translation>
    </message>
    <message>
        <source>Show the form</source>
        <translation>Visa blanketten</translation>
    </message>
    <message>
        <source>This agreement can no longer be changed, so what you had not saved is not used.</source>
        <translation>Avtalet kan inte ändras längre, så det som du inte hann spara används inte.</translation>
    </message>
</context>
<context>
    <name>medlem::client::AgreementsSection</name>
    <message>
        <source>Agreements</source>
        <translation>Avtal</translation>
    </message>
    <message>
        <source>Nobody named yet</source>
        <translation>Ingen angiven än</translation>
    </message>
    <message>
        <source>%1, changed %2</source>
        <translation>%1, ändrat %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Agreement %1</source>
        <translation>Avtal %1</translation>
    </message>
    <message>
        <source>There is no agreement yet.</source>
        <translation>Det finns inget avtal än.</translation>
    </message>
    <message>
        <source>There are older ones as well.</source>
        <translation>Det finns äldre också.</translation>
    </message>
</context>
<context>
    <name>medlem::client::AppStep</name>
    <message>
        <source>Code that the app shows now</source>
        <translation>Kod som appen visar nu</translation>
    </message>
    <message>
        <source>QR code for the authenticator app. The key can also be typed, see below.</source>
        <translation>QR-kod för kodappen. Nyckeln går också att skriva in, se nedan.</translation>
    </message>
    <message>
        <source>Six digits. A new code comes every 30 seconds.</source>
        <translation>Sex siffror. Det kommer en ny kod var 30:e sekund.</translation>
    </message>
    <message>
        <source>Can you not scan the code? Type the key instead</source>
        <translation>Går det inte att läsa av bilden? Skriv in nyckeln i stället</translation>
    </message>
    <message>
        <source>Besides the password you log in with a code from your phone. Whoever gets hold of the password alone does not get in.</source>
        <translation>Förutom lösenordet loggar du in med en kod från din telefon. Den som bara kommer över lösenordet kommer inte in.</translation>
    </message>
    <message>
        <source>1. Open an authenticator app on your phone. If you have none, install one: Aegis, Ente Auth, Google Authenticator and Microsoft Authenticator all do.</source>
        <translation>1. Öppna en kodapp på din telefon. Har du ingen installerar du en, till exempel Aegis, Ente Auth, Google Authenticator eller Microsoft Authenticator.</translation>
    </message>
    <message>
        <source>2. Choose to add an account in the app, and point the camera at the picture.</source>
        <translation>2. Välj att lägga till ett konto i appen och rikta kameran mot bilden.</translation>
    </message>
    <message>
        <source>3. Enter the code that the app shows.</source>
        <translation>3. Skriv koden som appen visar.</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Kopiera nyckeln</translation>
    </message>
    <message>
        <source>Account name in the app: %1. The key is time-based, with six digits.</source>
        <translation>Kontots namn i appen: %1. Nyckeln är tidsbaserad, med sex siffror.</translation>
    </message>
    <message>
        <source>Enter the six digits that the app shows now.</source>
        <translation>Skriv de sex siffror som appen visar nu.</translation>
    </message>
    <message>
        <source>The code is not right. Wait until the app shows the next one. If it goes on, look whether the phone&apos;s clock is set automatically, and scan the picture again.</source>
        <translation>Koden stämmer inte. Vänta tills appen visar nästa. Om det inte hjälper: se efter att telefonens klocka ställs automatiskt och läs av bilden igen.</translation>
    </message>
    <message>
        <source>Connect an authenticator app</source>
        <translation>Koppla en kodapp</translation>
    </message>
    <message>
        <source>Connect the app</source>
        <translation>Koppla appen</translation>
    </message>
</context>
<context>
    <name>medlem::client::AppointmentEditor</name>
    <message>
        <source>Member</source>
        <translation>Medlem</translation>
    </message>
</context>
<context>
    <name>medlem::client::AssignmentChanges</name>
    <message>
        <source>Add assignment</source>
        <translation>Lägg till uppdrag</translation>
    </message>
    <message>
        <source>The assignment has been saved.</source>
        <translation>Uppdraget är sparat.</translation>
    </message>
    <message>
        <source>End assignment</source>
        <translation>Avsluta uppdraget</translation>
    </message>
    <message>
        <source>Edit assignment</source>
        <translation>Redigera uppdrag</translation>
    </message>
    <message>
        <source>The assignment has been added.</source>
        <translation>Uppdraget är tillagt.</translation>
    </message>
    <message>
        <source>The last day of the assignment has been saved.</source>
        <translation>Uppdragets sista dag är sparad.</translation>
    </message>
</context>
<context>
    <name>medlem::client::AssignmentEditor</name>
    <message>
        <source>Last day</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>The assignment is held to the end of this day.</source>
        <translation>Uppdraget gäller till och med denna dag.</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Inte angivet</translation>
    </message>
    <message>
        <source>Elected by</source>
        <translation>Vald av</translation>
    </message>
    <message>
        <source>Day of the meeting</source>
        <translation>Mötets datum</translation>
    </message>
    <message>
        <source>§ in the minutes</source>
        <translation>§ i protokollet</translation>
    </message>
    <message>
        <source>Choose an assignment</source>
        <translation>Välj uppdrag</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n seat(s) taken today</source>
        <translation>
            <numerusform>%1 av %n plats är tillsatt i dag</numerusform>
            <numerusform>%1 av %n platser är tillsatta i dag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suggested: the usual mandate of %n year(s).</source>
        <translation>
            <numerusform>Förslag: den vanliga mandatperioden, %n år.</numerusform>
            <numerusform>Förslag: den vanliga mandatperioden, %n år.</numerusform>
        </translation>
    </message>
    <message>
        <source>Election</source>
        <translation>Val</translation>
    </message>
    <message>
        <source>The assignment has not begun. If nothing comes of it, whoever added it can undo it under Latest changes on the member&apos;s card.</source>
        <translation>Uppdraget har inte börjat. Om det inte blir av kan den som lade till det ångra det under Senaste ändringarna på medlemmens kort.</translation>
    </message>
    <message>
        <source>The branch is closed. Choose its last day or an earlier one.</source>
        <translation>Avdelningen är nedlagd. Välj dess sista dag eller en tidigare.</translation>
    </message>
</context>
<context>
    <name>medlem::client::AssignmentsSection</name>
    <message>
        <source>Assignments</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>Add assignment</source>
        <translation>Lägg till uppdrag</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>No assignments yet.</source>
        <translation>Inga uppdrag än.</translation>
    </message>
    <message>
        <source>No current assignment.</source>
        <translation>Inget pågående uppdrag.</translation>
    </message>
    <message>
        <source>Earlier assignments (%1)</source>
        <translation>Tidigare uppdrag (%1)</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>End the assignment %1</source>
        <translation>Avsluta uppdraget %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Edit the assignment %1</source>
        <translation>Redigera uppdraget %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::AuditDetailsPanel</name>
    <message>
        <source>This change has been taken back.</source>
        <translation>Ändringen är ångrad.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, role</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Före</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Efter</translation>
    </message>
    <message>
        <source>Show all that concerns %1</source>
        <translation>Visa allt som gäller %1</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Antecknat</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Begäran</translation>
    </message>
    <message>
        <source>More could not be read. %1</source>
        <translation>Mer gick inte att läsa. %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::AuditExtractButton</name>
    <message>
        <source>As PDF, to read and print…</source>
        <translation>Som PDF, att läsa och skriva ut…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-filer (*.pdf)</translation>
    </message>
    <message>
        <source>As CSV, for a spreadsheet…</source>
        <translation>Som CSV, för ett kalkylprogram…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-filer (*.csv)</translation>
    </message>
    <message>
        <source>Save the extract</source>
        <translation>Spara utdraget</translation>
    </message>
    <message>
        <source>Log %1</source>
        <translation>Logg %1</translation>
    </message>
    <message numerus="yes">
        <source>The extract is saved, with %Ln event(s).</source>
        <translation>
            <numerusform>Utdraget är sparat, med %Ln händelse.</numerusform>
            <numerusform>Utdraget är sparat, med %Ln händelser.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the extract…</source>
        <translation>Sparar utdraget…</translation>
    </message>
    <message>
        <source>Save extract…</source>
        <translation>Spara utdrag…</translation>
    </message>
</context>
<context>
    <name>medlem::client::AuditFilterBar</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>I dag</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>De senaste 7 dagarna</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>De senaste 30 dagarna</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>All tid</translation>
    </message>
    <message>
        <source>Own dates…</source>
        <translation>Egna datum…</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Sorts händelse</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>Vem som gjorde det</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>Alla avdelningar</translation>
    </message>
    <message>
        <source>All users</source>
        <translation>Alla användare</translation>
    </message>
    <message>
        <source>Only what concerns %1</source>
        <translation>Bara det som gäller %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::AuditLogModel</name>
    <message>
        <source>Taken back</source>
        <translation>Ångrad</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when, and what happened</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>medlem::client::AuditLogPage</name>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Who has done what in the register, and who has read what.</source>
        <translation>Vem som har gjort vad i registret, och vem som har läst vad.</translation>
    </message>
    <message>
        <source>Events of the log</source>
        <translation>Händelser i loggen</translation>
    </message>
    <message>
        <source>No events</source>
        <translation>Inga händelser</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Ingenting har hänt än</translation>
    </message>
    <message>
        <source>The log has nothing of this choice. Choose a longer time, or another kind of event.</source>
        <translation>Loggen har inget som passar valet. Välj en längre tid eller en annan sorts händelse.</translation>
    </message>
    <message>
        <source>What is done and read in the register from now on is shown here.</source>
        <translation>Det som görs och läses i registret från och med nu visas här.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Visa allt</translation>
    </message>
    <message>
        <source>The log could not be read</source>
        <translation>Loggen gick inte att läsa</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>medlem::client::BatchListModel</name>
    <message>
        <source>On the server</source>
        <translation>På servern</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Ångrad</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>I registret</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importerad</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>New persons</source>
        <translation>Nya personer</translation>
    </message>
    <message>
        <source>New memberships</source>
        <translation>Nya medlemskap</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
</context>
<context>
    <name>medlem::client::BatchUndoPanel</name>
    <message>
        <source>Undo the import</source>
        <translation>Ångra importen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll den</translation>
    </message>
    <message>
        <source>Undo the whole import?</source>
        <translation>Ångra hela importen?</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>Ångrar importen</translation>
    </message>
    <message>
        <source>The import has been taken back.</source>
        <translation>Importen har ångrats.</translation>
    </message>
    <message>
        <source>Stopped. The import is still in the register.</source>
        <translation>Stoppat. Importen finns kvar i registret.</translation>
    </message>
    <message>
        <source>The import has been taken back already.</source>
        <translation>Importen har redan ångrats.</translation>
    </message>
</context>
<context>
    <name>medlem::client::BoardPage</name>
    <message>
        <source>Board and assignments</source>
        <translation>Styrelse och uppdrag</translation>
    </message>
    <message>
        <source>The board could not be read</source>
        <translation>Styrelsen kunde inte läsas in</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>There is nothing to appoint to yet</source>
        <translation>Det finns inget att utse till än</translation>
    </message>
    <message>
        <source>The national organisation decides which assignments there are. When it has added them, they are shown here.</source>
        <translation>Riksorganisationen bestämmer vilka uppdrag som finns. När den har lagt till dem visas de här.</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Styrelse</translation>
    </message>
    <message>
        <source>Other assignments</source>
        <translation>Övriga uppdrag</translation>
    </message>
    <message>
        <source>Earlier holders</source>
        <translation>Tidigare innehavare</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add assignment</source>
        <translation>Lägg till uppdrag</translation>
    </message>
</context>
<context>
    <name>medlem::client::BoardRoleRow</name>
    <message numerus="yes">
        <source>%1 of %n seat(s) filled</source>
        <translation>
            <numerusform>%1 av %n plats tillsatt</numerusform>
            <numerusform>%1 av %n platser tillsatta</numerusform>
        </translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>End: %1, %2</source>
        <translation>Avsluta: %1, %2</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Edit: %1, %2</source>
        <translation>Redigera: %1, %2</translation>
    </message>
    <message>
        <source>Appoint</source>
        <translation>Utse</translation>
    </message>
    <message>
        <source>Appoint: %1</source>
        <translation>Utse: %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::BranchAccessListPage</name>
    <message>
        <source>Search by branch or administrator</source>
        <translation>Sök på avdelning eller lokaladministratör</translation>
    </message>
    <message>
        <source>Search for a branch or an administrator</source>
        <translation>Sök efter en avdelning eller en lokaladministratör</translation>
    </message>
    <message>
        <source>Which branches to show</source>
        <translation>Vilka avdelningar som visas</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>Alla avdelningar</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>I ordning</translation>
    </message>
    <message>
        <source>Without administrator</source>
        <translation>Utan lokaladministratör</translation>
    </message>
    <message>
        <source>Exception has ended or soon ends</source>
        <translation>Undantag har gått ut eller går snart ut</translation>
    </message>
    <message>
        <source>Branches and who administers them</source>
        <translation>Avdelningar och vem som administrerar dem</translation>
    </message>
    <message>
        <source>No branch found</source>
        <translation>Ingen avdelning hittades</translation>
    </message>
    <message>
        <source>There are no branches yet</source>
        <translation>Det finns inga avdelningar än</translation>
    </message>
    <message>
        <source>No branch fits the search. Write less of the name, or look among all.</source>
        <translation>Ingen avdelning passar sökningen. Skriv mindre av namnet eller leta bland alla.</translation>
    </message>
    <message>
        <source>Show all branches</source>
        <translation>Visa alla avdelningar</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Läs in igen</translation>
    </message>
    <message>
        <source>The overview could not be read</source>
        <translation>Överblicken kunde inte läsas in</translation>
    </message>
</context>
<context>
    <name>medlem::client::BranchAccessModel</name>
    <message>
        <source>In order</source>
        <translation>I ordning</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Saknas</translation>
    </message>
    <message>
        <source>Exception ends</source>
        <translation>Undantag går ut</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation>Lokaladministratörer</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sedan</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Avtal</translation>
    </message>
    <message>
        <source>Exception until</source>
        <translation>Undantag till</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
</context>
<context>
    <name>medlem::client::BranchAccessPage</name>
    <message>
        <source>Exceptions</source>
        <translation>Undantag</translation>
    </message>
    <message>
        <source>Access to the register</source>
        <translation>Behörighet till registret</translation>
    </message>
    <message>
        <source>Ask for an exception…</source>
        <translation>Begär undantag…</translation>
    </message>
    <message>
        <source>None. Normally a branch has one administrator, who belongs to it.</source>
        <translation>Inga. Normalt har en avdelning en lokaladministratör, som tillhör den.</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Nytt avtal</translation>
    </message>
    <message>
        <source>The branch&apos;s access could not be read</source>
        <translation>Avdelningens behörighet kunde inte läsas in</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Your access to %1 ends at once: you are logged out, and what is not saved is lost. Unless somebody else has access, the branch is without administrator until a new agreement is approved. If there is a successor, it is better to make the agreement with the new one first: your access then ends by itself.</source>
        <translation>Din behörighet till %1 upphör genast: du loggas ut och det som inte är sparat försvinner. Om ingen annan har behörighet står avdelningen utan lokaladministratör tills ett nytt avtal är godkänt. Om det finns en efterträdare är det bättre att göra det nya avtalet först: då upphör din behörighet av sig själv.</translation>
    </message>
    <message>
        <source>A line to the national organisation</source>
        <translation>En rad till riksorganisationen</translation>
    </message>
    <message>
        <source>You have resigned.</source>
        <translation>Du har avsagt dig uppdraget som lokaladministratör.</translation>
    </message>
    <message>
        <source>Resign as administrator</source>
        <translation>Avsäg dig som lokaladministratör</translation>
    </message>
    <message>
        <source>Resign</source>
        <translation>Avsäg dig</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Läser…</translation>
    </message>
    <message>
        <source>Could not be read. %1</source>
        <translation>Kunde inte läsas. %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::BranchCardPage</name>
    <message>
        <source>Branches</source>
        <translation>Avdelningar</translation>
    </message>
    <message>
        <source>Open the register</source>
        <translation>Öppna registret</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>The branch has been saved.</source>
        <translation>Avdelningen är sparad.</translation>
    </message>
</context>
<context>
    <name>medlem::client::BranchEditor</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisationsnummer</translation>
    </message>
    <message>
        <source>Ten digits, for example 802000-0009.</source>
        <translation>Tio siffror, till exempel 802000-0009.</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Write a part of the name, and choose.</source>
        <translation>Skriv en del av namnet och välj.</translation>
    </message>
    <message>
        <source>c/o</source>
        <translation>c/o</translation>
    </message>
    <message>
        <source>Street address</source>
        <translation>Gatuadress</translation>
    </message>
    <message>
        <source>For example Storgatan 5, or Box 123.</source>
        <translation>Till exempel Storgatan 5 eller Box 123.</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postnummer</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Postort</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Whom one turns to. It gives no access to the register.</source>
        <translation>Den man vänder sig till. Det ger ingen behörighet till registret.</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postadress</translation>
    </message>
</context>
<context>
    <name>medlem::client::BranchEndSection</name>
    <message>
        <source>End of the branch</source>
        <translation>Avdelningens slut</translation>
    </message>
    <message>
        <source>Merge into another branch</source>
        <translation>Slå ihop med en annan avdelning</translation>
    </message>
    <message>
        <source>The members move to the other branch, with their type of membership.</source>
        <translation>Medlemmarna flyttas till den andra avdelningen och behåller sin medlemstyp.</translation>
    </message>
    <message>
        <source>Close the branch</source>
        <translation>Lägg ned avdelningen</translation>
    </message>
    <message>
        <source>Memberships, assignments and access end. The history is kept.</source>
        <translation>Medlemskap, uppdrag och behörighet upphör. Historiken finns kvar.</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Slå ihop …</translation>
    </message>
    <message>
        <source>Merge this branch into another</source>
        <translation>Slå ihop avdelningen med en annan</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Lägg ned …</translation>
    </message>
    <message>
        <source>Close this branch</source>
        <translation>Lägg ned avdelningen</translation>
    </message>
    <message>
        <source>Show receipt</source>
        <translation>Visa kvitto</translation>
    </message>
    <message>
        <source>Show what happened when the branch ended</source>
        <translation>Visa vad som hände när avdelningen upphörde</translation>
    </message>
    <message>
        <source>Merged into %1, last day %2</source>
        <translation>Hopslagen med %1, sista dag %2</translation>
    </message>
    <message>
        <source>Closed, last day %1</source>
        <translation>Nedlagd, sista dag %1</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Orsak: %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::BranchGate</name>
    <message>
        <source>Which branch?</source>
        <translation>Vilken avdelning?</translation>
    </message>
    <message>
        <source>Choose the branch whose register you want to work in.</source>
        <translation>Välj den avdelning vars register du vill arbeta i.</translation>
    </message>
    <message>
        <source>Choose a branch</source>
        <translation>Välj avdelning</translation>
    </message>
</context>
<context>
    <name>medlem::client::BranchListModel</name>
    <message>
        <source>Branch</source>
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisationsnummer</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
</context>
<context>
    <name>medlem::client::BranchListPage</name>
    <message>
        <source>Branches</source>
        <translation>Avdelningar</translation>
    </message>
    <message>
        <source>Choose the branch whose register you want to work in.</source>
        <translation>Välj den avdelning vars register du vill arbeta i.</translation>
    </message>
    <message>
        <source>Search for a branch</source>
        <translation>Sök avdelning</translation>
    </message>
    <message>
        <source>No branch has that name</source>
        <translation>Ingen avdelning heter så</translation>
    </message>
    <message>
        <source>Try a part of the name, or clear the search to see all branches.</source>
        <translation>Prova med en del av namnet, eller rensa sökningen för att se alla avdelningar.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>Which branches to show</source>
        <translation>Vilka avdelningar som visas</translation>
    </message>
    <message>
        <source>Open branches</source>
        <translation>Öppna avdelningar</translation>
    </message>
    <message>
        <source>Without administrator</source>
        <translation>Utan administratör</translation>
    </message>
    <message>
        <source>Closed branches</source>
        <translation>Nedlagda avdelningar</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>Alla avdelningar</translation>
    </message>
    <message>
        <source>Details of the chosen branch</source>
        <translation>Uppgifter om den valda avdelningen</translation>
    </message>
    <message>
        <source>Add branch</source>
        <translation>Lägg till avdelning</translation>
    </message>
    <message>
        <source>There are no such branches</source>
        <translation>Det finns inga sådana avdelningar</translation>
    </message>
    <message>
        <source>The branches could not be read</source>
        <translation>Avdelningarna kunde inte läsas</translation>
    </message>
</context>
<context>
    <name>medlem::client::BranchSection</name>
    <message>
        <source>Branch</source>
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Edit the branch</source>
        <translation>Redigera avdelningen</translation>
    </message>
    <message>
        <source>Organisation number</source>
        <translation>Organisationsnummer</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Members today</source>
        <translation>Medlemmar i dag</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postadress</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Uppgift saknas</translation>
    </message>
</context>
<context>
    <name>medlem::client::BranchesArea</name>
    <message>
        <source>The branch has been added. It gets an administrator with a signed agreement.</source>
        <translation>Avdelningen har lagts till. Den får en administratör genom ett undertecknat avtal.</translation>
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
    <name>medlem::client::CataloguePage</name>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>medlem::client::ChangePasswordEditor</name>
    <message>
        <source>When you have changed it, you are logged out everywhere but here.</source>
        <translation>När du har bytt loggas du ut överallt utom här.</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>Nuvarande lösenord</translation>
    </message>
    <message>
        <source>This is not your present password.</source>
        <translation>Det är inte ditt nuvarande lösenord.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ChangesSection</name>
    <message>
        <source>Latest changes</source>
        <translation>Senaste ändringarna</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Inget har ändrats än.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Ångra: %1</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Visa loggen</translation>
    </message>
    <message>
        <source>Show all that has been done with and read of this member</source>
        <translation>Visa allt som har gjorts med och lästs om medlemmen</translation>
    </message>
</context>
<context>
    <name>medlem::client::ChartSection</name>
    <message>
        <source>%1: a chart. The numbers stand in the table beneath it.</source>
        <translation>%1: ett diagram. Siffrorna står i tabellen under det.</translation>
    </message>
    <message>
        <source>The numbers as a table</source>
        <translation>Siffrorna som tabell</translation>
    </message>
</context>
<context>
    <name>medlem::client::ClosingEditor</name>
    <message>
        <source>Branch that takes over</source>
        <translation>Avdelning som tar över</translation>
    </message>
    <message>
        <source>The branch&apos;s last day</source>
        <translation>Avdelningens sista dag</translation>
    </message>
    <message>
        <source>From the day after, the members belong to the branch that takes over.</source>
        <translation>Från dagen efter tillhör medlemmarna avdelningen som tar över.</translation>
    </message>
    <message>
        <source>Memberships and assignments end on that day. It may not be later than today.</source>
        <translation>Medlemskap och uppdrag upphör den dagen. Den kan vara i dag eller tidigare.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>For example the meeting that decided, and when.</source>
        <translation>Till exempel vilket möte som beslutade och när.</translation>
    </message>
    <message>
        <source>Something in the branch has begun after that day. Choose a later day, or change that first.</source>
        <translation>Något i avdelningen har börjat efter den dagen. Välj en senare dag, eller ändra det först.</translation>
    </message>
    <message>
        <source>Choose today or an earlier day: access ends as you close the branch.</source>
        <translation>Välj i dag eller en tidigare dag: behörigheten upphör när du lägger ned avdelningen.</translation>
    </message>
    <message>
        <source>That branch is closed. Choose another.</source>
        <translation>Den avdelningen är nedlagd. Välj en annan.</translation>
    </message>
    <message>
        <source>If you merge %1 into %2:</source>
        <translation>Om du slår ihop %1 med %2:</translation>
    </message>
    <message>
        <source>If you close %1:</source>
        <translation>Om du lägger ned %1:</translation>
    </message>
</context>
<context>
    <name>medlem::client::ClosingEffectView</name>
    <message>
        <source>What becomes of the members</source>
        <translation>Vad som händer med medlemmarna</translation>
    </message>
    <message>
        <source>The first %1 are listed.</source>
        <translation>De första %1 visas.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ClosingFlow</name>
    <message>
        <source>Close the branch</source>
        <translation>Lägg ned avdelningen</translation>
    </message>
    <message>
        <source>Merge the branch into another</source>
        <translation>Slå ihop avdelningen med en annan</translation>
    </message>
    <message>
        <source>Show what happens</source>
        <translation>Visa vad som händer</translation>
    </message>
    <message>
        <source>Merge the branches</source>
        <translation>Slå ihop avdelningarna</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>a panel</comment>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>medlem::client::ClosingMemberModel</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Medlemsnummer</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Vad som händer</translation>
    </message>
</context>
<context>
    <name>medlem::client::CodeIssue</name>
    <message>
        <source>Send the code</source>
        <translation>Skicka koden</translation>
    </message>
    <message>
        <source>Make the letter</source>
        <translation>Skapa brevet</translation>
    </message>
    <message>
        <source>The code is on its way to %1 and can be used until %2. Give the person the user name %3 in another way: it is not in the message.</source>
        <translation>Koden är på väg till %1 och gäller till %2. Ge personen användarnamnet %3 på annat sätt. Det står inte i meddelandet.</translation>
    </message>
</context>
<context>
    <name>medlem::client::CodeOrderEditor</name>
    <message>
        <source>On a letter that you print</source>
        <translation>I ett brev som du skriver ut</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Med e-post</translation>
    </message>
    <message>
        <source>How the code reaches the person</source>
        <translation>Så når koden personen</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-postadress</translation>
    </message>
    <message>
        <source>One that only the person reads.</source>
        <translation>En som bara personen läser.</translation>
    </message>
    <message>
        <source>The code can be used for three days. The user name is not in the message: give it to the person in another way, such as by telephone.</source>
        <translation>Koden gäller i tre dagar. Användarnamnet står inte i meddelandet. Ge det till personen på annat sätt, till exempel per telefon.</translation>
    </message>
    <message>
        <source>The code can be used for fourteen days. It is shown once.</source>
        <translation>Koden gäller i fjorton dagar. Den visas en gång.</translation>
    </message>
    <message>
        <source>The code can be used for fourteen days. It is shown once. The server is not set up to send e-mail.</source>
        <translation>Koden gäller i fjorton dagar. Den visas en gång. Servern är inte inställd för att skicka e-post.</translation>
    </message>
</context>
<context>
    <name>medlem::client::CodePrompt</name>
    <message>
        <source>Code from your authenticator app</source>
        <translation>Kod från din kodapp</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bekräfta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Confirm that it is you</source>
        <translation>Bekräfta att det är du</translation>
    </message>
    <message>
        <source>Six digits. A recovery code does not do here.</source>
        <translation>Sex siffror. En reservkod går inte att använda här.</translation>
    </message>
    <message>
        <source>This concerns who gets into the register. So that nobody can do it from a computer that you have left, the register asks for a new code from your app.</source>
        <translation>Det här gäller vem som kommer in i registret. För att ingen annan ska kunna göra det på en dator som du har lämnat frågar registret efter en ny kod från din kodapp.</translation>
    </message>
    <message>
        <source>Enter the six digits that the app shows now.</source>
        <translation>Skriv de sex siffror som appen visar nu.</translation>
    </message>
</context>
<context>
    <name>medlem::client::CodeSection</name>
    <message>
        <source>One-time code</source>
        <translation>Engångskod</translation>
    </message>
    <message>
        <source>A code waits to be used, until %1. A new one takes its place.</source>
        <translation>En kod väntar på att användas och gäller till %1. En ny ersätter den.</translation>
    </message>
    <message>
        <source>Nobody has taken the account into use. That is done with a one-time code.</source>
        <translation>Ingen har börjat använda kontot. Det gör man med en engångskod.</translation>
    </message>
    <message>
        <source>Make sure that you know whom you are talking to before you issue a code. Who has lost both password and phone gets a new account, and this one is disabled.</source>
        <translation>Försäkra dig om vem du talar med innan du skapar en kod. Den som har förlorat både lösenord och telefon får ett nytt konto, och det här stängs av.</translation>
    </message>
    <message>
        <source>Enable the account first.</source>
        <translation>Öppna kontot igen först.</translation>
    </message>
    <message>
        <source>Issue code</source>
        <translation>Skapa kod</translation>
    </message>
    <message>
        <source>Issue a code: %1</source>
        <translation>Skapa kod: %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::CodeStep</name>
    <message>
        <source>User name</source>
        <translation>Användarnamn</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Engångskod</translation>
    </message>
    <message>
        <source>%1 letters and digits in groups of four. The hyphens come by themselves, and it makes no difference whether you write capitals.</source>
        <translation>%1 bokstäver och siffror i grupper om fyra. Bindestrecken kommer av sig själva, och det går lika bra med små bokstäver.</translation>
    </message>
    <message>
        <source>The national organisation has sent you a user name and a one-time code.</source>
        <translation>Riksorganisationen har skickat ett användarnamn och en engångskod till dig.</translation>
    </message>
    <message>
        <source>The code has %1 letters and digits; compare group by group with the letter.</source>
        <translation>Koden har %1 bokstäver och siffror. Jämför grupp för grupp med brevet.</translation>
    </message>
    <message>
        <source>Enter what stands in the letter</source>
        <translation>Skriv det som står i brevet</translation>
    </message>
</context>
<context>
    <name>medlem::client::ColumnRow</name>
    <message>
        <source>Not imported</source>
        <translation>Importeras inte</translation>
    </message>
    <message>
        <source>Empty in the first rows</source>
        <translation>Tom i de första raderna</translation>
    </message>
    <message>
        <source>What the column %1 is</source>
        <translation>Vad kolumnen %1 är</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fel: %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::ColumnTable</name>
    <message>
        <source>Columns of the file</source>
        <translation>Filens kolumner</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Blir</translation>
    </message>
    <message>
        <source>In the first rows</source>
        <translation>I de första raderna</translation>
    </message>
    <message>
        <source>Also chosen for %1. Choose one of them.</source>
        <translation>Är också vald för %1. Välj en av dem.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ColumnsStep</name>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>The program has guessed from the headings. Change what is wrong.</source>
        <translation>Programmet har gissat efter rubrikerna. Ändra det som är fel.</translation>
    </message>
    <message>
        <source>Choose which column holds: %1. The register needs it of every member.</source>
        <translation>Välj vilken kolumn som innehåller: %1. Registret behöver det för varje medlem.</translation>
    </message>
    <message>
        <source>What do the columns hold?</source>
        <translation>Vad står i kolumnerna?</translation>
    </message>
    <message>
        <source>No heading is one that the program knows. The headings have to be the first row of the file: if there is something above them, such as a title, remove it and choose the file again.</source>
        <translation>Programmet känner inte igen någon av rubrikerna. Rubrikerna ska vara filens första rad: ta bort det som står ovanför dem, till exempel en titel, och välj filen igen.</translation>
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
    <name>medlem::client::ConnectionLine</name>
    <message>
        <source>No contact with the server. Trying again…</source>
        <translation>Ingen kontakt med servern. Försöker igen…</translation>
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
    <name>medlem::client::DraftDesk</name>
    <message>
        <source>You have changes from %1 that are not saved: %2.</source>
        <translation>Du har osparade ändringar från %1: %2.</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>Fortsätt med dem</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Kasta dem</translation>
    </message>
</context>
<context>
    <name>medlem::client::DraftKeeper</name>
    <message>
        <source>You have changes from %1 that are not saved.</source>
        <translation>Du har osparade ändringar från %1.</translation>
    </message>
    <message>
        <source>Go on with them</source>
        <translation>Fortsätt med dem</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Kasta dem</translation>
    </message>
</context>
<context>
    <name>medlem::client::EditPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Spara (Ctrl+S)</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Fortsätt redigera</translation>
    </message>
    <message>
        <source>Save my choices</source>
        <translation>Spara mina val</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Somebody else has saved a change meanwhile. Choose what to keep.</source>
        <translation>Någon annan har sparat en ändring under tiden. Välj vad som ska gälla.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Stäng utan att spara</translation>
    </message>
    <message>
        <source>Somebody else has saved a change since. When you save, you choose what to keep.</source>
        <translation>Någon annan har sparat en ändring sedan dess. När du sparar väljer du vad som ska gälla.</translation>
    </message>
    <message>
        <source>The server has not answered yet.</source>
        <translation>Servern har inte svarat än.</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Sluta vänta</translation>
    </message>
</context>
<context>
    <name>medlem::client::EndingEditor</name>
    <message>
        <source>Everybody whom the agreement names</source>
        <translation>Alla som står i avtalet</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Välj orsak</translation>
    </message>
    <message>
        <source>Access ends at once. Whoever is logged in is logged out, and the branch is without administrator until a new agreement is approved.</source>
        <translation>Behörigheten upphör genast. Den som är inloggad loggas ut, och avdelningen står utan lokaladministratör tills ett nytt avtal är godkänt.</translation>
    </message>
    <message>
        <source>Whose access ends</source>
        <translation>Vems behörighet som upphör</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Vad som har hänt</translation>
    </message>
    <message>
        <source>For the history: how you know, and since when.</source>
        <translation>För historiken: hur du vet det, och sedan när.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ExceptionChanges</name>
    <message>
        <source>Ask for an exception</source>
        <translation>Begär undantag</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Begär</translation>
    </message>
    <message>
        <source>The request has gone to the national organisation.</source>
        <translation>Begäran är skickad till riksorganisationen.</translation>
    </message>
    <message>
        <source>Decide about the exception</source>
        <translation>Besluta om undantaget</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Besluta</translation>
    </message>
    <message>
        <source>The decision has been saved. The branch sees it.</source>
        <translation>Beslutet är sparat. Avdelningen ser det.</translation>
    </message>
    <message>
        <source>It gives no new access from now on. Whoever has access by it today keeps it until the branch has a new agreement, and shows in the overview until then.</source>
        <translation>Det ger ingen ny behörighet från och med nu. Den som har behörighet genom det i dag behåller den tills avdelningen har ett nytt avtal, och syns i överblicken till dess.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>The branch reads it.</source>
        <translation>Avdelningen läser det.</translation>
    </message>
    <message>
        <source>Withdraw the exception</source>
        <translation>Återkalla undantaget</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Återkalla</translation>
    </message>
    <message>
        <source>The exception has been withdrawn.</source>
        <translation>Undantaget är återkallat.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ExceptionDecisionEditor</name>
    <message>
        <source>Grant</source>
        <translation>Bevilja</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Avslå</translation>
    </message>
    <message>
        <source>How many administrators in all</source>
        <translation>Antal lokaladministratörer totalt</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Empty: until it is changed.</source>
        <translation>Tomt: tills det ändras.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>The branch reads it.</source>
        <translation>Avdelningen läser det.</translation>
    </message>
    <message>
        <source>An exception is for 2 to 10 administrators.</source>
        <translation>Ett undantag gäller 2 till 10 lokaladministratörer.</translation>
    </message>
    <message>
        <source>Write a little more, so that the branch understands why.</source>
        <translation>Skriv lite mer, så att avdelningen förstår varför.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ExceptionList</name>
    <message>
        <source>Decide…</source>
        <translation>Besluta…</translation>
    </message>
    <message>
        <source>Decide about %1</source>
        <translation>Besluta om %1</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Återkalla…</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>Återkalla %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::ExceptionRequestEditor</name>
    <message>
        <source>Normally a branch has one administrator, who belongs to it or is employed by it. With special reasons the national organisation can grant an exception.</source>
        <translation>Normalt har en avdelning en lokaladministratör, som tillhör den eller är anställd där. Om det finns särskilda skäl kan riksorganisationen bevilja ett undantag.</translation>
    </message>
    <message>
        <source>How many administrators in all</source>
        <translation>Antal lokaladministratörer totalt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Special reasons</source>
        <translation>Särskilda skäl</translation>
    </message>
    <message>
        <source>An exception is for 2 to 10 administrators.</source>
        <translation>Ett undantag gäller 2 till 10 lokaladministratörer.</translation>
    </message>
    <message>
        <source>Write a little more, so that the national organisation understands why.</source>
        <translation>Skriv lite mer, så att riksorganisationen förstår varför.</translation>
    </message>
    <message>
        <source>Is in the register of</source>
        <translation>Finns i registret för</translation>
    </message>
    <message>
        <source>Somebody who is or has been in the branch&apos;s register. If the person is not, ask the national organisation to register the request.</source>
        <translation>Någon som finns eller har funnits i avdelningens register. Om personen inte gör det, be riksorganisationen registrera begäran.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ExceptionsPage</name>
    <message>
        <source>Show more</source>
        <translation>Visa fler</translation>
    </message>
    <message>
        <source>Which exceptions to show</source>
        <translation>Vilka undantag som visas</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Att besluta</translation>
    </message>
    <message>
        <source>Ended or ending soon</source>
        <translation>Har gått ut eller går snart ut</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Beviljat</translation>
    </message>
    <message>
        <source>Refused or withdrawn</source>
        <translation>Avslagna eller återkallade</translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation>Inget att besluta</translation>
    </message>
    <message>
        <source>No exception ends soon</source>
        <translation>Inget undantag går snart ut</translation>
    </message>
    <message>
        <source>No exception is granted</source>
        <translation>Inget undantag är beviljat</translation>
    </message>
    <message>
        <source>Nothing refused or withdrawn</source>
        <translation>Inget avslaget eller återkallat</translation>
    </message>
    <message>
        <source>Exceptions that somebody&apos;s access rests on are shown here 30 days before they end. Nobody is cut off by it: you decide what is to happen.</source>
        <translation>Undantag som någons behörighet bygger på visas här 30 dagar innan de går ut. Ingen stängs ute för det: ni bestämmer vad som ska hända.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Läs in igen</translation>
    </message>
    <message>
        <source>The exceptions could not be read</source>
        <translation>Undantagen kunde inte läsas in</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>medlem::client::FigureTable</name>
    <message>
        <source>Members</source>
        <translation>Medlemmar</translation>
    </message>
</context>
<context>
    <name>medlem::client::FileDrop</name>
    <message>
        <source>Reading the file…</source>
        <translation>Läser filen…</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Välj en annan fil…</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Välj fil…</translation>
    </message>
</context>
<context>
    <name>medlem::client::FileStep</name>
    <message>
        <source>Sending the file to the server</source>
        <translation>Skickar filen till servern</translation>
    </message>
    <message>
        <source>Look whether the rows are right, above all å, ä and ö.</source>
        <translation>Se efter om raderna ser rätt ut, framför allt å, ä och ö.</translation>
    </message>
    <message>
        <source>Choose a file with members, for example an export of another register.</source>
        <translation>Välj en fil med medlemmar, till exempel en export från ett annat register.</translation>
    </message>
    <message>
        <source>Files with members (%1)</source>
        <translation>Filer med medlemmar (%1)</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Välj fil</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>The file cannot be opened. Another program may be using it.</source>
        <translation>Filen går inte att öppna. Den kanske används av ett annat program.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importera en fil</translation>
    </message>
    <message>
        <source>The server works with that file just now. Try again in a moment.</source>
        <translation>Servern arbetar med den filen just nu. Försök igen om en stund.</translation>
    </message>
    <message>
        <source>You have three files on the server that were never imported, so there is no place for this one.</source>
        <translation>Du har tre filer på servern som aldrig har importerats, så den här får inte plats.</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Släpp en fil här</translation>
    </message>
    <message>
        <source>CSV or Excel, at most 20 MB and 100,000 rows. Nothing is changed in the register until you have seen what the file brings.</source>
        <translation>CSV eller Excel, högst 20 MB och 100 000 rader. Inget ändras i registret förrän du har sett vad filen innehåller.</translation>
    </message>
</context>
<context>
    <name>medlem::client::FileSummary</name>
    <message>
        <source>comma between the columns</source>
        <translation>komma mellan kolumnerna</translation>
    </message>
    <message>
        <source>tab between the columns</source>
        <translation>tabb mellan kolumnerna</translation>
    </message>
    <message>
        <source>vertical bar between the columns</source>
        <translation>lodstreck mellan kolumnerna</translation>
    </message>
    <message>
        <source>semicolon between the columns</source>
        <translation>semikolon mellan kolumnerna</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 rad</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 rader</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 kolumn</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 kolumner</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>letters in %1</source>
        <translation>tecken i %1</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Filens första rader</translation>
    </message>
</context>
<context>
    <name>medlem::client::FirstMembershipEditor</name>
    <message>
        <source>Membership type</source>
        <translation>Medlemskapstyp</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gäller från</translation>
    </message>
</context>
<context>
    <name>medlem::client::ForgottenPanel</name>
    <message>
        <source>When you cannot log in</source>
        <translation>När du inte kan logga in</translation>
    </message>
    <message>
        <source>Forgotten password</source>
        <translation>Glömt lösenord</translation>
    </message>
    <message>
        <source>Ask the national organisation for a code for a new password. You get a letter or an e-mail with it. You also need a code from your app, or a recovery code.</source>
        <translation>Be riksorganisationen om en kod för ett nytt lösenord. Du får den i ett brev eller med e-post. Du behöver också en kod från din kodapp eller en reservkod.</translation>
    </message>
    <message>
        <source>New or lost phone</source>
        <translation>Ny eller borttappad telefon</translation>
    </message>
    <message>
        <source>Log in with one of your recovery codes if you have them. To connect an app on another phone, ask the national organisation for a code for a new app. You also need your password.</source>
        <translation>Logga in med en av dina reservkoder om du har dem. Be riksorganisationen om en kod för en ny kodapp när du ska koppla en app på en annan telefon. Du behöver också ditt lösenord.</translation>
    </message>
    <message>
        <source>Neither password nor phone</source>
        <translation>Varken lösenord eller telefon</translation>
    </message>
    <message>
        <source>Tell the national organisation so. They make sure that it is you, and help you from there.</source>
        <translation>Berätta det för riksorganisationen. De kontrollerar att det är du och hjälper dig vidare.</translation>
    </message>
    <message>
        <source>I have got a code</source>
        <translation>Jag har fått en kod</translation>
    </message>
    <message>
        <source>Back to the log-in</source>
        <translation>Tillbaka till inloggningen</translation>
    </message>
    <message>
        <source>Whom to contact</source>
        <translation>Vem du kontaktar</translation>
    </message>
    <message>
        <source>The office of the national organisation, where the national administrators look after the accounts. Say that you cannot log in to the membership register, and tell nobody your password or a code. If you are a national administrator yourself, ask another one.</source>
        <translation>Riksorganisationens kansli, där riksadministratörerna sköter kontona. Säg att du inte kommer in i medlemsregistret, men lämna aldrig ut ditt lösenord eller en kod. Är du själv riksadministratör? Be en annan riksadministratör om hjälp.</translation>
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
    <name>medlem::client::FormPage</name>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Form for signature</source>
        <translation>Blankett för underskrift</translation>
    </message>
    <message>
        <source>The agreement</source>
        <translation>Avtalet</translation>
    </message>
    <message>
        <source>It is out for signature</source>
        <translation>Den är ute för underskrift</translation>
    </message>
    <message>
        <source>Print or save the form, and hand it over to be signed. Then say here that it is out: from then on it cannot be changed.</source>
        <translation>Skriv ut eller spara blanketten och lämna den för underskrift. Säg sedan till här att den är ute: därefter går avtalet inte att ändra.</translation>
    </message>
    <message>
        <source>This is how the form looks that is signed. The last page is a template for the minutes excerpt.</source>
        <translation>Så ser blanketten ut som skrivs under. Sista sidan är en mall för protokollsutdraget.</translation>
    </message>
    <message>
        <source>The form has been handed to the printer.</source>
        <translation>Blanketten är skickad till skrivaren.</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>Spara blanketten</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-dokument (*.pdf)</translation>
    </message>
    <message>
        <source>The form has been saved.</source>
        <translation>Blanketten är sparad.</translation>
    </message>
</context>
<context>
    <name>medlem::client::GroundsEditor</name>
    <message numerus="yes">
        <source>Write at least %n characters, so that others understand why.</source>
        <translation>
            <numerusform>Skriv minst %n tecken, så att andra förstår varför.</numerusform>
            <numerusform>Skriv minst %n tecken, så att andra förstår varför.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write at most %n characters.</source>
        <translation>
            <numerusform>Skriv högst %n tecken.</numerusform>
            <numerusform>Skriv högst %n tecken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::HindranceList</name>
    <message>
        <source>The import cannot be taken back as a whole, because some of what it brought has been changed since, or has been built upon:</source>
        <translation>Importen kan inte ångras, eftersom något av det som kom med den har ändrats sedan dess, eller fått något tillagt:</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>och %Ln till</numerusform>
            <numerusform>och %Ln till</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody in another branch</source>
        <translation>Någon i en annan avdelning</translation>
    </message>
</context>
<context>
    <name>medlem::client::ImportEffects</name>
    <message>
        <source>person is new in the register</source>
        <translation>person är ny i registret</translation>
    </message>
    <message>
        <source>persons are new in the register</source>
        <translation>personer är nya i registret</translation>
    </message>
    <message>
        <source>person is in the register already</source>
        <translation>person finns redan i registret</translation>
    </message>
    <message>
        <source>persons are in the register already</source>
        <translation>personer finns redan i registret</translation>
    </message>
    <message>
        <source>of them gets contact details that were missing</source>
        <translation>av dem får kontaktuppgifter som saknades</translation>
    </message>
    <message>
        <source>of them get contact details that were missing</source>
        <translation>av dem får kontaktuppgifter som saknades</translation>
    </message>
    <message>
        <source>membership is added</source>
        <translation>medlemskap läggs till</translation>
    </message>
    <message>
        <source>memberships are added</source>
        <translation>medlemskap läggs till</translation>
    </message>
    <message>
        <source>address is added</source>
        <translation>adress läggs till</translation>
    </message>
    <message>
        <source>addresses are added</source>
        <translation>adresser läggs till</translation>
    </message>
    <message>
        <source>assignment is added</source>
        <translation>uppdrag läggs till</translation>
    </message>
    <message>
        <source>assignments are added</source>
        <translation>uppdrag läggs till</translation>
    </message>
    <message>
        <source>branch, membership type or role is created</source>
        <translation>avdelning, medlemstyp eller uppdragstyp skapas</translation>
    </message>
    <message>
        <source>branches, membership types or roles are created</source>
        <translation>avdelningar, medlemstyper eller uppdragstyper skapas</translation>
    </message>
    <message>
        <source>row without an answer is left out</source>
        <translation>rad utan svar utelämnas</translation>
    </message>
    <message>
        <source>rows without an answer are left out</source>
        <translation>rader utan svar utelämnas</translation>
    </message>
    <message>
        <source>Nothing: the register has all of it already.</source>
        <translation>Inget: allt finns redan i registret.</translation>
    </message>
    <message>
        <source>row with errors cannot be imported</source>
        <translation>rad med fel kan inte importeras</translation>
    </message>
    <message>
        <source>rows with errors cannot be imported</source>
        <translation>rader med fel kan inte importeras</translation>
    </message>
</context>
<context>
    <name>medlem::client::ImportJobWatch</name>
    <message>
        <source>There is no contact with the server. The work goes on there, and the program asks again.</source>
        <translation>Ingen kontakt med servern. Arbetet fortsätter där, och programmet frågar igen.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stoppar…</translation>
    </message>
    <message>
        <source>Waiting for the server to begin…</source>
        <translation>Väntar på att servern ska börja…</translation>
    </message>
    <message>
        <source>Looking up what the import brought…</source>
        <translation>Letar upp vad importen lade in…</translation>
    </message>
    <message>
        <source>Reading the rows of the file…</source>
        <translation>Läser filens rader…</translation>
    </message>
    <message>
        <source>Looking whether anything has been changed since…</source>
        <translation>Ser efter om något har ändrats sedan dess…</translation>
    </message>
    <message>
        <source>Comparing with the register…</source>
        <translation>Jämför med registret…</translation>
    </message>
    <message>
        <source>Taking back what the import brought…</source>
        <translation>Ångrar det som importen lade in…</translation>
    </message>
    <message>
        <source>Writing to the register…</source>
        <translation>Skriver i registret…</translation>
    </message>
    <message>
        <source>Almost done…</source>
        <translation>Snart klart…</translation>
    </message>
    <message>
        <source>The server has a lot to do. The program asks again by itself in a moment.</source>
        <translation>Servern har mycket att göra. Programmet frågar igen av sig självt om en stund.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ImportStep</name>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
</context>
<context>
    <name>medlem::client::ImportUpload</name>
    <message>
        <source>There is no contact with the server. The sending goes on as soon as it answers.</source>
        <translation>Ingen kontakt med servern. Filen fortsätter att skickas så snart den svarar.</translation>
    </message>
    <message>
        <source>Waiting for the server to begin…</source>
        <translation>Väntar på att servern ska börja…</translation>
    </message>
    <message>
        <source>%1 of %2 have been sent.</source>
        <translation>%1 av %2 har skickats.</translation>
    </message>
    <message>
        <source>The server has a lot to do. The sending goes on by itself in a moment.</source>
        <translation>Servern har mycket att göra. Filen fortsätter att skickas av sig själv om en stund.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ImportWizard</name>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importera</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>The file has not been imported. If you leave, it is forgotten, with all choices and answers.</source>
        <translation>Filen har inte importerats. Lämnar du importen glöms den, med alla val och svar.</translation>
    </message>
    <message>
        <source>Leave the import</source>
        <translation>Lämna importen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisa</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>The import was done before it could be stopped. It can be taken back as a whole.</source>
        <translation>Importen hann bli klar innan den kunde stoppas. Den kan ångras i sin helhet.</translation>
    </message>
    <message>
        <source>The import is under way, and may be done already. If it can still be stopped, nothing of it stays; otherwise you get to see what it brought.</source>
        <translation>Importen pågår och kan redan vara klar. Hinner den stoppas blir inget kvar av den, annars får du se vad den gav.</translation>
    </message>
    <message>
        <source>Stop the import and leave</source>
        <translation>Stoppa importen och lämna</translation>
    </message>
    <message>
        <source>The server has not told yet how the import ended. If you leave anyway, look in the list of imports afterwards: it is there if it was done.</source>
        <translation>Servern har inte svarat än om hur det gick för importen. Om du lämnar ändå, se efter i listan Importer sedan: där finns importen om den blev klar.</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Lämna ändå</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing has been imported.</source>
        <translation>Importen stoppades. Inget har importerats.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ImportsPage</name>
    <message>
        <source>Imports</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Files that have been taken into the register. Each can be taken back as a whole, until something of it is changed.</source>
        <translation>Filer som har lästs in i registret. En import kan ångras i sin helhet så länge inget av den har ändrats.</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importera en fil</translation>
    </message>
    <message>
        <source>Nothing imported yet</source>
        <translation>Inget har importerats än</translation>
    </message>
    <message>
        <source>With an import you take members from an old register into this one: from an Excel or CSV file. You see what will happen before anything is written.</source>
        <translation>Med en import för du över medlemmar från ett gammalt register till det här, från en Excel- eller CSV-fil. Du får se vad som kommer att hända innan något skrivs.</translation>
    </message>
    <message>
        <source>The imports could not be read</source>
        <translation>Importerna kunde inte läsas</translation>
    </message>
    <message>
        <source>Import, taken back</source>
        <translation>Import som har ångrats</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>medlem::client::IncomingTransferEditor</name>
    <message>
        <source>Choose a type</source>
        <translation>Välj medlemskapstyp</translation>
    </message>
    <message>
        <source>First day here</source>
        <translation>Första dag här</translation>
    </message>
    <message>
        <source>Type of membership</source>
        <translation>Medlemskapstyp</translation>
    </message>
    <message>
        <source>Message to the other branch</source>
        <translation>Meddelande till den andra avdelningen</translation>
    </message>
    <message>
        <source>May be left empty. Write nothing that only your own branch should know.</source>
        <translation>Får lämnas tomt. Skriv inget som bara den egna avdelningen ska känna till.</translation>
    </message>
    <message>
        <source>It is done at once.</source>
        <translation>Det sker direkt.</translation>
    </message>
    <message>
        <source>The present branch has to accept the transfer first. You are not told which it is until it has.</source>
        <translation>Den nuvarande avdelningen behöver godkänna flytten först. Du får inte veta vilken det är förrän den har gjort det.</translation>
    </message>
</context>
<context>
    <name>medlem::client::LetterPanel</name>
    <message>
        <source>Letter with the one-time code</source>
        <translation>Brev med engångskod</translation>
    </message>
    <message>
        <source>Print it and put it into an envelope. The code is not to be had again when you close this.</source>
        <translation>Skriv ut det och lägg det i ett kuvert. Koden går inte att få fram igen när du stänger.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Close without the letter</source>
        <translation>Stäng utan brevet</translation>
    </message>
    <message>
        <source>Go back to the letter</source>
        <translation>Tillbaka till brevet</translation>
    </message>
    <message>
        <source>Preview of the letter</source>
        <translation>Förhandsvisning av brevet</translation>
    </message>
    <message>
        <source>The letter has been handed to the printer.</source>
        <translation>Brevet är skickat till skrivaren.</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Spara brevet</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-dokument (*.pdf)</translation>
    </message>
    <message>
        <source>The letter has been saved. Delete the file when you have printed it.</source>
        <translation>Brevet är sparat. Radera filen när du har skrivit ut den.</translation>
    </message>
    <message>
        <source>The letter has been neither printed nor saved. If you close it, the code is gone and you have to issue another.</source>
        <translation>Brevet är varken utskrivet eller sparat. Stänger du är koden borta och du får skapa en ny.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ListPage</name>
    <message>
        <source>Nothing found</source>
        <translation>Inget hittades</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>medlem::client::LockScreen</name>
    <message>
        <source>Log in again to go on where you were. What you have typed is kept.</source>
        <translation>Logga in igen för att fortsätta där du var. Det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>Nobody has done anything here for a while, so you were logged out. Log in again to go on where you were. What you have typed is kept.</source>
        <translation>Ingen har gjort något här på ett tag, så du har loggats ut. Logga in igen för att fortsätta där du var. Det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>You have been logged in for as long as one may. Log in again to go on where you were. What you have typed is kept.</source>
        <translation>Du har varit inloggad så länge som det går. Logga in igen för att fortsätta där du var. Det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>Your session has ended. Log in again to go on where you were. What you have typed is kept.</source>
        <translation>Du har loggats ut. Logga in igen för att fortsätta där du var. Det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Lösenord för %1</translation>
    </message>
    <message>
        <source>Code from your authenticator app</source>
        <translation>Kod från din kodapp</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>Log in as somebody else</source>
        <translation>Logga in som någon annan</translation>
    </message>
    <message>
        <source>Logged in: %1</source>
        <translation>Inloggad: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Log in anyway</source>
        <translation>Logga in ändå</translation>
    </message>
    <message>
        <source>Six digits. If you do not have your app at hand: one of your recovery codes.</source>
        <translation>Sex siffror. Har du inte appen till hands: en av dina reservkoder.</translation>
    </message>
    <message>
        <source>The password or the code is wrong. Wait for a new code and try again. If it does not help, contact the national organisation, which can give you a code for a new password or a new app.</source>
        <translation>Lösenordet eller koden stämmer inte. Vänta på en ny kod och försök igen. Om det inte hjälper: kontakta riksorganisationen, som kan ge dig en kod till nytt lösenord eller ny app.</translation>
    </message>
</context>
<context>
    <name>medlem::client::LoginPage</name>
    <message>
        <source>Membership register</source>
        <translation>Medlemsregister</translation>
    </message>
    <message>
        <source>Log in to %1</source>
        <translation>Logga in på %1</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Användarnamn</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Logga in</translation>
    </message>
    <message>
        <source>Your session has ended. Log in again to go on where you were.</source>
        <translation>Du har blivit utloggad. Logga in igen så fortsätter du där du var.</translation>
    </message>
    <message>
        <source>You have logged out.</source>
        <translation>Du är utloggad.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Code from your authenticator app</source>
        <translation>Kod från din kodapp</translation>
    </message>
    <message>
        <source>Your access to %1 has ended. Its register has been closed here, and what you had not saved has been removed. If this is wrong, contact the national organisation.</source>
        <translation>Din behörighet till %1 har upphört. Registret har stängts här, och det du inte hade sparat har tagits bort. Kontakta riksorganisationen om det är fel.</translation>
    </message>
    <message>
        <source>I have got a code</source>
        <translation>Jag har fått en kod</translation>
    </message>
    <message>
        <source>The one-time code of a letter or an e-mail from the national organisation</source>
        <translation>Engångskoden som du har fått i ett brev eller med e-post från riksorganisationen</translation>
    </message>
    <message>
        <source>Forgotten password or new phone?</source>
        <translation>Glömt lösenordet eller bytt telefon?</translation>
    </message>
    <message>
        <source>The new password is in place. Log in with it and the next code from your app.</source>
        <translation>Det nya lösenordet är sparat. Logga in med det och nästa kod från din kodapp.</translation>
    </message>
    <message>
        <source>Your account is ready. Log in with your password and the next code from your app.</source>
        <translation>Ditt konto är klart. Logga in med ditt lösenord och nästa kod från din kodapp.</translation>
    </message>
    <message>
        <source>Six digits. If you do not have your app at hand: one of your recovery codes.</source>
        <translation>Sex siffror. Har du inte appen till hands: en av dina reservkoder.</translation>
    </message>
    <message>
        <source>The user name, the password or the code is wrong. Check them, wait for a new code and try again. If it does not help, contact the national organisation, which can give you a code for a new password or a new app.</source>
        <translation>Användarnamnet, lösenordet eller koden stämmer inte. Kontrollera dem, vänta på en ny kod och försök igen. Om det inte hjälper: kontakta riksorganisationen, som kan ge dig en kod till nytt lösenord eller ny app.</translation>
    </message>
</context>
<context>
    <name>medlem::client::MainWindow</name>
    <message>
        <source>Membership register</source>
        <translation>Medlemsregister</translation>
    </message>
    <message>
        <source>%1 – Membership register</source>
        <translation>%1 – Medlemsregister</translation>
    </message>
</context>
<context>
    <name>medlem::client::MatchesSection</name>
    <message>
        <source>The same personnummer.</source>
        <translation>Samma personnummer.</translation>
    </message>
    <message>
        <source>The same name and date of birth.</source>
        <translation>Samma namn och födelsedatum.</translation>
    </message>
    <message>
        <source>A similar name.</source>
        <translation>Ett liknande namn.</translation>
    </message>
    <message>
        <source>Is or has been a member of this branch.</source>
        <translation>Är eller har varit medlem i avdelningen.</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>född %1</translation>
    </message>
    <message>
        <source>member number %1</source>
        <translation>medlemsnummer %1</translation>
    </message>
    <message>
        <source>Is it this person?</source>
        <translation>Är det den här personen?</translation>
    </message>
    <message>
        <source>Somebody like this is registered already. A person is registered only once, so that nobody gets two letters.</source>
        <translation>Någon som liknar personen finns redan i registret. Varje person ska bara finnas en gång, så att ingen får dubbla utskick.</translation>
    </message>
    <message>
        <source>No, it is none of them</source>
        <translation>Nej, det är ingen av dem</translation>
    </message>
    <message>
        <source>No, it is another person</source>
        <translation>Nej, det är en annan person</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Öppna kortet</translation>
    </message>
    <message>
        <source>Yes, add the membership to this person</source>
        <translation>Ja, det är samma person</translation>
    </message>
    <message>
        <source>Ask for a transfer here…</source>
        <translation>Be om flytt hit…</translation>
    </message>
</context>
<context>
    <name>medlem::client::MemberCardPage</name>
    <message>
        <source>Members</source>
        <translation>Medlemmar</translation>
    </message>
    <message>
        <source>Somebody else has changed this member. Your input is kept.</source>
        <translation>Någon annan har ändrat medlemmen. Det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>Member number %1</source>
        <translation>Medlemsnummer %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>This can no longer be undone: something has been changed since.</source>
        <translation>Det går inte längre att ångra, eftersom något har ändrats efteråt.</translation>
    </message>
    <message>
        <source>The change is taken back.</source>
        <translation>Ändringen är ångrad.</translation>
    </message>
    <message>
        <source>The protection is saved.</source>
        <translation>Skyddet är sparat.</translation>
    </message>
</context>
<context>
    <name>medlem::client::MemberListModel</name>
    <message>
        <source>%1, member number %2</source>
        <translation>%1, medlemsnummer %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Postort</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Medlemskap</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>Medlem sedan</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Medlemsnummer</translation>
    </message>
    <message>
        <source>Click to sort by family name</source>
        <translation>Klicka för att sortera efter efternamn</translation>
    </message>
    <message>
        <source>Click to sort</source>
        <translation>Klicka för att sortera</translation>
    </message>
</context>
<context>
    <name>medlem::client::MemberListPage</name>
    <message>
        <source>Members</source>
        <translation>Medlemmar</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>Lägg till medlem</translation>
    </message>
    <message>
        <source>Search by name, personnummer, date of birth, town, e-mail or member number</source>
        <translation>Sök på namn, personnummer, födelsedatum, postort, e-post eller medlemsnummer</translation>
    </message>
    <message>
        <source>Search for members</source>
        <translation>Sök medlemmar</translation>
    </message>
    <message>
        <source>Which members to show</source>
        <translation>Vilka medlemmar som visas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s) found</source>
        <translation>
            <numerusform>%Ln medlem hittades</numerusform>
            <numerusform>%Ln medlemmar hittades</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln medlem</numerusform>
            <numerusform>%Ln medlemmar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Ingen hittades</translation>
    </message>
    <message>
        <source>No member fits the search. Write less of the name, or look among all members.</source>
        <translation>Ingen medlem passar sökningen. Skriv en kortare del av namnet, eller välj Alla för att söka bland alla medlemmar.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Rensa sökningen</translation>
    </message>
    <message>
        <source>No members yet</source>
        <translation>Inga medlemmar än</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Inga medlemmar här</translation>
    </message>
    <message>
        <source>Members whom you add are shown here.</source>
        <translation>Här visas de medlemmar som du lägger till.</translation>
    </message>
    <message>
        <source>No member of the branch belongs to this choice.</source>
        <translation>Avdelningen har inga medlemmar i det här urvalet.</translation>
    </message>
    <message>
        <source>Add the first member</source>
        <translation>Lägg till den första medlemmen</translation>
    </message>
    <message>
        <source>Show current members</source>
        <translation>Visa nuvarande medlemmar</translation>
    </message>
    <message>
        <source>The members could not be read</source>
        <translation>Medlemmarna kunde inte läsas in</translation>
    </message>
</context>
<context>
    <name>medlem::client::MemberPicker</name>
    <message>
        <source>Search by name or member number</source>
        <translation>Sök på namn eller medlemsnummer</translation>
    </message>
    <message>
        <source>No member found</source>
        <translation>Ingen medlem hittades</translation>
    </message>
</context>
<context>
    <name>medlem::client::MembersArea</name>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>medlem::client::MembershipEditor</name>
    <message>
        <source>Type</source>
        <translation>Medlemskapstyp</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Has not ended</source>
        <translation>Har inte upphört</translation>
    </message>
    <message>
        <source>Leave this empty as long as the membership goes on.</source>
        <translation>Lämna fältet tomt så länge medlemskapet fortsätter.</translation>
    </message>
    <message>
        <source>The membership is valid to the end of this day.</source>
        <translation>Medlemskapet gäller till och med denna dag.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Välj orsak</translation>
    </message>
    <message>
        <source>Choose a type</source>
        <translation>Välj medlemskapstyp</translation>
    </message>
    <message>
        <source>Last day and reason</source>
        <translation>Gäller till och orsak</translation>
    </message>
    <message>
        <source>The branch is closed. Choose its last day or an earlier one.</source>
        <translation>Avdelningen är nedlagd. Välj dess sista dag eller en tidigare.</translation>
    </message>
</context>
<context>
    <name>medlem::client::MembershipStateText</name>
    <message>
        <source>Pending</source>
        <translation>Väntande</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Upphört</translation>
    </message>
</context>
<context>
    <name>medlem::client::MembershipTypeEditor</name>
    <message>
        <source>Has a vote at meetings</source>
        <translation>Har rösträtt på möten</translation>
    </message>
    <message>
        <source>Counts in the statistics</source>
        <translation>Räknas i statistiken</translation>
    </message>
    <message>
        <source>Can be chosen for new memberships</source>
        <translation>Kan väljas för nya medlemskap</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Membership period</source>
        <translation>Medlemskapsperiod</translation>
    </message>
    <message>
        <source>Fee in kronor</source>
        <translation>Avgift i kronor</translation>
    </message>
    <message>
        <source>Empty or 0 if it costs nothing.</source>
        <translation>Tomt eller 0 om det inte kostar något.</translation>
    </message>
    <message>
        <source>Lowest age</source>
        <translation>Lägsta ålder</translation>
    </message>
    <message>
        <source>Highest age</source>
        <translation>Högsta ålder</translation>
    </message>
    <message>
        <source>Right to vote</source>
        <translation>Rösträtt</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Används</translation>
    </message>
    <message>
        <source>A type is never deleted. Take it out of use instead: who has it keeps it.</source>
        <translation>En medlemskapstyp tas aldrig bort. Sluta använda den i stället. De som redan har den behåller den.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Avgift</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Åldrar</translation>
    </message>
</context>
<context>
    <name>medlem::client::MembershipTypeTable</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Används</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Används inte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Avgift</translation>
    </message>
    <message>
        <source>Ages</source>
        <translation>Åldrar</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Rösträtt</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>medlem::client::MembershipTypesPage</name>
    <message>
        <source>Membership types</source>
        <translation>Medlemskapstyper</translation>
    </message>
    <message>
        <source>What the branches can choose between when they add a membership.</source>
        <translation>Det som avdelningarna kan välja mellan när de lägger till ett medlemskap.</translation>
    </message>
    <message>
        <source>Add type</source>
        <translation>Lägg till medlemskapstyp</translation>
    </message>
    <message>
        <source>No membership types yet</source>
        <translation>Inga medlemskapstyper än</translation>
    </message>
    <message>
        <source>Add the first, so that the branches can register memberships.</source>
        <translation>Lägg till den första, så att avdelningarna kan registrera medlemskap.</translation>
    </message>
    <message>
        <source>The membership types could not be read</source>
        <translation>Medlemskapstyperna kunde inte läsas in</translation>
    </message>
    <message>
        <source>Add membership type</source>
        <translation>Lägg till medlemskapstyp</translation>
    </message>
    <message>
        <source>Edit membership type</source>
        <translation>Redigera medlemskapstyp</translation>
    </message>
    <message>
        <source>The membership type has been added.</source>
        <translation>Medlemskapstypen är tillagd.</translation>
    </message>
    <message>
        <source>The membership type has been saved.</source>
        <translation>Medlemskapstypen är sparad.</translation>
    </message>
</context>
<context>
    <name>medlem::client::MembershipsSection</name>
    <message>
        <source>Memberships</source>
        <translation>Medlemskap</translation>
    </message>
    <message>
        <source>Add membership</source>
        <translation>Lägg till medlemskap</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>No membership yet.</source>
        <translation>Inget medlemskap än.</translation>
    </message>
    <message>
        <source>No current membership.</source>
        <translation>Inget nuvarande medlemskap.</translation>
    </message>
    <message>
        <source>Earlier memberships (%1)</source>
        <translation>Tidigare medlemskap (%1)</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>End the membership %1</source>
        <translation>Avsluta medlemskapet %1</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Edit the membership %1</source>
        <translation>Redigera medlemskapet %1</translation>
    </message>
    <message>
        <source>End membership</source>
        <translation>Avsluta medlemskapet</translation>
    </message>
    <message>
        <source>Edit membership</source>
        <translation>Redigera medlemskap</translation>
    </message>
    <message>
        <source>The membership has been saved.</source>
        <translation>Medlemskapet är sparat.</translation>
    </message>
    <message>
        <source>The membership has been added.</source>
        <translation>Medlemskapet är tillagt.</translation>
    </message>
    <message>
        <source>The last day of the membership has been saved.</source>
        <translation>Medlemskapets sista dag är sparad.</translation>
    </message>
    <message>
        <source>Move the membership %1 to another branch</source>
        <translation>Flytta medlemskapet %1 till en annan avdelning</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Flytta…</translation>
    </message>
    <message>
        <source>Move to another branch</source>
        <translation>Flytta till annan avdelning</translation>
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
    <name>medlem::client::NamedSection</name>
    <message>
        <source>%1 by %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>has access since %1</source>
        <translation>har behörighet sedan %1</translation>
    </message>
    <message>
        <source>has no access today</source>
        <translation>har ingen behörighet i dag</translation>
    </message>
    <message>
        <source>Who gets access</source>
        <translation>Vem som får behörighet</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Change the agreement</source>
        <translation>Redigera avtalet</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>Ingen är angiven än.</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Inte angivet</translation>
    </message>
    <message>
        <source>Chosen by</source>
        <translation>Utsedd av</translation>
    </message>
    <message>
        <source>Signs for the branch</source>
        <translation>Skriver under för avdelningen</translation>
    </message>
    <message>
        <source>Drafted</source>
        <translation>Utkast skapat</translation>
    </message>
    <message>
        <source>Out for signature</source>
        <translation>Ute för underskrift</translation>
    </message>
    <message>
        <source>Papers came in</source>
        <translation>Handlingarna kom in</translation>
    </message>
    <message>
        <source>First approval</source>
        <translation>Första godkännandet</translation>
    </message>
    <message>
        <source>In force since</source>
        <translation>Gäller sedan</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>lives in %1</source>
        <translation>bor i %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::NationalPages</name>
    <message>
        <source>Membership types</source>
        <translation>Medlemskapstyper</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Uppdragstyper</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konton</translation>
    </message>
    <message>
        <source>Find a member</source>
        <translation>Hitta medlem</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
</context>
<context>
    <name>medlem::client::NationalSearchModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a branch, and the state of the membership</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>Medlemsnummer</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Avdelning</translation>
    </message>
</context>
<context>
    <name>medlem::client::NationalSearchPage</name>
    <message>
        <source>Find a member</source>
        <translation>Hitta medlem</translation>
    </message>
    <message>
        <source>Searches in all branches, also among those who have left.</source>
        <translation>Söker i alla avdelningar, även bland dem som har slutat.</translation>
    </message>
    <message>
        <source>Name, member number, personnummer or date of birth</source>
        <translation>Namn, medlemsnummer, personnummer eller födelsedatum</translation>
    </message>
    <message>
        <source>Search for a member in all branches</source>
        <translation>Sök en medlem i alla avdelningar</translation>
    </message>
    <message>
        <source>Members found</source>
        <translation>Medlemmar som hittades</translation>
    </message>
    <message>
        <source>Whom are you looking for?</source>
        <translation>Vem söker du?</translation>
    </message>
    <message>
        <source>Write at least two letters of a name, or a whole number.</source>
        <translation>Skriv minst två bokstäver i ett namn, eller ett helt nummer.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Ingen hittades</translation>
    </message>
    <message>
        <source>Try less of the name, or another way to write it.</source>
        <translation>Skriv mindre av namnet, eller prova ett annat sätt att stava.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
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
    <message>
        <source>Lock (Ctrl+L)</source>
        <translation>Lås (Ctrl+L)</translation>
    </message>
</context>
<context>
    <name>medlem::client::NewAccountEditor</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Användarnamn</translation>
    </message>
    <message>
        <source>3 to 64 of a–z, 0–9, dot, hyphen and underscore. It cannot be changed afterwards.</source>
        <translation>3 till 64 av a–z, 0–9, punkt, bindestreck och understreck. Det går inte att ändra senare.</translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>The account alone gives no access: that comes with the branch&apos;s signed agreement, which names who is to have it.</source>
        <translation>Kontot ger i sig ingen behörighet. Den kommer med avdelningens undertecknade avtal, som säger vem som ska ha den.</translation>
    </message>
    <message>
        <source>Branch that the person is a member of</source>
        <translation>Avdelning som personen är medlem i</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>medlem::client::NewPasswordEditor</name>
    <message>
        <source>Three or four words that have nothing to do with each other are easy to remember and hard to guess. You need no digits or special characters.</source>
        <translation>Tre eller fyra ord som inte hör ihop är lätta att minnas och svåra att gissa. Du behöver inga siffror eller specialtecken.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nytt lösenord</translation>
    </message>
    <message>
        <source>The new password once more</source>
        <translation>Det nya lösenordet en gång till</translation>
    </message>
    <message>
        <source>The password needs at least %1 characters.</source>
        <translation>Lösenordet behöver minst %1 tecken.</translation>
    </message>
    <message>
        <source>The password may have at most %1 characters.</source>
        <translation>Lösenordet får ha högst %1 tecken.</translation>
    </message>
    <message>
        <source>The two are not the same. Write the password again, or show it and see what you have written.</source>
        <translation>De två är inte lika. Skriv lösenordet igen, eller visa det och se vad du har skrivit.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Minst %1 tecken.</translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s) needed.</source>
        <translation>
            <numerusform>%n tecken till behövs.</numerusform>
            <numerusform>%n tecken till behövs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many.</source>
        <translation>
            <numerusform>%n tecken för mycket.</numerusform>
            <numerusform>%n tecken för mycket.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s): long enough.</source>
        <translation>
            <numerusform>%n tecken: långt nog.</numerusform>
            <numerusform>%n tecken: långt nog.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>medlem::client::NewProtectionEditor</name>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Choose here if the Tax Agency has decided on one of these.</source>
        <translation>Välj här om Skatteverket har beslutat om något av skydden.</translation>
    </message>
    <message>
        <source>Address, e-mail and telephone are not registered now, and what you have written of them is left out. The Tax Agency forwards post to whoever has protected personal data. If the branch has to have them all the same, somebody who may show protected data adds them on the member&apos;s card.</source>
        <translation>Adress, e-post och telefon registreras inte nu, och det du har skrivit i de fälten tas inte med. Skatteverket förmedlar post till den som har skyddade personuppgifter. Behöver avdelningen ändå uppgifterna? Då lägger den som får visa skyddade uppgifter till dem på medlemmens kort.</translation>
    </message>
</context>
<context>
    <name>medlem::client::OfferBar</name>
    <message>
        <source>today at %1</source>
        <translation>i dag %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>i går %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 klockan %2</translation>
    </message>
</context>
<context>
    <name>medlem::client::PaperPage</name>
    <message>
        <source>The agreement</source>
        <translation>Avtalet</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Spara…</translation>
    </message>
    <message>
        <source>Reading the paper</source>
        <translation>Läser in handlingen</translation>
    </message>
    <message>
        <source>%1 · %2 · registered %3 by %4</source>
        <translation>%1 · %2 · registrerad %3 av %4</translation>
    </message>
    <message>
        <source>This PDF holds something that wants to run, open or send. Here it is only drawn, and nothing happens. Do not open a saved copy in another program unless you know the sender.</source>
        <translation>PDF-filen innehåller något som vill köra, öppna eller skicka. Här visas den bara och inget händer. Öppna inte en sparad kopia i ett annat program om du inte känner avsändaren.</translation>
    </message>
    <message>
        <source>The paper cannot be shown: its file is damaged. Register it again.</source>
        <translation>Handlingen kan inte visas: filen är skadad. Registrera den igen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Spara handlingen</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>The paper has been saved. Delete the file when you no longer need it.</source>
        <translation>Handlingen är sparad. Ta bort filen när du inte längre behöver den.</translation>
    </message>
    <message>
        <source>The paper has been handed to the printer.</source>
        <translation>Handlingen är skickad till skrivaren.</translation>
    </message>
</context>
<context>
    <name>medlem::client::PaperSection</name>
    <message>
        <source>Papers</source>
        <translation>Handlingar</translation>
    </message>
    <message>
        <source>The paper is registered: %1.</source>
        <translation>Handlingen är registrerad: %1.</translation>
    </message>
    <message>
        <source>Choose file: %1</source>
        <translation>Välj fil: %1</translation>
    </message>
    <message>
        <source>Scanned or photographed papers (%1)</source>
        <translation>Skannade eller fotograferade handlingar (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alla filer (*)</translation>
    </message>
    <message>
        <source>The file is empty. Choose another.</source>
        <translation>Filen är tom. Välj en annan.</translation>
    </message>
    <message>
        <source>Sending to the server: %1</source>
        <translation>Skickas till servern: %1</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersatt</translation>
    </message>
    <message>
        <source>Active content</source>
        <translation>Aktivt innehåll</translation>
    </message>
    <message>
        <source>%1, %2 · registered %3 by %4</source>
        <translation>%1, %2 · registrerad %3 av %4</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Visa %1</translation>
    </message>
    <message>
        <source>No paper has been registered yet.</source>
        <translation>Ingen handling är registrerad än.</translation>
    </message>
    <message numerus="yes">
        <source>%n replaced paper(s)</source>
        <translation>
            <numerusform>%n ersatt handling</numerusform>
            <numerusform>%n ersatta handlingar</numerusform>
        </translation>
    </message>
    <message>
        <source>Drop the file here: PDF, or a photo as JPEG, PNG or HEIC, at most 10 MB.</source>
        <translation>Släpp filen här: PDF, eller ett foto som JPEG, PNG eller HEIC, högst 10 MB.</translation>
    </message>
    <message>
        <source>The file cannot be opened. It may have been moved, or another program may be using it.</source>
        <translation>Filen går inte att öppna. Den kan ha flyttats, eller så använder ett annat program den.</translation>
    </message>
</context>
<context>
    <name>medlem::client::PaperUpload</name>
    <message>
        <source>The server does not answer just now. The sending goes on as soon as it does.</source>
        <translation>Servern svarar inte just nu. Sändningen fortsätter så snart den gör det.</translation>
    </message>
    <message>
        <source>Waiting for the server to begin…</source>
        <translation>Väntar på att servern ska börja…</translation>
    </message>
    <message>
        <source>The server looks at the file.</source>
        <translation>Servern kontrollerar filen.</translation>
    </message>
    <message>
        <source>%1 of %2 have been sent.</source>
        <translation>%1 av %2 har skickats.</translation>
    </message>
</context>
<context>
    <name>medlem::client::PaperView</name>
    <message>
        <source>The paper</source>
        <translation>Handlingen</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+−)</source>
        <translation>Mindre (Ctrl+−)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Större (Ctrl++)</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Hela bredden</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>Lika bred som fönstret</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>medlem::client::PasswordEdit</name>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Dölj lösenordet</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Visa lösenordet</translation>
    </message>
</context>
<context>
    <name>medlem::client::PasswordStep</name>
    <message>
        <source>Your password</source>
        <translation>Ditt lösenord</translation>
    </message>
    <message>
        <source>Code from your authenticator app, or a recovery code</source>
        <translation>Kod från din kodapp, eller en reservkod</translation>
    </message>
    <message>
        <source>The one that you log in with now. It stays as it is.</source>
        <translation>Det som du loggar in med nu. Det ändras inte.</translation>
    </message>
    <message>
        <source>As when you log in: the one-time code of the letter does not replace your app.</source>
        <translation>Som när du loggar in: engångskoden i brevet ersätter inte din kodapp.</translation>
    </message>
    <message>
        <source>Enter your password</source>
        <translation>Skriv ditt lösenord</translation>
    </message>
    <message>
        <source>Choose a password</source>
        <translation>Välj ett lösenord</translation>
    </message>
    <message>
        <source>So that nobody else can connect an app with your account.</source>
        <translation>Så att ingen annan kan koppla en app till ditt konto.</translation>
    </message>
    <message>
        <source>You need it each time you log in.</source>
        <translation>Du behöver det varje gång du loggar in.</translation>
    </message>
    <message>
        <source>Save the new password</source>
        <translation>Spara det nya lösenordet</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>The code opens the account %1, which is %2&apos;s. You choose a password, connect an authenticator app on your phone, and get recovery codes to keep.</source>
        <translation>Koden öppnar kontot %1, som tillhör %2. Du väljer ett lösenord, kopplar en kodapp på din telefon och får reservkoder att spara.</translation>
    </message>
    <message>
        <source>The code is for a new password to the account %1, which is %2&apos;s. Your app and your recovery codes stay as they are.</source>
        <translation>Koden gäller ett nytt lösenord till kontot %1, som tillhör %2. Din kodapp och dina reservkoder gäller som förut.</translation>
    </message>
    <message>
        <source>The code is for a new authenticator app to the account %1, which is %2&apos;s. The app and the recovery codes that you had stop working.</source>
        <translation>Koden gäller en ny kodapp till kontot %1, som tillhör %2. Den app och de reservkoder du hade slutar att fungera.</translation>
    </message>
    <message>
        <source>The code is not right. Each code can be used once: wait until the app shows the next one, or take another recovery code.</source>
        <translation>Koden stämmer inte. Varje kod går att använda en gång: vänta tills appen visar nästa, eller ta en annan reservkod.</translation>
    </message>
</context>
<context>
    <name>medlem::client::PersonDetailsSection</name>
    <message>
        <source>Personal details</source>
        <translation>Personuppgifter</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Redigera</translation>
    </message>
    <message>
        <source>Edit the personal details</source>
        <translation>Redigera personuppgifterna</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Tilltalsnamn</translation>
    </message>
    <message>
        <source>Personnummer</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Födelsedatum</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n year(s))</source>
        <translation>
            <numerusform>%1 (%n år)</numerusform>
            <numerusform>%1 (%n år)</numerusform>
        </translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Show the last four digits of the personnummer</source>
        <translation>Visa de fyra sista siffrorna i personnumret</translation>
    </message>
    <message>
        <source>Protected data…</source>
        <translation>Skyddade uppgifter…</translation>
    </message>
    <message>
        <source>For somebody who has protected personal data</source>
        <translation>För den som har skyddade personuppgifter</translation>
    </message>
</context>
<context>
    <name>medlem::client::PersonEditor</name>
    <message>
        <source>Personnummer</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Or a coordination number. May be left empty.</source>
        <translation>Eller samordningsnummer. Får lämnas tomt.</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Födelsedatum</translation>
    </message>
    <message>
        <source>Given names</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Tilltalsnamn</translation>
    </message>
    <message>
        <source>The given name that is used, if it is not all of them.</source>
        <translation>Det förnamn som används till vardags, om det inte är alla.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobil</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Follows from the personnummer.</source>
        <translation>Hämtas från personnumret.</translation>
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
    <name>medlem::client::PreviewStep</name>
    <message>
        <source>Look through again</source>
        <translation>Granska igen</translation>
    </message>
    <message>
        <source>Looking through the file</source>
        <translation>Filen granskas</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Sammanfattning</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Unknown names</source>
        <translation>Okända namn</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>The numbers do not count your latest choices yet.</source>
        <translation>Dina senaste val är inte inräknade än.</translation>
    </message>
    <message>
        <source>What the import will do</source>
        <translation>Det här gör importen</translation>
    </message>
    <message>
        <source>The file could not be looked through</source>
        <translation>Filen kunde inte granskas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>%1 Mend the file, and choose it again in the first step.</source>
        <translation>%1 Rätta filen och välj den på nytt i första steget.</translation>
    </message>
    <message>
        <source>The server keeps a file for a day only, and has it no longer.</source>
        <translation>Servern sparar en fil bara ett dygn, och har den inte kvar.</translation>
    </message>
    <message>
        <source>Send the file again</source>
        <translation>Skicka filen igen</translation>
    </message>
</context>
<context>
    <name>medlem::client::PreviewSummary</name>
    <message>
        <source>No row of the file can be imported as it is.</source>
        <translation>Ingen rad i filen kan importeras som den är.</translation>
    </message>
    <message>
        <source>The register has everything in the file already. An import would change nothing.</source>
        <translation>Registret har redan allt som står i filen. En import skulle inte ändra något.</translation>
    </message>
    <message>
        <source>All rows of the file can be imported.</source>
        <translation>Alla rader i filen kan importeras.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the file can be imported as it is.</source>
        <translation>
            <numerusform>%Ln rad i filen kan importeras som den är.</numerusform>
            <numerusform>%Ln rader i filen kan importeras som de är.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Filen</translation>
    </message>
    <message>
        <source>What the import will bring</source>
        <translation>Det här händer i registret</translation>
    </message>
    <message>
        <source>Nothing has been written to the register yet.</source>
        <translation>Inget är skrivet i registret än.</translation>
    </message>
    <message numerus="yes">
        <source>row(s) below the headings</source>
        <translation>
            <numerusform>rad under rubrikerna</numerusform>
            <numerusform>rader under rubrikerna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) without errors</source>
        <translation>
            <numerusform>rad utan fel</numerusform>
            <numerusform>rader utan fel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of them wait(s) for an answer</source>
        <translation>
            <numerusform>av dem väntar på svar</numerusform>
            <numerusform>av dem väntar på svar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>name(s) that the register does not have</source>
        <translation>
            <numerusform>namn som inte finns i registret</numerusform>
            <numerusform>namn som inte finns i registret</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Show: %1 %2</source>
        <translation>Visa: %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>row(s) with errors, which cannot be imported</source>
        <translation>
            <numerusform>rad med fel, som inte kan importeras</numerusform>
            <numerusform>rader med fel, som inte kan importeras</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer the questions first: every row that could be imported waits for one.</source>
        <translation>Svara på frågorna först: varje rad som kan importeras väntar på svar.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ProblemExport</name>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and what is wrong with it</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>medlem::client::ProblemExportButton</name>
    <message>
        <source>Rows with errors…</source>
        <translation>Rader med fel…</translation>
    </message>
    <message>
        <source>Rows with errors or questions…</source>
        <translation>Rader med fel eller frågor…</translation>
    </message>
    <message>
        <source>Save the rows to mend</source>
        <translation>Spara raderna att rätta</translation>
    </message>
    <message>
        <source>%1 to mend</source>
        <translation>%1 att rätta</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-filer (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) saved. Mend them in the file, and import it afterwards.</source>
        <translation>
            <numerusform>%Ln rad är sparad. Rätta den i filen och importera den sedan.</numerusform>
            <numerusform>%Ln rader är sparade. Rätta dem i filen och importera den sedan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop saving (%1 %)</source>
        <translation>Sluta spara (%1 %)</translation>
    </message>
    <message>
        <source>Save the rows to mend…</source>
        <translation>Spara raderna att rätta…</translation>
    </message>
</context>
<context>
    <name>medlem::client::ProblemKindModel</name>
    <message>
        <source>Errors</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Upplysningar</translation>
    </message>
    <message>
        <source>Rows with an error are not imported.</source>
        <translation>Rader med fel importeras inte.</translation>
    </message>
    <message>
        <source>These rows wait for your answer.</source>
        <translation>De här raderna väntar på ditt svar.</translation>
    </message>
    <message>
        <source>These rows are imported, but not everything in them.</source>
        <translation>De här raderna importeras, men inte allt i dem.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Kind of problem</source>
        <translation>Slag av problem</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Antal</translation>
    </message>
</context>
<context>
    <name>medlem::client::ProblemListModel</name>
    <message>
        <source>Row %1, %2, %3</source>
        <translation>Rad %1, %2, %3</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Name in the row</source>
        <translation>Namn i raden</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Fält</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>I filen</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Vad som är fel</translation>
    </message>
</context>
<context>
    <name>medlem::client::ProblemPanel</name>
    <message>
        <source>Kinds of problems</source>
        <translation>Slag av problem</translation>
    </message>
    <message>
        <source>Problems in the file</source>
        <translation>Problem i filen</translation>
    </message>
    <message>
        <source>Everything is fine</source>
        <translation>Allt ser bra ut</translation>
    </message>
    <message>
        <source>No row of the file has a problem.</source>
        <translation>Ingen rad i filen har något problem.</translation>
    </message>
    <message>
        <source>The problems could not be read</source>
        <translation>Problemen kunde inte läsas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Rad %1: %2</translation>
    </message>
</context>
<context>
    <name>medlem::client::ProgressPanel</name>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
</context>
<context>
    <name>medlem::client::ProtectionEditor</name>
    <message>
        <source>Protection</source>
        <translation>Skydd</translation>
    </message>
    <message>
        <source>As the Tax Agency has decided; the register hides the same for both.</source>
        <translation>Så som Skatteverket har beslutat. Registret döljer samma uppgifter för båda.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Why the protection ends, in 10 to 500 characters. It is logged.</source>
        <translation>Varför skyddet upphör, med 10 till 500 tecken. Orsaken loggas.</translation>
    </message>
    <message>
        <source>When you save, everybody who sees the member sees addresses and contact details again.</source>
        <translation>När du sparar ser alla som ser medlemmen adresser och kontaktuppgifter igen.</translation>
    </message>
    <message>
        <source>When you save, addresses, e-mail and telephone are hidden at once, for you too: in lists, searches, the log and here. Only who has the right to can show them, with a reason that is logged. Remove from the register what is not needed before you save.</source>
        <translation>När du sparar döljs adresser, e-post och telefon genast, även för dig: i listor, sökningar, loggen och här. Bara den som har rätt till det kan visa dem, med en orsak som loggas. Ta bort det som inte behövs ur registret innan du sparar.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ProtectionSection</name>
    <message>
        <source>Show protected data</source>
        <translation>Visa skyddade uppgifter</translation>
    </message>
    <message>
        <source>Hide now</source>
        <translation>Dölj nu</translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Change protection</source>
        <translation>Ändra skydd</translation>
    </message>
    <message>
        <source>Address, e-mail and telephone are hidden, and nobody finds the member by them. Do not tell anybody where the member lives, nor that the data are protected.</source>
        <translation>Adress, e-post och telefon är dolda, och ingen hittar medlemmen genom dem. Berätta inte för någon var medlemmen bor, eller att uppgifterna är skyddade.</translation>
    </message>
    <message>
        <source>You may see them when you need to. What you give as the reason is logged.</source>
        <translation>Du får se dem när du behöver det. Orsaken som du anger loggas.</translation>
    </message>
    <message>
        <source>Your account may not show them. Contact the national organisation if you need to reach the member.</source>
        <translation>Ditt konto får inte visa dem. Kontakta riksorganisationen om du behöver nå medlemmen.</translation>
    </message>
    <message>
        <source>Shown to you until %1, or until you leave the card. That you have seen them is logged.</source>
        <translation>Visas för dig till klockan %1, eller tills du lämnar kortet. Att du har sett dem är loggat.</translation>
    </message>
    <message>
        <source>Keep as little as possible here, at best no address at all: the Tax Agency forwards post to whoever has protected personal data (förmedlingsuppdrag).</source>
        <translation>Ha så lite som möjligt här, helst ingen adress alls: Skatteverket förmedlar post till den som har skyddade personuppgifter (förmedlingsuppdrag).</translation>
    </message>
</context>
<context>
    <name>medlem::client::QuestionCard</name>
    <message>
        <source>They have the same personal identity number, but different names.</source>
        <translation>De har samma personnummer men olika namn.</translation>
    </message>
    <message>
        <source>They have the same name and personal identity number, written in different ways.</source>
        <translation>De har samma namn och personnummer, men skrivna på olika sätt.</translation>
    </message>
    <message>
        <source>They have the same name, and the same address or e-mail.</source>
        <translation>De har samma namn, och samma adress eller e-post.</translation>
    </message>
    <message>
        <source>Earlier in the file, row %1</source>
        <translation>Tidigare i filen, rad %1</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>I registret</translation>
    </message>
    <message>
        <source>Somebody in another branch</source>
        <translation>Någon i en annan avdelning</translation>
    </message>
    <message>
        <source>Born %1</source>
        <translation>Född %1</translation>
    </message>
    <message>
        <source>Member number %1</source>
        <translation>Medlemsnummer %1</translation>
    </message>
    <message>
        <source>What the row brings goes to the person who is known already.</source>
        <translation>Det som står i raden hamnar hos den person som redan finns.</translation>
    </message>
    <message>
        <source>The row becomes a new person in the register.</source>
        <translation>Raden blir en ny person i registret.</translation>
    </message>
    <message>
        <source>The row is not imported.</source>
        <translation>Raden importeras inte.</translation>
    </message>
    <message>
        <source>Is it the same person?</source>
        <translation>Är det samma person?</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>a key and the answer that it gives</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>In the file, row %1</source>
        <translation>I filen, rad %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and what stands in it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, valt</translation>
    </message>
    <message>
        <source>Two persons cannot have the same personal identity number, so this cannot be a new one. Without an answer the row is left out.</source>
        <translation>Två personer kan inte ha samma personnummer, så det kan inte vara en ny person. Utan svar kommer raden inte med.</translation>
    </message>
    <message>
        <source>Without an answer the row is left out.</source>
        <translation>Utan svar kommer raden inte med.</translation>
    </message>
</context>
<context>
    <name>medlem::client::QuestionListModel</name>
    <message>
        <source>Row %1, %2, %3</source>
        <translation>Rad %1, %2, %3</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Name in the row</source>
        <translation>Namn i raden</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ditt svar</translation>
    </message>
</context>
<context>
    <name>medlem::client::QuestionPanel</name>
    <message>
        <source>Rows that may be about somebody known</source>
        <translation>Rader som kan gälla någon som redan finns</translation>
    </message>
    <message>
        <source>Answer all of them so</source>
        <translation>Svara så på alla</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>No questions</source>
        <translation>Inga frågor</translation>
    </message>
    <message>
        <source>No row of the file is doubtful.</source>
        <translation>Ingen rad i filen är tveksam.</translation>
    </message>
    <message>
        <source>The questions could not be read</source>
        <translation>Frågorna kunde inte läsas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) get the answer %1.</source>
        <translation>
            <numerusform>%Ln rad får svaret %1.</numerusform>
            <numerusform>%Ln rader får svaret %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>They go to the proposed persons without your having looked at each.</source>
        <translation>De hamnar hos de föreslagna personerna utan att du har tittat på var och en.</translation>
    </message>
    <message>
        <source>Those that cannot be new persons stay without an answer.</source>
        <translation>De som inte kan vara nya personer förblir utan svar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) left to answer. Press 1, 2 or 3 to answer and go on.</source>
        <translation>
            <numerusform>%Ln fråga kvar att svara på. Tryck på 1, 2 eller 3 för att svara och gå vidare.</numerusform>
            <numerusform>%Ln frågor kvar att svara på. Tryck på 1, 2 eller 3 för att svara och gå vidare.</numerusform>
        </translation>
    </message>
    <message>
        <source>All questions have an answer.</source>
        <translation>Alla frågor har fått svar.</translation>
    </message>
    <message>
        <source>Same answer for all the rest…</source>
        <translation>Samma svar för alla övriga…</translation>
    </message>
</context>
<context>
    <name>medlem::client::ReasonEditor</name>
    <message>
        <source>The address and contact details are shown to you alone, for 15 minutes or until you leave the card. Your name, the time and the reason are logged.</source>
        <translation>Adress och kontaktuppgifter visas bara för dig, i 15 minuter eller tills du lämnar kortet. Ditt namn, tiden och orsaken loggas.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>What you need them for, in 10 to 500 characters. Write nothing about where the member lives.</source>
        <translation>Vad du behöver dem till, med 10 till 500 tecken. Skriv inget om var medlemmen bor.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ReceiptStep</name>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Show the members</source>
        <translation>Visa medlemmarna</translation>
    </message>
    <message>
        <source>Did something go wrong?</source>
        <translation>Blev något fel?</translation>
    </message>
    <message>
        <source>The import can be taken back as a whole, as long as nobody has changed anything that it brought. You find it under Imports later too.</source>
        <translation>Importen kan ångras i sin helhet så länge ingen har ändrat något som kom med den. Du hittar den också senare, under Importer.</translation>
    </message>
    <message>
        <source>The import has been taken back</source>
        <translation>Importen har ångrats</translation>
    </message>
    <message>
        <source>The import is done</source>
        <translation>Importen är klar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>The register had everything already</source>
        <translation>Registret hade redan allt</translation>
    </message>
    <message>
        <source>Nothing in the file was new, so nothing has been changed.</source>
        <translation>Inget i filen var nytt, så inget har ändrats.</translation>
    </message>
    <message>
        <source>The receipt could not be read</source>
        <translation>Kvittot kunde inte läsas</translation>
    </message>
    <message>
        <source>The import itself is done. %1</source>
        <translation>Själva importen är klar. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Kvitto %1</translation>
    </message>
    <message>
        <source>Save the receipt</source>
        <translation>Spara kvittot</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-filer (*.pdf)</translation>
    </message>
    <message>
        <source>The receipt is saved.</source>
        <translation>Kvittot är sparat.</translation>
    </message>
    <message>
        <source>The receipt could not be saved there.</source>
        <translation>Kvittot kunde inte sparas där.</translation>
    </message>
</context>
<context>
    <name>medlem::client::ReceiptView</name>
    <message>
        <source>%1 was merged into %2. Its last day was %3.</source>
        <translation>%1 har slagits ihop med %2. Sista dagen var %3.</translation>
    </message>
    <message>
        <source>%1 was closed. Its last day was %2.</source>
        <translation>%1 har lagts ned. Sista dagen var %2.</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>servern</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Orsak: %1</translation>
    </message>
    <message>
        <source>Done by %1 on %2.</source>
        <translation>Gjordes av %1 den %2.</translation>
    </message>
</context>
<context>
    <name>medlem::client::RecordEditor</name>
    <message>
        <source>You have unsaved changes.</source>
        <translation>Du har ändringar som inte är sparade.</translation>
    </message>
</context>
<context>
    <name>medlem::client::RecoveryCodesView</name>
    <message>
        <source>I have saved the codes</source>
        <translation>Jag har sparat koderna</translation>
    </message>
    <message>
        <source>Print, save or copy the codes first, and then tick the box: they are never shown again.</source>
        <translation>Skriv ut, spara eller kopiera koderna först och kryssa sedan i rutan. De visas aldrig igen.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>You have not ticked that the codes are saved. They are never shown again.</source>
        <translation>Du har inte kryssat i att koderna är sparade. De visas aldrig igen.</translation>
    </message>
    <message>
        <source>Print recovery codes</source>
        <translation>Skriv ut reservkoder</translation>
    </message>
    <message>
        <source>The codes have been sent to the printer.</source>
        <translation>Koderna är skickade till skrivaren.</translation>
    </message>
    <message>
        <source>Save the recovery codes</source>
        <translation>Spara reservkoderna</translation>
    </message>
    <message>
        <source>recovery codes.pdf</source>
        <translation>reservkoder.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-filer (*.pdf)</translation>
    </message>
    <message>
        <source>The codes have been saved.</source>
        <translation>Koderna är sparade.</translation>
    </message>
    <message>
        <source>The codes have been copied. Paste them where they are kept safe, for example in a password manager.</source>
        <translation>Koderna är kopierade. Klistra in dem där de är säkra, till exempel i en lösenordshanterare.</translation>
    </message>
</context>
<context>
    <name>medlem::client::RecoveryStep</name>
    <message>
        <source>The app is connected. If you ever are without it, one of these codes lets you in: each once. They are shown only now.</source>
        <translation>Appen är kopplad. Om du någon gång är utan den släpper en av de här koderna in dig, var och en en gång. De visas bara nu.</translation>
    </message>
    <message>
        <source>Keep your recovery codes</source>
        <translation>Spara dina reservkoder</translation>
    </message>
    <message>
        <source>To the log-in</source>
        <translation>Till inloggningen</translation>
    </message>
</context>
<context>
    <name>medlem::client::RegisterClient</name>
    <message>
        <source>There is input that is not saved. Save it first, or close without saving.</source>
        <translation>Du har ändringar som inte är sparade. Spara dem först, eller stäng utan att spara.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Stäng utan att spara</translation>
    </message>
    <message>
        <source>Something that you had not saved could not be read and has been removed from this computer.</source>
        <translation>Något som du inte hade sparat gick inte att läsa och har tagits bort från den här datorn.</translation>
    </message>
    <message>
        <source>There is input that is not saved. It is lost when somebody else logs in.</source>
        <translation>Det finns osparade uppgifter. De försvinner när någon annan loggar in.</translation>
    </message>
</context>
<context>
    <name>medlem::client::RegisterMemberEditor</name>
    <message>
        <source>The person</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Register an address too</source>
        <translation>Lägg till en adress också</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Medlemskap</translation>
    </message>
    <message>
        <source>Choose another person</source>
        <translation>Välj en annan person</translation>
    </message>
    <message>
        <source>The protection that you have chosen is not set here, since the person is registered already. Set it on the member&apos;s card afterwards.</source>
        <translation>Skyddet du har valt läggs inte in här, eftersom personen redan finns i registret. Lägg in det på medlemmens kort efteråt.</translation>
    </message>
</context>
<context>
    <name>medlem::client::RegisterMemberPage</name>
    <message>
        <source>Add member</source>
        <translation>Lägg till medlem</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Medlemmar</translation>
    </message>
    <message>
        <source>The member has not been added yet.</source>
        <translation>Medlemmen är inte tillagd än.</translation>
    </message>
    <message>
        <source>Answer first whether it is somebody who is registered already.</source>
        <translation>Svara först på om det är någon som redan finns i registret.</translation>
    </message>
    <message>
        <source>The member is added.</source>
        <translation>Medlemmen är tillagd.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Stäng utan att spara</translation>
    </message>
    <message>
        <source>The person is a member of another branch by now. Give the personnummer to add the membership.</source>
        <translation>Personen är numera medlem i en annan avdelning. Fyll i personnumret för att lägga till medlemskapet.</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>medlem::client::ReviewSection</name>
    <message>
        <source>In order</source>
        <translation>I ordning</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Att veta</translation>
    </message>
    <message>
        <source>Not in order</source>
        <translation>Inte i ordning</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Send back…</source>
        <translation>Skicka tillbaka…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Granskning</translation>
    </message>
    <message>
        <source>What the system has checked</source>
        <translation>Det här har systemet kontrollerat</translation>
    </message>
    <message>
        <source>What you have looked at in the papers</source>
        <translation>Det här har du kontrollerat i handlingarna</translation>
    </message>
    <message>
        <source>What approving does</source>
        <translation>Vad godkännandet innebär</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reading what approving would do…</source>
        <translation>Läser in vad godkännandet innebär…</translation>
    </message>
    <message>
        <source>%1 has no account yet. You create it right after approving.</source>
        <translation>%1 har inget konto än. Det skapar du direkt efter godkännandet.</translation>
    </message>
</context>
<context>
    <name>medlem::client::RoleEditor</name>
    <message>
        <source>Belongs to the board</source>
        <translation>Ingår i styrelsen</translation>
    </message>
    <message>
        <source>Seats may stand empty</source>
        <translation>Platser får vara vakanta</translation>
    </message>
    <message>
        <source>Only members of the branch</source>
        <translation>Bara medlemmar i avdelningen</translation>
    </message>
    <message>
        <source>Can be chosen for new assignments</source>
        <translation>Kan väljas för nya uppdrag</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>How many may hold it at once, 1–50.</source>
        <translation>Hur många som kan ha det samtidigt, 1–50.</translation>
    </message>
    <message>
        <source>Usual mandate in years</source>
        <translation>Vanlig mandatperiod i år</translation>
    </message>
    <message>
        <source>1–10, or empty if it varies.</source>
        <translation>1–10, eller tomt om den varierar.</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Styrelse</translation>
    </message>
    <message>
        <source>Vacancies</source>
        <translation>Vakanser</translation>
    </message>
    <message>
        <source>Who can be elected</source>
        <translation>Vem som kan väljas</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordning</translation>
    </message>
    <message>
        <source>Lower numbers stand first on the board page.</source>
        <translation>Lägre nummer står först på styrelsesidan.</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Används</translation>
    </message>
    <message>
        <source>A role is never deleted. Take it out of use instead: who has it keeps it.</source>
        <translation>En uppdragstyp tas aldrig bort. Sluta använda den i stället. De som redan har uppdraget behåller det.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Usual mandate</source>
        <translation>Vanlig mandatperiod</translation>
    </message>
</context>
<context>
    <name>medlem::client::RoleTable</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Används</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Används inte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Mandatperiod</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Styrelse</translation>
    </message>
    <message>
        <source>May be vacant</source>
        <translation>Får vara vakant</translation>
    </message>
    <message>
        <source>Members only</source>
        <translation>Bara medlemmar</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>medlem::client::RolesPage</name>
    <message>
        <source>Roles</source>
        <translation>Uppdragstyper</translation>
    </message>
    <message>
        <source>The assignments that the branches can give, and what applies to each.</source>
        <translation>De uppdrag som avdelningarna kan ge, och vad som gäller för vart och ett.</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>Lägg till uppdragstyp</translation>
    </message>
    <message>
        <source>No roles yet</source>
        <translation>Inga uppdragstyper än</translation>
    </message>
    <message>
        <source>Add the first, so that the branches can register who holds what.</source>
        <translation>Lägg till den första, så att avdelningarna kan registrera vem som har vilket uppdrag.</translation>
    </message>
    <message>
        <source>The roles could not be read</source>
        <translation>Uppdragstyperna kunde inte läsas in</translation>
    </message>
    <message>
        <source>Edit role</source>
        <translation>Redigera uppdragstyp</translation>
    </message>
    <message>
        <source>The role has been added.</source>
        <translation>Uppdragstypen är tillagd.</translation>
    </message>
    <message>
        <source>The role has been saved.</source>
        <translation>Uppdragstypen är sparad.</translation>
    </message>
</context>
<context>
    <name>medlem::client::RowFacts</name>
    <message>
        <source>Born %1</source>
        <translation>Född %1</translation>
    </message>
    <message>
        <source>Member from %1 to %2</source>
        <translation>Medlem från %1 till %2</translation>
    </message>
    <message>
        <source>Member from %1</source>
        <translation>Medlem från %1</translation>
    </message>
    <message>
        <source>Member until %1</source>
        <translation>Medlem till %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::RunStep</name>
    <message>
        <source>What the import does</source>
        <translation>Det här händer</translation>
    </message>
    <message>
        <source>Importing the file</source>
        <translation>Importerar filen</translation>
    </message>
    <message>
        <source>Some rows have errors</source>
        <translation>Några rader har fel</translation>
    </message>
    <message>
        <source>Import only the rows that are right</source>
        <translation>Importera bara de rader som är rätt</translation>
    </message>
    <message>
        <source>Import everything or nothing</source>
        <translation>Importera allt eller inget</translation>
    </message>
    <message>
        <source>The import was stopped. Nothing has been imported.</source>
        <translation>Importen stoppades. Inget har importerats.</translation>
    </message>
    <message>
        <source>Everything is imported at once, and can be taken back as a whole afterwards.</source>
        <translation>Allt importeras på en gång och kan ångras i sin helhet efteråt.</translation>
    </message>
    <message>
        <source>1 row cannot be imported as it is. You decide what happens.</source>
        <translation>1 rad kan inte importeras som den är. Du bestämmer vad som ska hända.</translation>
    </message>
    <message>
        <source>%1 rows cannot be imported as they are. You decide what happens.</source>
        <translation>%1 rader kan inte importeras som de är. Du bestämmer vad som ska hända.</translation>
    </message>
    <message>
        <source>As long as a row has an error, nothing would be imported. Mend the rows in the file first, and choose it again in the first step.</source>
        <translation>Så länge någon rad har ett fel skulle inget importeras. Rätta först raderna i filen och välj den igen i det första steget.</translation>
    </message>
    <message>
        <source>No row of the file can be imported.</source>
        <translation>Ingen rad i filen kan importeras.</translation>
    </message>
    <message>
        <source>1 row is left out, because nobody has said whom it is about. Go back to answer.</source>
        <translation>1 rad utelämnas, eftersom ingen har sagt vem den gäller. Gå tillbaka för att svara.</translation>
    </message>
    <message>
        <source>%1 rows are left out, because nobody has said whom they are about. Go back to answer.</source>
        <translation>%1 rader utelämnas, eftersom ingen har sagt vem de gäller. Gå tillbaka för att svara.</translation>
    </message>
    <message>
        <source>Import 1 row</source>
        <translation>Importera 1 rad</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>Importera %1 rader</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importera</translation>
    </message>
    <message>
        <source>The register has been changed since the preview, so nothing has been imported. Look at what the file brings now.</source>
        <translation>Registret har ändrats sedan förhandsgranskningen, så inget har importerats. Se efter vad filen innebär nu.</translation>
    </message>
    <message>
        <source>To the preview</source>
        <translation>Till förhandsgranskningen</translation>
    </message>
    <message>
        <source>The server keeps a file for a day only, and has it no longer. Nothing has been imported.</source>
        <translation>Servern sparar en fil bara ett dygn, och har den inte kvar. Inget har importerats.</translation>
    </message>
    <message>
        <source>Send the file again</source>
        <translation>Skicka filen igen</translation>
    </message>
</context>
<context>
    <name>medlem::client::SavedColumns</name>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Save the choices…</source>
        <translation>Spara kolumnvalet…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Choices from</source>
        <translation>Kolumnval efter</translation>
    </message>
    <message>
        <source>Where the choices of columns come from</source>
        <translation>Varifrån kolumnvalet kommer</translation>
    </message>
    <message>
        <source>Name of the choices</source>
        <translation>Kolumnvalets namn</translation>
    </message>
    <message>
        <source>For example the register that the file comes from. The same name again replaces.</source>
        <translation>Till exempel registret som filen kommer från. Samma namn igen ersätter.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>The headings of the file</source>
        <translation>Filens rubriker</translation>
    </message>
    <message>
        <source>The choices of columns have been saved.</source>
        <translation>Kolumnvalet är sparat.</translation>
    </message>
    <message>
        <source>Remove the saved choices %1?</source>
        <translation>Ska det sparade kolumnvalet %1 tas bort?</translation>
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
    <name>medlem::client::SessionWarning</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>You will soon be logged out, in %1. Do you want to go on?</source>
        <translation>Du loggas ut om %1. Vill du fortsätta?</translation>
    </message>
    <message>
        <source>You have been logged in for long and will be logged out in %1. What you have typed is kept while you log in again.</source>
        <translation>Du har varit inloggad länge och loggas ut om %1. Det du har skrivit finns kvar när du loggar in igen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Log in again now</source>
        <translation>Logga in igen nu</translation>
    </message>
</context>
<context>
    <name>medlem::client::SessionsSection</name>
    <message>
        <source>Where you are logged in</source>
        <translation>Var du är inloggad</translation>
    </message>
    <message>
        <source>Log out all others</source>
        <translation>Logga ut alla andra</translation>
    </message>
    <message>
        <source>If you see something that is not you: log it out there, and change your password.</source>
        <translation>Ser du något som inte är du? Logga ut det och byt lösenord.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Det gick inte att hämta listan</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Här</translation>
    </message>
    <message>
        <source>Log out %1, %2</source>
        <translation>Logga ut %1, %2</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Logga ut</translation>
    </message>
    <message>
        <source>Log out %1, last active %2? What is not saved there is lost.</source>
        <translation>Vill du logga ut %1, senast aktiv %2? Det som inte är sparat där går förlorat.</translation>
    </message>
    <message>
        <source>Log out everywhere but here? What is not saved there is lost.</source>
        <translation>Vill du logga ut överallt utom här? Det som inte är sparat där går förlorat.</translation>
    </message>
    <message>
        <source>Logged out there.</source>
        <translation>Utloggad där.</translation>
    </message>
    <message>
        <source>You are logged in only here now.</source>
        <translation>Nu är du bara inloggad här.</translation>
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
<context>
    <name>medlem::client::StatisticsPage</name>
    <message>
        <source>Members over two years</source>
        <translation>Medlemmar under två år</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>Nobody has been a member.</source>
        <translation>Ingen har varit medlem.</translation>
    </message>
    <message>
        <source>Members by branch</source>
        <translation>Medlemmar per avdelning</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Avdelning</translation>
    </message>
    <message>
        <source>No branch has members today.</source>
        <translation>Ingen avdelning har medlemmar i dag.</translation>
    </message>
    <message>
        <source>Members by age</source>
        <translation>Medlemmar efter ålder</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ålder</translation>
    </message>
    <message>
        <source>There are no members today.</source>
        <translation>Det finns inga medlemmar i dag.</translation>
    </message>
    <message>
        <source>Members by type of membership</source>
        <translation>Medlemmar per medlemstyp</translation>
    </message>
    <message>
        <source>Type of membership</source>
        <translation>Medlemstyp</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Which branch to count</source>
        <translation>Vilken avdelning som räknas</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>Alla avdelningar</translation>
    </message>
    <message>
        <source>Members today</source>
        <translation>Medlemmar i dag</translation>
    </message>
    <message>
        <source>Open branches</source>
        <translation>Öppna avdelningar</translation>
    </message>
    <message>
        <source>Branches without administrator</source>
        <translation>Avdelningar utan administratör</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Visa dem</translation>
    </message>
    <message>
        <source>Show the branches without administrator</source>
        <translation>Visa avdelningarna utan administratör</translation>
    </message>
    <message>
        <source>Counted on %1. Each person counts once; only types that count in the statistics.</source>
        <translation>Räknat den %1. Varje person räknas en gång, och bara medlemstyper som räknas i statistiken.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>The members could not be counted</source>
        <translation>Medlemmarna kunde inte räknas</translation>
    </message>
</context>
<context>
    <name>medlem::client::StepIndicator</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Steg %1 av %2: %3</translation>
    </message>
</context>
<context>
    <name>medlem::client::StepUpSender</name>
    <message>
        <source>The code is not right. Each code can be used once: wait until the app shows the next one.</source>
        <translation>Koden stämmer inte. Varje kod går att använda en gång: vänta tills appen visar nästa.</translation>
    </message>
</context>
<context>
    <name>medlem::client::TransferChanges</name>
    <message>
        <source>Accept the transfer</source>
        <translation>Godkänn flytten</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>The transfer is accepted. Both branches have the receipt.</source>
        <translation>Flytten är godkänd. Båda avdelningarna har kvittot.</translation>
    </message>
    <message>
        <source>%1 stays a member of the same branch as today.</source>
        <translation>%1 är kvar som medlem i samma avdelning som i dag.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>The other branch reads it.</source>
        <translation>Den andra avdelningen läser det.</translation>
    </message>
    <message>
        <source>Decline the transfer</source>
        <translation>Avböj flytten</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Avböj</translation>
    </message>
    <message>
        <source>The transfer is declined.</source>
        <translation>Flytten är avböjd.</translation>
    </message>
    <message>
        <source>If you withdraw the transfer, the other branch is no longer asked. Nothing else is changed.</source>
        <translation>Om du återkallar flytten är den andra avdelningen inte längre tillfrågad. Inget annat ändras.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Återkalla</translation>
    </message>
    <message>
        <source>The transfer is withdrawn.</source>
        <translation>Flytten är återkallad.</translation>
    </message>
</context>
<context>
    <name>medlem::client::TransferEditor</name>
    <message>
        <source>Branch to move to</source>
        <translation>Avdelning att flytta till</translation>
    </message>
    <message>
        <source>Write a part of the name, and choose.</source>
        <translation>Skriv en del av namnet och välj.</translation>
    </message>
    <message>
        <source>First day there</source>
        <translation>Första dag där</translation>
    </message>
    <message>
        <source>Type of membership there</source>
        <translation>Medlemskapstyp där</translation>
    </message>
    <message>
        <source>Message to the other branch</source>
        <translation>Meddelande till den andra avdelningen</translation>
    </message>
    <message>
        <source>May be left empty. Write nothing that only your own branch should know.</source>
        <translation>Får lämnas tomt. Skriv inget som bara den egna avdelningen ska känna till.</translation>
    </message>
    <message>
        <source>As now (%1)</source>
        <translation>Som nu (%1)</translation>
    </message>
    <message>
        <source>It is done at once.</source>
        <translation>Det sker direkt.</translation>
    </message>
    <message>
        <source>%1 has to accept the transfer first.</source>
        <translation>%1 behöver godkänna flytten först.</translation>
    </message>
    <message>
        <source>These assignments in %1 end on the same day as the membership: %2.</source>
        <translation>De här uppdragen i %1 upphör samma dag som medlemskapet: %2.</translation>
    </message>
</context>
<context>
    <name>medlem::client::TransferListModel</name>
    <message>
        <source>Member</source>
        <translation>Medlem</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Från och till</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
</context>
<context>
    <name>medlem::client::TransferListPage</name>
    <message>
        <source>Transfers</source>
        <translation>Flyttar</translation>
    </message>
    <message>
        <source>Members who move from one branch to another.</source>
        <translation>Medlemmar som flyttar från en avdelning till en annan.</translation>
    </message>
    <message>
        <source>Which transfers to show</source>
        <translation>Vilka flyttar som visas</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>Genomförda</translation>
    </message>
    <message>
        <source>Declined and withdrawn</source>
        <translation>Avböjda och återkallade</translation>
    </message>
    <message>
        <source>No transfer waits</source>
        <translation>Ingen flytt väntar</translation>
    </message>
    <message>
        <source>No transfer has been carried out</source>
        <translation>Ingen flytt har genomförts</translation>
    </message>
    <message>
        <source>No transfer has been declined or withdrawn</source>
        <translation>Ingen flytt har avböjts eller återkallats</translation>
    </message>
    <message>
        <source>A transfer begins on the member&apos;s card, at the membership; or when you add a member who belongs to another branch. The other branch answers before anything is changed.</source>
        <translation>En flytt börjar på medlemmens kort, vid medlemskapet, eller när du lägger till en medlem som tillhör en annan avdelning. Den andra avdelningen svarar innan något ändras.</translation>
    </message>
    <message>
        <source>A transfer begins on the member&apos;s card, at the membership. What branches ask each other is shown here too, and you can answer in their place.</source>
        <translation>En flytt börjar på medlemmens kort, vid medlemskapet. Här visas också vad avdelningar ber varandra om, och du kan svara i deras ställe.</translation>
    </message>
    <message>
        <source>Show the members</source>
        <translation>Visa medlemmarna</translation>
    </message>
    <message>
        <source>Show those that wait</source>
        <translation>Visa dem som väntar</translation>
    </message>
    <message>
        <source>The transfers could not be read</source>
        <translation>Flyttarna kunde inte läsas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>medlem::client::TransferPage</name>
    <message>
        <source>Open the card</source>
        <translation>Öppna kortet</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Återkalla…</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Avböj…</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Vad det gäller</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Flyttar</translation>
    </message>
    <message>
        <source>Print the receipt</source>
        <translation>Skriv ut kvittot</translation>
    </message>
    <message>
        <source>The transfer could not be read</source>
        <translation>Flytten kunde inte läsas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Somebody else has changed the transfer. Your input is kept.</source>
        <translation>Någon annan har ändrat flytten. Det du har skrivit är kvar.</translation>
    </message>
    <message>
        <source>The transfer has been decided meanwhile. Your input is kept, but it is no longer of use.</source>
        <translation>Flytten har avgjorts under tiden. Det du har skrivit är kvar, men kommer inte till användning.</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Godkänn…</translation>
    </message>
    <message>
        <source>The receipt has been handed to the printer.</source>
        <translation>Kvittot har skickats till skrivaren.</translation>
    </message>
</context>
<context>
    <name>medlem::client::TransferRequests</name>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message>
        <source>Carry out the transfer</source>
        <translation>Genomför flytten</translation>
    </message>
    <message>
        <source>Ask for the transfer</source>
        <translation>Be om flytten</translation>
    </message>
    <message>
        <source>Move to another branch</source>
        <translation>Flytta till annan avdelning</translation>
    </message>
    <message>
        <source>The membership is no longer there. Read the card again.</source>
        <translation>Medlemskapet finns inte längre. Läs kortet igen.</translation>
    </message>
    <message>
        <source>Ask that somebody may move here</source>
        <translation>Be om flytt hit</translation>
    </message>
    <message>
        <source>The transfer is carried out. Both branches have the receipt.</source>
        <translation>Flytten är genomförd. Båda avdelningarna har kvittot.</translation>
    </message>
    <message>
        <source>The other branch has been asked. You see the answer under Transfers.</source>
        <translation>Den andra avdelningen är tillfrågad. Du ser svaret under Flyttar.</translation>
    </message>
</context>
<context>
    <name>medlem::client::TrustPanel</name>
    <message>
        <source>The fingerprints are the same: trust this server</source>
        <translation>Fingeravtrycken är lika: lita på servern</translation>
    </message>
    <message>
        <source>Is this the right server?</source>
        <translation>Är det här rätt server?</translation>
    </message>
    <message>
        <source>You connect to %1 for the first time. Compare the fingerprint below with the one that the national organisation has given you. If they differ, do not go on.</source>
        <translation>Du ansluter till %1 för första gången. Jämför fingeravtrycket nedan, raden med siffror och bokstäver, med det du har fått av riksorganisationen. Fortsätt inte om de skiljer sig åt.</translation>
    </message>
    <message>
        <source>The server is not the one you trusted</source>
        <translation>Servern är inte den du litade på</translation>
    </message>
    <message>
        <source>%1 shows another certificate than before, so nothing is sent to it. The server may have got a new certificate, or somebody may be listening in. Contact the national organisation and read out the fingerprint below. What you have typed is still here.</source>
        <translation>%1 visar ett annat certifikat än förut, så inget skickas dit. Servern kan ha fått ett nytt certifikat, eller så kan någon avlyssna trafiken. Kontakta riksorganisationen och läs upp fingeravtrycket nedan. Det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>Now:
%1

Before:
%2</source>
        <translation>Nu:
%1

Tidigare:
%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
</context>
<context>
    <name>medlem::client::UndoOffer</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>The change has been undone.</source>
        <translation>Ändringen är ångrad.</translation>
    </message>
    <message>
        <source>The change cannot be undone: something has been changed since.</source>
        <translation>Ändringen kan inte ångras, eftersom något har ändrats efter den.</translation>
    </message>
</context>
<context>
    <name>medlem::client::UnfinishedFiles</name>
    <message>
        <source>Files that were never imported</source>
        <translation>Filer som aldrig har importerats</translation>
    </message>
    <message>
        <source>There is place for three files. Remove one that you no longer need, and yours is sent. If you are importing in another window or on another computer, its file is among these.</source>
        <translation>Det finns plats för tre filer. Ta bort en som du inte längre behöver, så skickas din. Om du importerar i ett annat fönster eller på en annan dator är även den filen en av de här.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Ta bort %1</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>skickad %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::UnknownNamesPanel</name>
    <message>
        <source>Branches</source>
        <translation>Avdelningar</translation>
    </message>
    <message>
        <source>Membership types</source>
        <translation>Medlemskapstyper</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Uppdragstyper</translation>
    </message>
    <message>
        <source>These names stand in the file, but the register does not have them. Say what each stands for; rows whose names stand for nothing are left out.</source>
        <translation>De här namnen står i filen men finns inte i registret. Välj vad vart och ett står för; rader med ett namn som inte står för något kommer inte med.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Försök igen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of the file</source>
        <translation>
            <numerusform>%Ln rad i filen</numerusform>
            <numerusform>%Ln rader i filen</numerusform>
        </translation>
    </message>
    <message>
        <source>What %1 stands for</source>
        <translation>Vad %1 står för</translation>
    </message>
    <message>
        <source>Nothing: leave its rows out</source>
        <translation>Inget: ta inte med raderna</translation>
    </message>
    <message>
        <source>%1 (most alike)</source>
        <translation>%1 (liknar mest)</translation>
    </message>
    <message>
        <source>Create new: %1</source>
        <translation>Skapa ny: %1</translation>
    </message>
</context>
<context>
    <name>medlem::client::UsualValues</name>
    <message>
        <source>Branch of all rows</source>
        <translation>Avdelning för alla rader</translation>
    </message>
    <message>
        <source>Membership type of all rows</source>
        <translation>Medlemskapstyp för alla rader</translation>
    </message>
    <message>
        <source>For all rows</source>
        <translation>För alla rader</translation>
    </message>
    <message>
        <source>No column of the file says this.</source>
        <translation>Det står inte i någon av filens kolumner.</translation>
    </message>
</context>
<context>
    <name>medlem::client::WaitingStrip</name>
    <message numerus="yes">
        <source>%n member(s) want(s) to move here and wait(s) for your answer.</source>
        <translation>
            <numerusform>%n medlem vill flytta hit och väntar på ditt svar.</numerusform>
            <numerusform>%n medlemmar vill flytta hit och väntar på ditt svar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) want(s) to move to another branch and wait(s) for your answer.</source>
        <translation>
            <numerusform>%n medlem vill flytta härifrån och väntar på ditt svar.</numerusform>
            <numerusform>%n medlemmar vill flytta härifrån och väntar på ditt svar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) want(s) to move here or from here and wait(s) for your answer.</source>
        <translation>
            <numerusform>%n medlem vill flytta hit eller härifrån och väntar på ditt svar.</numerusform>
            <numerusform>%n medlemmar vill flytta hit eller härifrån och väntar på ditt svar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
</context>
<context>
    <name>medlem::client::Workspace</name>
    <message>
        <source>National organisation</source>
        <translation>Riksorganisationen</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Avdelningar</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Medlemmar</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Styrelse</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konton</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>My account</source>
        <translation>Mitt konto</translation>
    </message>
    <message numerus="yes">
        <source>You have logged in with a recovery code. You have %n left.</source>
        <translation>
            <numerusform>Du har loggat in med en reservkod. Du har %n kvar.</numerusform>
            <numerusform>Du har loggat in med en reservkod. Du har %n kvar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make new ones</source>
        <translation>Skapa nya</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Behörighet</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Flyttar</translation>
    </message>
</context>
</TS>
