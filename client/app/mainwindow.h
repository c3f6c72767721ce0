// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/app/focusplace.h"
#include "client/app/messageroom.h"
#include "client/widgets/icon.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

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
// A curtain takes the place of the whole shell: while it hangs, the shell is not in the window at all, and neither the
// keyboard nor a screen reader finds anything of it.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    void addPage(const NavigationItem &item); // Ctrl+1, Ctrl+2, ... in the order added
    void removePages();                       // and deletes them
    void setCurrentPage(QWidget *page);
    [[nodiscard]] QWidget *currentPage() const;

    void setIdentity(const QString &branch, const QString &person);
    void setLoginPage(QWidget *page); // taken over
    void showLogin();
    void showPages();
    void focusPage(); // where the focus was before the log-in page came, or in the search
    void focusSearch();
    void dropSuccess(); // a success is of interest where it was won, and not on the next page
    [[nodiscard]] bool isShowingPages() const;

    void drawCurtain(QWidget *curtain); // taken over, and gone when it opens
    void openCurtain();                 // and the focus is where it was
    [[nodiscard]] bool isCurtainDrawn() const { return m_curtain; }
    void showNotice(QWidget *notice); // above the pages, below the message bar; not taken over

    void showMessage(const Message &message);
    [[nodiscard]] MessageBar *messageBar() const { return m_messages->bar(); }
    void setConnection(Connection connection);

Q_SIGNALS:
    void currentPageChanged(QWidget *page);
    void reloadRequested(); // F5
    void logOutRequested();
    void lockRequested(); // Ctrl+L

private:
    void arrange();
    void showTitle();
    void createShortcuts();

    QWidget *m_shell; // all that the curtain hides
    NavigationRail *m_rail;
    QWidget *m_connectionLine;
    QVBoxLayout *m_column = nullptr;
    MessageRoom *m_messages;
    QStackedWidget *m_area; // the pages, or the login page
    QStackedWidget *m_pages;
    QWidget *m_login = nullptr;
    QPointer<QWidget> m_curtain;
    FocusPlace m_focusBefore; // the log-in page or the curtain
    QString m_branch;
};

} // namespace medlem::client
