// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importqueue.h"

#include <QTest>

#include <thread>

using namespace medlem;
using namespace medlem::server;

class TestImportQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTasksInOrder();
    void hasRoomForSoMany();
    void freesAPlaceThatIsNotUsed();
    void endsAWait();
    void takesNothingOnceClosed();
};

static ImportTask task()
{
    return {.jobId = ImportJobId::create(),
            .kind = ImportJobKind::Preview,
            .tokenHash = {},
            .requestId = ChangeId::create()};
}

void TestImportQueue::givesTasksInOrder()
{
    ImportQueue queue;
    const QList<ImportTask> tasks{task(), task()};
    for (const ImportTask &each : tasks)
        queue.reserve()->fill(each);
    QCOMPARE(queue.waiting(), (QList<ImportJobId>{tasks[0].jobId, tasks[1].jobId}));
    QCOMPARE(queue.pop()->jobId, tasks[0].jobId);
    QCOMPARE(queue.pop()->jobId, tasks[1].jobId);
    QVERIFY(queue.waiting().isEmpty());
}

void TestImportQueue::hasRoomForSoMany()
{
    ImportQueue queue;
    for (std::size_t i = 0; i < ImportQueue::capacity; ++i)
        queue.reserve()->fill(task());
    QVERIFY(!queue.reserve());
    QVERIFY(queue.pop());
    QVERIFY(queue.reserve());
}

// As when the transaction of a request comes to nothing.
void TestImportQueue::freesAPlaceThatIsNotUsed()
{
    ImportQueue queue;
    for (std::size_t i = 0; i < 2 * ImportQueue::capacity; ++i)
        QVERIFY(queue.reserve());
}

void TestImportQueue::endsAWait()
{
    ImportQueue queue;
    std::optional<ImportTask> popped = task();
    std::thread waiter([&] {
        popped = queue.pop();
    });
    QVERIFY(queue.close().empty());
    waiter.join();
    QVERIFY(!popped);
}

void TestImportQueue::takesNothingOnceClosed()
{
    ImportQueue queue;
    const auto place = queue.reserve();
    queue.reserve()->fill(task());
    QCOMPARE(queue.close().size(), std::size_t(1));
    place->fill(task());
    QVERIFY(!queue.reserve());
    QVERIFY(!queue.pop());
    QVERIFY(queue.waiting().isEmpty());
}

QTEST_GUILESS_MAIN(TestImportQueue)
#include "tst_importqueue.moc"
