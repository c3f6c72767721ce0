// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/waitingstrip.h"
#include "tests/client/transfers/transferstage.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestWaitingStrip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWaits_data();
    void saysWhatWaits();
    void isSilentWhenNothingWaits();
    void isSilentWhenItCannotBeRead();
    void leadsToTheTransfersAndStays();
    void comesBackForAnother();
    void goesWhenAllIsAnswered();
    void forgetsTheBranchBefore();

private:
    struct Stage;
};

struct TestWaitingStrip::Stage : TransferStage
{
    Stage()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(strip);
        layout->addStretch();
        if (!show(window))
            qFatal("The window is not active.");
    }
    [[nodiscard]] bool open(const QList<TransferEntry> &transfers)
    {
        expect(transfers);
        strip->setBranch(gavle().id);
        return isQuiet();
    }
    void expect(const QList<TransferEntry> &transfers)
    {
        FoundTransfers found;
        found.items = transfers;
        api.expect<SearchTransfers>().reply(found);
    }

    QWidget window;
    WaitingStrip *strip = new WaitingStrip(api);
};

namespace {

TransferEntry here(int number)
{
    return transferIn(TransferState::Requested, number);
}

TransferEntry away(int number)
{
    TransferEntry transfer = here(number);
    std::swap(*transfer.from, transfer.to);
    return transfer;
}

} // namespace

void TestWaitingStrip::saysWhatWaits_data()
{
    QTest::addColumn<int>("coming");
    QTest::addColumn<int>("going");
    QTest::addColumn<QString>("part");
    QTest::newRow("here") << 2 << 0 << QStringLiteral("to move here and");
    QTest::newRow("away") << 0 << 1 << QStringLiteral("to move to another branch");
    QTest::newRow("both") << 1 << 2 << QStringLiteral("to move here or from here");
}

void TestWaitingStrip::saysWhatWaits()
{
    QFETCH(const int, coming);
    QFETCH(const int, going);
    QFETCH(const QString, part);
    QList<TransferEntry> transfers;
    for (int i = 0; i < coming; ++i)
        transfers.append(here(i + 1));
    for (int i = 0; i < going; ++i)
        transfers.append(away(i + 11));
    transfers.append(transferAskedForHere()); // waits for somebody else
    Stage it;
    QVERIFY(it.open(transfers));
    QTRY_VERIFY(it.strip->isVisible());
    QVERIFY(it.strip->text().contains(part));
    QVERIFY(it.strip->text().contains(QString::number(coming + going)));
    const TransferQuery asked = it.api.requests<SearchTransfers>().first().body;
    QCOMPARE(asked.branchId, gavle().id);
    QCOMPARE(asked.states, QList<TransferState>{TransferState::Requested});
}

void TestWaitingStrip::isSilentWhenNothingWaits()
{
    Stage it;
    QVERIFY(it.open({transferAskedForHere()}));
    QVERIFY(it.strip->isHidden());
}

void TestWaitingStrip::isSilentWhenItCannotBeRead()
{
    Stage it;
    it.api.expect<SearchTransfers>().fail(makeError(ErrorCode::Unreachable));
    it.strip->setBranch(gavle().id);
    QVERIFY(it.isQuiet());
    QVERIFY(it.strip->isHidden());
}

void TestWaitingStrip::leadsToTheTransfersAndStays()
{
    Stage it;
    QSignalSpy wanted(it.strip, &WaitingStrip::transfersRequested);
    QVERIFY(it.open({here(1)}));
    QTRY_VERIFY(it.strip->isVisible());
    it.press("messageActionButton");
    QCOMPARE(wanted.size(), 1);
    QVERIFY(it.strip->isVisible());
}

void TestWaitingStrip::comesBackForAnother()
{
    Stage it;
    QVERIFY(it.open({here(1)}));
    QTRY_VERIFY(it.strip->isVisible());
    it.press("messageCloseButton");
    QVERIFY(it.strip->isHidden());
    it.expect({here(1)});
    it.tellOfChange();
    QVERIFY(it.isQuiet());
    QVERIFY(it.strip->isHidden()); // the same one
    it.expect({here(1), here(2)});
    it.tellOfChange();
    QTRY_VERIFY(it.strip->isVisible());
}

void TestWaitingStrip::goesWhenAllIsAnswered()
{
    Stage it;
    QVERIFY(it.open({here(1)}));
    QTRY_VERIFY(it.strip->isVisible());
    it.expect({});
    it.tellOfChange();
    QTRY_VERIFY(it.strip->isHidden());
}

void TestWaitingStrip::forgetsTheBranchBefore()
{
    Stage it;
    QVERIFY(it.open({here(1)}));
    QTRY_VERIFY(it.strip->isVisible());
    it.expect({});
    it.strip->setBranch(uppsala().id);
    QVERIFY(it.strip->isHidden()); // at once
    QVERIFY(it.isQuiet());
}

QTEST_MAIN(TestWaitingStrip)
#include "tst_waitingstrip.moc"
