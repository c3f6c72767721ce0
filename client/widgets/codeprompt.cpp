// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/codeprompt.h"

#include "client/widgets/busyindicator.h"
#include "client/widgets/codeedit.h"
#include "client/widgets/formfield.h"
#include "client/widgets/look.h"
#include "client/widgets/taborder.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr int cardWidth = 432;
constexpr double veil = 0.72; // what lies below is still known again

} // namespace

CodePrompt::CodePrompt(QWidget *page)
    : QWidget(page)
    , m_code(new CodeEdit(this))
    , m_field(new FormField(tr("Code from your authenticator app"), m_code, this))
    , m_confirm(createButton(tr("Confirm"), Look::Primary, this))
    , m_cancel(createButton(tr("Cancel"), Look::Secondary, this))
    , m_busy(new BusyIndicator(this))
{
    setObjectName(QStringLiteral("codePrompt"));
    setAccessibleName(tr("Confirm that it is you"));
    m_code->setObjectName(QStringLiteral("promptCodeEdit"));
    m_confirm->setObjectName(QStringLiteral("promptConfirmButton"));
    m_cancel->setObjectName(QStringLiteral("promptCancelButton"));
    m_field->setHint(tr("Six digits. A recovery code does not do here."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(2), grid(2), grid(2), grid(2));
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(createCard(), 1000); // as wide as it may be, and as high as that makes it
    line->addStretch(1);
    layout->addStretch(2);
    layout->addLayout(line);
    layout->addStretch(3);
    connect(m_confirm, &QPushButton::clicked, this, &CodePrompt::confirm);
    connect(m_code, &QLineEdit::returnPressed, this, &CodePrompt::confirm);
    connect(m_cancel, &QPushButton::clicked, this, &CodePrompt::cancelled);
    page->installEventFilter(this);
    hide();
}

QFrame *CodePrompt::createCard()
{
    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    card->setMaximumWidth(cardWidth);
    auto *why =
        createLabel(tr("This concerns who gets into the register. So that nobody can do it from a computer that "
                       "you have left, the register asks for a new code from your app."),
                    TextRole::Body, card);
    why->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setDirection(
        QBoxLayout::RightToLeft); // after the fields, Tab comes to what goes on, and last to giving up
    buttons->setSpacing(grid(1));
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_busy);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(grid(3), grid(3), grid(3), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(createLabel(accessibleName(), TextRole::Display, card));
    layout->addWidget(why);
    layout->addWidget(m_field);
    layout->addLayout(buttons);
    return card;
}

void CodePrompt::openPrompt()
{
    if (isOpen())
        return;
    m_focusBefore = QApplication::focusWidget();
    m_code->clear();
    m_field->setError({});
    setBusy(false);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    orderTabs(*this);
    m_code->setFocus(Qt::OtherFocusReason);
}

void CodePrompt::closePrompt()
{
    if (!isOpen())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    m_code->clear();
    setBusy(false);
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

// A code that the server has refused is good for nothing more; one that never got there may be.
void CodePrompt::refuse(const QString &sentence, bool mayBeTypedAgain)
{
    setBusy(false);
    if (!mayBeTypedAgain)
        m_code->clear();
    m_field->setError(sentence);
    m_code->setFocus(Qt::OtherFocusReason);
}

void CodePrompt::cancel()
{
    if (isOpen())
        Q_EMIT cancelled();
}

void CodePrompt::confirm()
{
    if (!m_confirm->isEnabled())
        return;
    if (!m_code->isComplete()) {
        m_field->setError(tr("Enter the six digits that the app shows now."));
        m_code->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_field->setError({});
    setBusy(true);
    Q_EMIT codeEntered(m_code->letters());
}

void CodePrompt::setBusy(bool busy)
{
    m_busy->setBusy(busy);
    m_confirm->setEnabled(!busy);
    m_code->setReadOnly(busy);
}

bool CodePrompt::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

void CodePrompt::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) // which are the field's own
        QWidget::keyPressEvent(event);
}

void CodePrompt::paintEvent(QPaintEvent *)
{
    QColor cover = color(ColorRole::Background, palette());
    cover.setAlphaF(veil);
    QPainter(this).fillRect(rect(), cover);
}

bool CodePrompt::focusNextPrevChild(bool next)
{
    const QList<QWidget *> stops = visibleTabStops(*this);
    const qsizetype current = stops.indexOf(QApplication::focusWidget());
    if (current < 0 || stops.size() < 2)
        return QWidget::focusNextPrevChild(next);
    const qsizetype place = (current + (next ? 1 : -1) + stops.size()) % stops.size();
    stops.at(place)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace medlem::client
