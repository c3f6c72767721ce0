// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/valueedit.h"
#include "shared/domain/members/postalcode.h"

namespace medlem::client {

// A postcode of a country: Sweden until setCountry says otherwise (connect it to CountryEdit::countryChanged).
class PostalCodeEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit PostalCodeEdit(QWidget *parent = nullptr);

    void setCountry(const QString &code);                          // what stands there is checked again
    [[nodiscard]] Result<std::optional<PostalCode>> value() const; // nothing when blank

protected:
    [[nodiscard]] Result<Forms> forms(const QString &text) const override;

private:
    QString m_country;
};

} // namespace medlem::client
