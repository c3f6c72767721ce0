// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/paperview.h"

#include "client/widgets/look.h"

#include <QBuffer>
#include <QHBoxLayout>
#include <QImageReader>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPdfDocument>
#include <QPdfView>
#include <QPrinter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace medlem::client {

namespace {

constexpr double zoomStep = 1.25;
constexpr double smallestZoom = 0.1;
constexpr double largestZoom = 6;
constexpr int mostMegabytes = 256; // that a picture may take when it is unpacked

} // namespace

PaperView::PaperView(QWidget *parent)
    : QWidget(parent)
    , m_buffer(new QBuffer(this))
    , m_document(new QPdfDocument(this))
    , m_pages(new QPdfView(this))
    , m_scroll(new QScrollArea(this))
    , m_picture(new QLabel)
    , m_views(new QStackedWidget(this))
    , m_zoomLabel(createLabel({}, TextRole::Muted, this))
{
    m_pages->setObjectName(QStringLiteral("paperPages"));
    m_pages->setDocument(m_document);
    m_pages->setPageMode(QPdfView::PageMode::MultiPage);
    m_pages->setAccessibleName(tr("The paper"));
    m_pages->setFocusPolicy(Qt::StrongFocus);
    m_pages->setFrameShape(QFrame::NoFrame);
    m_picture->setObjectName(QStringLiteral("paperPicture"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_scroll->setObjectName(QStringLiteral("paperScroll"));
    m_scroll->setAccessibleName(tr("The paper"));
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setAlignment(Qt::AlignCenter);
    m_scroll->setWidget(m_picture);
    m_views->addWidget(m_pages);
    m_views->addWidget(m_scroll);
    createControls();
    connect(m_document, &QPdfDocument::statusChanged, this, [this](QPdfDocument::Status status) {
        if (status == QPdfDocument::Status::Error)
            Q_EMIT failed();
        else if (status == QPdfDocument::Status::Ready)
            fitToWidth();
    });
}

PaperView::~PaperView()
{
    m_pages->setDocument(nullptr); // which goes before it
}

QPushButton *PaperView::addZoomButton(const char *name, const QString &text, const QString &spoken)
{
    auto *button = createButton(text, Look::Secondary, this);
    button->setObjectName(QLatin1String(name));
    button->setAccessibleName(spoken);
    button->setToolTip(spoken);
    return button;
}

void PaperView::createControls()
{
    auto *smaller = addZoomButton("smallerButton", QStringLiteral("−"), tr("Smaller (Ctrl+−)"));
    auto *larger = addZoomButton("largerButton", QStringLiteral("+"), tr("Larger (Ctrl++)"));
    auto *fit = addZoomButton("fitButton", tr("Whole width"), tr("As wide as the window"));
    connect(smaller, &QPushButton::clicked, this, [this] {
        setZoom(m_zoom / zoomStep);
    });
    connect(larger, &QPushButton::clicked, this, [this] {
        setZoom(m_zoom * zoomStep);
    });
    connect(fit, &QPushButton::clicked, this, &PaperView::fitToWidth);
    m_zoomLabel->setObjectName(QStringLiteral("zoomLabel"));
    m_zoomLabel->setMinimumWidth(grid(7));
    m_zoomLabel->setAlignment(Qt::AlignCenter);
    auto *controls = new QHBoxLayout;
    controls->setSpacing(grid(1));
    controls->addWidget(smaller);
    controls->addWidget(m_zoomLabel);
    controls->addWidget(larger);
    controls->addWidget(fit);
    controls->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    layout->addLayout(controls);
    layout->addWidget(m_views, 1);
}

bool PaperView::isPicture() const
{
    return m_views->currentWidget() == m_scroll;
}

QWidget *PaperView::paper() const
{
    return m_views->currentWidget();
}

Result<void> PaperView::showPaper(DocumentFormat format, const QByteArray &content)
{
    clear();
    m_buffer->setData(content);
    m_buffer->open(QIODevice::ReadOnly);
    if (format == DocumentFormat::Pdf) {
        m_views->setCurrentWidget(m_pages);
        m_document->load(m_buffer);
        return {};
    }
    QImageReader reader(m_buffer, format == DocumentFormat::Jpeg ? "jpeg" : "png");
    QImageReader::setAllocationLimit(mostMegabytes);
    reader.setAutoTransform(true); // as the telephone was held
    const QImage image = reader.read();
    if (image.isNull())
        return fail(FieldReason::FileDamaged, QStringLiteral("file"));
    m_image = QPixmap::fromImage(image);
    m_views->setCurrentWidget(m_scroll);
    fitToWidth();
    return {};
}

void PaperView::clear()
{
    m_document->close();
    m_buffer->close();
    m_buffer->setData({});
    m_image = {};
    m_picture->clear();
    m_views->setCurrentWidget(m_pages);
}

int PaperView::pageCount() const
{
    return isPicture() ? (m_image.isNull() ? 0 : 1) : m_document->pageCount();
}

double PaperView::fittingZoom() const
{
    const double room = m_views->width() - grid(4);
    const double wide = isPicture()                   ? m_image.width() / m_image.devicePixelRatio()
                        : m_document->pageCount() > 0 ? m_document->pagePointSize(0).width() * logicalDpiX() / 72
                                                      : 0;
    return wide > 0 && room > 0 ? room / wide : 1;
}

void PaperView::fitToWidth()
{
    const double fitting = fittingZoom();
    setZoom(isPicture() ? std::min(fitting, 1.0) : std::min(fitting, 1.4)); // no larger than it is read well
}

void PaperView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, smallestZoom, largestZoom);
    if (isPicture())
        showPicture();
    else
        m_pages->setZoomFactor(m_zoom);
    showZoom();
}

void PaperView::showPicture()
{
    const double ratio = devicePixelRatioF();
    QPixmap scaled = m_image.scaled(m_image.size() * m_zoom * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    scaled.setDevicePixelRatio(ratio);
    m_picture->setPixmap(scaled);
    m_picture->resize(scaled.deviceIndependentSize().toSize());
}

void PaperView::showZoom()
{
    m_zoomLabel->setText(tr("%1 %").arg(qRound(m_zoom * 100)));
}

void PaperView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn))
        setZoom(m_zoom * zoomStep);
    else if (event->matches(QKeySequence::ZoomOut))
        setZoom(m_zoom / zoomStep);
    else
        QWidget::keyPressEvent(event);
}

void PaperView::print(QPrinter &printer) const
{
    QPainter painter(&printer);
    const QRect room(QPoint(), painter.viewport().size());
    for (int page = 0; page < pageCount(); ++page) {
        if (page > 0)
            printer.newPage();
        const QSizeF size = isPicture() ? QSizeF(m_image.size()) : m_document->pagePointSize(page);
        const QSize fitting = size.scaled(room.size(), Qt::KeepAspectRatio).toSize();
        const QImage image = isPicture() ? m_image.toImage() : m_document->render(page, fitting);
        painter.fillRect(QRect(QPoint(), fitting), Qt::white);
        painter.drawImage(QRect(QPoint(), fitting), image);
    }
}

} // namespace medlem::client
