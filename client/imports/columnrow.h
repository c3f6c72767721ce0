// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/imports/importfield.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QLabel;

namespace medlem::client {

class ChoiceBox;

// One column of the file: its heading, what stands in its first rows, and the field it goes to.
class ColumnRow : public QWidget
{
    Q_OBJECT

public:
    static constexpr int headingWidth = 200;
    static constexpr int choiceWidth = 264;

    ColumnRow(const QString &heading, const QStringList &samples, QWidget *parent = nullptr);

    void setField(std::optional<ImportField> field);
    [[nodiscard]] std::optional<ImportField> field() const;
    [[nodiscard]] const QString &heading() const { return m_headingText; }

    void setError(const QString &error); // beside the choice; empty: none
    [[nodiscard]] QString error() const;
    [[nodiscard]] ChoiceBox *choice() const { return m_choice; }

Q_SIGNALS:
    void fieldChosen(); // by the user

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QString m_headingText;
    QString m_samplesText;
    QLabel *m_heading;
    QLabel *m_samples;
    ChoiceBox *m_choice;
    QLabel *m_error;
};

} // namespace medlem::client
