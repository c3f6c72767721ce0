// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementchanges.h"
#include "client/app/draftfiles.h"
#include "client/branches/branchediting.h"
#include "tests/client/access/accessdata.h"
#include "tests/client/app/office.h"

#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

// What an earlier run of the program left of agreements and branches finds its form again.
class TestAccessDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAnAgreementWithoutARegister();
    void opensANewBranch();

private:
    void keep(const DraftPlace &place, const char *field);

    QTemporaryDir m_folder;
    DraftFiles m_files{m_folder.path(), QUrl(QStringLiteral("https://register.example.org")), AccountId::create()};
};

void TestAccessDrafts::keep(const DraftPlace &place, const char *field)
{
    m_files.keep({.place = place,
                  .writtenAt = QDateTime::currentDateTimeUtc(),
                  .contents = {{QLatin1String(field), QStringLiteral("Åke Ek, kassör")}}});
    m_files.want(place);
}

void TestAccessDrafts::opensAnAgreementWithoutARegister()
{
    Office it;
    QVERIFY(it.openNational());
    it.workspace->setDrafts(&m_files);
    const DraftPlace place = AgreementChanges::draftPlace(theirs.id);
    keep(place, "signatory");
    BranchAccess access = abandonedUmea();
    access.branch = {.id = theirs.id, .name = theirs.name};
    it.api.expect<SearchAgreements>().reply({}); // the desk, which is left at once
    it.api.expect<ShowBranchAccess>().reply(access);
    it.api.expect<SearchAgreements>().reply({});
    it.api.expect<SearchExceptions>().reply({});
    it.api.expect<ListBranches>().reply({});
    it.workspace->openDraft(place, theirs.id);
    QTRY_VERIFY(it.find<QLineEdit>("signatoryEdit"));
    QCOMPARE(it.find<QLineEdit>("signatoryEdit")->text(), QStringLiteral("Åke Ek, kassör"));
    QVERIFY(it.api.requests<SearchMembers>().isEmpty()); // no register was opened for it
    it.workspace->setDrafts(nullptr);
}

void TestAccessDrafts::opensANewBranch()
{
    Office it;
    QVERIFY(it.openNational());
    it.workspace->setDrafts(&m_files);
    keep(branchDraftPlace(), "name");
    it.workspace->openDraft(branchDraftPlace(), std::nullopt);
    QTRY_VERIFY(it.find<QLineEdit>("nameEdit"));
    QCOMPARE(it.find<QLineEdit>("nameEdit")->text(), QStringLiteral("Åke Ek, kassör"));
    it.workspace->setDrafts(nullptr);
}

QTEST_MAIN(TestAccessDrafts)
#include "tst_accessdrafts.moc"
