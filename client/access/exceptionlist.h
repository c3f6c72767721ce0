// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "shared/protocol/exceptions.h"

#include <QWidget>

class QVBoxLayout;

namespace medlem::client {

// Exceptions with all there is to know about each, and for the national organisation what can be decided.
class ExceptionList : public QWidget
{
    Q_OBJECT

public:
    enum class Shows
    {
        OneBranch,
        ManyBranches, // and names them
    };

    ExceptionList(Viewer viewer, Shows shows, QWidget *parent = nullptr);

    void setExceptions(const QList<ExceptionEntry> &exceptions);

Q_SIGNALS:
    void decideRequested(const medlem::ExceptionEntry &exception);
    void withdrawRequested(const medlem::ExceptionEntry &exception);
    void branchRequested(const medlem::BranchName &branch);

private:
    [[nodiscard]] QWidget *createRow(const ExceptionEntry &exception, bool separated);

    Viewer m_viewer;
    Shows m_shows;
    QWidget *m_rows = nullptr;
};

} // namespace medlem::client
