// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordeditor.h"
#include "shared/domain/members/protection.h"

namespace medlem::client {

class ChoiceBox;
class Notice;

// Whether a new person has protected personal data, and what that means for what is registered.
class NewProtectionEditor : public RecordEditor
{
    Q_OBJECT

public:
    explicit NewProtectionEditor(QWidget *parent = nullptr);

    [[nodiscard]] ProtectionKind kind() const;
    void clear(); // no protection

Q_SIGNALS:
    void kindChosen();

private:
    void follow();

    ChoiceBox *m_kind;
    Notice *m_effect;
};

} // namespace medlem::client
