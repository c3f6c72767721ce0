// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/elidedlabel.h"

#include "client/widgets/plaintooltip.h"

#include <QPainter>
#include <QStyle>

namespace medlem::client {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    arrange();
}

void ElidedLabel::setWords(const QString &words)
{
    setText(words);
    arrange();
}

void ElidedLabel::setOneLine(bool oneLine)
{
    if (m_isOneLine == oneLine)
        return;
    m_isOneLine = oneLine;
    arrange();
}

// On one line nothing can be selected: who did so would copy what is not to be seen.
void ElidedLabel::arrange()
{
    setWordWrap(!m_isOneLine);
    setTextInteractionFlags(m_isOneLine ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
    setToolTip(m_isOneLine ? plainToolTip(text()) : QString());
    setMinimumWidth(m_isOneLine ? 1 : 0);
}

bool ElidedLabel::isCutOff() const
{
    return m_isOneLine && fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    if (!isCutOff()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), Qt::AlignVCenter | Qt::AlignLeft, palette(), isEnabled(),
                          fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()), foregroundRole());
}

} // namespace medlem::client
