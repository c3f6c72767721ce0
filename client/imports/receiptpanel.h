// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/importbatches.h"

#include <QWidget>

class QGridLayout;

namespace medlem::client {

struct ReceiptLine;

// What a finished import brought: file, time, who, and the numbers.
class ReceiptPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiptPanel(QWidget *parent = nullptr);

    void setBatch(const ImportBatch &batch);

private:
    void add(const QList<ReceiptLine> &lines);
    void addDivider();

    QGridLayout *m_lines;
};

} // namespace medlem::client
