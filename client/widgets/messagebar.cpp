// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/messagebar.h"

#include "client/widgets/announcement.h"
#include "client/widgets/elidedlabel.h"
#include "client/widgets/icon.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>

namespace medlem::client {

namespace {

constexpr int lowBelow = grid(60); // a window's height

QString kindName(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return QStringLiteral("info");
    case MessageKind::Success:
        return QStringLiteral("success");
    case MessageKind::Warning:
        return QStringLiteral("warning");
    case MessageKind::Error:
        return QStringLiteral("error");
    }
    Q_UNREACHABLE();
}

QIcon kindIcon(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Info:
        return icon(IconName::Info, ColorRole::Info);
    case MessageKind::Success:
        return icon(IconName::Success, ColorRole::Success);
    case MessageKind::Warning:
        return icon(IconName::Warning, ColorRole::Warning);
    case MessageKind::Error:
        return icon(IconName::Error, ColorRole::Error);
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(this))
    , m_text(new ElidedLabel(this))
    , m_action(createButton({}, Look::Quiet, this))
    , m_close(new QToolButton(this))
{
    setLook(this, Look::Message);
    m_text->setObjectName(QStringLiteral("messageLabel"));
    setTextRole(m_text, TextRole::Body);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_action->setObjectName(QStringLiteral("messageActionButton"));
    m_close->setObjectName(QStringLiteral("messageCloseButton"));
    m_close->setIcon(icon(IconName::Close, ColorRole::Text));
    m_close->setToolTip(tr("Close the message"));
    m_close->setAccessibleName(tr("Close the message"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid(2), grid(1), grid(1), grid(1));
    layout->setSpacing(grid(1));
    layout->addWidget(m_icon);
    layout->addSpacing(4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);

    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const std::function<void()> action = m_message.action; // dismiss() forgets it, and it may show another
        dismiss();
        if (action)
            action();
    });
    hide();
}

void MessageBar::showMessage(const Message &message)
{
    m_message = message;
    m_icon->setIcon(kindIcon(message.kind));
    m_text->setWords(message.text);
    m_action->setText(message.actionText);
    m_action->setVisible(!message.actionText.isEmpty());
    setProperty("kind", kindName(message.kind));
    repolish(this);
    setAccessibleName(message.text);
    fitHeight();
    show();
    announce(*this);
}

void MessageBar::dismiss()
{
    m_message.action = {};
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

void MessageBar::focusAction()
{
    m_action->setFocus(Qt::OtherFocusReason);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::fitHeight()
{
    const bool isShort = m_message.kind == MessageKind::Success || m_message.kind == MessageKind::Info;
    const bool isOneLine = isShort && !isWindow() && window()->height() < lowBelow;
    const int margin = isOneLine ? 0 : grid(1);
    m_text->setOneLine(isOneLine);
    layout()->setContentsMargins(grid(2), margin, grid(1), margin);
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Resize)
        fitHeight();
    return QFrame::eventFilter(watched, event);
}

// It may have come into another window since it was shown last.
void MessageBar::showEvent(QShowEvent *event)
{
    if (m_window != window()) {
        if (m_window)
            m_window->removeEventFilter(this);
        m_window = window();
        m_window->installEventFilter(this);
    }
    fitHeight();
    QFrame::showEvent(event);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace medlem::client
