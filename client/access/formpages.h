// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementformtext.h"

#include <QDate>
#include <QTextDocument>

class QPagedPaintDevice;
class QPainter;

namespace medlem::client {

// Sets the pages of an agreement's form: the body as text that flows, and around it on each page title, reference, QR
// code and footer.
class FormPages
{
public:
    FormPages(const AgreementEntry &agreement, QDate date);

    void print(QPagedPaintDevice &device);

private:
    void writeAgreement(QTextDocument &document) const;
    void writeExcerpt(QTextDocument &document) const;
    void paintFrame(QPainter &painter, int page, int pages) const;

    const AgreementEntry &m_agreement;
    QDate m_date;
};

} // namespace medlem::client
