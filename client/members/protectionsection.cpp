// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/protectionsection.h"

#include "client/members/protectionwords.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/statuspill.h"
#include "shared/core/swedishtime.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

ProtectionSection::ProtectionSection(QWidget *parent)
    : Section(parent)
    , m_kind(new StatusPill(this))
    , m_text(createLabel({}, TextRole::Body, this))
    , m_show(createButton(tr("Show protected data"), Look::Secondary, this))
    , m_hide(createButton(tr("Hide now"), Look::Secondary, this))
{
    setHeading(tr("Protected personal data"));
    auto *change = createButton(tr("Change protection"), Look::Quiet, this);
    change->setObjectName(QStringLiteral("changeProtectionButton"));
    change->setIcon(icon(IconName::Shield, ColorRole::Accent));
    addAction(change);
    m_kind->setObjectName(QStringLiteral("protectionPill"));
    m_text->setObjectName(QStringLiteral("protectionText"));
    m_text->setWordWrap(true);
    m_show->setObjectName(QStringLiteral("showProtectedButton"));
    m_show->setIcon(icon(IconName::Eye, ColorRole::Text));
    m_hide->setObjectName(QStringLiteral("hideProtectedButton"));
    auto *body = new QWidget(this);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(m_kind, 0, Qt::AlignLeft);
    layout->addWidget(m_text);
    layout->addWidget(m_show, 0, Qt::AlignLeft);
    layout->addWidget(m_hide, 0, Qt::AlignLeft);
    addContent(body);
    connect(change, &QPushButton::clicked, this, &ProtectionSection::changeRequested);
    connect(m_show, &QPushButton::clicked, this, &ProtectionSection::showRequested);
    connect(m_hide, &QPushButton::clicked, this, &ProtectionSection::hideRequested);
    hide();
}

void ProtectionSection::setProtection(const std::optional<CardProtection> &protection)
{
    setVisible(protection.has_value());
    if (!protection)
        return;
    m_kind->setStatus(PillKind::Neutral, protectionText(protection->kind));
    m_text->setText(explanation(*protection));
    m_show->setVisible(protection->isHidden && protection->mayOpen);
    m_hide->setVisible(!protection->isHidden);
}

QString ProtectionSection::explanation(const CardProtection &protection)
{
    QStringList paragraphs;
    if (protection.isHidden) {
        paragraphs << tr("Address, e-mail and telephone are hidden, and nobody finds the member by them. Do not tell "
                         "anybody where the member lives, nor that the data are protected.");
        paragraphs
            << (protection.mayOpen
                    ? tr("You may see them when you need to. What you give as the reason is logged.")
                    : tr("Your account may not show them. Contact the national organisation if you need to reach "
                         "the member."));
        return paragraphs.join(QStringLiteral("\n\n"));
    }
    if (protection.shownUntil) {
        const QTime until = swedishTime(*protection.shownUntil).time();
        paragraphs << tr("Shown to you until %1, or until you leave the card. That you have seen them is logged.")
                          .arg(until.toString(QStringLiteral("HH:mm")));
    }
    paragraphs << tr(
        "Keep as little as possible here, at best no address at all: the Tax Agency forwards post to whoever "
        "has protected personal data (förmedlingsuppdrag).");
    return paragraphs.join(QStringLiteral("\n\n"));
}

} // namespace medlem::client
