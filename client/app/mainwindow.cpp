// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/mainwindow.h"

#include "client/app/navigationrail.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"
#include "client/widgets/searchfield.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace medlem::client {

MainWindow::MainWindow(QWidget *parent)
    : QWidget(parent)
    , m_rail(new NavigationRail(this))
    , m_connectionLine(createConnectionLine())
    , m_messageRoom(new QWidget(this))
    , m_messages(new MessageBar(m_messageRoom))
    , m_area(new QStackedWidget(this))
    , m_pages(new QStackedWidget(m_area))
{
    setWindowTitle(tr("Membership register"));
    setMinimumSize(grid(100), grid(70));
    resize(1280, 800);
    m_messages->setObjectName(QStringLiteral("messageBar"));

    auto *messages = new QVBoxLayout(m_messageRoom);
    messages->setContentsMargins(grid(4), grid(2), grid(4), 0);
    messages->addWidget(m_messages);
    m_messageRoom->hide();
    connect(m_messages, &MessageBar::dismissed, m_messageRoom, &QWidget::hide);

    m_area->addWidget(m_pages);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_connectionLine);
    column->addWidget(m_messageRoom);
    column->addWidget(m_area, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addLayout(column, 1);

    connect(m_rail, &NavigationRail::logOutRequested, this, &MainWindow::logOutRequested);
    connect(m_rail, &NavigationRail::entryChosen, this, [this](int index) {
        setCurrentPage(m_pages->widget(index));
    });
    createShortcuts();
}

QWidget *MainWindow::createConnectionLine()
{
    auto *line = new QFrame(this);
    line->setObjectName(QStringLiteral("connectionLine"));
    line->setProperty("look", QStringLiteral("connection"));
    auto *mark = new IconLabel(line);
    mark->setIcon(icon(IconName::Offline, ColorRole::Warning));
    auto *text = createLabel(tr("No contact with the server. Trying again…"), TextRole::Body, line);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(grid(4), grid(1), grid(4), grid(1));
    layout->setSpacing(grid(1));
    layout->addWidget(mark);
    layout->addWidget(text, 1);
    line->setAccessibleName(text->text());
    line->hide();
    return line;
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
    setWindowTitle(branch.isEmpty() ? tr("Membership register") : tr("%1 – Membership register").arg(branch));
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
        m_focusBefore = QApplication::focusWidget();
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
    if (m_focusBefore && m_focusBefore->isVisible())
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else
        focusSearch();
}

void MainWindow::dropSuccess()
{
    if (m_messages->kind() == MessageKind::Success)
        m_messages->dismiss();
}

bool MainWindow::isShowingPages() const
{
    return m_area->currentWidget() == m_pages;
}

void MainWindow::showMessage(const Message &message)
{
    m_messageRoom->show();
    m_messages->showMessage(message);
}

void MainWindow::setConnection(Connection connection)
{
    m_connectionLine->setVisible(connection == Connection::Lost);
}

} // namespace medlem::client
