// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/valueedit.h"
#include "shared/domain/members/personname.h"

namespace medlem::client {

// A part of a person's name.
class NameEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit NameEdit(QWidget *parent = nullptr);

    [[nodiscard]] Result<std::optional<PersonName>> value() const; // nothing when blank

protected:
    [[nodiscard]] Result<Forms> forms(const QString &text) const override;
};

} // namespace medlem::client
