// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/csvreader.h"

#include "tests/support/measures.h"

#include <QTest>

using medlem::ErrorCode;
using medlem::FieldReason;
using medlem::ImportLimits;
using medlem::Result;
using medlem::test::peakMemory;

// A file that is never kept anywhere: its bytes are made as they are read.
class MadeUpFile : public QIODevice
{
    Q_OBJECT

public:
    MadeUpFile(qint64 size, const QByteArray &head, const QByteArray &repeated)
        : m_size(size)
        , m_head(head)
        , m_repeated(repeated)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 length) override
    {
        const qint64 count = std::min(length, m_size - pos());
        for (qint64 i = 0; i < count; ++i) {
            const qint64 at = pos() + i;
            data[i] = at < m_head.size() ? m_head[at] : m_repeated[(at - m_head.size()) % m_repeated.size()];
        }
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
    QByteArray m_head;
    QByteArray m_repeated;
};

class TestHostileFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areRefused_data();
    void areRefused();
};

static constexpr qint64 mebibyte = 1024 * 1024;

void TestHostileFiles::areRefused_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("repeated");
    QTest::addColumn<FieldReason>("reason");
    const auto row = [](const char *name, qint64 size, const QByteArray &head, const QByteArray &repeated,
                        FieldReason reason) {
        QTest::newRow(name) << size << head << repeated << reason;
    };
    const QByteArray headings = "Namn;Ort\n";
    const qint64 full = 20 * mebibyte;
    row("an endless line", full, headings, "x", FieldReason::TooLong);
    row("an endless line of cells", full, headings, "x;", FieldReason::TooManyColumns);
    row("10 000 columns", 10000 * 5, {}, "Namn;", FieldReason::TooManyColumns);
    row("a quote never closed", full, headings + "\"", "x;y\n", FieldReason::QuoteNotClosed);
    row("a quote never closed, at the end", 100, headings + "\"", "x;y\n", FieldReason::QuoteNotClosed);
    row("only quotes", full - 1, headings + "\"", "\"", FieldReason::QuoteNotClosed);
    row("NULs", full, headings, QByteArray("x;\0y\n", 5), FieldReason::ControlCharacter);
    row("only NULs", full, {}, QByteArray("\0", 1), FieldReason::ControlCharacter);
    row("UTF-16 with NULs", full, QByteArray("\xFF\xFEN\0;\0", 6), QByteArray("\0\0", 2),
        FieldReason::ControlCharacter);
    row("UTF-16 with half pairs", full, QByteArray("\xFF\xFEN\0;\0", 6), QByteArray("\x00\xD8", 2),
        FieldReason::EncodingUnknown);
    row("broken encoding", full, headings, "\xC3\x28\x81\n", FieldReason::EncodingUnknown);
    row("broken after a UTF-8 mark", full, "\xEF\xBB\xBF" + headings, "\xC3\x28\n", FieldReason::EncodingUnknown);
    row("a guarded cell that is too long", full, headings + "'=", "x", FieldReason::TooLong);
    row("UTF-16 that ends within a character", 4 * mebibyte + 1, QByteArray("\xFF\xFEN\0;\0", 6),
        QByteArray("x\0", 2).repeated(100) + QByteArray(";\0\n\0", 4), FieldReason::EncodingUnknown);
    row("a program", full,
        QByteArray("\x7F"
                   "ELF\x02\x01\x01\0",
                   8),
        QByteArray("\x90\0\x81\xFF", 4), FieldReason::EncodingUnknown);
    row("too many rows", full, headings, "x;y\n", FieldReason::TooManyRows);
}

void TestHostileFiles::areRefused()
{
    QFETCH(qint64, size);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, repeated);
    QFETCH(FieldReason, reason);
    // Once as large as a file may be, and once without that limit: the others must do alone.
    for (const qint64 factor : {1, 50}) {
        MadeUpFile file(size * factor, head, repeated);
        ImportLimits limits;
        const qint64 before = medlem::test::memoryNow();
        const auto ignore = [](qint64, const QStringList &) -> Result<void> {
            return {};
        };
        if (factor > 1) {
            const auto tooLarge = medlem::readCsv(file, limits, ignore);
            if (file.size() > limits.bytes)
                QCOMPARE(tooLarge.error().code, ErrorCode::TooLarge);
            QVERIFY(file.pos() <= limits.bytes);
            continue;
        }
        const auto outcome = medlem::readCsv(file, limits, ignore);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().fields.value(0).reason, reason);
        QVERIFY(!outcome.error().detail.isEmpty());
        QVERIFY(peakMemory() - before < 100);
    }
}

QTEST_GUILESS_MAIN(TestHostileFiles)
#include "tst_hostilefiles.moc"
