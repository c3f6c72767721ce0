// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accounts.h"
#include "shared/protocol/importbatches.h"
#include "shared/protocol/importmappings.h"
#include "shared/protocol/imports.h"
#include "tests/support/fakeapi.h"

#include <QTemporaryDir>

// What the tests of the import wizard share.
namespace medlem::test {

// A file on disk for as long as it is needed.
class WrittenFile
{
public:
    explicit WrittenFile(const QByteArray &content, const QString &name = QStringLiteral("medlemmar.csv"));

    [[nodiscard]] QString path() const { return m_folder.filePath(m_name); }
    [[nodiscard]] const QByteArray &content() const { return m_content; }
    [[nodiscard]] const QString &name() const { return m_name; }

private:
    QTemporaryDir m_folder;
    QByteArray m_content;
    QString m_name;
};

// Headings and some rows as an old register writes them, in Windows-1252.
[[nodiscard]] QByteArray legacyLines();

[[nodiscard]] Account nationalAccount();
[[nodiscard]] Account localAccount(); // of one branch, ownBranch()
[[nodiscard]] BranchName ownBranch();

[[nodiscard]] ImportId sampleImport();
[[nodiscard]] ImportEntry entryOf(const WrittenFile &file, qint64 uploaded);

// The next upload of the file goes well, in one piece.
void expectUpload(FakeApi &api, const WrittenFile &file);

[[nodiscard]] NamedImportMapping savedMapping(int number, const QString &name);

[[nodiscard]] ImportPreview samplePreview();

// The next preview of the whole file goes well, with the columns as the headings say.
void expectPreview(FakeApi &api, const WrittenFile &file, const ImportPreview &preview);

[[nodiscard]] ImportBatch sampleBatch();
[[nodiscard]] ImportJob jobOf(ImportJobKind kind, ImportJobState state, int percent = 0);

} // namespace medlem::test
