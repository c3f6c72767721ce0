// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/wiretypes.h"

#include <utility>

namespace medlem::wire {

template <class T>
void appendObject(QByteArray &out, const T &value);

template <class Enum>
[[nodiscard]] QString enumName(Enum value)
{
    const char *found = nullptr;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
        if (enumerator.value == value)
            found = enumerator.name;
    });
    Q_ASSERT(found);
    QString name = QString::fromLatin1(found);
    name[0] = name[0].toLower();
    return name;
}

// Whether enumName() of this enumerator is name, without making it.
[[nodiscard]] inline bool isEnumName(QStringView name, const char *enumerator)
{
    const QLatin1String text(enumerator);
    return name.size() == text.size() && name.front() == QChar(text.front()).toLower() && name.mid(1) == text.mid(1);
}

// Appends the JSON text itself, since a page has hundreds of values and a tree of them costs an allocation for each. An
// absent optional is left out of its object; every other type has a value.
template <class T>
void appendValue(QByteArray &out, const T &value)
{
    if constexpr (std::is_same_v<T, bool>) {
        out.append(value ? "true" : "false");
    } else if constexpr (std::is_integral_v<T>) {
        out.append(QByteArray::number(value));
    } else if constexpr (std::is_same_v<T, QString>) {
        appendJsonString(out, value);
    } else if constexpr (std::is_same_v<T, QDate>) {
        appendJsonDate(out, value);
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        appendJsonString(out, value.toUTC().toString(Qt::ISODateWithMs));
    } else if constexpr (DescribedEnum<T>) {
        appendJsonString(out, enumName(value));
    } else if constexpr (ParsedValue<T>) {
        appendJsonString(out, value.toString());
    } else if constexpr (IsList<T>::value) {
        char before = '[';
        for (const auto &item : value) {
            out.append(std::exchange(before, ','));
            appendValue(out, item);
        }
        out.append(before == '[' ? "[]" : "]");
    } else {
        static_assert(Described<T>, "describe this struct in shared/protocol/descriptions.h");
        appendObject(out, value);
    }
}

template <class T>
void appendObject(QByteArray &out, const T &value)
{
    char before = '{';
    const auto appendMember = [&](const char *name, const auto &field) {
        out.append(std::exchange(before, ',')).append('"').append(name).append("\":");
        appendValue(out, field);
    };
    boost::mp11::mp_for_each<Members<T>>([&](auto member) {
        const auto &field = value.*member.pointer;
        if constexpr (!IsOptional<std::remove_cvref_t<decltype(field)>>::value)
            appendMember(member.name, field);
        else if (field)
            appendMember(member.name, *field);
    });
    out.append(before == '{' ? "{}" : "}");
}

template <class T>
[[nodiscard]] QByteArray encodeBody(const T &value)
{
    QByteArray out;
    out.reserve(1024);
    appendValue(out, value);
    return out;
}

} // namespace medlem::wire
