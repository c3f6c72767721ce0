// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/changepasswordeditor.h"

#include "client/accounts/newpasswordeditor.h"
#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/look.h"
#include "client/widgets/passwordedit.h"

#include <QLabel>
#include <QVBoxLayout>

namespace medlem::client {

ChangePasswordEditor::ChangePasswordEditor(QWidget *parent)
    : RecordEditor(parent)
    , m_current(new PasswordEdit(this))
    , m_new(new NewPasswordEditor(this))
{
    auto *others =
        createLabel(tr("When you have changed it, you are logged out everywhere but here."), TextRole::Muted, this);
    others->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(3));
    layout->addWidget(addField(QStringLiteral("currentPassword"), tr("Present password"), m_current));
    layout->addWidget(m_new);
    layout->addWidget(others);
    addNested(QString(), m_new); // its names are the request's
}

Result<PasswordChange> ChangePasswordEditor::store() const
{
    Error error = makeError(ErrorCode::Invalid);
    if (m_current->text().isEmpty())
        error.fields.append({.field = QStringLiteral("currentPassword"), .reason = FieldReason::Required});
    error.fields += m_new->problems();
    if (!error.fields.isEmpty())
        return fail(error);
    return PasswordChange{.currentPassword = m_current->text(), .newPassword = m_new->password()};
}

QString ChangePasswordEditor::errorSentence(const FieldError &error) const
{
    if (error.reason == FieldReason::DoesNotMatch)
        return tr("This is not your present password.");
    return fieldText(error.reason);
}

} // namespace medlem::client
