// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/formfield.h"

#include <QSet>
#include <QTest>

// What the gui tests of forms ask a page.
namespace medlem::test {

template <class Widget>
[[nodiscard]] Widget *find(const QWidget &page, const QString &name)
{
    return page.findChild<Widget *>(name);
}

// The error that stands at a field, by the name that FieldErrors use.
[[nodiscard]] inline QString errorAt(const QWidget &page, const QString &field)
{
    const auto *found = page.findChild<client::FormField *>(field + QStringLiteral("Field"));
    return found ? found->error() : QStringLiteral("there is no such field");
}

// The names of the editors that Tab goes through in a form, from the first.
[[nodiscard]] inline QStringList tabOrder(const QWidget &form)
{
    QStringList names;
    QSet<const QWidget *> seen;
    for (const QWidget *next = form.nextInFocusChain(); form.isAncestorOf(next) && !seen.contains(next);
         next = next->nextInFocusChain()) {
        seen.insert(next);
        const bool isStop = next->focusPolicy() & Qt::TabFocus && !next->focusProxy() && next->isVisibleTo(&form);
        if (isStop && next->objectName().endsWith(QLatin1String("Edit")))
            names.append(next->objectName().chopped(4));
    }
    return names;
}

} // namespace medlem::test
