// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/uiscript.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QScrollArea>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace medlem::client {

namespace {

constexpr auto stepPause = std::chrono::milliseconds(80);
constexpr int mostWaits = 250;      // 20 s
constexpr int wavesForPicture = 12; // until animations and replies have come to rest

void sendKey(QWidget &widget, int key, Qt::KeyboardModifiers modifiers, const QString &text = {})
{
    QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(&widget, &press);
    QApplication::sendEvent(&widget, &release);
}

void typeInto(QWidget &widget, const QString &text)
{
    widget.setFocus(Qt::TabFocusReason);
    sendKey(widget, Qt::Key_A, Qt::ControlModifier);
    sendKey(widget, Qt::Key_Delete, Qt::NoModifier);
    for (const QChar character : text)
        sendKey(widget, 0, Qt::NoModifier, character);
}

} // namespace

UiScript::UiScript(QWidget &window, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_folder(folder)
{
    m_timer.setInterval(stepPause);
    connect(&m_timer, &QTimer::timeout, this, &UiScript::tryStep);
}

void UiScript::step(const QString &widget, std::function<void(QWidget &)> act)
{
    m_steps.push_back({widget, [act = std::move(act)](QWidget &found) {
                           act(found);
                           return true;
                       }});
}

void UiScript::type(const QString &widget, const QString &text)
{
    step(widget, [text](QWidget &found) {
        typeInto(found, text);
    });
}

void UiScript::click(const QString &widget)
{
    m_steps.push_back({widget, [](QWidget &found) {
                           auto *button = qobject_cast<QAbstractButton *>(&found);
                           if (!button || !button->isEnabled())
                               return false;
                           button->setFocus(Qt::TabFocusReason);
                           button->click();
                           return true;
                       }});
}

void UiScript::choose(const QString &choiceBox, const QString &choice)
{
    m_steps.push_back({choiceBox, [choice](QWidget &found) {
                           auto *box = qobject_cast<QComboBox *>(&found);
                           if (!box)
                               return false;
                           const int byId = box->findData(choice);
                           const int index = byId >= 0 ? byId : box->findText(choice, Qt::MatchStartsWith);
                           if (index < 0)
                               return false;
                           box->setCurrentIndex(index);
                           Q_EMIT box->activated(index);
                           return true;
                       }});
}

void UiScript::openRow(const QString &table, int row)
{
    m_steps.push_back({table, [row](QWidget &found) {
                           auto *view = qobject_cast<QAbstractItemView *>(&found);
                           if (!view || !view->model() || view->model()->rowCount() <= row)
                               return false;
                           view->setFocus(Qt::TabFocusReason);
                           view->setCurrentIndex(view->model()->index(row, 0));
                           sendKey(*view, Qt::Key_Return, Qt::NoModifier);
                           return true;
                       }});
}

void UiScript::scrollTo(const QString &widget)
{
    step(widget, [](QWidget &found) {
        for (QWidget *around = found.parentWidget(); around; around = around->parentWidget()) {
            if (auto *scroll = qobject_cast<QScrollArea *>(around))
                scroll->ensureWidgetVisible(&found);
        }
    });
}

void UiScript::picture(const QString &name)
{
    auto waves = std::make_shared<int>(0);
    m_steps.push_back({QString(), [this, name, waves](QWidget &) {
                           if (++*waves < wavesForPicture)
                               return false;
                           const QString file =
                               QStringLiteral("%1-%2.png").arg(++m_pictures, 2, 10, QLatin1Char('0')).arg(name);
                           return m_window.grab().save(m_folder.filePath(file));
                       }});
}

void UiScript::start()
{
    m_folder.mkpath(QStringLiteral("."));
    m_timer.start();
}

QWidget *UiScript::findVisible(const QString &name) const
{
    if (name.isEmpty())
        return &m_window;
    const QList<QWidget *> found = m_window.findChildren<QWidget *>(name);
    for (QWidget *widget : found) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

void UiScript::tryStep()
{
    if (m_next == m_steps.size()) {
        m_timer.stop();
        Q_EMIT finished(true);
        return;
    }
    const Step &current = m_steps.at(m_next);
    QWidget *widget = findVisible(current.widget);
    if (widget && current.act(*widget)) {
        ++m_next;
        m_waits = 0;
        return;
    }
    if (++m_waits < mostWaits)
        return;
    m_timer.stop();
    std::fprintf(stderr, "The tour stopped at step %zu: %s does not come.\n", m_next + 1, qPrintable(current.widget));
    m_window.grab().save(m_folder.filePath(QStringLiteral("stopped.png")));
    Q_EMIT finished(false);
}

} // namespace medlem::client
