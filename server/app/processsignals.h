// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace medlem::server {

// The signals of the operating system as Qt signals, in the thread that made this. One at a time: a handler is a plain
// function and writes to the one socket there is. On Windows Ctrl-C ends the program without ceremony.
class ProcessSignals : public QObject
{
    Q_OBJECT

public:
    explicit ProcessSignals(QObject *parent = nullptr);
    ~ProcessSignals() override;

Q_SIGNALS:
    void stopRequested();   // SIGTERM, SIGINT
    void reloadRequested(); // SIGHUP

private:
    void read();

    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace medlem::server
