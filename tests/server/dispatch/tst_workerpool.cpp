// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/workerpool.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <set>

using namespace medlem::server;

namespace {

constexpr int patience = 10'000;

struct Worker
{
    Worker(std::atomic<int> &livingCount, int workerNumber)
        : living(livingCount)
        , number(workerNumber)
        , thread(std::this_thread::get_id())
    {
        ++living;
    }

    ~Worker()
    {
        if (thread == std::this_thread::get_id())
            --living;
    }

    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    std::atomic<int> &living;
    const int number;
    const std::thread::id thread;
};

} // namespace

class TestWorkerPool : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesEachThreadItsContext();
    void refusesWhenFull();
    void runsQueuedJobsBeforeItEnds();
    void refusesAfterShutDown();
    void destroysRefusedJob();

private:
    [[nodiscard]] std::unique_ptr<WorkerPool<Worker>> pool(int workers, std::size_t capacity)
    {
        return std::make_unique<WorkerPool<Worker>>(workers, capacity, [this] {
            return std::make_unique<Worker>(m_living, ++m_made);
        });
    }

    std::atomic<int> m_living = 0;
    std::atomic<int> m_made = 0;
};

void TestWorkerPool::init()
{
    m_living = 0;
    m_made = 0;
}

void TestWorkerPool::givesEachThreadItsContext()
{
    const auto workers = pool(3, 10);
    QSemaphore running;
    QSemaphore release;
    std::mutex mutex;
    std::set<int> numbers;
    std::atomic<bool> onOwnThread = true;
    for (int i = 0; i < 3; ++i) {
        QVERIFY(workers->trySubmit([&](Worker &worker) {
            onOwnThread = onOwnThread && worker.thread == std::this_thread::get_id();
            {
                const std::lock_guard lock(mutex);
                numbers.insert(worker.number);
            }
            running.release();
            release.acquire();
        }));
    }
    QVERIFY(running.tryAcquire(3, patience));
    release.release(3);
    workers->shutDown();
    QVERIFY(onOwnThread);
    QCOMPARE(numbers, (std::set<int>{1, 2, 3}));
    QCOMPARE(m_living.load(), 0);
}

void TestWorkerPool::refusesWhenFull()
{
    const auto workers = pool(1, 2);
    QSemaphore running;
    QSemaphore release;
    QVERIFY(workers->trySubmit([&](Worker &) {
        running.release();
        release.acquire();
    }));
    QVERIFY(running.tryAcquire(1, patience));
    QVERIFY(workers->trySubmit([](Worker &) {}));
    QVERIFY(workers->trySubmit([](Worker &) {}));
    QCOMPARE(workers->queued(), std::size_t(2));
    QVERIFY(!workers->trySubmit([](Worker &) {}));
    release.release();
    QTRY_COMPARE(workers->queued(), std::size_t(0));
    QVERIFY(workers->trySubmit([](Worker &) {}));
}

void TestWorkerPool::runsQueuedJobsBeforeItEnds()
{
    const auto workers = pool(2, 100);
    std::atomic<int> done = 0;
    for (int i = 0; i < 100; ++i)
        QVERIFY(workers->trySubmit([&](Worker &) {
            ++done;
        }));
    workers->shutDown();
    QCOMPARE(done.load(), 100);
}

void TestWorkerPool::refusesAfterShutDown()
{
    const auto workers = pool(1, 10);
    workers->shutDown();
    QVERIFY(!workers->trySubmit([](Worker &) {}));
    workers->shutDown(); // twice does no harm
}

// What a refused job holds, such as the way back to a client, must not stay behind.
void TestWorkerPool::destroysRefusedJob()
{
    const auto workers = pool(1, 10);
    workers->shutDown();
    const auto held = std::make_shared<int>(1);
    QVERIFY(!workers->trySubmit([held](Worker &) {}));
    QCOMPARE(held.use_count(), 1L);
}

QTEST_APPLESS_MAIN(TestWorkerPool)
#include "tst_workerpool.moc"
