// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/paperfile.h"

#include <QObject>
#include <QTimer>

namespace medlem::client {

class Api;

// Takes one paper of an agreement to the server, piece by piece. After a lost connection the same piece is sent again
// with the same key, so that nothing arrives twice.
class PaperUpload : public QObject
{
    Q_OBJECT

public:
    explicit PaperUpload(Api &api, QObject *parent = nullptr);

    void start(const AgreementId &agreement, DocumentKind kind, const PaperFile &file);
    void stop(); // the server forgets what it has of it

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] DocumentKind kind() const { return m_kind; }
    [[nodiscard]] int percent() const;
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void changed();
    void done(const medlem::AgreementEntry &agreement);
    void failed(const medlem::Error &error);

private:
    void goOn();
    void begin();
    void sendPiece();
    void finish();
    template <class Request, class Taken>
    void send(const Request &request, Taken taken);
    void handleFailure(const Error &error);
    void end();

    Api &m_api;
    QTimer m_pause;
    std::optional<AgreementId> m_agreement;
    DocumentKind m_kind = DocumentKind::SignedAgreement;
    PaperFile m_file;
    std::optional<DocumentUpload> m_upload;
    QString m_key; // of the request that is on its way, or has to be sent again
    bool m_isRunning = false;
    bool m_isWaiting = false; // for the server to answer again
    int m_generation = 0;
};

} // namespace medlem::client
