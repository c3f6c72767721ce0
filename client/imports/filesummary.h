// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"

class QTableWidget;

namespace medlem::client {

struct LocalFile;

// What was found in a chosen file: name, size, rows, how it is written, and its first rows, so that one sees that the
// letters are right.
class FileSummary : public Section
{
    Q_OBJECT

public:
    explicit FileSummary(QWidget *parent = nullptr);

    void setFile(const LocalFile &file);

private:
    QTableWidget *m_table;
};

} // namespace medlem::client
