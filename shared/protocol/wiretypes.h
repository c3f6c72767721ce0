// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/jsontext.h"

#include <boost/describe.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/mp11/algorithm.hpp>

#include <QDateTime>
#include <QList>

#include <concepts>
#include <optional>
#include <type_traits>

// How each kind of member travels as JSON. Only shared/protocol/*.cpp include this.
namespace medlem::wire {

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public>;

template <class T>
concept Described = boost::describe::has_describe_members<T>::value && !std::is_enum_v<T>;

template <class T>
concept DescribedEnum = std::is_enum_v<T>;

template <class T>
concept ParsedValue = requires(QStringView text, const T &value)
{
    {
        T::parse(text)
        } -> std::same_as<Result<T>>;
    {
        value.toString()
        } -> std::same_as<QString>;
    T::formatName;
};

template <class T>
struct IsOptional : std::false_type
{
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type
{
};
template <class T>
struct IsList : std::false_type
{
};
template <class T>
struct IsList<QList<T>> : std::true_type
{
};

// The longest string that any field takes, in UTF-16 units; a field's own type is usually stricter.
constexpr qsizetype longestString = 2000;

template <class T>
[[nodiscard]] constexpr qsizetype longestText()
{
    if constexpr (requires { T::longestText; })
        return T::longestText;
    else
        return longestString;
}

[[nodiscard]] inline QString memberPath(const QString &parent, const char *name)
{
    const QString member = QString::fromLatin1(name);
    return parent.isEmpty() ? member : parent + u'.' + member;
}

template <class Descriptor, class T>
using MemberType = std::remove_cvref_t<decltype(std::declval<T>().*Descriptor::pointer)>;

} // namespace medlem::wire
