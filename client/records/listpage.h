// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/icon.h"
#include "shared/core/error.h"

#include <QList>
#include <QVariant>
#include <QWidget>

class QLayout;
class QStackedWidget;

namespace medlem::client {

class EmptyState;
class MessageBar;
class PageHeader;
class PagedModelSignals;
class TableView;

struct ListColumn
{
    int column = 0;
    int steps = 0;    // of the grid
    int givesWay = 0; // where there is little room: 1 first, then 2; 0 never
};

struct ListColumns
{
    QList<ListColumn> fixed;
    int stretched = 0;  // takes what is left
    int leastWidth = 0; // of the stretched one, in pixels
};

struct EmptyWords
{
    PictureName picture = PictureName::Search;
    QString title;
    QString text = {};
    QString action = {};
};

// A page that lists what a search finds: the controls, a message bar, and a card with the rows, or with why there are
// none. A model that gives a row's id as Qt::UserRole keeps the chosen row when it is read again.
class ListPage : public QWidget
{
    Q_OBJECT

public:
    void focusRows(); // or, where there are none, what one searches with

protected:
    ListPage(const QString &unreadTitle, QWidget *parent);

    void setRows(PagedModelSignals *model, const ListColumns &columns);
    void layOut(QLayout *controls, QWidget *firstControl, PageHeader *header = nullptr); // once, after setRows()
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] MessageBar *messages() const { return m_messages; }
    [[nodiscard]] bool hasRows() const;
    void keepCurrent(); // over the next reading

    virtual void readAgain() = 0;
    virtual void doEmptyAction() = 0;
    [[nodiscard]] virtual EmptyWords emptyWords() const = 0;
    [[nodiscard]] virtual QString errorSentence(const Error &error) const;
    virtual void afterRows() {}

    void resizeEvent(QResizeEvent *event) override;

private:
    void showWaiting();
    void showRows();
    void showEmpty();
    void showError(const Error &error);
    void chooseRow();

    QString m_unreadTitle;
    ListColumns m_columns;
    PagedModelSignals *m_model = nullptr;
    QWidget *m_firstControl = nullptr;
    MessageBar *m_messages;
    QStackedWidget *m_views;
    QWidget *m_skeleton;
    TableView *m_table;
    EmptyState *m_empty;
    QVariant m_current; // the id of the row that was chosen, while the rows are read again
    int m_margin = 0;   // on each side
};

} // namespace medlem::client
