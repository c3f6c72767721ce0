// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/records/listpage.h"
#include "client/records/pagedmodel.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/searcherrortext.h"
#include "client/widgets/tableview.h"
#include "client/widgets/tokens.h"
#include "tests/support/activewindow.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

// Rows that a test sets.
class Rows : public PagedModelSignals
{
public:
    using PagedModelSignals::PagedModelSignals;

    void set(const QStringList &ids)
    {
        beginResetModel();
        m_ids = ids;
        endResetModel();
        Q_EMIT loaded();
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 4; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole || role == Qt::UserRole ? QVariant(m_ids.at(index.row())) : QVariant();
    }

private:
    QStringList m_ids;
};

class Page : public ListPage
{
public:
    Page()
        : ListPage(QStringLiteral("Unread"), nullptr)
        , rows(new Rows(this))
        , field(new QLineEdit(this))
    {
        setRows(rows, {.fixed = {{.column = 1, .steps = 25},
                                 {.column = 2, .steps = 25, .givesWay = 2},
                                 {.column = 3, .steps = 25, .givesWay = 1}},
                       .stretched = 0,
                       .leastWidth = grid(25)});
        auto *controls = new QHBoxLayout;
        controls->addWidget(field);
        layOut(controls, field);
        resize(1000, 700);
    }
    using ListPage::keepCurrent;
    using ListPage::table;

    Rows *rows;
    QLineEdit *field;
    int readings = 0;
    int emptyActions = 0;

protected:
    void readAgain() override { ++readings; }
    void doEmptyAction() override { ++emptyActions; }
    [[nodiscard]] EmptyWords emptyWords() const override
    {
        return {.title = QStringLiteral("Nobody"), .action = QStringLiteral("Show all")};
    }
};

} // namespace

class TestListPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsRowsOrWhyThereAreNone();
    void keepsTheRowWhenReadAgain();
    void letsColumnsGiveWay();
    void offersToTryAgain();
    void saysWhatCannotBeSearchedFor();
    void focusesWhatThereIs();

private:
    [[nodiscard]] static QAbstractButton *action(const Page &page)
    {
        return page.findChild<QAbstractButton *>(QStringLiteral("messageActionButton"));
    }
};

void TestListPage::showsRowsOrWhyThereAreNone()
{
    Page page;
    QVERIFY(showActive(page));
    Q_EMIT page.rows->searchStarted();
    QVERIFY(!page.table()->isVisible());
    page.rows->set({QStringLiteral("a"), QStringLiteral("b")});
    QVERIFY(page.table()->isVisible());
    QCOMPARE(page.table()->currentIndex().row(), 0);
    page.rows->set({});
    auto *empty = page.findChild<EmptyState *>();
    QVERIFY(empty->isVisible());
    empty->findChild<QAbstractButton *>()->click();
    QCOMPARE(page.emptyActions, 1);
}

void TestListPage::keepsTheRowWhenReadAgain()
{
    Page page;
    QVERIFY(showActive(page));
    page.rows->set({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    page.table()->setCurrentIndex(page.rows->index(2, 0));
    page.keepCurrent();
    page.rows->set({QStringLiteral("b"), QStringLiteral("c")});
    QCOMPARE(page.table()->currentIndex().row(), 1);
    page.keepCurrent();
    Q_EMIT page.rows->searchStarted(); // something else is looked for
    page.rows->set({QStringLiteral("b"), QStringLiteral("c")});
    QCOMPARE(page.table()->currentIndex().row(), 0);
}

void TestListPage::letsColumnsGiveWay()
{
    Page page;
    QVERIFY(showActive(page));
    const auto hidden = [&page](int width) {
        page.resize(width, 700);
        return QList<bool>{page.table()->isColumnHidden(1), page.table()->isColumnHidden(2),
                           page.table()->isColumnHidden(3)};
    };
    QCOMPARE(hidden(grid(110)), (QList<bool>{false, false, false}));
    QCOMPARE(hidden(grid(90)), (QList<bool>{false, false, true}));
    QCOMPARE(hidden(grid(60)), (QList<bool>{false, true, true}));
    QCOMPARE(hidden(grid(110)), (QList<bool>{false, false, false}));
}

void TestListPage::offersToTryAgain()
{
    Page page;
    QVERIFY(showActive(page));
    Q_EMIT page.rows->failed(makeError(ErrorCode::Unreachable));
    QVERIFY(page.findChild<EmptyState *>()->isVisible());
    QVERIFY(action(page)->isVisible());
    action(page)->click();
    QCOMPARE(page.readings, 1);
    page.rows->set({QStringLiteral("a")});
    QVERIFY(!page.findChild<MessageBar *>()->isVisible());
}

// Nothing on the page is a form, and the same again would be refused again.
void TestListPage::saysWhatCannotBeSearchedFor()
{
    Page page;
    QVERIFY(showActive(page));
    const Error error = invalidValue(FieldReason::TooLong, QStringLiteral("text"));
    Q_EMIT page.rows->failed(error);
    const QString text = page.findChild<MessageBar *>()->text();
    QCOMPARE(text, searchErrorText(error));
    QVERIFY(!text.contains(QStringLiteral("field")));
    QVERIFY(!action(page)->isVisible());
}

void TestListPage::focusesWhatThereIs()
{
    Page page;
    QVERIFY(showActive(page));
    page.focusRows();
    QVERIFY(page.field->hasFocus());
    page.rows->set({QStringLiteral("a")});
    page.focusRows();
    QVERIFY(page.table()->hasFocus());
}

QTEST_MAIN(TestListPage)
#include "tst_listpage.moc"
