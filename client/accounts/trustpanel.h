// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace medlem::client {

// Shows the fingerprint of a certificate that no authority vouches for. At the first contact the user may trust it;
// when it is another than the one trusted before one can only try again: somebody may be listening in.
class TrustPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TrustPanel(const QString &serverName, QWidget *parent = nullptr);

    void show(const QString &fingerprint, const QString &known);

Q_SIGNALS:
    void trusted(const QString &fingerprint);
    void retryRequested();

private:
    QString m_serverName;
    QString m_fingerprint;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_fingerprintLabel;
    QPushButton *m_trust;
    QPushButton *m_retry;
};

} // namespace medlem::client
