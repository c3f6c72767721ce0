// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/localfile.h"
#include "shared/protocol/accounts.h"
#include "shared/protocol/imports.h"

#include <QObject>

#include <optional>

namespace medlem::client {

class Api;

// One import from the chosen file to the receipt: what the steps of the wizard have in common. Each step reads from
// here and writes here, so that going back loses nothing. Lives as long as the wizard works on the file.
class ImportSession : public QObject
{
    Q_OBJECT

public:
    ImportSession(Api &api, const Account &account, QObject *parent = nullptr);

    [[nodiscard]] Api &api() const { return m_api; }
    [[nodiscard]] const Account &account() const { return m_account; }
    [[nodiscard]] bool isNational() const; // may create branches, types and roles

    [[nodiscard]] const std::optional<LocalFile> &file() const { return m_file; }
    void setFile(const LocalFile &file); // the server forgets what it has, and choices that do not fit go

    // The import as the server last told it; absent before anything is uploaded.
    [[nodiscard]] const std::optional<ImportEntry> &entry() const { return m_entry; }
    void setEntry(const ImportEntry &entry);
    [[nodiscard]] bool isUploaded() const; // as a whole
    void forgetUpload();                   // the server has forgotten it

    [[nodiscard]] const ImportChoices &choices() const { return m_choices; }
    void setChoices(const ImportChoices &choices);

    // Whether entry()->preview says what a run with choices() would do.
    [[nodiscard]] bool hasFreshPreview() const;
    void outdatePreview(); // the register has changed since

    // It has been run. Without a batch: the register had all of the file already.
    void setFinished(const std::optional<ChangeId> &batchId);
    [[nodiscard]] bool isFinished() const { return m_isFinished; }
    [[nodiscard]] const std::optional<ChangeId> &batchId() const { return m_batchId; }

    [[nodiscard]] bool hasSomethingToLose() const { return m_file.has_value() && !m_isFinished; }
    void discard(); // here and on the server; a finished import stays, of course

Q_SIGNALS:
    void fileChanged();
    void entryChanged();
    void choicesChanged();
    void finished();

private:
    void discardEntry();

    Api &m_api;
    Account m_account;
    std::optional<LocalFile> m_file;
    std::optional<ImportEntry> m_entry;
    ImportChoices m_choices;
    bool m_isPreviewOutdated = false;
    bool m_isFinished = false;
    std::optional<ChangeId> m_batchId;
};

} // namespace medlem::client
