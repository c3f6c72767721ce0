// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/forgottenpanel.h"

#include "client/widgets/look.h"
#include "client/widgets/section.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

namespace {

void addPart(Section &section, const QString &heading, const QString &text)
{
    auto *words = createLabel(text, TextRole::Body, &section);
    words->setWordWrap(true);
    auto *part = new QVBoxLayout;
    part->setSpacing(4);
    part->addWidget(createLabel(heading, TextRole::Strong, &section));
    part->addWidget(words);
    section.contentLayout()->addLayout(part);
}

} // namespace

ForgottenPanel::ForgottenPanel(QWidget *parent)
    : QWidget(parent)
{
    auto *title = createLabel(tr("When you cannot log in"), TextRole::Title, this);
    title->setWordWrap(true);
    auto *section = new Section(this);
    section->contentLayout()->setSpacing(grid(2));
    addPart(*section, tr("Forgotten password"),
            tr("Ask the national organisation for a code for a new password. You get a letter or an e-mail with it. "
               "You also need a code from your app, or a recovery code."));
    addPart(*section, tr("New or lost phone"),
            tr("Log in with one of your recovery codes if you have them. To connect an app on another phone, ask the "
               "national organisation for a code for a new app. You also need your password."));
    addPart(*section, tr("Neither password nor phone"),
            tr("Tell the national organisation so. They make sure that it is you, and help you from there."));
    addPart(*section, tr("Whom to contact"),
            tr("The office of the national organisation, where the national administrators look after the accounts. "
               "Say that you cannot log in to the membership register, and tell nobody your password or a code. If "
               "you are a national administrator yourself, ask another one."));
    auto *haveCode = createButton(tr("I have got a code"), Look::Primary, section);
    haveCode->setObjectName(QStringLiteral("codeAtHandButton"));
    auto *back = createButton(tr("Back to the log-in"), Look::Secondary, section);
    back->setObjectName(QStringLiteral("backToLogInButton"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid(1));
    buttons->addWidget(haveCode);
    buttons->addWidget(back);
    buttons->addStretch();
    section->contentLayout()->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(grid(2));
    layout->addWidget(title);
    layout->addWidget(section);
    layout->addStretch();
    connect(haveCode, &QPushButton::clicked, this, &ForgottenPanel::codeAtHand);
    connect(back, &QPushButton::clicked, this, &ForgottenPanel::backRequested);
}

} // namespace medlem::client
