// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/agreementdocuments.h"

#include <QByteArray>
#include <QObject>

namespace medlem::client {

class Api;

// Brings one paper from the server, piece by piece, and makes sure that it is the one that was registered.
class PaperDownload : public QObject
{
    Q_OBJECT

public:
    explicit PaperDownload(Api &api, QObject *parent = nullptr);

    void start(const DocumentEntry &document);
    void stop();

    [[nodiscard]] int percent() const;

Q_SIGNALS:
    void changed();
    void done(const QByteArray &content);
    void failed(const medlem::Error &error); // Invalid with FileDamaged at "file": not the file that was registered

private:
    void readPiece();
    void take(const DocumentContent &piece);

    Api &m_api;
    std::optional<DocumentEntry> m_document;
    QByteArray m_content;
    int m_generation = 0;
};

} // namespace medlem::client
