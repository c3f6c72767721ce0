// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importupload.h"

#include "client/api/api.h"

#include <QLocale>

#include <utility>

namespace medlem::client {

namespace {

constexpr std::chrono::seconds contactPause{2};

bool isPassing(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::Timeout || code == ErrorCode::Unavailable ||
           code == ErrorCode::TooManyRequests || code == ErrorCode::Unauthenticated;
}

// The server is there and says itself that it has too much to do.
bool isBusy(ErrorCode code)
{
    return code == ErrorCode::Unavailable || code == ErrorCode::TooManyRequests;
}

} // namespace

ImportUpload::ImportUpload(ImportSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &ImportUpload::goOn);
    connect(&m_session.api(), &Api::contactRestored, this, [this] {
        if (m_pause.isActive())
            m_pause.start(0);
    });
}

void ImportUpload::start()
{
    Q_ASSERT(m_session.file());
    if (m_isRunning)
        return;
    m_key = newIdempotencyKey();
    m_isRunning = true;
    m_hasContact = true;
    m_isServerBusy = false;
    ++m_generation;
    Q_EMIT changed();
    goOn();
}

void ImportUpload::stop()
{
    if (!m_isRunning)
        return;
    m_isOutOfStep = true; // a piece may be on its way
    ++m_generation;
    end();
}

void ImportUpload::goOn()
{
    if (!m_session.entry()) {
        begin();
    } else if (m_isOutOfStep) {
        lookUp();
    } else if (m_session.isUploaded()) {
        end();
        Q_EMIT done();
    } else {
        sendPiece();
    }
}

void ImportUpload::begin()
{
    const LocalFile &file = *m_session.file();
    const BeginImport request{
        .idempotencyKey = m_key,
        .body = {.fileName = file.name.right(200), .format = file.format, .size = file.content.size()}};
    m_session.api().send(request, this, [this, generation = m_generation](const Result<ImportEntry> &reply) {
        if (generation != m_generation) {
            if (reply && !m_session.entry())
                m_session.setEntry(*reply); // stopped meanwhile; to go on with, or to discard
            return;
        }
        if (takes(reply))
            goOn();
    });
}

void ImportUpload::lookUp()
{
    const ShowImport request{.importId = m_session.entry()->id};
    m_session.api().send(request, this, [this, generation = m_generation](const Result<ImportEntry> &reply) {
        if (generation != m_generation || !takes(reply))
            return;
        m_isOutOfStep = false;
        goOn();
    });
}

void ImportUpload::sendPiece()
{
    const qint64 offset = m_session.entry()->uploaded;
    const auto piece = FilePiece::create(m_session.file()->content.mid(offset, FilePiece::mostBytes));
    Q_ASSERT(piece);
    const AddImportPart request{.importId = m_session.entry()->id, .body = {.offset = offset, .content = *piece}};
    m_session.api().send(request, this, [this, generation = m_generation](const Result<ImportEntry> &reply) {
        if (generation == m_generation && takes(reply))
            goOn();
    });
}

// Whether the server has told where it is. If not, that is asked later, or it is over.
bool ImportUpload::takes(const Result<ImportEntry> &reply)
{
    if (reply) {
        m_hasContact = true;
        m_isServerBusy = false;
        m_session.setEntry(*reply);
        Q_EMIT changed();
        return true;
    }
    m_isOutOfStep = true;
    if (isPassing(reply.error().code)) {
        m_isServerBusy = isBusy(reply.error().code);
        m_hasContact = m_isServerBusy;
        m_pause.start(contactPause);
        Q_EMIT changed();
    } else {
        end();
        Q_EMIT failed(reply.error());
    }
    return false;
}

void ImportUpload::end()
{
    m_pause.stop();
    m_isRunning = false;
    Q_EMIT changed();
}

int ImportUpload::percent() const
{
    const auto &entry = m_session.entry();
    return entry && entry->size > 0 ? static_cast<int>(entry->uploaded * 100 / entry->size) : 0;
}

QString ImportUpload::sentence() const
{
    if (!m_hasContact)
        return tr("There is no contact with the server. The sending goes on as soon as it answers.");
    if (m_isServerBusy)
        return tr("The server has a lot to do. The sending goes on by itself in a moment.");
    const auto &entry = m_session.entry();
    if (!entry)
        return tr("Waiting for the server to begin…");
    const QLocale locale;
    return tr("%1 of %2 have been sent.")
        .arg(locale.formattedDataSize(entry->uploaded, 1, QLocale::DataSizeSIFormat),
             locale.formattedDataSize(entry->size, 1, QLocale::DataSizeSIFormat));
}

} // namespace medlem::client
