// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/filedrop.h"

#include "client/widgets/announcement.h"
#include "client/widgets/icon.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr int textWidth = grid(60);

// The one file that is dragged; empty when it is none, or several.
QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

// As wide as text is read well, in the middle.
QLayout *inTheMiddle(QLayout *column)
{
    auto *middle = new QWidget;
    middle->setMaximumWidth(textWidth);
    middle->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(middle, 1000);
    line->addStretch(1);
    return line;
}

} // namespace

FileDrop::FileDrop(QWidget *parent)
    : QFrame(parent)
    , m_picture(new IconLabel(this))
    , m_title(createLabel({}, TextRole::Display, this))
    , m_text(createLabel({}, TextRole::Muted, this))
    , m_button(createButton({}, Look::Primary, this))
    , m_errorLine(new QFrame(this))
    , m_error(createLabel({}, TextRole::Body, m_errorLine))
{
    setObjectName(QStringLiteral("fileDrop"));
    setAcceptDrops(true);
    setProperty("look", QStringLiteral("drop"));
    m_picture->setObjectName(QStringLiteral("filePicture"));
    m_picture->setIcon(picture(PictureName::File));
    m_picture->setIconSize({160, 120});
    m_text->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("chooseFileButton"));
    m_error->setObjectName(QStringLiteral("fileErrorLabel"));
    m_error->setWordWrap(true);
    createErrorLine();

    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    auto *column = new QVBoxLayout;
    column->setSpacing(grid(1));
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addSpacing(grid(1));
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addSpacing(grid(1));
    column->addWidget(m_errorLine);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(3), grid(2), grid(3), grid(2));
    layout->addStretch(2);
    layout->addLayout(inTheMiddle(column));
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &FileDrop::chooseRequested);
    arrange();
}

void FileDrop::setWords(const QString &title, const QString &text)
{
    m_heading = title;
    m_text->setText(text);
    arrange();
}

void FileDrop::setPictured(bool pictured)
{
    m_isPictured = pictured;
    arrange();
}

void FileDrop::createErrorLine()
{
    auto *mark = new IconLabel(m_errorLine);
    mark->setIcon(icon(IconName::Error, ColorRole::Error));
    setLook(m_errorLine, Look::Message);
    m_errorLine->setProperty("kind", QStringLiteral("error"));
    auto *errorLayout = new QHBoxLayout(m_errorLine);
    errorLayout->setContentsMargins(grid(2), grid(1), grid(2), grid(1));
    errorLayout->setSpacing(grid(1));
    errorLayout->addWidget(mark, 0, Qt::AlignTop);
    errorLayout->addWidget(m_error, 1);
    m_errorLine->hide();
}

void FileDrop::setCompact(bool compact)
{
    m_isCompact = compact;
    arrange();
}

void FileDrop::setLow(bool low)
{
    if (m_isLow == low)
        return;
    m_isLow = low;
    arrange();
}

void FileDrop::setBusy(bool busy)
{
    m_isBusy = busy;
    m_button->setEnabled(!busy);
    setAcceptDrops(!busy);
    arrange();
}

void FileDrop::arrange()
{
    m_title->setText(m_isBusy ? tr("Reading the file…") : m_heading);
    m_button->setText(m_isCompact ? tr("Choose another file…") : tr("Choose file…"));
    setLook(m_button, m_isCompact || !m_isPictured ? Look::Secondary : Look::Primary);
    m_picture->setVisible(!m_isCompact && !m_isLow && m_isPictured);
    m_text->setVisible(!m_isCompact);
    m_title->setVisible(!m_isCompact || m_isBusy);
    const bool isLow = m_isCompact || !m_isPictured;
    setSizePolicy(QSizePolicy::Preferred, isLow ? QSizePolicy::Maximum : QSizePolicy::Expanding);
}

void FileDrop::setError(const QString &error)
{
    m_error->setText(error);
    m_errorLine->setVisible(!error.isEmpty());
    m_button->setAccessibleDescription(error);
    if (error.isEmpty())
        return;
    announce(*m_error);
}

QString FileDrop::error() const
{
    return m_error->text();
}

void FileDrop::setTarget(bool target)
{
    setProperty("target", target);
    repolish(this);
}

void FileDrop::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFile(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setTarget(true);
}

void FileDrop::dragLeaveEvent(QDragLeaveEvent *)
{
    setTarget(false);
}

void FileDrop::dropEvent(QDropEvent *event)
{
    setTarget(false);
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT fileDropped(path);
}

} // namespace medlem::client
