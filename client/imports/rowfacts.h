// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/localfile.h"
#include "shared/domain/imports/importmapping.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace medlem::client {

// What rows of the user's own file say of a person, for the user to judge whom they are about: born, living, member of
// what. The server tells only which rows are doubtful, so the file is read again, aside from the GUI thread.
class RowFacts : public QObject
{
    Q_OBJECT

public:
    explicit RowFacts(QObject *parent = nullptr);

    void setFile(const std::optional<LocalFile> &file, const QList<ImportColumn> &columns); // forgets what it has read
    void need(const QSet<qint64> &rows); // reads those that it has not read yet
    [[nodiscard]] QString textOf(qint64 row) const { return m_texts.value(row); } // a line each; empty: not read

Q_SIGNALS:
    void changed();

private:
    std::optional<LocalFile> m_file;
    QList<ImportColumn> m_columns;
    QHash<qint64, QString> m_texts;
    QSet<qint64> m_asked;
    int m_generation = 0; // what is read of an earlier file is dropped
};

} // namespace medlem::client
