// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/passwordedit.h"

#include "client/widgets/look.h"

#include <QPushButton>

namespace medlem::client {

PasswordEdit::PasswordEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_reveal(createButton({}, Look::Link, this))
{
    setMaxLength(longest);
    m_reveal->setObjectName(QStringLiteral("revealButton"));
    connect(m_reveal, &QPushButton::clicked, this, [this] {
        setRevealed(!isRevealed());
    });
    setRevealed(false);
}

void PasswordEdit::setRevealed(bool revealed)
{
    setEchoMode(revealed ? Normal : Password);
    setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText |
                        (revealed ? Qt::ImhNone : Qt::ImhHiddenText));
    m_reveal->setText(revealed ? tr("Hide") : tr("Show"));
    m_reveal->setAccessibleName(revealed ? tr("Hide the password") : tr("Show the password"));
    placeButton();
    Q_EMIT revealedChanged(revealed);
}

void PasswordEdit::placeButton()
{
    const QSize size = m_reveal->sizeHint();
    setTextMargins(0, 0, size.width() + grid(1), 0);
    m_reveal->setGeometry(width() - size.width() - grid(1), (height() - size.height()) / 2, size.width(),
                          size.height());
}

void PasswordEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeButton();
}

} // namespace medlem::client
