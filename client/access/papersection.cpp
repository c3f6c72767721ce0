// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/papersection.h"

#include "client/access/accesserror.h"
#include "client/access/agreementtext.h"
#include "client/access/paperupload.h"
#include "client/widgets/datetext.h"
#include "client/widgets/disclosure.h"
#include "client/widgets/filedrop.h"
#include "client/widgets/progresspanel.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/taborder.h"

#include <QFileDialog>
#include <QFuture>
#include <QHBoxLayout>
#include <QLocale>
#include <QPromise>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

#include <memory>

namespace medlem::client {

namespace {

QFuture<Result<PaperFile>> readAside(const QString &path)
{
    auto promise = std::make_shared<QPromise<Result<PaperFile>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path] {
        promise->addResult(readPaperFile(path));
        promise->finish();
    });
    return promise->future();
}

} // namespace

PaperSection::PaperSection(Api &api, QWidget *parent)
    : Section(parent)
    , m_agreementDrop(createDrop(DocumentKind::SignedAgreement))
    , m_minutesDrop(createDrop(DocumentKind::MinutesExcerpt))
    , m_drops(new QWidget(this))
    , m_progress(new ProgressPanel(this))
    , m_upload(new PaperUpload(api, this))
{
    setHeading(tr("Papers"));
    auto *drops = new QHBoxLayout(m_drops);
    drops->setContentsMargins(0, 0, 0, 0);
    drops->setSpacing(grid(2));
    drops->addWidget(m_agreementDrop, 1);
    drops->addWidget(m_minutesDrop, 1);
    addContent(m_drops);
    addContent(m_progress);
    m_progress->hide();
    connect(m_progress, &ProgressPanel::cancelRequested, m_upload, &PaperUpload::stop);
    connect(m_upload, &PaperUpload::changed, this, &PaperSection::showUpload);
    connect(m_upload, &PaperUpload::failed, this, &PaperSection::showFailure);
    connect(m_upload, &PaperUpload::done, this, [this](const AgreementEntry &agreement) {
        Q_EMIT message({.kind = MessageKind::Success,
                        .text = tr("The paper is registered: %1.").arg(documentKindText(m_upload->kind()))});
        Q_EMIT registered(agreement);
    });
}

FileDrop *PaperSection::createDrop(DocumentKind kind)
{
    auto *drop = new FileDrop(this);
    const bool isAgreement = kind == DocumentKind::SignedAgreement;
    drop->setObjectName(isAgreement ? QStringLiteral("agreementDrop") : QStringLiteral("minutesDrop"));
    drop->setPictured(false);
    drop->setWords(documentKindText(kind),
                   tr("Drop the file here: PDF, or a photo as JPEG, PNG or HEIC, at most 10 MB."));
    drop->button()->setAccessibleName(tr("Choose file: %1").arg(documentKindText(kind)));
    connect(drop, &FileDrop::chooseRequested, this, [this, kind] {
        chooseFile(kind);
    });
    connect(drop, &FileDrop::fileDropped, this, [this, kind](const QString &path) {
        addFile(kind, path);
    });
    return drop;
}

FileDrop *PaperSection::dropOf(DocumentKind kind) const
{
    return kind == DocumentKind::SignedAgreement ? m_agreementDrop : m_minutesDrop;
}

void PaperSection::setAgreement(const AgreementEntry &agreement)
{
    if (!m_agreement || agreement.id != m_agreement->id) {
        m_upload->stop();
        for (FileDrop *drop : {m_agreementDrop, m_minutesDrop})
            drop->setError({});
    }
    m_agreement = agreement;
    showUpload();
    showPapers();
}

bool PaperSection::isUploading() const
{
    return m_upload->isRunning();
}

void PaperSection::stopUpload()
{
    m_upload->stop();
}

void PaperSection::chooseFile(DocumentKind kind)
{
    const QString kinds =
        tr("Scanned or photographed papers (%1)").arg(QStringLiteral("*.pdf *.jpg *.jpeg *.png *.heic *.heif"));
    auto *dialog =
        new QFileDialog(this, documentKindText(kind), {}, kinds + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString &path) {
        addFile(kind, path);
    });
    dialog->open();
}

void PaperSection::addFile(DocumentKind kind, const QString &path)
{
    if (!m_agreement || m_isReading || m_upload->isRunning())
        return;
    m_isReading = true;
    dropOf(kind)->setError({});
    dropOf(kind)->setBusy(true);
    readAside(path).then(this, [this, kind, agreement = m_agreement->id](const Result<PaperFile> &file) {
        m_isReading = false;
        dropOf(kind)->setBusy(false);
        if (agreement == m_agreement->id)
            take(kind, file);
    });
}

void PaperSection::take(DocumentKind kind, const Result<PaperFile> &file)
{
    if (file) {
        m_upload->start(m_agreement->id, kind, *file);
        return;
    }
    const Error &error = file.error();
    const bool isEmpty = !error.fields.isEmpty() && error.fields.first().reason == FieldReason::Required;
    dropOf(kind)->setError(
        error.code == ErrorCode::NotFound
            ? tr("The file cannot be opened. It may have been moved, or another program may be using it.")
        : isEmpty ? tr("The file is empty. Choose another.")
                  : accessErrorText(error));
    dropOf(kind)->button()->setFocus(Qt::OtherFocusReason); // which it lost while it could not be pressed
}

void PaperSection::showUpload()
{
    const bool isRunning = m_upload->isRunning();
    const bool hadFocus = m_progress->isAncestorOf(focusWidget());
    m_progress->setHeading(tr("Sending to the server: %1").arg(documentKindText(m_upload->kind())));
    m_progress->setPercent(m_upload->percent());
    m_progress->setSentence(m_upload->sentence());
    m_progress->setVisible(isRunning);
    m_drops->setVisible(m_agreement && isUnderWay(m_agreement->state) && !isRunning);
    if (!isRunning && hadFocus && m_drops->isVisible())
        dropOf(m_upload->kind())->button()->setFocus(Qt::OtherFocusReason);
}

void PaperSection::showFailure(const Error &error)
{
    FileDrop *drop = dropOf(m_upload->kind());
    drop->setError(accessErrorText(error));
    drop->button()->setFocus(Qt::OtherFocusReason);
    if (isOvertaken(error))
        Q_EMIT overtaken();
}

QWidget *PaperSection::createRow(const DocumentEntry &document, bool separated)
{
    auto *row = new RecordRow(this);
    row->setSeparated(separated);
    row->setTitle(documentKindText(document.kind));
    if (document.isSuperseded)
        row->setStatus(PillKind::Neutral, tr("Replaced"));
    else if (document.hasActiveContent)
        row->setStatus(PillKind::Warning, tr("Active content"));
    row->setDetail(tr("%1, %2 · registered %3 by %4")
                       .arg(document.fileName, QLocale().formattedDataSize(document.size, 1, QLocale::DataSizeSIFormat),
                            dateTimeText(document.registeredAt), document.registeredBy));
    auto *show = row->addAction(tr("Show"), tr("Show %1").arg(documentKindText(document.kind)), Look::Secondary);
    show->setObjectName(QStringLiteral("showPaperButton"));
    connect(show, &QPushButton::clicked, this, [this, document] {
        Q_EMIT paperOpened(document);
    });
    return row;
}

void PaperSection::showPapers()
{
    const FocusKeeper keeper(*this);
    const bool wasUnfolded = m_older && m_older->isUnfolded();
    delete m_rows;
    m_older = nullptr;
    m_rows = new QWidget(this);
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *older = new QWidget;
    auto *olderLayout = new QVBoxLayout(older);
    olderLayout->setContentsMargins(0, 0, 0, 0);
    olderLayout->setSpacing(0);
    for (const DocumentEntry &document : std::as_const(m_agreement->documents)) {
        QVBoxLayout *into = document.isSuperseded ? olderLayout : layout;
        into->addWidget(createRow(document, into->count() > 0));
    }
    setDescription(m_agreement->documents.isEmpty() ? tr("No paper has been registered yet.") : QString());
    if (olderLayout->count() > 0) {
        m_older = new Disclosure(m_rows);
        m_older->setTitle(tr("%n replaced paper(s)", nullptr, olderLayout->count()));
        m_older->addContent(older);
        m_older->setUnfolded(wasUnfolded);
        layout->addWidget(m_older);
    } else {
        delete older;
    }
    addContent(m_rows);
    m_rows->show(); // at once, for the focus
}

} // namespace medlem::client
