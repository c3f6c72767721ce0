// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/importsession.h"
#include "client/imports/problemexport.h"
#include "client/widgets/messagebar.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace medlem::client {

// "Save the rows with errors…": asks which rows and where, saves them, and tells how far it has come.
class ProblemExportButton : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemExportButton(ImportSession &session, QWidget *parent = nullptr);

    void showFor(const ImportPreview &preview); // nothing to mend: nothing to press
    void stop();
    void saveTo(const QString &path, ProblemScope scope);

Q_SIGNALS:
    void message(const medlem::client::Message &message);

private:
    void press();
    void askWhere(ProblemScope scope);
    void tellSaved(qint64 rows);
    void tellFailure(const Error &error);
    void render();

    ImportSession &m_session;
    ProblemExport m_export;
    bool m_hasErrors = false;
    bool m_hasQuestions = false;
    QPushButton *m_button;
    QMenu *m_scopes;
};

} // namespace medlem::client
