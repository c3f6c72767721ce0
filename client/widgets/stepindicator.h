// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

namespace medlem::client {

// Where one is in a row of steps: numbered circles with names, joined by lines; the steps behind have a tick.
class StepIndicator : public QWidget
{
    Q_OBJECT

public:
    explicit StepIndicator(QWidget *parent = nullptr);

    void addStep(const QString &name);
    void setSteps(const QStringList &names); // in place of those before, with the first as the current one
    void setCurrent(int step);               // from 0
    [[nodiscard]] int current() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    [[nodiscard]] QFont nameFont(int step) const;
    [[nodiscard]] int widthOf(int step) const; // of circle and name

    QStringList m_names;
    int m_current = 0;
};

} // namespace medlem::client
