// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/filestep.h"

#include "client/imports/filesummary.h"
#include "client/imports/importupload.h"
#include "client/imports/importwords.h"
#include "client/imports/unfinishedfiles.h"
#include "client/widgets/errortext.h"
#include "client/widgets/filedrop.h"
#include "client/widgets/progresspanel.h"
#include "client/widgets/tokens.h"

#include <QFileDialog>
#include <QFuture>
#include <QPromise>
#include <QPushButton>
#include <QScrollArea>
#include <QThreadPool>
#include <QVBoxLayout>

#include <memory>

namespace medlem::client {

namespace {

constexpr int lowBelow = grid(42); // where a file is dropped: what picture, words and button take

QFuture<Result<LocalFile>> readAside(const QString &path)
{
    auto promise = std::make_shared<QPromise<Result<LocalFile>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path] {
        promise->addResult(readLocalFile(path));
        promise->finish();
    });
    return promise->future();
}

// The server keeps three files of the user's already.
bool hasNoPlace(const Error &error)
{
    return error.code == ErrorCode::Conflict &&
           std::any_of(error.fields.begin(), error.fields.end(), [](const FieldError &field) {
               return field.reason == FieldReason::AlreadyUsed;
           });
}

} // namespace

FileStep::FileStep(ImportSession &session, QWidget *parent)
    : ImportStep(session, parent)
    , m_drop(new FileDrop(this))
    , m_summary(new FileSummary(this))
    , m_progress(new ProgressPanel(this))
    , m_upload(new ImportUpload(session, this))
    , m_unfinished(new UnfinishedFiles(session.api(), this))
{
    m_drop->setWords(tr("Drop a file here"),
                     tr("CSV or Excel, at most 20 MB and 100,000 rows. Nothing is changed in the register until you "
                        "have seen what the file brings."));
    m_progress->setHeading(tr("Sending the file to the server"));
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(m_progress);
    layout->addWidget(m_unfinished);
    layout->addWidget(m_summary);
    layout->addWidget(m_drop, 1000);
    layout->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("fileScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connectParts();
    showFile();
}

void FileStep::connectParts()
{
    connect(m_drop, &FileDrop::chooseRequested, this, &FileStep::chooseFile);
    connect(m_drop, &FileDrop::fileDropped, this, &FileStep::openFile);
    connect(m_progress, &ProgressPanel::cancelRequested, m_upload, &ImportUpload::stop);
    connect(m_upload, &ImportUpload::changed, this, &FileStep::showUpload);
    connect(m_upload, &ImportUpload::done, this, &FileStep::passed);
    connect(m_upload, &ImportUpload::failed, this, &FileStep::showFailure);
    connect(m_unfinished, &UnfinishedFiles::changed, this, &FileStep::showFile);
    connect(m_unfinished, &UnfinishedFiles::removed, this, &FileStep::sendAfterAll);
    connect(m_unfinished, &UnfinishedFiles::failed, this, [this](const Error &error) {
        Q_EMIT message({.kind = MessageKind::Error,
                        .text = error.code == ErrorCode::Conflict
                                    ? tr("The server works with that file just now. Try again in a moment.")
                                    : errorText(error)});
    });
    connect(&session(), &ImportSession::fileChanged, this, &FileStep::showFile);
}

void FileStep::resizeEvent(QResizeEvent *event)
{
    ImportStep::resizeEvent(event);
    m_drop->setLow(height() < lowBelow);
}

QString FileStep::subtitle() const
{
    return session().file() ? tr("Look whether the rows are right, above all å, ä and ö.")
                            : tr("Choose a file with members, for example an export of another register.");
}

void FileStep::enter()
{
    showFile();
}

bool FileStep::mayGoOn() const
{
    return session().file() && !m_isReading && !m_upload->isRunning();
}

void FileStep::goOn()
{
    if (session().isUploaded())
        Q_EMIT passed();
    else
        startUpload();
}

void FileStep::startUpload()
{
    m_unfinished->forget();
    m_upload->start();
}

void FileStep::stop()
{
    ++m_generation;
    m_isReading = false;
    m_drop->setBusy(false);
    m_drop->setError({});
    m_unfinished->forget();
    m_upload->stop();
}

void FileStep::chooseFile()
{
    const QString kinds = tr("Files with members (%1)").arg(QStringLiteral("*.csv *.txt *.xlsx"));
    auto *dialog = new QFileDialog(this, tr("Choose file"), {}, kinds + QStringLiteral(";;") + tr("All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &FileStep::openFile);
    dialog->open();
}

void FileStep::openFile(const QString &path)
{
    m_isReading = true;
    m_drop->setBusy(true);
    m_drop->setError({});
    Q_EMIT messageOutdated();
    Q_EMIT changed();
    readAside(path).then(this, [this, generation = ++m_generation](const Result<LocalFile> &file) {
        if (generation == m_generation)
            takeFile(file);
    });
}

void FileStep::takeFile(const Result<LocalFile> &file)
{
    m_isReading = false;
    m_drop->setBusy(false);
    if (file) {
        session().setFile(*file);
        Q_EMIT changed();
        Q_EMIT ready();
        return;
    }
    m_drop->setError(file.error().code == ErrorCode::NotFound
                         ? tr("The file cannot be opened. Another program may be using it.")
                         : importErrorText(file.error()));
    Q_EMIT changed();
    if (isVisible())
        m_drop->button()->setFocus(Qt::OtherFocusReason); // which it lost while it could not be pressed
}

void FileStep::showFile()
{
    const auto &file = session().file();
    m_summary->setVisible(file && m_unfinished->isHidden()); // a small window has no room for both
    m_drop->setCompact(file.has_value());
    if (file)
        m_summary->setFile(*file);
    showUpload();
}

void FileStep::showUpload()
{
    const bool isRunning = m_upload->isRunning();
    m_progress->setVisible(isRunning);
    m_progress->setPercent(m_upload->percent());
    m_progress->setSentence(m_upload->sentence());
    m_drop->setEnabled(!isRunning);
    Q_EMIT changed();
}

// The user may have turned to another file, or none, meanwhile.
void FileStep::sendAfterAll()
{
    Q_EMIT messageOutdated();
    if (mayGoOn())
        goOn();
}

void FileStep::showFailure(const Error &error)
{
    if (error.code == ErrorCode::NotFound) // forgotten by the server, which has waited a day for the rest
        session().forgetUpload();
    if (hasNoPlace(error)) {
        m_unfinished->load();
        Q_EMIT message({.kind = MessageKind::Warning,
                        .text = tr("You have three files on the server that were never imported, so there is no place "
                                   "for this one.")});
        return;
    }
    Q_EMIT message(
        {.kind = MessageKind::Error, .text = importErrorText(error), .actionText = tr("Try again"), .action = [this] {
             goOn();
         }});
}

} // namespace medlem::client
