// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/importsession.h"

#include <QTimer>

namespace medlem::client {

// Takes the session's file to the server, piece by piece. After a lost connection it goes on from where the server is.
class ImportUpload : public QObject
{
    Q_OBJECT

public:
    explicit ImportUpload(ImportSession &session, QObject *parent = nullptr);

    void start();
    void stop(); // what is there already stays, for start() to go on with

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] int percent() const;
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void changed();
    void done();
    void failed(const medlem::Error &error);

private:
    void goOn();
    void begin();
    void lookUp();
    void sendPiece();
    [[nodiscard]] bool takes(const Result<ImportEntry> &reply);
    void end();

    ImportSession &m_session;
    QTimer m_pause;
    QString m_key;              // of the import to begin; kept while its answer is lost
    bool m_isOutOfStep = false; // an answer was lost: ask what the server has
    bool m_isRunning = false;
    bool m_hasContact = true;
    bool m_isServerBusy = false;
    int m_generation = 0;
};

} // namespace medlem::client
