// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/wireencode.h"

namespace medlem::wire {

[[nodiscard]] inline boost::json::object textSchema(const char *format = nullptr, qsizetype longest = longestString)
{
    boost::json::object schema{{"type", "string"}, {"maxLength", longest}};
    if (format)
        schema["format"] = format;
    return schema;
}

// JSON Schema 2020-12 (the dialect of OpenAPI 3.1) of a member's type.
template <class T>
[[nodiscard]] boost::json::value schemaOf()
{
    if constexpr (std::is_same_v<T, bool>) {
        return {{"type", "boolean"}};
    } else if constexpr (std::is_integral_v<T>) {
        return {{"type", "integer"}, {"format", sizeof(T) == 8 ? "int64" : "int32"}};
    } else if constexpr (std::is_same_v<T, QString>) {
        return textSchema();
    } else if constexpr (std::is_same_v<T, QDate>) {
        return textSchema("date");
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        return textSchema("date-time");
    } else if constexpr (DescribedEnum<T>) {
        boost::json::array names;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto enumerator) {
            names.push_back(toJsonString(enumName(enumerator.value)));
        });
        return {{"type", "string"}, {"enum", names}};
    } else if constexpr (IsOptional<T>::value) {
        return schemaOf<typename T::value_type>();
    } else if constexpr (IsList<T>::value) {
        return {{"type", "array"}, {"items", schemaOf<typename T::value_type>()}};
    } else if constexpr (Described<T>) {
        boost::json::object properties;
        boost::json::array required;
        boost::mp11::mp_for_each<Members<T>>([&](auto member) {
            using Member = MemberType<decltype(member), T>;
            properties.emplace(member.name, schemaOf<Member>());
            if constexpr (!IsOptional<Member>::value)
                required.push_back(member.name);
        });
        return {
            {"type", "object"}, {"properties", properties}, {"required", required}, {"additionalProperties", false}};
    } else {
        return textSchema(T::formatName, longestText<T>());
    }
}

} // namespace medlem::wire
