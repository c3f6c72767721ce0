// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/wireencode.h"

#include <tuple>

namespace medlem::wire {

// Collects every field error of a body, each with its path.
struct DecodeErrors
{
    QList<FieldError> list;

    std::nullopt_t add(const QString &path, FieldReason reason)
    {
        list.append({.field = path, .reason = reason});
        return std::nullopt;
    }
};

template <class Enum>
[[nodiscard]] std::optional<Enum> enumFromName(QStringView name)
{
    std::optional<Enum> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
        if (isEnumName(name, enumerator.name))
            found = enumerator.value;
    });
    return found;
}

template <class T>
[[nodiscard]] std::optional<T> decodeValue(const boost::json::value &value, const QString &path, DecodeErrors &errors);

template <class T>
[[nodiscard]] std::optional<T> decodeText(const QString &text, const QString &path, DecodeErrors &errors)
{
    if (text.size() > longestText<T>())
        return errors.add(path, FieldReason::TooLong);
    if constexpr (std::is_same_v<T, QString>) {
        return text;
    } else if constexpr (std::is_same_v<T, QDate>) {
        const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
        return date.isValid() ? std::optional(date) : errors.add(path, FieldReason::DateFormat);
    } else if constexpr (std::is_same_v<T, QDateTime>) {
        const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
        return moment.isValid() ? std::optional(moment) : errors.add(path, FieldReason::DateFormat);
    } else if constexpr (DescribedEnum<T>) {
        const auto found = enumFromName<T>(text);
        return found ? found : errors.add(path, FieldReason::UnknownValue);
    } else {
        auto parsed = T::parse(text);
        if (parsed)
            return *std::move(parsed);
        return errors.add(path, parsed.error().fields.value(0, {{}, FieldReason::BadFormat}).reason);
    }
}

// One member of an object. Absent and null are the same, and allowed for an optional only.
template <class T>
[[nodiscard]] std::optional<T> decodeMember(const boost::json::object &object, const char *name, const QString &parent,
                                            DecodeErrors &errors)
{
    const QString path = memberPath(parent, name);
    const boost::json::value *value = object.if_contains(name);
    const bool isAbsent = value == nullptr || value->is_null();
    if constexpr (IsOptional<T>::value) {
        if (isAbsent)
            return std::optional<T>(std::in_place, std::nullopt);
        auto inner = decodeValue<typename T::value_type>(*value, path, errors);
        return inner ? std::optional<T>(std::in_place, std::move(inner)) : std::nullopt;
    } else {
        if (isAbsent)
            return errors.add(path, FieldReason::Required);
        return decodeValue<T>(*value, path, errors);
    }
}

inline void refuseUnknown(const boost::json::object &object, const QList<QByteArray> &known, const QString &parent,
                          DecodeErrors &errors)
{
    for (const auto &pair : object) {
        const QByteArray name(pair.key().data(), static_cast<qsizetype>(pair.key().size()));
        if (!known.contains(name))
            errors.add(memberPath(parent, name.left(60).constData()), FieldReason::UnknownField);
    }
}

// Builds T from its decoded members without default-constructing it: a value type has no invalid state to begin with.
template <class T>
[[nodiscard]] std::optional<T> decodeObject(const boost::json::object &object, const QString &path,
                                            DecodeErrors &errors)
{
    return [&]<class... M>(boost::mp11::mp_list<M...>) -> std::optional<T> {
        refuseUnknown(object, {QByteArray(M::name)...}, path, errors);
        std::tuple<std::optional<MemberType<M, T>>...> parts{
            decodeMember<MemberType<M, T>>(object, M::name, path, errors)...};
        return std::apply(
            [](auto &...part) -> std::optional<T> {
                if (!(part.has_value() && ...))
                    return std::nullopt;
                return T{*std::move(part)...};
            },
            parts);
    }(boost::mp11::mp_rename<Members<T>, boost::mp11::mp_list>{});
}

template <class T>
[[nodiscard]] std::optional<T> decodeValue(const boost::json::value &value, const QString &path, DecodeErrors &errors)
{
    if constexpr (std::is_same_v<T, bool>) {
        return value.is_bool() ? std::optional(value.get_bool()) : errors.add(path, FieldReason::WrongType);
    } else if constexpr (std::is_integral_v<T>) {
        if (!value.is_int64())
            return errors.add(path, FieldReason::WrongType);
        const std::int64_t number = value.get_int64();
        if (!std::in_range<T>(number))
            return errors.add(path, FieldReason::OutOfRange);
        return static_cast<T>(number);
    } else if constexpr (IsList<T>::value) {
        if (!value.is_array())
            return errors.add(path, FieldReason::WrongType);
        T list;
        for (const auto &item : value.get_array()) {
            auto decoded =
                decodeValue<typename T::value_type>(item, path + QStringLiteral("[%1]").arg(list.size()), errors);
            if (!decoded)
                return std::nullopt;
            list.append(*std::move(decoded));
        }
        return list;
    } else if constexpr (Described<T>) {
        if (!value.is_object())
            return errors.add(path, FieldReason::WrongType);
        return decodeObject<T>(value.get_object(), path, errors);
    } else {
        if (!value.is_string())
            return errors.add(path, FieldReason::WrongType);
        return decodeText<T>(toQString(value.get_string()), path, errors);
    }
}

} // namespace medlem::wire
