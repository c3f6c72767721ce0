// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDir>
#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

class QAbstractItemView;

namespace medlem::client {

// Drives a window as a user would, one step at a time: waits until a step's widget can be seen, acts on it with keys
// and clicks, and saves a picture. Gives up, and says at which step, when a widget does not come.
class UiScript : public QObject
{
    Q_OBJECT

public:
    UiScript(QWidget &window, const QString &folder, QObject *parent = nullptr);

    // Waits for the widget with this object name, then acts.
    void step(const QString &widget, std::function<void(QWidget &)> act);
    void type(const QString &widget, const QString &text);
    void click(const QString &widget);
    void choose(const QString &choiceBox, const QString &choice); // the id of a choice, or how its text begins
    void openRow(const QString &table, int row);
    void scrollTo(const QString &widget);
    void picture(const QString &name);

    void start();

Q_SIGNALS:
    void finished(bool complete);

private:
    struct Step
    {
        QString widget;
        std::function<bool(QWidget &)> act; // false: not yet
    };

    void tryStep();
    [[nodiscard]] QWidget *findVisible(const QString &name) const;

    QWidget &m_window;
    QDir m_folder;
    std::vector<Step> m_steps;
    std::size_t m_next = 0;
    int m_waits = 0;
    int m_pictures = 0;
    QTimer m_timer;
};

} // namespace medlem::client
