// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/paperdownload.h"

#include "client/api/api.h"

#include <QCryptographicHash>

namespace medlem::client {

PaperDownload::PaperDownload(Api &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void PaperDownload::start(const DocumentEntry &document)
{
    stop();
    m_document = document;
    readPiece();
    Q_EMIT changed();
}

void PaperDownload::stop()
{
    ++m_generation;
    m_document.reset();
    m_content.clear();
}

void PaperDownload::readPiece()
{
    m_api.send(ShowDocument{.documentId = m_document->id, .offset = m_content.size()}, this,
               [this, generation = m_generation](const Result<DocumentContent> &piece) {
                   if (generation != m_generation)
                       return; // another is wanted meanwhile
                   if (piece)
                       take(*piece);
                   else
                       Q_EMIT failed(piece.error());
               });
}

void PaperDownload::take(const DocumentContent &piece)
{
    m_content += piece.content.bytes();
    Q_EMIT changed();
    if (m_content.size() < m_document->size) {
        readPiece();
        return;
    }
    const QByteArray hash = QCryptographicHash::hash(m_content, QCryptographicHash::Sha256).toHex();
    if (QString::fromLatin1(hash) != m_document->sha256) {
        Q_EMIT failed(invalidValue(FieldReason::FileDamaged, QStringLiteral("file")));
        return;
    }
    Q_EMIT done(m_content);
}

int PaperDownload::percent() const
{
    return m_document && m_document->size > 0 ? static_cast<int>(m_content.size() * 100 / m_document->size) : 0;
}

} // namespace medlem::client
