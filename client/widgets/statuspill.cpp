// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/statuspill.h"

#include "client/widgets/look.h"

namespace medlem::client {

namespace {

QString kindName(PillKind kind)
{
    switch (kind) {
    case PillKind::Neutral:
        return QStringLiteral("neutral");
    case PillKind::Info:
        return QStringLiteral("info");
    case PillKind::Success:
        return QStringLiteral("success");
    case PillKind::Warning:
        return QStringLiteral("warning");
    case PillKind::Error:
        return QStringLiteral("error");
    }
    Q_UNREACHABLE();
}

} // namespace

StatusPill::StatusPill(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setStatus(PillKind::Neutral, {});
}

StatusPill::StatusPill(PillKind kind, const QString &text, QWidget *parent)
    : StatusPill(parent)
{
    setStatus(kind, text);
}

void StatusPill::setStatus(PillKind kind, const QString &text)
{
    setText(text);
    setProperty("pill", kindName(kind));
    repolish(this);
}

} // namespace medlem::client
