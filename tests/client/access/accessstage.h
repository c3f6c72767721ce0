// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"
#include "tests/client/access/accessdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/typing.h"

#include <QAbstractButton>
#include <QLabel>

namespace medlem::test {

// One page of access before the scripted server.
template <class Page>
struct AccessStage
{
    template <class... Arguments>
    explicit AccessStage(const Arguments &...arguments)
        : page(api, clock, arguments...)
    {
        page.resize(1040, 800);
        if (!showActive(page))
            qFatal("The window is not active.");
        QObject::connect(&page, &Page::message, &page, [this](const client::Message &message) {
            messages.append(message);
        });
    }

    // The one that can be seen.
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        for (Widget *widget : page.template findChildren<Widget *>(QLatin1String(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] bool shows(const char *name) { return find<QWidget>(name) != nullptr; }
    void press(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->click();
    }
    [[nodiscard]] bool isQuiet()
    {
        return QTest::qWaitFor([this] {
                   return api.isDone();
               }) &&
               api.unexpected().isEmpty();
    }
    [[nodiscard]] QStringList visibleTexts()
    {
        QStringList texts;
        for (const QLabel *label : page.template findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts.append(label->text());
        }
        return texts;
    }

    FakeApi api;
    FixedClock clock{accessTime()};
    Page page;
    QList<client::Message> messages;
};

} // namespace medlem::test
