// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/valueedit.h"
#include "shared/domain/members/personnummer.h"

namespace medlem {
class Clock;
}

namespace medlem::client {

// A personnummer or samordningsnummer, with ten or twelve digits; shown with twelve when the focus leaves.
class PersonnummerEdit : public ValueEdit
{
    Q_OBJECT

public:
    explicit PersonnummerEdit(QWidget *parent = nullptr);

    void setClock(const Clock &clock);                               // must outlive the edit; the system's by default
    [[nodiscard]] Result<std::optional<Personnummer>> value() const; // nothing when blank

protected:
    [[nodiscard]] Result<Forms> forms(const QString &text) const override;

private:
    const Clock *m_clock;
};

} // namespace medlem::client
