// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/passwordstep.h"

#include "client/accounts/newpasswordeditor.h"
#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/notice.h"
#include "client/widgets/passwordedit.h"
#include "client/widgets/tokens.h"

#include <QVBoxLayout>

namespace medlem::client {

PasswordStep::PasswordStep(QWidget *parent)
    : ActivationStep(parent)
    , m_whose(new Notice(this))
    , m_new(new NewPasswordEditor(this))
    , m_present(new PasswordEdit(this))
    , m_presentField(new FormField(tr("Your password"), m_present, this))
    , m_code(new QLineEdit(this))
    , m_codeField(new FormField(tr("Code from your authenticator app, or a recovery code"), m_code, this))
{
    m_present->setObjectName(QStringLiteral("presentPasswordEdit"));
    m_presentField->setHint(tr("The one that you log in with now. It stays as it is."));
    m_code->setObjectName(QStringLiteral("ownCodeEdit"));
    m_code->setMaxLength(40);
    m_codeField->setHint(tr("As when you log in: the one-time code of the letter does not replace your app."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(m_whose);
    layout->addWidget(m_new);
    layout->addWidget(m_presentField);
    layout->addWidget(m_codeField);
    connect(m_new, &NewPasswordEditor::completed, this, [this] {
        m_codeField->isHidden() ? Q_EMIT completed() : m_code->setFocus(Qt::TabFocusReason);
    });
    connect(m_present, &QLineEdit::returnPressed, this, &PasswordStep::completed);
    connect(m_code, &QLineEdit::returnPressed, this, &PasswordStep::completed);
}

QString PasswordStep::title() const
{
    return asksFor(ActivationPurpose::NewSecondFactor) ? tr("Enter your password") : tr("Choose a password");
}

QString PasswordStep::subtitle() const
{
    return asksFor(ActivationPurpose::NewSecondFactor) ? tr("So that nobody else can connect an app with your account.")
                                                       : tr("You need it each time you log in.");
}

QString PasswordStep::goOnText() const
{
    return asksFor(ActivationPurpose::NewPassword) ? tr("Save the new password") : tr("Next");
}

QString PasswordStep::taskText(const QString &username) const
{
    switch (m_task.purpose) {
    case ActivationPurpose::Activation:
        return tr("The code opens the account %1, which is %2's. You choose a password, connect an authenticator app "
                  "on your phone, and get recovery codes to keep.")
            .arg(username, m_task.displayName);
    case ActivationPurpose::NewPassword:
        return tr("The code is for a new password to the account %1, which is %2's. Your app and your recovery codes "
                  "stay as they are.")
            .arg(username, m_task.displayName);
    case ActivationPurpose::NewSecondFactor:
        return tr("The code is for a new authenticator app to the account %1, which is %2's. The app and the recovery "
                  "codes that you had stop working.")
            .arg(username, m_task.displayName);
    }
    Q_UNREACHABLE();
}

// What is written stays, as long as it is for the same account.
void PasswordStep::load(const ActivationProgress &progress)
{
    if (progress.username != m_username || progress.task.purpose != m_task.purpose)
        clear();
    m_username = progress.username;
    m_task = progress.task;
    m_whose->setText(MessageKind::Info, taskText(progress.username));
    m_new->setVisible(!asksFor(ActivationPurpose::NewSecondFactor));
    m_presentField->setVisible(asksFor(ActivationPurpose::NewSecondFactor));
    m_codeField->setVisible(asksFor(ActivationPurpose::NewPassword));
}

bool PasswordStep::store(ActivationProgress &progress)
{
    if (asksFor(ActivationPurpose::NewSecondFactor)) {
        if (m_present->text().isEmpty()) {
            refusePresentPassword(fieldText(FieldReason::Required));
            return false;
        }
        progress.password = m_present->text();
        return true;
    }
    const bool needsCode = asksFor(ActivationPurpose::NewPassword) && m_code->text().trimmed().isEmpty();
    m_codeField->setError(needsCode ? fieldText(FieldReason::Required) : QString());
    const QList<FieldError> problems = m_new->problems();
    m_new->showErrors(problems);
    if (problems.isEmpty() && needsCode)
        m_code->setFocus(Qt::OtherFocusReason);
    progress.password = m_new->password();
    progress.code = m_code->text().trimmed();
    return problems.isEmpty() && !needsCode;
}

QList<FieldError> PasswordStep::showErrors(const QList<FieldError> &errors)
{
    QList<FieldError> rest;
    for (FieldError error : errors) {
        if (error.field == QLatin1String("password")) {
            error.field = QStringLiteral("newPassword");
            m_new->showErrors({error});
        } else if (error.field == QLatin1String("code") && asksFor(ActivationPurpose::NewPassword)) {
            m_code->clear(); // no code is good for a second time
            m_codeField->setError(tr("The code is not right. Each code can be used once: wait until the app shows the "
                                     "next one, or take another recovery code."));
            m_code->setFocus(Qt::OtherFocusReason);
        } else {
            rest.append(error);
        }
    }
    return rest;
}

void PasswordStep::refusePresentPassword(const QString &sentence)
{
    m_presentField->setError(sentence);
    m_present->selectAll();
    m_present->setFocus(Qt::OtherFocusReason);
}

void PasswordStep::setReadOnly(bool readOnly)
{
    m_new->setReadOnly(readOnly);
    m_present->setReadOnly(readOnly);
    m_code->setReadOnly(readOnly);
}

void PasswordStep::clear()
{
    m_new->clear();
    m_present->clear();
    m_presentField->setError({});
    m_code->clear();
    m_codeField->setError({});
}

bool PasswordStep::hasInput() const
{
    return !m_new->password().isEmpty() || !m_present->text().isEmpty() || !m_code->text().isEmpty();
}

} // namespace medlem::client
