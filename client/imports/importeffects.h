// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/importpreview.h"

#include <QWidget>

class QGridLayout;

namespace medlem::client {

// What an import does to the register, a number and its meaning on each line.
class ImportEffects : public QWidget
{
    Q_OBJECT

public:
    explicit ImportEffects(const ImportPreview &preview, QWidget *parent = nullptr);

private:
    void addLine(qint64 number, const QString &one, const QString &many); // none: no line

    QGridLayout *m_grid;
};

} // namespace medlem::client
