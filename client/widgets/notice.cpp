// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/notice.h"

#include "client/widgets/announcement.h"
#include "client/widgets/icon.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"

#include <QHBoxLayout>
#include <QLabel>

namespace medlem::client {

Notice::Notice(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(this))
    , m_text(createLabel({}, TextRole::Body, this))
{
    setLook(this, Look::Message);
    m_text->setObjectName(QStringLiteral("noticeLabel"));
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid(2), grid(1) + 4, grid(2), grid(1) + 4);
    layout->setSpacing(grid(1) + 4);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void Notice::setText(MessageKind kind, const QString &text)
{
    const bool isWarning = kind == MessageKind::Warning || kind == MessageKind::Error;
    m_icon->setIcon(isWarning ? icon(IconName::Warning, ColorRole::Warning) : icon(IconName::Info, ColorRole::Info));
    setProperty("kind", isWarning ? QStringLiteral("warning") : QStringLiteral("info"));
    repolish(this);
    const bool isNews = text != m_text->text();
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (isNews && isVisible())
        announce(*this);
}

QString Notice::text() const
{
    return m_text->text();
}

} // namespace medlem::client
