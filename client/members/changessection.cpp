// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/changessection.h"

#include "client/members/memberwords.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/taborder.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

ChangesSection::ChangesSection(QWidget *parent)
    : Section(parent)
{
    setObjectName(QStringLiteral("changesSection"));
    setHeading(tr("Latest changes"));
    auto *log = createButton(tr("Show the log"), Look::Quiet, this);
    log->setObjectName(QStringLiteral("showLogButton"));
    log->setIcon(icon(IconName::History, ColorRole::Accent));
    log->setAccessibleName(tr("Show all that has been done with and read of this member"));
    connect(log, &QPushButton::clicked, this, &ChangesSection::logRequested);
    addAction(log);
}

QWidget *ChangesSection::startList()
{
    delete m_list;
    m_list = new QWidget(this);
    auto *layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    addContent(m_list);
    return m_list;
}

void ChangesSection::setChanges(const QList<ChangeEntry> &changes, QDate today)
{
    const FocusKeeper keeper(*this);
    QWidget *list = startList();
    for (const ChangeEntry &change : changes)
        addChange(list, change, today);
    if (changes.isEmpty())
        list->layout()->addWidget(createLabel(tr("Nothing has been changed yet."), TextRole::Muted, list));
    orderTabs(*this);
    list->show(); // at once, for the focus
}

void ChangesSection::setUnavailable(const QString &sentence)
{
    QWidget *list = startList();
    auto *label = createLabel(sentence, TextRole::Muted, list);
    label->setWordWrap(true);
    list->layout()->addWidget(label);
}

void ChangesSection::addChange(QWidget *list, const ChangeEntry &change, QDate today)
{
    auto *line = new QWidget(list);
    line->setMinimumHeight(controlHeight);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    const QString sentence = changeSentence(change, today);
    auto *text = createLabel(sentence, TextRole::Body, line);
    text->setObjectName(QStringLiteral("changeLabel"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    layout->addWidget(text, 1);
    if (change.mayBeUndone) {
        auto *undo = createButton(tr("Undo"), Look::Quiet, line);
        undo->setObjectName(QStringLiteral("undoButton"));
        undo->setIcon(icon(IconName::Undo, ColorRole::Accent));
        undo->setAccessibleName(tr("Undo: %1").arg(sentence));
        connect(undo, &QPushButton::clicked, this, [this, id = change.id] {
            Q_EMIT undoRequested(id);
        });
        layout->addWidget(undo);
    }
    list->layout()->addWidget(line);
}

} // namespace medlem::client
