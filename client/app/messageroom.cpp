// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/messageroom.h"

#include "client/widgets/codeprompt.h"
#include "client/widgets/sidepanel.h"
#include "client/widgets/tokens.h"

#include <QApplication>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

// The form or question that a widget is part of; null: it is of a page.
const QWidget *taskOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (qobject_cast<const SidePanel *>(widget) || qobject_cast<const CodePrompt *>(widget))
            return widget;
    }
    return nullptr;
}

} // namespace

MessageRoom::MessageRoom(QWidget *parent)
    : QWidget(parent)
    , m_bar(new MessageBar(this))
    , m_layout(new QVBoxLayout(this))
{
    m_bar->setObjectName(QStringLiteral("messageBar"));
    m_layout->setContentsMargins(grid(4), grid(1), grid(4), 0);
    m_layout->addWidget(m_bar);
    hide();
    connect(m_bar, &MessageBar::dismissed, this, &QWidget::hide);
    connect(qApp, &QApplication::focusChanged, this, &MessageRoom::followFocus);
}

void MessageRoom::showMessage(const Message &message)
{
    show();
    m_bar->showMessage(message);
}

void MessageRoom::dropSuccess()
{
    if (m_bar->kind() == MessageKind::Success)
        m_bar->dismiss();
}

// A form that opens takes the focus, and so does a question.
void MessageRoom::followFocus(const QWidget *before, const QWidget *now)
{
    const QWidget *task = taskOf(now);
    if (task && task != taskOf(before) && task->window() == window())
        dropSuccess();
}

} // namespace medlem::client
