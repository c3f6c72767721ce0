// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/api/api.h"
#include "shared/protocol/importjobs.h"

#include <QElapsedTimer>
#include <QTimer>

#include <functional>
#include <optional>

namespace medlem::client {

// Starts a job on the server and follows it to its end, by asking again and again. A lost connection ends nothing: the
// watch goes on asking, and says so. Exactly one of done, cancelled and failed follows on each start.
class ImportJobWatch : public QObject
{
    Q_OBJECT

public:
    explicit ImportJobWatch(Api &api, QObject *parent = nullptr);

    // PreviewImport, RunImport or UndoImport. A lost answer is asked for again with the same idempotency key.
    template <class Request>
    void start(const Request &request)
    {
        startWith([this, request](const std::function<void(const Result<ImportJob> &)> &answer) {
            m_api.send(request, this, answer);
        });
    }
    void cancel(); // asks the server; it may be too late, and then done follows
    void forget(); // follows no longer, and asks the server to stop: for a user who goes away

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isCancelling() const { return m_isCancelling; }
    [[nodiscard]] bool hasContact() const { return m_hasContact; }
    [[nodiscard]] const std::optional<ImportJob> &job() const { return m_job; }
    [[nodiscard]] int percent() const;
    [[nodiscard]] QString sentence() const; // what is being done just now, or that there is no contact

Q_SIGNALS:
    void changed();
    void done(const medlem::ImportJob &job);
    void cancelled();
    void failed(const medlem::Error &error);

private:
    using Starter = std::function<void(const std::function<void(const Result<ImportJob> &)> &)>;

    void startWith(Starter starter);
    void ask();
    void takeReply(const Result<ImportJob> &reply);
    void follow(const ImportJob &job);
    void sendCancel();
    void end();

    Api &m_api;
    Starter m_starter;
    QTimer m_pause;
    QElapsedTimer m_age;
    std::optional<ImportJob> m_job;
    int m_generation = 0; // answers to earlier jobs are of no interest
    bool m_isRunning = false;
    bool m_isCancelling = false;
    bool m_hasContact = true;
    bool m_isServerBusy = false;
};

} // namespace medlem::client
