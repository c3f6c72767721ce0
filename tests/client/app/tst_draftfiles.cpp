// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/draftfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace medlem;
using namespace medlem::client;

// Drafts on disk: that they come back, for their owner only, and tell nothing to anybody else.
class TestDraftFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesBack();
    void replacesTheSamePlace();
    void isForgottenWhenDiscarded();
    void tellsNothingToOthers();
    void isReadableByItsOwnerOnly();
    void opensOnlyForItsOwner_data();
    void opensOnlyForItsOwner();
    void removesWhatCannotBeRead_data();
    void removesWhatCannotBeRead();
    void removesTheDraftsOfABranch();
    void livesInMemoryWithoutAKey();
    void saysWhenTheDiskRefuses();

private:
    [[nodiscard]] std::unique_ptr<DraftFiles> open(bool isWhole = true);
    [[nodiscard]] QStringList files() const;
    [[nodiscard]] static Draft draft(const char *record, const char *street = "Storgatan 1");

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_key;
    QUrl m_server;
    AccountId m_account = AccountId::create();
    BranchId m_branch = BranchId::create();
};

void TestDraftFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_key = DraftBox::createKey();
    m_server = QUrl(QStringLiteral("https://register.example.org:8443"));
    m_account = AccountId::create();
}

std::unique_ptr<DraftFiles> TestDraftFiles::open(bool isWhole)
{
    auto files = std::make_unique<DraftFiles>(m_folder->filePath(QStringLiteral("drafts")), m_server, m_account);
    files->setBranch(m_branch);
    if (files->load(m_key) != isWhole)
        qWarning("It was read otherwise than expected.");
    return files;
}

QStringList TestDraftFiles::files() const
{
    QStringList found;
    const QDir drafts(m_folder->filePath(QStringLiteral("drafts")));
    for (const QString &folder : drafts.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QString &name : QDir(drafts.filePath(folder)).entryList(QDir::Files))
            found.append(drafts.filePath(folder) + u'/' + name);
    }
    return found;
}

Draft TestDraftFiles::draft(const char *record, const char *street)
{
    return {.place = {.form = QStringLiteral("address"),
                      .member = QStringLiteral("of Hjördis"),
                      .record = QString::fromLatin1(record)},
            .title = QStringLiteral("Ändra adress"),
            .writtenAt = QDateTime(QDate(2026, 11, 24), QTime(13, 32, 5, 250), Qt::UTC),
            .version = 7,
            .base = {{QStringLiteral("street"), QStringLiteral("Hjördis gamla gata")}},
            .contents = {{QStringLiteral("street"), QString::fromUtf8(street)},
                         {QStringLiteral("to"), QStringLiteral("2026-13-4")}},
            .idempotencyKey = QStringLiteral("key")};
}

void TestDraftFiles::comesBack()
{
    open()->keep(draft("1"));
    const auto later = open();
    QCOMPARE(later->find(draft("1").place), std::optional(draft("1")));
    QVERIFY(!later->find(draft("2").place));
    QVERIFY(later->outlivesProgram());
}

void TestDraftFiles::replacesTheSamePlace()
{
    const auto files = open();
    files->keep(draft("1"));
    files->keep(draft("1", "Kvarngatan 3"));
    files->keep(draft("2"));
    QCOMPARE(this->files().size(), 2);
    open()->keep(draft("1", "Ågatan 4"));
    QCOMPARE(this->files().size(), 2);
    QCOMPARE(open()->find(draft("1").place), std::optional(draft("1", "Ågatan 4")));
}

void TestDraftFiles::isForgottenWhenDiscarded()
{
    open()->keep(draft("1"));
    open()->discard(draft("1").place);
    QVERIFY(files().isEmpty());
    QVERIFY(!open()->find(draft("1").place));
}

void TestDraftFiles::tellsNothingToOthers()
{
    open()->keep(draft("1"));
    QCOMPARE(files().size(), 1);
    QFile file(files().first());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray all = file.readAll() + files().first().toUtf8();
    for (const char *secret : {"Hjördis", "Storgatan", "address", "street", "Ändra"})
        QVERIFY2(!all.contains(secret), secret);
    QVERIFY(!all.contains(m_account.toString().toLatin1()));
}

void TestDraftFiles::isReadableByItsOwnerOnly()
{
    open()->keep(draft("1"));
    const QFileInfo file(files().first());
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(file.permissions() & others, QFile::Permissions());
    QVERIFY(!file.isExecutable());
    QCOMPARE(QFileInfo(file.path()).permissions() & others, QFile::Permissions());
    QCOMPARE(QFileInfo(m_folder->filePath(QStringLiteral("drafts"))).permissions() & others, QFile::Permissions());
}

void TestDraftFiles::opensOnlyForItsOwner_data()
{
    QTest::addColumn<QString>("changed");
    for (const char *what : {"account", "server", "key"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

// The file is put where the other would look for it.
void TestDraftFiles::opensOnlyForItsOwner()
{
    QFETCH(QString, changed);
    open()->keep(draft("1"));
    const QString stolen = files().first();
    if (changed == QLatin1String("account"))
        m_account = AccountId::create();
    else if (changed == QLatin1String("server"))
        m_server = QUrl(QStringLiteral("https://other.example.org:8443"));
    else
        m_key = DraftBox::createKey();
    if (changed != QLatin1String("key")) {
        open()->keep(draft("2"));
        for (const QString &own : files()) {
            if (QFileInfo(own).path() != QFileInfo(stolen).path())
                QVERIFY(QFile::rename(stolen, QFileInfo(own).path() + QStringLiteral("/stolen.draft")));
        }
    }
    QVERIFY(!open(false)->find(draft("1").place));
    QVERIFY(open()->all().size() <= 1); // it is gone
}

void TestDraftFiles::removesWhatCannotBeRead_data()
{
    QTest::addColumn<int>("kept"); // bytes
    QTest::addColumn<int>("flipped");
    QTest::newRow("empty") << 0 << -1;
    QTest::newRow("cut in the head") << 10 << -1;
    QTest::newRow("cut in the branch") << 20 << -1;
    QTest::newRow("cut in the box") << 90 << -1;
    QTest::newRow("another mark") << -1 << 2;
    QTest::newRow("another branch") << -1 << 15;
    QTest::newRow("another nonce") << -1 << 30;
    QTest::newRow("another text") << -1 << 120;
}

void TestDraftFiles::removesWhatCannotBeRead()
{
    QFETCH(int, kept);
    QFETCH(int, flipped);
    open()->keep(draft("1"));
    QFile file(files().first());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray all = file.readAll();
    if (kept >= 0)
        all.truncate(kept);
    if (flipped >= 0)
        all[flipped] = static_cast<char>(all.at(flipped) ^ 1);
    QVERIFY(file.resize(0) && file.seek(0) && file.write(all) == all.size());
    file.close();
    QVERIFY(open(false)->all().isEmpty());
    QVERIFY(files().isEmpty());
}

void TestDraftFiles::removesTheDraftsOfABranch()
{
    const auto files = open();
    files->keep(draft("1"));
    files->setBranch(BranchId::create());
    files->keep(draft("2"));
    files->removeBranch(m_branch);
    QCOMPARE(this->files().size(), 1);
    QCOMPARE(open()->all().first().draft, draft("2"));
}

void TestDraftFiles::livesInMemoryWithoutAKey()
{
    DraftFiles files(m_folder->filePath(QStringLiteral("drafts")), m_server, m_account);
    QVERIFY(files.load(std::nullopt));
    files.keep(draft("1"));
    QCOMPARE(files.find(draft("1").place), std::optional(draft("1")));
    QVERIFY(!files.outlivesProgram());
    QVERIFY(this->files().isEmpty());
}

void TestDraftFiles::saysWhenTheDiskRefuses()
{
    QFile blocker(m_folder->filePath(QStringLiteral("drafts")));
    QVERIFY(blocker.open(QIODevice::WriteOnly)); // a file where the folder should be
    const auto files = open();
    files->keep(draft("1"));
    QVERIFY(!files->outlivesProgram());
    QCOMPARE(files->find(draft("1").place), std::optional(draft("1")));
}

QTEST_MAIN(TestDraftFiles)
#include "tst_draftfiles.moc"
