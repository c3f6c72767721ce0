// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/lettersedit.h"

namespace medlem::client {

// A code that is read from paper and typed: capitals and digits, set in groups of four as they stand there. Small
// letters, spaces and hyphens make no difference.
class GroupsEdit : public LettersEdit
{
    Q_OBJECT

public:
    explicit GroupsEdit(int length, QWidget *parent = nullptr);

    [[nodiscard]] int length() const { return m_length; }
    [[nodiscard]] bool isComplete() const { return letters().size() == m_length; }

    [[nodiscard]] static QString inGroups(const QString &letters, QChar separator); // "ABCD-EFGH"

protected:
    [[nodiscard]] bool counts(QChar letter) const override;
    [[nodiscard]] QString arrange(const QString &letters) const override;

private:
    int m_length;
};

} // namespace medlem::client
