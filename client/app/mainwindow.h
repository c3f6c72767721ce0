// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/icon.h"
#include "client/widgets/messagebar.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace medlem::client {

class NavigationRail;

enum class Connection
{
    Online,
    Lost, // said so; requests go on by themselves when it is back
};

struct NavigationItem
{
    IconName icon = IconName::People;
    QString text;
    QWidget *page = nullptr; // taken over
};

// The shell: navigation at the left, message bar, pages; or the login page instead of all. Knows no area.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    void addPage(const NavigationItem &item); // Ctrl+1, Ctrl+2, ... in the order added
    void removePages();                       // and deletes them
    void setCurrentPage(QWidget *page);
    [[nodiscard]] QWidget *currentPage() const;

    void setIdentity(const QString &branch, const QString &person);
    void setLoginPage(QWidget *page); // taken over
    void showLogin();
    void showPages();
    void focusPage();   // where the focus was before the log-in page came, or in the search
    void dropSuccess(); // a success is of interest where it was won, and not on the next page
    [[nodiscard]] bool isShowingPages() const;

    void showMessage(const Message &message);
    [[nodiscard]] MessageBar *messageBar() const { return m_messages; }
    void setConnection(Connection connection);

Q_SIGNALS:
    void currentPageChanged(QWidget *page);
    void reloadRequested(); // F5
    void logOutRequested();

private:
    [[nodiscard]] QWidget *createConnectionLine();
    void createShortcuts();
    void focusSearch();

    NavigationRail *m_rail;
    QWidget *m_connectionLine;
    QWidget *m_messageRoom;
    MessageBar *m_messages;
    QStackedWidget *m_area; // the pages, or the login page
    QStackedWidget *m_pages;
    QWidget *m_login = nullptr;
    QPointer<QWidget> m_focusBefore; // the log-in page
};

} // namespace medlem::client
