// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/audit/canonicalform.h"

#include <QFile>
#include <QTest>

using namespace medlem::server;

// The examples of server/audit/README.md, so that whoever follows it gets the same hashes.
class TestCanonicalForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashesTheExample();
    void digestsTheExample();
    void writesTimes_data();
    void writesTimes();
    void tellsFieldsApart();

private:
    // What stands between the two fences of the README.
    static QByteArray example()
    {
        QFile file(QStringLiteral(MEDLEM_AUDIT_README));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray text = file.readAll();
        const qsizetype start = text.indexOf("```\n") + 4;
        return text.mid(start, text.indexOf("```", start) - start);
    }
    static bool readmeSays(const QByteArray &text)
    {
        QFile file(QStringLiteral(MEDLEM_AUDIT_README));
        return file.open(QIODevice::ReadOnly) && file.readAll().contains('`' + text + '`');
    }
};

void TestCanonicalForm::hashesTheExample()
{
    const QByteArray id = "019e0000-0000-7000-8000-0000000000";
    const QByteArray text =
        canonicalText({"1", id + "01", "7", canonicalTime(1773563400000120), id + "41", "localAdministrator", id + "01",
                       "read", "person", id + "11", id + "11", std::nullopt, std::nullopt, id + "aa", "192.0.2.7",
                       "done", "", std::nullopt, std::nullopt});
    QCOMPARE(text, example());
    QVERIFY(readmeSays(chainHash(chainStart(), text).toHex()));
}

void TestCanonicalForm::digestsTheExample()
{
    const QByteArray salt = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");
    QVERIFY(readmeSays(valueDigest(salt, "{\"town\": \"Åmål\"}", "{\"town\": \"Örebro\"}").toHex()));
    QVERIFY(!readmeSays(valueDigest(salt, "{\"town\": \"Åmål\"}", "{\"town\": \"Orebro\"}").toHex()));
}

void TestCanonicalForm::writesTimes_data()
{
    QTest::addColumn<qint64>("microseconds");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("whole second") << qint64(0) << QByteArray("1970-01-01T00:00:00.000000Z");
    QTest::newRow("last microsecond") << qint64(1773563400999999) << QByteArray("2026-03-15T08:30:00.999999Z");
    QTest::newRow("before 1970") << qint64(-1) << QByteArray("1969-12-31T23:59:59.999999Z");
}

void TestCanonicalForm::writesTimes()
{
    QFETCH(const qint64, microseconds);
    QTEST(canonicalTime(microseconds), "text");
}

// Nothing absent passes for something empty, and nothing moves from one field to the next.
void TestCanonicalForm::tellsFieldsApart()
{
    QVERIFY(canonicalText({std::nullopt}) != canonicalText({QByteArray()}));
    QVERIFY(canonicalText({"ab", "c"}) != canonicalText({"a", "bc"}));
    QVERIFY(canonicalText({"a\n1:b"}) != canonicalText({"a", "b"}));
}

QTEST_GUILESS_MAIN(TestCanonicalForm)
#include "tst_canonicalform.moc"
