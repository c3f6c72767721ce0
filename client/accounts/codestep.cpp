// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/codestep.h"

#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/groupsedit.h"
#include "client/widgets/tokens.h"

#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr int codeLength = 32;

}

CodeStep::CodeStep(QWidget *parent)
    : ActivationStep(parent)
    , m_username(new QLineEdit(this))
    , m_code(new GroupsEdit(codeLength, this))
    , m_usernameField(new FormField(tr("User name"), m_username, this))
    , m_codeField(new FormField(tr("One-time code"), m_code, this))
{
    m_username->setObjectName(QStringLiteral("activationUsernameEdit"));
    m_username->setMaxLength(64);
    m_username->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_code->setObjectName(QStringLiteral("activationCodeEdit"));
    m_codeField->setHint(tr("%1 letters and digits in groups of four. The hyphens come by themselves, and it makes no "
                            "difference whether you write capitals.")
                             .arg(codeLength));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(m_usernameField);
    layout->addWidget(m_codeField);
    connect(m_username, &QLineEdit::returnPressed, this, [this] {
        m_code->setFocus(Qt::TabFocusReason);
    });
    connect(m_code, &QLineEdit::returnPressed, this, &CodeStep::completed);
}

QString CodeStep::subtitle() const
{
    return tr("The national organisation has sent you a user name and a one-time code.");
}

void CodeStep::load(const ActivationProgress &) {} // the user's own words are here already

QString CodeStep::codeProblem() const
{
    if (m_code->letters().isEmpty())
        return fieldText(FieldReason::Required);
    if (!m_code->isComplete())
        return tr("The code has %1 letters and digits; compare group by group with the letter.").arg(codeLength);
    return {};
}

bool CodeStep::store(ActivationProgress &progress)
{
    const bool isNamed = !m_username->text().trimmed().isEmpty();
    m_usernameField->setError(isNamed ? QString() : fieldText(FieldReason::Required));
    m_codeField->setError(codeProblem());
    if (!isNamed || m_codeField->hasError()) {
        (isNamed ? static_cast<QLineEdit *>(m_code) : m_username)->setFocus(Qt::OtherFocusReason);
        return false;
    }
    progress.username = m_username->text().trimmed();
    progress.activationCode = m_code->text();
    return true;
}

QList<FieldError> CodeStep::showErrors(const QList<FieldError> &errors)
{
    QList<FieldError> rest;
    for (const FieldError &error : errors) {
        if (error.field == QLatin1String("username"))
            m_usernameField->setError(fieldText(error.reason));
        else if (error.field == QLatin1String("activationCode"))
            refuse(fieldText(error.reason));
        else
            rest.append(error);
    }
    return rest;
}

void CodeStep::setReadOnly(bool readOnly)
{
    m_username->setReadOnly(readOnly);
    m_code->setReadOnly(readOnly);
}

void CodeStep::clear()
{
    m_username->clear();
    m_code->clear();
    m_usernameField->setError({});
    m_codeField->setError({});
}

bool CodeStep::hasInput() const
{
    return !m_code->text().isEmpty();
}

void CodeStep::setUsername(const QString &username)
{
    m_username->setText(username);
}

void CodeStep::refuse(const QString &sentence)
{
    m_codeField->setError(sentence);
    m_code->setFocus(Qt::OtherFocusReason);
}

} // namespace medlem::client
