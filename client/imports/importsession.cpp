// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importsession.h"

#include "client/api/api.h"

#include <QTimer>

namespace medlem::client {

namespace {

constexpr std::chrono::seconds discardPause{1};
constexpr int discardTries = 20;

// A job that was asked to stop keeps the file for a moment. Outlives the session, so that leaving need not wait.
void sendDiscard(Api &api, const ImportId &id, int tries)
{
    api.send(DiscardImport{.importId = id}, &api, [&api, id, tries](const Result<NoContent> &reply) {
        if (reply || reply.error().code != ErrorCode::Conflict || tries <= 1)
            return; // what cannot be discarded now, the server forgets within a day
        QTimer::singleShot(discardPause, &api, [&api, id, tries] {
            sendDiscard(api, id, tries - 1);
        });
    });
}

} // namespace

ImportSession::ImportSession(Api &api, const Account &account, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_account(account)
{
}

bool ImportSession::isNational() const
{
    return m_account.role == AccountRole::NationalAdministrator;
}

void ImportSession::setFile(const LocalFile &file)
{
    const bool hasOtherColumns = !m_file || m_file->headings != file.headings;
    discardEntry();
    m_file = file;
    if (hasOtherColumns)
        m_choices.columns.clear();
    Q_EMIT fileChanged();
    Q_EMIT choicesChanged();
}

void ImportSession::setEntry(const ImportEntry &entry)
{
    if (entry.preview)
        m_isPreviewOutdated = false;
    m_entry = entry;
    Q_EMIT entryChanged();
}

bool ImportSession::isUploaded() const
{
    return m_entry && m_entry->uploaded == m_entry->size;
}

void ImportSession::setChoices(const ImportChoices &choices)
{
    if (m_choices == choices)
        return;
    m_choices = choices;
    Q_EMIT choicesChanged();
}

bool ImportSession::hasFreshPreview() const
{
    return m_entry && m_entry->preview && m_entry->choices == m_choices && !m_isPreviewOutdated;
}

void ImportSession::outdatePreview()
{
    m_isPreviewOutdated = true;
}

void ImportSession::setFinished(const std::optional<ChangeId> &batchId)
{
    m_batchId = batchId;
    m_isFinished = true;
    Q_EMIT finished();
}

void ImportSession::discard()
{
    discardEntry();
    m_file.reset();
    m_choices = {};
    m_batchId.reset();
    m_isFinished = false;
    Q_EMIT fileChanged();
    Q_EMIT choicesChanged();
}

void ImportSession::discardEntry()
{
    if (m_entry && !m_isFinished)
        sendDiscard(m_api, m_entry->id, discardTries);
    forgetUpload();
}

void ImportSession::forgetUpload()
{
    if (!m_entry)
        return;
    m_entry.reset();
    m_isPreviewOutdated = false;
    Q_EMIT entryChanged();
}

} // namespace medlem::client
