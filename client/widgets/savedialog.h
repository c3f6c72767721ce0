// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace medlem::client {

struct SaveDialogWords
{
    QString title;
    QString fileName; // proposed, with its ending
    QString filter;   // "PDF (*.pdf)"
};

// Asks where a file shall be saved; then runs only when the user has chosen. Blocks nothing.
void askWhereToSave(QWidget *parent, const SaveDialogWords &words, std::function<void(const QString &path)> then);

} // namespace medlem::client
