// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures the client: how long from the start of the process until the window is painted, and how long a single event
// keeps the GUI thread busy while the list of members is scrolled through and read again.
//
//   clientbench            measures
//   clientbench --window   starts as the client does, and ends when its window is painted

#include "client/app/clientoptions.h"
#include "client/app/language.h"
#include "client/app/registerclient.h"
#include "client/members/memberlistmodel.h"
#include "client/widgets/tableview.h"
#include "tests/support/fakeapi.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace medlem;
using namespace medlem::client;

namespace {

constexpr int rowCount = 20'000;

// Remembers the longest time that one event, with all that it sets off, held the event loop.
class WatchedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_isInside)
            return QApplication::notify(receiver, event);
        m_isInside = true;
        QElapsedTimer timer;
        timer.start();
        const bool handled = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, timer.nsecsElapsed());
        m_isInside = false;
        return handled;
    }

    // In milliseconds, since the last question.
    double longest() { return static_cast<double>(std::exchange(m_longest, 0)) / 1e6; }

private:
    qint64 m_longest = 0;
    bool m_isInside = false;
};

class FirstPaint : public QObject
{
protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        return QObject::eventFilter(watched, event);
    }
};

int showWindow(QApplication &application)
{
    const ClientOptions options{.server = QUrl(QStringLiteral("https://localhost:1")),
                                .settingsFile = QDir::temp().filePath(QStringLiteral("medlem-clientbench.ini")),
                                .appearance = Appearance::Light,
                                .locale = QLocale(QLocale::Swedish),
                                .trustFingerprint = {},
                                .tourFolder = {}};
    const Language language(application, options.locale);
    const Theme theme(application, options.appearance);
    RegisterClient client(options);
    FirstPaint firstPaint;
    client.window().installEventFilter(&firstPaint);
    client.start();
    return QApplication::exec();
}

// Of five starts, so that the first has brought the files into memory.
double startMilliseconds()
{
    QList<qint64> times;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--window")});
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("The client did not start.");
        times.append(timer.nsecsElapsed());
    }
    std::sort(times.begin(), times.end());
    return static_cast<double>(times.at(2)) / 1e6;
}

MemberRow rowOf(int number)
{
    return {.personId = PersonId::create(),
            .memberNumber = 100'000 + number,
            .givenNames = QStringLiteral("Anna Margareta"),
            .preferredName = QStringLiteral("Anna"),
            .familyName = QStringLiteral("Lindqvist %1").arg(number, 5),
            .birthDate = QDate(1950, 1, 1).addDays(number),
            .town = QStringLiteral("Uppsala"),
            .membershipType = QStringLiteral("Enskild"),
            .state = MembershipState::Active,
            .memberSince = QDate(2020, 1, 1)};
}

// The answers to a read of all rows in pages of this size.
void expectPages(test::FakeApi &api, const QList<MemberRow> &rows, int size)
{
    for (int first = 0; first < rows.size(); first += size) {
        MemberPage page{.items = rows.mid(first, size), .next = {}};
        if (first + size < rows.size())
            page.next = QString::number(first + size);
        api.expect<SearchMembers>().reply(page);
    }
}

// A zero timer scrolls to the end at each turn of the event loop, which makes the view fetch more.
double scrollMilliseconds(WatchedApplication &application, MemberListModel &model, QAbstractItemView &view)
{
    QEventLoop loop;
    QTimer scroll;
    QObject::connect(&scroll, &QTimer::timeout, &view, [&] {
        view.scrollToBottom();
        if (model.rowCount() == rowCount)
            loop.quit();
    });
    model.setBranch(BranchId::create());
    application.longest();
    scroll.start(0);
    loop.exec();
    return application.longest();
}

double reloadMilliseconds(WatchedApplication &application, MemberListModel &model)
{
    QEventLoop loop;
    QObject::connect(&model, &MemberListModel::loaded, &loop, &QEventLoop::quit);
    application.longest();
    model.reload();
    loop.exec();
    QCoreApplication::processEvents();
    return application.longest();
}

void measureList(WatchedApplication &application, QTextStream &out)
{
    QList<MemberRow> rows;
    for (int i = 0; i < rowCount; ++i)
        rows.append(rowOf(i));
    test::FakeApi api;
    expectPages(api, rows, MemberListModel::pageSize);
    MemberListModel model(api);
    TableView view;
    view.setModel(&model);
    view.resize(1000, 700);
    view.show();
    out << "List model, longest block while scrolling " << rowCount
        << " rows: " << scrollMilliseconds(application, model, view) << " ms (target 16 ms)\n";
    rows[rowCount / 2].town = QStringLiteral("Knivsta");
    expectPages(api, rows, 200);
    out << "List model, longest block while reading them again: " << reloadMilliseconds(application, model)
        << " ms (target 16 ms)\n";
}

} // namespace

int main(int argc, char *argv[])
{
    WatchedApplication application(argc, argv);
    if (QCoreApplication::arguments().contains(QStringLiteral("--window")))
        return showWindow(application);
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(1);
    out << "Client, start to window painted: " << startMilliseconds() << " ms (target 1000 ms)\n";
    out.flush();
    measureList(application, out);
    return 0;
}
