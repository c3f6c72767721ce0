// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/valueedit.h"
#include "shared/domain/members/emailaddress.h"

namespace medlem::client {

// An e-mail address.
class EmailEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit EmailEdit(QWidget *parent = nullptr);

    [[nodiscard]] Result<std::optional<EmailAddress>> value() const; // nothing when blank

protected:
    [[nodiscard]] Result<Forms> forms(const QString &text) const override;
};

} // namespace medlem::client
