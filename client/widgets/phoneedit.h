// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/valueedit.h"
#include "shared/domain/members/phonenumber.h"

namespace medlem::client {

// A telephone number, shown the national way when the focus leaves.
class PhoneEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit PhoneEdit(QWidget *parent = nullptr);

    [[nodiscard]] Result<std::optional<PhoneNumber>> value() const; // nothing when blank

protected:
    [[nodiscard]] Result<Forms> forms(const QString &text) const override;
};

} // namespace medlem::client
