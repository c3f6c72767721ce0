// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/paperupload.h"

#include "client/api/api.h"

#include <QLocale>

#include <chrono>

namespace medlem::client {

namespace {

constexpr std::chrono::seconds contactPause{2};

bool isPassing(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::Timeout || code == ErrorCode::Unavailable ||
           code == ErrorCode::TooManyRequests || code == ErrorCode::Unauthenticated;
}

} // namespace

PaperUpload::PaperUpload(Api &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &PaperUpload::goOn);
    connect(&m_api, &Api::contactRestored, this, [this] {
        if (m_pause.isActive())
            m_pause.start(0);
    });
}

void PaperUpload::start(const AgreementId &agreement, DocumentKind kind, const PaperFile &file)
{
    Q_ASSERT(!m_isRunning);
    m_agreement = agreement;
    m_kind = kind;
    m_file = file;
    m_upload.reset();
    m_key = newIdempotencyKey();
    m_isRunning = true;
    m_isWaiting = false;
    ++m_generation;
    Q_EMIT changed();
    goOn();
}

void PaperUpload::stop()
{
    if (!m_isRunning)
        return;
    ++m_generation;
    end();
}

void PaperUpload::goOn()
{
    if (!m_upload)
        begin();
    else if (m_upload->uploaded < m_file.content.size())
        sendPiece();
    else
        finish();
}

template <class Request, class Taken>
void PaperUpload::send(const Request &request, Taken taken)
{
    m_api.send(request, this, [this, taken, generation = m_generation](const Result<typename Request::Reply> &reply) {
        if (generation != m_generation)
            return; // stopped meanwhile
        if (!reply) {
            handleFailure(reply.error());
            return;
        }
        m_isWaiting = false;
        m_key = newIdempotencyKey();
        taken(*reply);
    });
}

void PaperUpload::begin()
{
    const BeginDocument request{.agreementId = *m_agreement,
                                .idempotencyKey = m_key,
                                .body = {.kind = m_kind, .fileName = m_file.name, .size = m_file.content.size()}};
    send(request, [this](const DocumentUpload &upload) {
        m_upload = upload;
        Q_EMIT changed();
        goOn();
    });
}

void PaperUpload::sendPiece()
{
    const qint64 offset = m_upload->uploaded;
    const auto piece = FilePiece::create(m_file.content.mid(offset, FilePiece::mostBytes));
    Q_ASSERT(piece);
    const AddDocumentPart request{
        .documentId = m_upload->id, .idempotencyKey = m_key, .body = {.offset = offset, .content = *piece}};
    send(request, [this](const DocumentUpload &upload) {
        m_upload = upload;
        Q_EMIT changed();
        goOn();
    });
}

void PaperUpload::finish()
{
    const FinishDocument request{
        .documentId = m_upload->id, .idempotencyKey = m_key, .body = {.sha256 = m_file.sha256}};
    send(request, [this](const AgreementEntry &agreement) {
        end();
        Q_EMIT done(agreement);
    });
}

void PaperUpload::handleFailure(const Error &error)
{
    if (isPassing(error.code)) {
        m_isWaiting = true;
        m_pause.start(contactPause);
        Q_EMIT changed();
        return;
    }
    end();
    Q_EMIT failed(error);
}

void PaperUpload::end()
{
    m_pause.stop();
    m_isRunning = false;
    m_file = {};
    Q_EMIT changed();
}

int PaperUpload::percent() const
{
    return m_upload && m_upload->size > 0 ? static_cast<int>(m_upload->uploaded * 100 / m_upload->size) : 0;
}

QString PaperUpload::sentence() const
{
    if (m_isWaiting)
        return tr("The server does not answer just now. The sending goes on as soon as it does.");
    if (!m_upload)
        return tr("Waiting for the server to begin…");
    if (m_upload->uploaded == m_upload->size)
        return tr("The server looks at the file.");
    const QLocale locale;
    return tr("%1 of %2 have been sent.")
        .arg(locale.formattedDataSize(m_upload->uploaded, 1, QLocale::DataSizeSIFormat),
             locale.formattedDataSize(m_upload->size, 1, QLocale::DataSizeSIFormat));
}

} // namespace medlem::client
