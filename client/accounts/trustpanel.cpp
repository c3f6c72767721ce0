// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/trustpanel.h"

#include "client/widgets/fixedlabel.h"
#include "client/widgets/look.h"
#include "client/widgets/section.h"
#include "client/widgets/tokens.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

// 32 bytes as four lines of eight, which the eye can compare.
QString inFourLines(const QString &fingerprint)
{
    QStringList lines;
    const QStringList bytes = fingerprint.split(u':');
    for (qsizetype i = 0; i < bytes.size(); i += 8)
        lines.append(bytes.mid(i, 8).join(u' '));
    return lines.join(u'\n');
}

} // namespace

TrustPanel::TrustPanel(const QString &serverName, QWidget *parent)
    : QWidget(parent)
    , m_serverName(serverName)
    , m_title(createLabel({}, TextRole::Title, this))
    , m_text(createLabel({}, TextRole::Body, this))
    , m_fingerprintLabel(new FixedLabel(this))
    , m_trust(createButton(tr("The fingerprints are the same: trust this server"), Look::Primary, this))
    , m_retry(createButton(tr("Try again"), Look::Secondary, this))
{
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_trust->setObjectName(QStringLiteral("trustButton"));
    m_retry->setObjectName(QStringLiteral("retryTrustButton"));
    m_fingerprintLabel->setObjectName(QStringLiteral("fingerprintLabel"));
    m_fingerprintLabel->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *section = new Section(this);
    section->contentLayout()->setSpacing(grid(2));
    section->addContent(m_text);
    section->addContent(m_fingerprintLabel);
    section->addContent(m_trust);
    section->addContent(m_retry);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(grid(2));
    layout->addWidget(m_title);
    layout->addWidget(section);
    layout->addStretch();
    connect(m_trust, &QPushButton::clicked, this, [this] {
        Q_EMIT trusted(m_fingerprint);
    });
    connect(m_retry, &QPushButton::clicked, this, &TrustPanel::retryRequested);
}

void TrustPanel::show(const QString &fingerprint, const QString &known)
{
    m_fingerprint = fingerprint;
    const bool isFirstContact = known.isEmpty();
    if (isFirstContact) {
        m_title->setText(tr("Is this the right server?"));
        m_text->setText(tr("You connect to %1 for the first time. Compare the fingerprint below with the one that the "
                           "national organisation has given you. If they differ, do not go on.")
                            .arg(m_serverName));
        m_fingerprintLabel->setText(inFourLines(fingerprint));
    } else {
        m_title->setText(tr("The server is not the one you trusted"));
        m_text->setText(
            tr("%1 shows another certificate than before, so nothing is sent to it. The server may have got "
               "a new certificate, or somebody may be listening in. Contact the national organisation and "
               "read out the fingerprint below. What you have typed is still here.")
                .arg(m_serverName));
        m_fingerprintLabel->setText(tr("Now:\n%1\n\nBefore:\n%2").arg(inFourLines(fingerprint), inFourLines(known)));
    }
    m_trust->setVisible(isFirstContact);
    m_retry->setVisible(!isFirstContact);
    (isFirstContact ? m_trust : m_retry)->setFocus();
}

} // namespace medlem::client
