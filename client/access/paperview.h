// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/access/agreementfields.h"

#include <QByteArray>
#include <QWidget>

class QBuffer;
class QLabel;
class QPdfDocument;
class QPdfView;
class QPrinter;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace medlem::client {

// Shows a PDF or a picture inside the program, larger or smaller, and prints it. Nothing that a PDF wants to run, open
// or send is done: it is drawn, and no more.
class PaperView : public QWidget
{
    Q_OBJECT

public:
    explicit PaperView(QWidget *parent = nullptr);
    ~PaperView() override;

    // Error: Invalid with FileDamaged at "file"; a PDF tells so later, with failed().
    [[nodiscard]] Result<void> showPaper(DocumentFormat format, const QByteArray &content);
    void clear();
    void print(QPrinter &printer) const;

    [[nodiscard]] int pageCount() const; // of what is shown
    [[nodiscard]] double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void fitToWidth();
    [[nodiscard]] QWidget *paper() const; // what takes the arrow keys

Q_SIGNALS:
    void failed();

protected:
    void keyPressEvent(QKeyEvent *event) override; // Ctrl++ and Ctrl+-

private:
    QPushButton *addZoomButton(const char *name, const QString &text, const QString &spoken);
    void createControls();
    void showPicture();
    void showZoom();
    [[nodiscard]] double fittingZoom() const;
    [[nodiscard]] bool isPicture() const;

    QBuffer *m_buffer;
    QPdfDocument *m_document;
    QPdfView *m_pages;
    QScrollArea *m_scroll;
    QLabel *m_picture;
    QPixmap m_image;
    QStackedWidget *m_views;
    QLabel *m_zoomLabel;
    double m_zoom = 1;
};

} // namespace medlem::client
