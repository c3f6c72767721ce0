// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/progresspanel.h"

namespace medlem::client {

class ImportJobWatch;

// How far a job has come. To be shown while the watch is running.
class ImportJobPanel : public ProgressPanel
{
    Q_OBJECT

public:
    explicit ImportJobPanel(ImportJobWatch &watch, QWidget *parent = nullptr);

private:
    void render();

    ImportJobWatch &m_watch;
};

} // namespace medlem::client
