// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/appstep.h"

#include "client/widgets/codeedit.h"
#include "client/widgets/disclosure.h"
#include "client/widgets/fixedlabel.h"
#include "client/widgets/formfield.h"
#include "client/widgets/groupsedit.h"
#include "client/widgets/look.h"
#include "client/widgets/qrcode.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

AppStep::AppStep(QWidget *parent)
    : ActivationStep(parent)
    , m_qr(new QrCode(this))
    , m_typed(new Disclosure(this))
    , m_secret(new FixedLabel(this))
    , m_account(createLabel({}, TextRole::Caption, this))
    , m_code(new CodeEdit(this))
    , m_codeField(new FormField(tr("Code that the app shows now"), m_code, this))
{
    m_qr->setObjectName(QStringLiteral("enrolmentQrCode"));
    m_qr->setAccessibleName(tr("QR code for the authenticator app. The key can also be typed, see below."));
    m_code->setObjectName(QStringLiteral("firstCodeEdit"));
    m_codeField->setHint(tr("Six digits. A new code comes every 30 seconds."));
    m_typed->setTitle(tr("Can you not scan the code? Type the key instead"));
    m_typed->addContent(createTypedKey());
    auto *top = new QHBoxLayout;
    top->setSpacing(grid(3));
    top->addWidget(m_qr, 0, Qt::AlignTop);
    top->addLayout(createInstructions(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addLayout(top);
    layout->addWidget(m_typed);
    connect(m_code, &QLineEdit::returnPressed, this, &AppStep::completed);
}

QString AppStep::subtitle() const
{
    return tr("Besides the password you log in with a code from your phone. Whoever gets hold of the password alone "
              "does not get in.");
}

QLayout *AppStep::createInstructions()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(grid(2));
    const QStringList sentences{
        tr("1. Open an authenticator app on your phone. If you have none, install one: Aegis, Ente Auth, Google "
           "Authenticator and Microsoft Authenticator all do."),
        tr("2. Choose to add an account in the app, and point the camera at the picture."),
        tr("3. Enter the code that the app shows.")};
    for (const QString &sentence : sentences) {
        auto *label = createLabel(sentence, TextRole::Body, this);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    words->addWidget(m_codeField);
    words->addStretch();
    return words;
}

QWidget *AppStep::createTypedKey()
{
    auto *copy = createButton(tr("Copy the key"), Look::Secondary, this);
    copy->setObjectName(QStringLiteral("copySecretButton"));
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_secretText);
    });
    m_secret->setObjectName(QStringLiteral("secretLabel"));
    m_secret->setWordWrap(true);
    m_secret->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_account->setWordWrap(true);
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, grid(1), 0, 0);
    layout->setSpacing(grid(1));
    layout->addWidget(m_secret);
    layout->addWidget(m_account);
    layout->addWidget(copy, 0, Qt::AlignLeft);
    return page;
}

void AppStep::load(const ActivationProgress &progress)
{
    const AppEnrolment enrolment = progress.task.enrolment.value_or(AppEnrolment{});
    if (enrolment.secret != m_secretText)
        clear();
    m_secretText = enrolment.secret;
    m_qr->setText(enrolment.uri);
    m_secret->setText(GroupsEdit::inGroups(enrolment.secret, u' '));
    m_account->setText(
        tr("Account name in the app: %1. The key is time-based, with six digits.").arg(progress.username));
}

bool AppStep::store(ActivationProgress &progress)
{
    if (!m_code->isComplete()) {
        m_codeField->setError(tr("Enter the six digits that the app shows now."));
        m_code->setFocus(Qt::OtherFocusReason);
        return false;
    }
    m_codeField->setError({});
    progress.code = m_code->letters();
    return true;
}

QList<FieldError> AppStep::showErrors(const QList<FieldError> &errors)
{
    QList<FieldError> rest = errors;
    const auto ofCode = rest.removeIf([](const FieldError &error) {
        return error.field == QLatin1String("code");
    });
    if (ofCode > 0) {
        m_code->clear();
        m_codeField->setError(tr("The code is not right. Wait until the app shows the next one. If it goes on, look "
                                 "whether the phone's clock is set automatically, and scan the picture again."));
        m_code->setFocus(Qt::OtherFocusReason);
    }
    return rest;
}

void AppStep::setReadOnly(bool readOnly)
{
    m_code->setReadOnly(readOnly);
}

void AppStep::clear()
{
    m_code->clear();
    m_codeField->setError({});
    m_typed->setUnfolded(false);
}

bool AppStep::hasInput() const
{
    return !m_code->text().isEmpty();
}

} // namespace medlem::client
