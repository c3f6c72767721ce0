// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/imports/importdata.h"

#include "shared/protocol/importproblems.h"

#include <QFile>

namespace medlem::test {

namespace {

template <class Id>
Id idOf(int number)
{
    return Id::parse(QStringLiteral("01900000-0000-7000-8000-%1").arg(number, 12, 16, QLatin1Char('0'))).value();
}

} // namespace

WrittenFile::WrittenFile(const QByteArray &content, const QString &name)
    : m_content(content)
    , m_name(name)
{
    QFile file(path());
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The file cannot be written.");
}

QByteArray legacyLines()
{
    return QStringLiteral(
               "Medlemsnr;Personnr;Förnamn;Efternamn;C/O;Adress;Postnr;Ort;E-post;Avdelning;Medlemstyp;Medlem "
               "fr.o.m.;Anm.\r\n"
               "100000;19930619-9960;Kristina;Bergström;;Åsgatan 6 B;413 01;GÖTEBORG;kristina@example.org;"
               "Linköping;Enskild;2022-07-02;\r\n"
               "100001;19821019-9900;Ann-Sofie;Hägglund;;Kyrkogatan 90;111 20;STOCKHOLM;ann-sofie@example.org;"
               "Stockholm;Enskild;2007-08-22;\r\n"
               "100002;;Per;Öberg;c/o Ek;Box 12;75320;Uppsala;;Uppsala;Familj;2019-01-01;ringer tillbaka\r\n"
               "100003;19710310-9819;Åke;Nyström;;Älvvägen 3;903 25;UMEÅ;ake@example.org;Umeå;Enskild;"
               "1999-03-14;\r\n")
        .toLatin1();
}

Account nationalAccount()
{
    return {.id = idOf<AccountId>(1),
            .username = QStringLiteral("national"),
            .displayName = QStringLiteral("Karin Åkesson"),
            .role = AccountRole::NationalAdministrator,
            .branches = {}};
}

BranchName ownBranch()
{
    return {.id = idOf<BranchId>(1), .name = QStringLiteral("Umeå")};
}

Account localAccount()
{
    return {.id = idOf<AccountId>(2),
            .username = QStringLiteral("admin.a"),
            .displayName = QStringLiteral("Rut Berg"),
            .role = AccountRole::LocalAdministrator,
            .branches = {ownBranch()}};
}

ImportId sampleImport()
{
    return idOf<ImportId>(7);
}

ImportEntry entryOf(const WrittenFile &file, qint64 uploaded)
{
    return {.id = sampleImport(),
            .fileName = file.name(),
            .format = ImportFormat::Csv,
            .size = file.content().size(),
            .uploaded = uploaded,
            .createdAt = QDateTime(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC),
            .choices = {},
            .preview = {}};
}

void expectUpload(FakeApi &api, const WrittenFile &file)
{
    api.expect<BeginImport>().reply(entryOf(file, 0));
    api.expect<AddImportPart>().reply(entryOf(file, file.content().size()));
}

NamedImportMapping savedMapping(int number, const QString &name)
{
    return {.id = idOf<ImportMappingId>(number),
            .name = name,
            .columns = {{.heading = QStringLiteral("Förnamn"), .field = ImportField::GivenNames},
                        {.heading = QStringLiteral("Efternamn"), .field = ImportField::FamilyName},
                        {.heading = QStringLiteral("Avdelning"), .field = ImportField::Branch},
                        {.heading = QStringLiteral("Medlemstyp"), .field = ImportField::MembershipType},
                        {.heading = QStringLiteral("Medlem fr.o.m."), .field = ImportField::MemberFrom}}};
}

ImportPreview samplePreview()
{
    return {.rows = 12000,
            .fine = 11648,
            .refused = 352,
            .waiting = 36,
            .newPersons = 11575,
            .matchedPersons = 37,
            .changedPersons = 4,
            .memberships = 11612,
            .addresses = 11420,
            .assignments = 148,
            .newNames = 0,
            .columns = {},
            .kinds = {},
            .unknownNames = {}};
}

ImportBatch sampleBatch()
{
    return {.id = idOf<ChangeId>(11),
            .fileName = QStringLiteral("medlemmar.csv"),
            .at = QDateTime(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC),
            .byName = QStringLiteral("Karin Åkesson"),
            .newPersons = 11575,
            .matchedPersons = 37,
            .changedPersons = 4,
            .memberships = 11612,
            .addresses = 11420,
            .assignments = 148,
            .undoneAt = {}};
}

void expectPreview(FakeApi &api, const WrittenFile &file, const ImportPreview &preview)
{
    const QString headings = QString::fromLatin1(file.content().left(file.content().indexOf('\r')));
    ImportEntry entry = entryOf(file, file.content().size());
    entry.choices = ImportChoices();
    entry.choices->columns = ImportMapping::guess(headings.split(u';')).columns();
    entry.preview = preview;
    api.expect<PreviewImport>().reply(jobOf(ImportJobKind::Preview, ImportJobState::Done, 100));
    api.expect<ShowImport>().reply(entry);
    for (int panel = 0; panel < 2; ++panel) // problems and questions
        api.expect<ListImportProblems>().reply({});
}

ImportJob jobOf(ImportJobKind kind, ImportJobState state, int percent)
{
    return {.id = idOf<ImportJobId>(9),
            .kind = kind,
            .state = state,
            .phase = ImportPhase::Reading,
            .percent = percent,
            .failure = {},
            .batchId = {}};
}

} // namespace medlem::test
