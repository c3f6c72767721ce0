// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/newpasswordeditor.h"

#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/look.h"
#include "client/widgets/passwordedit.h"
#include "shared/domain/accounts/passwordlength.h"

#include <QLabel>
#include <QVBoxLayout>

namespace medlem::client {

NewPasswordEditor::NewPasswordEditor(QWidget *parent)
    : RecordEditor(parent)
    , m_password(new PasswordEdit(this))
    , m_repeat(new PasswordEdit(this))
    , m_length(createLabel({}, TextRole::Caption, this))
{
    auto *hint = createLabel(tr("Three or four words that have nothing to do with each other are easy to remember and "
                                "hard to guess. You need no digits or special characters."),
                             TextRole::Caption, this);
    hint->setWordWrap(true);
    m_length->setObjectName(QStringLiteral("passwordLengthLabel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(addField(QStringLiteral("newPassword"), tr("New password"), m_password));
    layout->addWidget(m_length);
    layout->addWidget(hint);
    layout->addSpacing(grid(1) + 4);
    layout->addWidget(addField(QStringLiteral("repeat"), tr("The new password once more"), m_repeat));
    connect(m_password, &QLineEdit::textChanged, this, &NewPasswordEditor::count);
    connect(m_password, &PasswordEdit::revealedChanged, this, [this](bool revealed) {
        showRepeat(!revealed);
    });
    connect(m_password, &QLineEdit::returnPressed, this, [this] {
        m_password->isRevealed() ? Q_EMIT completed() : m_repeat->setFocus(Qt::TabFocusReason);
    });
    connect(m_repeat, &QLineEdit::returnPressed, this, &NewPasswordEditor::completed);
    count();
}

QString NewPasswordEditor::password() const
{
    return m_password->text();
}

void NewPasswordEditor::clear()
{
    m_password->clear();
    m_repeat->clear();
    showErrors({});
}

// Who sees what is typed need not type it again.
void NewPasswordEditor::showRepeat(bool needed)
{
    FormField *again = field(QStringLiteral("repeat"));
    again->setVisible(needed);
    again->setError({});
    m_repeat->clear();
}

QList<FieldError> NewPasswordEditor::problems() const
{
    QList<FieldError> found;
    if (m_password->text().isEmpty())
        return {{.field = QStringLiteral("newPassword"), .reason = FieldReason::Required}};
    if (const auto problem = PasswordLength(m_password->text()).problem())
        found.append({.field = QStringLiteral("newPassword"), .reason = *problem});
    if (!m_password->isRevealed() && m_repeat->text() != m_password->text())
        found.append({.field = QStringLiteral("repeat"),
                      .reason = m_repeat->text().isEmpty() ? FieldReason::Required : FieldReason::DoesNotMatch});
    return found;
}

QString NewPasswordEditor::errorSentence(const FieldError &error) const
{
    if (error.reason == FieldReason::TooShort)
        return tr("The password needs at least %1 characters.").arg(PasswordLength::fewest);
    if (error.reason == FieldReason::TooLong)
        return tr("The password may have at most %1 characters.").arg(PasswordLength::most);
    if (error.reason == FieldReason::DoesNotMatch)
        return tr("The two are not the same. Write the password again, or show it and see what you have written.");
    return fieldText(error.reason);
}

void NewPasswordEditor::count()
{
    const PasswordLength length(m_password->text());
    const int characters = static_cast<int>(length.characters());
    if (characters == 0)
        m_length->setText(tr("At least %1 characters.").arg(PasswordLength::fewest));
    else if (length.problem() == FieldReason::TooShort)
        m_length->setText(
            tr("%n more character(s) needed.", nullptr, static_cast<int>(PasswordLength::fewest) - characters));
    else if (length.problem())
        m_length->setText(
            tr("%n character(s) too many.", nullptr, characters - static_cast<int>(PasswordLength::most)));
    else
        m_length->setText(tr("%n character(s): long enough.", nullptr, characters));
}

} // namespace medlem::client
