// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/importbatches.h"

#include <QWidget>

class QVBoxLayout;

namespace medlem::client {

// Who and what keeps an import from being taken back, with a way to each member.
class HindranceList : public QWidget
{
    Q_OBJECT

public:
    explicit HindranceList(QWidget *parent = nullptr);

    void setHindrances(const ImportHindranceList &hindrances);

Q_SIGNALS:
    void memberRequested(const medlem::PersonId &personId);

private:
    void addPerson(const ImportHindrance &first, const QStringList &whys);

    static constexpr int mostShown = 20; // persons

    QVBoxLayout *m_lines;
};

} // namespace medlem::client
