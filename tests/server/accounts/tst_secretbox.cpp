// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/secretbox.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace medlem;
using namespace medlem::server;

class TestSecretBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsKey();
    void opensForItsOwnerOnly();
    void refusesOtherKeys();
    void refusesChanges_data();
    void refusesChanges();
    void refusesBadFiles();

private:
    [[nodiscard]] SecretBox box(const char *name) const
    {
        SecretBox box;
        if (!box.loadOrCreate(m_folder.filePath(QLatin1String(name))))
            qFatal("No key was made.");
        return box;
    }

    QTemporaryDir m_folder;
};

void TestSecretBox::keepsItsKey()
{
    const QByteArray sealed = box("first").seal("a seed", "anna");
    QVERIFY(!sealed.contains("a seed"));
    QVERIFY(sealed != box("first").seal("a seed", "anna")); // each with a nonce of its own
    QCOMPARE(box("first").open(sealed, "anna"), Result<QByteArray>("a seed"));
    QCOMPARE(QFile::permissions(m_folder.filePath(QStringLiteral("first"))) &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void TestSecretBox::opensForItsOwnerOnly()
{
    const QByteArray sealed = box("first").seal("a seed", "anna");
    QVERIFY(!box("first").open(sealed, "riks"));
}

void TestSecretBox::refusesOtherKeys()
{
    const auto opened = box("second").open(box("first").seal("a seed", "anna"), "anna");
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::Internal);
}

void TestSecretBox::refusesChanges_data()
{
    QTest::addColumn<int>("position");
    QTest::newRow("nonce") << 0;
    QTest::newRow("tag") << 24;
    QTest::newRow("last byte") << -1;
    QTest::newRow("cut") << -2;
}

void TestSecretBox::refusesChanges()
{
    QFETCH(const int, position);
    QByteArray sealed = box("first").seal("a seed", "anna");
    if (position == -2)
        sealed.truncate(30);
    else
        sealed[position < 0 ? sealed.size() - 1 : position] ^= 1;
    QVERIFY(!box("first").open(sealed, "anna"));
}

void TestSecretBox::refusesBadFiles()
{
    SecretBox box;
    QVERIFY(!box.load(m_folder.filePath(QStringLiteral("missing"))));
    QFile file(m_folder.filePath(QStringLiteral("short")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("too short");
    file.close();
    QVERIFY(!box.loadOrCreate(file.fileName()));
    QVERIFY(!box.loadOrCreate(m_folder.filePath(QStringLiteral("no/such/folder"))));
}

QTEST_APPLESS_MAIN(TestSecretBox)
#include "tst_secretbox.moc"
