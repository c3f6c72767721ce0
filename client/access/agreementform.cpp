// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementform.h"

#include "client/access/formpages.h"
#include "shared/domain/access/agreementrules.h"

#include <QBuffer>
#include <QPagedPaintDevice>
#include <QPdfWriter>

namespace medlem::client {

AgreementForm::AgreementForm(const AgreementEntry &agreement, QDate date)
    : m_agreement(agreement)
    , m_date(date)
{
}

void AgreementForm::print(QPagedPaintDevice &device) const
{
    FormPages(m_agreement, m_date).print(device);
}

QByteArray AgreementForm::pdf() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer); // ends the document when it goes
        writer.setTitle(formFileName(m_agreement));
        writer.setResolution(300);
        print(writer);
    }
    return bytes;
}

QString AgreementForm::fileName() const
{
    return formFileName(m_agreement);
}

QList<FieldError> AgreementForm::missing(const AgreementFields &fields)
{
    const Result<void> checked = checkPaper(fields);
    QList<FieldError> missing = checked ? QList<FieldError>() : checked.error().fields;
    for (FieldError &error : missing) {
        if (error.field == QLatin1String("administrators"))
            error.field = QStringLiteral("administrators[0].personId");
    }
    return missing;
}

} // namespace medlem::client
