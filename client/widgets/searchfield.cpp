// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/searchfield.h"

#include "client/widgets/icon.h"

#include <QKeyEvent>

namespace medlem::client {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    using namespace std::chrono_literals;
    setProperty("look", QStringLiteral("search"));
    setClearButtonEnabled(true);
    addAction(icon(IconName::Search, ColorRole::TextMuted), QLineEdit::LeadingPosition);
    setPlaceholderText(tr("Search"));
    setAccessibleName(tr("Search"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(250ms);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::search);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchField::search);
}

void SearchField::setPause(std::chrono::milliseconds pause)
{
    m_pause.setInterval(pause);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        search();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::search()
{
    m_pause.stop();
    const QString wanted = text().trimmed();
    if (wanted == m_searched)
        return;
    m_searched = wanted;
    Q_EMIT searchRequested(wanted);
}

} // namespace medlem::client
