// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordeditor.h"

#include <QList>

class QLabel;

namespace medlem::client {

class PasswordEdit;

// A new password, twice as long as it is hidden, with the rule counted while one types. Its field is "newPassword".
class NewPasswordEditor : public RecordEditor
{
    Q_OBJECT

public:
    explicit NewPasswordEditor(QWidget *parent = nullptr);

    [[nodiscard]] QString password() const;
    [[nodiscard]] QList<FieldError> problems() const; // what can be known before the server has seen it
    void clear();

Q_SIGNALS:
    void completed(); // Return in the last field

protected:
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;

private:
    void count();
    void showRepeat(bool needed);

    PasswordEdit *m_password;
    PasswordEdit *m_repeat;
    QLabel *m_length;
};

} // namespace medlem::client
