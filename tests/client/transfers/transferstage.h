// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"
#include "client/widgets/notice.h"
#include "tests/client/transfers/transferdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/typing.h"

#include <QAbstractButton>
#include <QLabel>

#include <algorithm>

namespace medlem::test {

// Something of the transfers before the scripted server, in a window.
struct TransferStage
{
    [[nodiscard]] bool show(QWidget &shown)
    {
        page = &shown;
        shown.resize(1040, 800);
        return showActive(shown);
    }

    // The one that can be seen.
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        const auto found = page->findChildren<Widget *>(QLatin1String(name));
        const auto visible = std::find_if(found.begin(), found.end(), [](const Widget *widget) {
            return widget->isVisible();
        });
        return visible == found.end() ? nullptr : *visible;
    }
    [[nodiscard]] bool shows(const char *name) { return find<QWidget>(name) != nullptr; }
    void press(const char *name)
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isEnabled(), name);
        button->click();
    }
    [[nodiscard]] QString notice(const char *name)
    {
        const auto *shown = find<client::Notice>(name);
        return shown ? shown->text() : QString();
    }
    [[nodiscard]] bool isQuiet()
    {
        return QTest::qWaitFor([this] {
                   return api.isDone();
               }) &&
               api.unexpected().isEmpty();
    }
    [[nodiscard]] QStringList texts()
    {
        QStringList texts;
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                texts.append(label->text());
        }
        return texts;
    }
    [[nodiscard]] bool says(const QString &part) { return texts().join(u'\n').contains(part); }
    void tellOfChange()
    {
        Q_EMIT api.changed({.kind = LiveEventKind::TransfersChanged, .personId = {}, .changeId = {}});
    }

    FakeApi api;
    FixedClock clock{transferTime()};
    QWidget *page = nullptr;
    QList<client::Message> messages;
};

} // namespace medlem::test
