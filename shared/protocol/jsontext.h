// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <boost/json/value.hpp>

#include <QByteArray>
#include <QDate>

namespace medlem {

// Strict JSON (RFC 8259): at most 32 levels deep and no name twice in an object. Error: Malformed.
[[nodiscard]] Result<boost::json::value> parseJson(const QByteArray &text);

[[nodiscard]] inline QString toQString(boost::json::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

[[nodiscard]] inline boost::json::string toJsonString(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    return boost::json::string(utf8.constData(), static_cast<std::size_t>(utf8.size()));
}

// Appends the text as a JSON string, and a date as one in ISO form.
void appendJsonString(QByteArray &out, const QString &text);
void appendJsonDate(QByteArray &out, QDate date);

} // namespace medlem
