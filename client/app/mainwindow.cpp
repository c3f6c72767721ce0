// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/mainwindow.h"

#include "client/app/connectionline.h"
#include "client/app/navigationrail.h"
#include "client/widgets/look.h"
#include "client/widgets/searchfield.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace medlem::client {

MainWindow::MainWindow(QWidget *parent)
    : QWidget(parent)
    , m_shell(new QWidget(this))
    , m_rail(new NavigationRail(m_shell))
    , m_connectionLine(new ConnectionLine(m_shell))
    , m_messages(new MessageRoom(m_shell))
    , m_area(new QStackedWidget(m_shell))
    , m_pages(new QStackedWidget(m_area))
{
    showTitle();
    setMinimumSize(grid(80), grid(50)); // a screen of 1280 x 800 at 200 %
    resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
    arrange();
    connect(m_rail, &NavigationRail::logOutRequested, this, &MainWindow::logOutRequested);
    connect(m_rail, &NavigationRail::lockRequested, this, &MainWindow::lockRequested);
    connect(m_rail, &NavigationRail::entryChosen, this, [this](int index) {
        setCurrentPage(m_pages->widget(index));
    });
    createShortcuts();
}

MainWindow::~MainWindow()
{
    if (m_curtain)
        delete m_shell; // which has no parent now
}

void MainWindow::arrange()
{
    m_area->addWidget(m_pages);
    m_column = new QVBoxLayout;
    m_column->setSpacing(0);
    m_column->addWidget(m_connectionLine);
    m_column->addWidget(m_messages);
    m_column->addWidget(m_area, 1);
    auto *inside = new QHBoxLayout(m_shell);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(m_rail);
    inside->addLayout(m_column, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_shell);
}

void MainWindow::createShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(QKeySequence::Find, [this] {
        focusSearch();
    });
    add(QKeySequence(Qt::CTRL | Qt::Key_L), [this] {
        if (isShowingPages())
            Q_EMIT lockRequested();
    });
    add(QKeySequence(Qt::Key_F5), [this] {
        if (isShowingPages())
            Q_EMIT reloadRequested();
    });
    for (int i = 0; i < 9; ++i) {
        add(QKeySequence(QKeyCombination(Qt::ControlModifier, static_cast<Qt::Key>(Qt::Key_1 + i))), [this, i] {
            if (isShowingPages() && i < m_pages->count())
                setCurrentPage(m_pages->widget(i));
        });
    }
}

void MainWindow::focusSearch()
{
    if (!isShowingPages() || !currentPage())
        return;
    const QList<SearchField *> fields = currentPage()->findChildren<SearchField *>();
    for (SearchField *field : fields) {
        if (!field->isVisible())
            continue;
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
        return;
    }
}

void MainWindow::addPage(const NavigationItem &item)
{
    m_rail->addEntry(item.icon, item.text);
    m_pages->addWidget(item.page);
    if (m_pages->count() == 1)
        m_rail->setCurrentEntry(0);
}

void MainWindow::removePages()
{
    m_rail->clearEntries();
    while (QWidget *page = m_pages->widget(0)) {
        m_pages->removeWidget(page);
        page->hide();
        page->deleteLater(); // its own signal may have led here
    }
}

void MainWindow::setCurrentPage(QWidget *page)
{
    const int index = m_pages->indexOf(page);
    if (index < 0)
        return;
    const bool changes = index != m_pages->currentIndex();
    m_rail->setCurrentEntry(index);
    m_pages->setCurrentIndex(index);
    if (!changes)
        return;
    dropSuccess();
    Q_EMIT currentPageChanged(page);
}

QWidget *MainWindow::currentPage() const
{
    return m_pages->currentWidget();
}

void MainWindow::setIdentity(const QString &branch, const QString &person)
{
    m_rail->setIdentity(branch, person);
    m_branch = branch;
    showTitle();
}

// What hangs behind the curtain is not told by the task bar either.
void MainWindow::showTitle()
{
    const bool isBare = m_branch.isEmpty() || m_curtain;
    setWindowTitle(isBare ? tr("Membership register") : tr("%1 – Membership register").arg(m_branch));
}

void MainWindow::drawCurtain(QWidget *curtain)
{
    if (m_curtain)
        return;
    if (QWidget *focus = QApplication::focusWidget(); focus && m_shell->isAncestorOf(focus))
        m_focusBefore.remember(focus);
    m_curtain = curtain;
    layout()->removeWidget(m_shell);
    m_shell->setParent(nullptr); // and not only hidden, so that nothing finds it from the window
    layout()->addWidget(curtain);
    curtain->show();
    showTitle();
    repaint(); // at once: the system may take a picture of the window
}

void MainWindow::openCurtain()
{
    if (!m_curtain)
        return;
    layout()->removeWidget(m_curtain);
    m_curtain->hide();
    m_curtain->deleteLater(); // its own signal may have led here
    m_curtain.clear();
    layout()->addWidget(m_shell);
    m_shell->show();
    showTitle();
    focusPage();
}

void MainWindow::showNotice(QWidget *notice)
{
    m_column->insertWidget(m_column->indexOf(m_area), notice);
}

void MainWindow::setLoginPage(QWidget *page)
{
    Q_ASSERT(!m_login);
    m_login = page;
    m_area->addWidget(page);
}

void MainWindow::showLogin()
{
    if (isShowingPages())
        m_focusBefore.remember(QApplication::focusWidget());
    dropSuccess();
    m_rail->hide();
    m_area->setCurrentWidget(m_login);
    m_login->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showPages()
{
    m_rail->show();
    m_area->setCurrentWidget(m_pages);
}

void MainWindow::focusPage()
{
    if (!m_focusBefore.goBack())
        focusSearch();
}

void MainWindow::dropSuccess()
{
    m_messages->dropSuccess();
}

bool MainWindow::isShowingPages() const
{
    return m_area->currentWidget() == m_pages && !m_curtain;
}

void MainWindow::showMessage(const Message &message)
{
    m_messages->showMessage(message);
}

void MainWindow::setConnection(Connection connection)
{
    m_connectionLine->setVisible(connection == Connection::Lost);
}

} // namespace medlem::client
