// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/csvreader.h"

#include <QBuffer>
#include <QStringEncoder>
#include <QTest>

using medlem::ImportLimits;
using medlem::Result;

class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void parts_data();
    void parts();
    void stopsWhereTheVisitorStops();
};

static QList<QStringList> recordsOf(const QByteArray &bytes)
{
    QBuffer file;
    file.setData(bytes);
    file.open(QIODevice::ReadOnly);
    QList<QStringList> records;
    const auto outcome = medlem::readCsv(file, {}, [&records](qint64, const QStringList &cells) -> Result<void> {
        records.append(cells);
        return {};
    });
    return outcome ? records : QList<QStringList>{{QStringLiteral("failed")}};
}

static QByteArray utf16(const QString &text, QStringConverter::Encoding encoding, QStringConverter::Flag flag)
{
    QStringEncoder encoder(encoding, flag);
    return encoder.encode(text);
}

void TestCsvReader::decodes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("second");
    const QString text = QStringLiteral("Namn;Ort\nÅsa €;Örebro\n");
    const auto without = QStringConverter::Flag::Default;
    const auto with = QStringConverter::Flag::WriteBom;
    QTest::newRow("UTF-8") << text.toUtf8() << QStringLiteral("Åsa €");
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8() << QStringLiteral("Åsa €");
    QTest::newRow("UTF-16LE") << utf16(text, QStringConverter::Utf16LE, without) << QStringLiteral("Åsa €");
    QTest::newRow("UTF-16BE") << utf16(text, QStringConverter::Utf16BE, without) << QStringLiteral("Åsa €");
    QTest::newRow("UTF-16LE with mark") << utf16(text, QStringConverter::Utf16LE, with) << QStringLiteral("Åsa €");
    QTest::newRow("UTF-16BE with mark") << utf16(text, QStringConverter::Utf16BE, with) << QStringLiteral("Åsa €");
    QTest::newRow("Windows-1252") << QByteArray("Namn;Ort\r\n\xC5sa \x80;\xD6rebro\r\n") << QStringLiteral("Åsa €");
    // Across the boundary between two pieces of the file, and only there.
    const QByteArray filler(16 * 1024 - 13, 'x');
    QTest::newRow("late UTF-8") << "N;O\n;" + filler.left(9000) + "\n;" + filler.right(7370) + "\nÅsa €;Örebro\n"
                                << QString();
    const QString pairs =
        QStringLiteral("N;O\n") + QString(8 * 1024 - 6, u'\n') + QStringLiteral("\U0001F600Åsa €;Örebro\n");
    QTest::newRow("a pair cut in two") << utf16(pairs, QStringConverter::Utf16LE, with)
                                       << QStringLiteral("\U0001F600Åsa €");
    QTest::newRow("cut off UTF-8 is not UTF-8") << QByteArray("Namn\n\xC5sa \xC3") << QStringLiteral("Åsa Ã");
}

void TestCsvReader::decodes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, second);
    const auto records = recordsOf(bytes);
    QVERIFY(records.size() > 1);
    if (second.isEmpty())
        QCOMPARE(records.last(), QStringList({QStringLiteral("Åsa €"), QStringLiteral("Örebro")}));
    else
        QCOMPARE(records.at(1).first(), second);
}

void TestCsvReader::parts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("expected");
    const auto row = [](const char *name, const char *bytes, const QList<QStringList> &expected) {
        QTest::newRow(name) << QByteArray(bytes) << expected;
    };
    const QString a = QStringLiteral("a");
    const QString b = QStringLiteral("b");
    row("semicolons", "a;b\nb;a\n", {{a, b}, {b, a}});
    row("commas", "a,b\r\nb,a", {{a, b}, {b, a}});
    row("tabs", "a\tb\rb\ta\r", {{a, b}, {b, a}});
    row("bars", "a|b\n", {{a, b}});
    row("one column", "a\nb\n", {{a}, {b}});
    row("the delimiter within quotes does not count", "\"a,,,\";b\n", {{QStringLiteral("a,,,"), b}});
    row("quotes, line breaks", "a;b\n\"x; \"\"y\"\"\nz\";b\n", {{a, b}, {QStringLiteral("x; \"y\"\nz"), b}});
    row("a quote inside a word", "a;b\n5\" gap;b\n", {{a, b}, {QStringLiteral("5\" gap"), b}});
    row("empty cells", "a;b\n;\n", {{a, b}, {QString(), QString()}});
    row("blank lines", "\n\na;b\n\n\nb;a\n\n", {{a, b}, {b, a}});
    row("nothing", "", {});
    row("only line ends", "\r\n\n\r", {});
    row("all kinds of line ends", "a;b\rb;a\r\na;b\nb;a", {{a, b}, {b, a}, {a, b}, {b, a}});
    row("a mark before quotes", "\xEF\xBB\xBF\"a\";\"b\"\n", {{a, b}});
    row("Excel's line", "sep=,\r\na,b\r\n", {{a, b}});
    row("Excel's line after a mark", "\xEF\xBB\xBFSEP=|\na|b\n", {{a, b}});
    row("Excel's line alone", "sep=;\r\n", {});
    row("nearly Excel's line", "sep=;;b\n", {{QStringLiteral("sep="), QString(), b}});
    row("Excel's line without what it says", "sep=\r\na;b\n", {{QStringLiteral("sep=")}, {a, b}});
    row("more and fewer cells than headings", "a;b\na\na;b;a\n", {{a, b}, {a}, {a, b, a}});
    row("formulas as they are", "a;b\n=1+1;-\n", {{a, b}, {QStringLiteral("=1+1"), QStringLiteral("-")}});
    row("guarded formulas", "a;b\n'=1;''+2\n", {{a, b}, {QStringLiteral("=1"), QStringLiteral("'+2")}});
    row("apostrophes", "a;b\n's-G;'\n", {{a, b}, {QStringLiteral("'s-G"), QStringLiteral("'")}});
}

void TestCsvReader::parts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QStringList>, expected);
    QCOMPARE(recordsOf(bytes), expected);
}

void TestCsvReader::stopsWhereTheVisitorStops()
{
    QBuffer file;
    file.setData(QByteArray("a\nb\nc\nd\n"));
    file.open(QIODevice::ReadOnly);
    qint64 last = 0;
    const auto outcome = medlem::readCsv(file, {}, [&last](qint64 row, const QStringList &) -> Result<void> {
        last = row;
        return row == 2 ? Result<void>(medlem::fail(medlem::ErrorCode::Conflict)) : Result<void>();
    });
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, medlem::ErrorCode::Conflict);
    QCOMPARE(last, 2);
}

QTEST_GUILESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
