// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace medlem::client {

class IconLabel;

// Where a file is dropped, or chosen with a button; what is wrong with the one before stands below it.
class FileDrop : public QFrame
{
    Q_OBJECT

public:
    explicit FileDrop(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &text); // what goes here, and what it may be
    void setPictured(bool pictured);                          // the drawing above the words
    void setLow(bool low);                                    // there is no room for the picture
    void setCompact(bool compact);                            // when a file has been chosen: a line to choose another
    void setBusy(bool busy);                                  // reads
    void setError(const QString &error);
    [[nodiscard]] QString error() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void fileDropped(const QString &path);
    void chooseRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void setTarget(bool target); // something hovers above it
    void createErrorLine();
    void arrange();

    IconLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_button;
    QWidget *m_errorLine;
    QLabel *m_error;
    QString m_heading;
    bool m_isPictured = true;
    bool m_isCompact = false;
    bool m_isLow = false;
    bool m_isBusy = false;
};

} // namespace medlem::client
