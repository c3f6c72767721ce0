// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/navigationrail.h"

#include "client/widgets/avatar.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"
#include "client/widgets/plaintooltip.h"
#include "client/widgets/taborder.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace medlem::client {

NavigationRail::NavigationRail(QWidget *parent)
    : QFrame(parent)
    , m_branch(createLabel({}, TextRole::Strong, this))
    , m_avatar(new Avatar(this))
    , m_person(createLabel({}, TextRole::Body, this))
    , m_entries(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
{
    setProperty("look", QStringLiteral("rail"));
    setFixedWidth(grid(29));
    setAccessibleName(tr("Navigation"));
    m_branch->setObjectName(QStringLiteral("branchLabel"));
    m_branch->setWordWrap(true);
    m_person->setObjectName(QStringLiteral("personLabel"));
    m_person->setWordWrap(true);
    m_person->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_person->setMaximumHeight(2 * m_person->fontMetrics().lineSpacing()); // a long name is whole in the tool tip
    m_avatar->setDiameter(32);

    auto *mark = new IconLabel(this);
    mark->setIconSize({36, 36});
    mark->setIcon(applicationIcon());
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_branch);
    names->addWidget(createLabel(tr("Membership register"), TextRole::Caption, this));
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(mark, 0, Qt::AlignTop);
    head->addLayout(names, 1);

    m_entries->setSpacing(4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(2), grid(3), grid(2), grid(2));
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addSpacing(grid(4));
    layout->addLayout(m_entries);
    layout->addStretch();
    layout->addLayout(createFoot());
    connect(m_group, &QButtonGroup::idClicked, this, &NavigationRail::entryChosen);
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
    auto *foot = new QHBoxLayout;
    foot->setSpacing(grid(1));
    foot->addWidget(m_avatar);
    foot->addWidget(m_person, 1, Qt::AlignVCenter);
    foot->addWidget(lock);
    foot->addWidget(logOut);
    return foot;
}

void NavigationRail::addEntry(IconName name, const QString &text)
{
    const int index = static_cast<int>(m_group->buttons().size());
    auto *button = new QPushButton(checkableIcon(name, ColorRole::TextMuted, ColorRole::Accent), text, this);
    button->setIconSize({28, 20}); // the icon with some air at its sides
    button->setObjectName(QStringLiteral("navigationButton%1").arg(index + 1));
    button->setProperty("look", QStringLiteral("navigation"));
    button->setCheckable(true);
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    if (index < 9)
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(text).arg(index + 1));
    m_group->addButton(button, index);
    m_entries->addWidget(button);
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
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

void NavigationRail::setIdentity(const QString &branch, const QString &person)
{
    m_branch->setText(branch);
    m_person->setText(person);
    m_person->setToolTip(plainToolTip(person));
    m_avatar->setName(person);
}

} // namespace medlem::client
