// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/editpanel.h"
#include "client/widgets/icon.h"
#include "client/widgets/messagebar.h"

#include <QWidget>

class QAbstractTableModel;
class QStackedWidget;

namespace medlem::client {

class EmptyState;
class PageHeader;
class TableView;

struct CatalogueWords
{
    QString title;
    QString subtitle;
    QString addText;
    PictureName picture = PictureName::Card;
    QString emptyTitle;
    QString emptyText;
    QString unreadTitle; // when the list could not be read
};

// A page where the national organisation keeps a short list, such as the roles: a table, and a panel to add and change
// in. The model gives a row's id as Qt::UserRole, so that the chosen row stays chosen when the list is read again.
class CataloguePage : public QWidget
{
    Q_OBJECT

public:
    CataloguePage(const CatalogueWords &words, QAbstractTableModel *model, QWidget *parent);

    virtual void load() = 0;
    [[nodiscard]] EditPanel *editPanel() const { return m_panel; }

Q_SIGNALS:
    void loaded();
    void message(const medlem::client::Message &message);

protected:
    virtual void add() = 0;
    virtual void edit(int row) = 0;
    [[nodiscard]] bool openRow(const QString &id); // in the panel; an empty id: a new one

    void showRows(const std::function<void()> &fillModel);
    void showFailure(const Error &error);
    void tellSaved(const QString &text); // and reads the list again
    [[nodiscard]] TableView *table() const { return m_table; }

private:
    void createTable();
    [[nodiscard]] QVariant currentId() const;

    CatalogueWords m_words;
    PageHeader *m_header;
    QStackedWidget *m_views;
    TableView *m_table;
    QAbstractTableModel *m_model;
    EmptyState *m_empty;
    EditPanel *m_panel;
    bool m_isLoaded = false;
};

} // namespace medlem::client
