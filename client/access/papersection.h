// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/paperfile.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/section.h"

namespace medlem::client {

class Api;
class Disclosure;
class FileDrop;
class PaperUpload;
class ProgressPanel;

// The papers of an agreement: a place for each kind where its file is dropped or chosen, what has been registered, and
// behind a fold those that later ones have superseded.
class PaperSection : public Section
{
    Q_OBJECT

public:
    explicit PaperSection(Api &api, QWidget *parent = nullptr);

    void setAgreement(const AgreementEntry &agreement);
    void addFile(DocumentKind kind, const QString &path);
    [[nodiscard]] bool isUploading() const;
    void stopUpload();

Q_SIGNALS:
    void registered(const medlem::AgreementEntry &agreement);
    void paperOpened(const medlem::DocumentEntry &document);
    void overtaken(); // the agreement takes no papers any more: read it again
    void message(const medlem::client::Message &message);

private:
    FileDrop *createDrop(DocumentKind kind);
    void chooseFile(DocumentKind kind);
    void take(DocumentKind kind, const Result<PaperFile> &file);
    void showUpload();
    void showFailure(const Error &error);
    void showPapers();
    [[nodiscard]] QWidget *createRow(const DocumentEntry &document, bool separated);
    [[nodiscard]] FileDrop *dropOf(DocumentKind kind) const;

    std::optional<AgreementEntry> m_agreement;
    FileDrop *m_agreementDrop;
    FileDrop *m_minutesDrop;
    QWidget *m_drops;
    ProgressPanel *m_progress;
    PaperUpload *m_upload;
    QWidget *m_rows = nullptr;
    Disclosure *m_older = nullptr;
    bool m_isReading = false;
};

} // namespace medlem::client
