// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/imports/textencoding.h"
#include "shared/protocol/imports.h"

#include <QByteArray>
#include <QStringList>

namespace medlem::client {

// A file on the user's own machine as it was read: what is shown of it is what is uploaded, whatever happens to the
// file meanwhile.
struct LocalFile
{
    QString path;
    QString name; // without folders
    ImportFormat format = ImportFormat::Csv;
    QByteArray content;
    QByteArray sha256;                    // of content
    std::optional<TextEncoding> encoding; // of a CSV file
    char delimiter = ';';                 // of a CSV file
    qint64 rows = 0;                      // below the headings
    QStringList headings;
    QList<QStringList> samples; // the first rows below the headings, at most sampleCount

    static constexpr qsizetype sampleCount = 5;

    bool operator==(const LocalFile &) const = default;
};

// Reads a file to its end; takes a moment, so call it aside. Errors: NotFound (it cannot be opened), and those of
// detectFormat and readTable; Required at "file" when there are no headings or no rows.
[[nodiscard]] Result<LocalFile> readLocalFile(const QString &path);

} // namespace medlem::client
