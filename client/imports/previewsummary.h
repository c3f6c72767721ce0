// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/imports.h"

#include <QWidget>

class QLabel;

namespace medlem::client {

class ImportEffects;
class Section;

// What a preview found, in numbers: how the rows of the file fare, and what the register gets.
class PreviewSummary : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewSummary(QWidget *parent = nullptr);

    void setPreview(const ImportPreview &preview);

Q_SIGNALS:
    void errorsRequested();
    void questionsRequested();
    void namesRequested();

private:
    struct Line
    {
        qint64 number = 0;
        QString text;
        void (PreviewSummary::*more)() = nullptr; // where its rows can be seen
    };

    void showFile(const QList<Line> &lines);
    [[nodiscard]] QList<Line> fileLines(const ImportPreview &preview) const;

    QLabel *m_verdict;
    Section *m_file;
    QWidget *m_fileLines = nullptr;
    Section *m_register;
    ImportEffects *m_effects = nullptr;
};

} // namespace medlem::client
