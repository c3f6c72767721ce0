// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/agreementdocuments.h"
#include "tests/server/access/accessdesk.h"

#include <QCryptographicHash>

namespace medlem::test {

// An AccessDesk where papers come in as they do from clients.
class PaperDesk : public AccessDesk
{
public:
    PaperDesk();

    [[nodiscard]] Result<DocumentUpload> begin(AgreementId agreement, qint64 size, Session session = Session::National,
                                               DocumentKind kind = DocumentKind::SignedAgreement);
    [[nodiscard]] Result<DocumentUpload> addPart(DocumentId document, qint64 offset, const QByteArray &bytes,
                                                 Session session = Session::National);
    [[nodiscard]] Result<DocumentUpload> upload(AgreementId agreement, const QByteArray &file,
                                                Session session = Session::National,
                                                DocumentKind kind = DocumentKind::SignedAgreement);
    [[nodiscard]] Result<AgreementEntry> finish(DocumentId document, const QByteArray &file,
                                                Session session = Session::National);

    // From the first piece to the last.
    [[nodiscard]] Result<AgreementEntry> registerPaper(AgreementId agreement, const QByteArray &file,
                                                       Session session = Session::National,
                                                       DocumentKind kind = DocumentKind::SignedAgreement);
    [[nodiscard]] Result<DocumentContent> read(DocumentId document, qint64 offset = 0,
                                               Session session = Session::National);
    [[nodiscard]] Result<QByteArray> readAll(DocumentId document, Session session = Session::National);
    [[nodiscard]] qint64 readEvents(); // of papers

    [[nodiscard]] static QString hashOf(const QByteArray &file);
};

} // namespace medlem::test
