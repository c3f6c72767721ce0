// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace medlem::server {

// A signed paper of the demo.
struct DemoPaper
{
    struct Signature
    {
        QString name;
        QString as; // below the line
    };

    QString title;
    QStringList lines;
    QList<Signature> signatures;
};

// As a PDF of one page that is inspected like any other. Its fonts are those that every reader has, so letters beyond
// Latin-1 lose their marks.
[[nodiscard]] QByteArray demoPdf(const DemoPaper &paper);

} // namespace medlem::server
