// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/protocol/agreemententry.h"

#include <QByteArray>

class QPagedPaintDevice;

namespace medlem::client {

// The paper that a branch signs: the agreement, and a template of the minutes excerpt, filled in. Every page bears the
// reference as text and as a QR code, by which the paper is found again when it comes back.
class AgreementForm
{
public:
    AgreementForm(const AgreementEntry &agreement, QDate date);

    void print(QPagedPaintDevice &device) const; // sets it to A4
    [[nodiscard]] QByteArray pdf() const;
    [[nodiscard]] QString fileName() const; // proposed; names the branch, and no person

    // What a paper needs and the agreement lacks, by the names of the editor's fields; empty: the form can be made.
    [[nodiscard]] static QList<FieldError> missing(const AgreementFields &fields);

private:
    AgreementEntry m_agreement;
    QDate m_date;
};

} // namespace medlem::client
