// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/navigationrail.h"

#include "client/widgets/avatar.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"
#include "client/widgets/plaintooltip.h"
#include "client/widgets/taborder.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr int fullWidth = grid(29);
constexpr int narrowWidth = grid(9);   // an icon and, beside it, the scroll bar
constexpr int narrowBelow = grid(110); // of the window, whose pages then need the room more

} // namespace

NavigationRail::NavigationRail(QWidget *parent)
    : QFrame(parent)
    , m_branch(createLabel({}, TextRole::Strong, this))
    , m_product(createLabel(tr("Membership register"), TextRole::Caption, this))
    , m_avatar(new Avatar(this))
    , m_person(createLabel({}, TextRole::Body, this))
    , m_entries(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
    , m_foot(new QHBoxLayout)
{
    setProperty("look", QStringLiteral("rail"));
    setAccessibleName(tr("Navigation"));
    m_branch->setObjectName(QStringLiteral("branchLabel"));
    m_branch->setWordWrap(true);
    m_person->setObjectName(QStringLiteral("personLabel"));
    m_person->setWordWrap(true);
    m_person->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_person->setMaximumHeight(2 * m_person->fontMetrics().lineSpacing()); // a long name is whole in the tool tip
    m_avatar->setDiameter(32);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(grid(2));
    layout->addLayout(createHead());
    layout->addWidget(createEntries(), 1);
    layout->addLayout(createFoot());
    connect(m_group, &QButtonGroup::idClicked, this, &NavigationRail::entryChosen);
    showWords();
}

QLayout *NavigationRail::createHead()
{
    auto *mark = new IconLabel(this);
    mark->setIconSize({36, 36});
    mark->setIcon(applicationIcon());
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_branch);
    names->addWidget(m_product);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(mark, 0, Qt::AlignTop);
    head->addLayout(names, 1);
    return head;
}

QWidget *NavigationRail::createEntries()
{
    auto *sheet = new QWidget;
    m_entries->setContentsMargins(0, 0, 0, 0);
    m_entries->setSpacing(4);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_entries);
    column->addStretch();
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(QStringLiteral("navigationScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(sheet);
    return m_scroll;
}

QToolButton *NavigationRail::createFootButton(const QString &name, IconName iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(iconName, ColorRole::TextMuted));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

QLayout *NavigationRail::createFoot()
{
    auto *lock = createFootButton(QStringLiteral("lockButton"), IconName::Lock, tr("Lock (Ctrl+L)"));
    connect(lock, &QToolButton::clicked, this, &NavigationRail::lockRequested);
    auto *logOut = createFootButton(QStringLiteral("logOutButton"), IconName::LogOut, tr("Log out"));
    connect(logOut, &QToolButton::clicked, this, &NavigationRail::logOutRequested);
    m_foot->setSpacing(grid(1));
    m_foot->addWidget(m_avatar, 0, Qt::AlignCenter);
    m_foot->addWidget(m_person, 1, Qt::AlignVCenter);
    m_foot->addWidget(lock, 0, Qt::AlignCenter);
    m_foot->addWidget(logOut, 0, Qt::AlignCenter);
    return m_foot;
}

void NavigationRail::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    window()->installEventFilter(this);
    followWindow();
}

bool NavigationRail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == window() && event->type() == QEvent::Resize)
        followWindow();
    return QFrame::eventFilter(watched, event);
}

void NavigationRail::followWindow()
{
    const bool isNarrow = window()->width() < narrowBelow;
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    showWords();
}

void NavigationRail::showWords()
{
    const int side = grid(m_isNarrow ? 1 : 2);
    setFixedWidth(m_isNarrow ? narrowWidth : fullWidth);
    layout()->setContentsMargins(side, grid(m_isNarrow ? 1 : 3), side, grid(m_isNarrow ? 1 : 2));
    m_foot->setDirection(m_isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (QWidget *words : {m_branch, m_product, m_person})
        words->setVisible(!m_isNarrow);
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (QAbstractButton *button : buttons)
        button->setText(m_isNarrow ? QString() : button->accessibleName());
}

void NavigationRail::addEntry(IconName name, const QString &text)
{
    const int index = static_cast<int>(m_group->buttons().size());
    auto *button = new QPushButton(checkableIcon(name, ColorRole::TextMuted, ColorRole::Accent), text, this);
    button->setIconSize({28, 20}); // the icon with some air at its sides
    button->setAccessibleName(text);
    button->setObjectName(QStringLiteral("navigationButton%1").arg(index + 1));
    button->setProperty("look", QStringLiteral("navigation"));
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    button->setToolTip(index < 9 ? tr("%1 (Ctrl+%2)").arg(text).arg(index + 1) : text);
    m_group->addButton(button, index);
    m_entries->addWidget(button);
    showWords();
    orderTabs(*this); // and not after the pages that are there already
}

void NavigationRail::clearEntries()
{
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (QAbstractButton *button : buttons) {
        m_group->removeButton(button);
        button->deleteLater(); // one of them may be why this is called
        button->hide();
    }
}

void NavigationRail::setCurrentEntry(int index)
{
    QAbstractButton *button = m_group->button(index);
    if (!button)
        return;
    button->setChecked(true);
    m_scroll->ensureWidgetVisible(button, 0, grid(1));
}

void NavigationRail::setIdentity(const QString &branch, const QString &person)
{
    m_branch->setText(branch);
    m_person->setText(person);
    m_person->setToolTip(plainToolTip(person));
    m_avatar->setName(person);
}

} // namespace medlem::client
