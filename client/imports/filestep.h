// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/importstep.h"

#include <functional>

namespace medlem::client {

class FileDrop;
class FileSummary;
class ImportUpload;
class ProgressPanel;
class UnfinishedFiles;

// The first step: a file is chosen, read on this machine to show what it holds, and then sent to the server.
class FileStep : public ImportStep
{
    Q_OBJECT

public:
    explicit FileStep(ImportSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Import a file"); }
    [[nodiscard]] QString subtitle() const override;
    void enter() override;
    [[nodiscard]] bool mayGoOn() const override;
    void goOn() override;
    void stop() override;

    void openFile(const QString &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    void chooseFile();
    void takeFile(const Result<LocalFile> &file);
    void showFile();
    void startUpload();
    void sendAfterAll();
    void showUpload();
    void showFailure(const Error &error);

    FileDrop *m_drop;
    FileSummary *m_summary;
    ProgressPanel *m_progress;
    ImportUpload *m_upload;
    UnfinishedFiles *m_unfinished;
    bool m_isReading = false;
    int m_generation = 0; // a later choice outdoes an earlier one that is still being read
};

} // namespace medlem::client
