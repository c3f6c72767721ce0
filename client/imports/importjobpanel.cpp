// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importjobpanel.h"

#include "client/imports/importjobwatch.h"
#include "client/widgets/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

ImportJobPanel::ImportJobPanel(ImportJobWatch &watch, QWidget *parent)
    : ProgressPanel(parent)
    , m_watch(watch)
{
    connect(this, &ProgressPanel::cancelRequested, &m_watch, &ImportJobWatch::cancel);
    connect(&m_watch, &ImportJobWatch::changed, this, &ImportJobPanel::render);
    render();
}

void ImportJobPanel::render()
{
    setPercent(m_watch.percent());
    setSentence(m_watch.sentence());
    cancelButton()->setEnabled(m_watch.isRunning() && !m_watch.isCancelling());
}

} // namespace medlem::client
