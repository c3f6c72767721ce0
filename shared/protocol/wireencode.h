// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/wiretypes.h"

namespace medlem::wire {

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

// An absent optional is left out of its object; every other type has a value.
template <class T>
[[nodiscard]] boost::json::value encodeValue(const T &value)
{
    if constexpr (std::is_same_v<T, bool> || std::is_integral_v<T>) {
        return value;
    } else if constexpr (std::is_same_v<T, QString>) {
        return toJsonString(value);
    } else if constexpr (std::is_same_v<T, QDate>) {
        return toJsonString(value.toString(Qt::ISODate));
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        return toJsonString(value.toUTC().toString(Qt::ISODateWithMs));
    } else if constexpr (DescribedEnum<T>) {
        return toJsonString(enumName(value));
    } else if constexpr (ParsedValue<T>) {
        return toJsonString(value.toString());
    } else if constexpr (IsList<T>::value) {
        boost::json::array array;
        array.reserve(static_cast<std::size_t>(value.size()));
        for (const auto &item : value)
            array.push_back(encodeValue(item));
        return array;
    } else {
        static_assert(Described<T>, "describe this struct in shared/protocol/descriptions.h");
        boost::json::object object;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            const auto &field = value.*member.pointer;
            if constexpr (IsOptional<std::remove_cvref_t<decltype(field)>>::value) {
                if (field)
                    object.emplace(member.name, encodeValue(*field));
            } else {
                object.emplace(member.name, encodeValue(field));
            }
        });
        return object;
    }
}

} // namespace medlem::wire
