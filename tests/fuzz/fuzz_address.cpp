// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/postaladdress.h"
#include "tests/fuzz/fuzzinput.h"

using namespace medlem;
using medlem::test::require;

namespace {

std::optional<QString> optionalLine(const QStringList &lines, qsizetype i)
{
    return lines.value(i).isEmpty() ? std::nullopt : std::optional(lines.value(i));
}

// Kind and country come from the first byte, the rest are lines: c/o, street, postcode, town, country.
AddressFields fieldsOf(const QByteArray &bytes)
{
    const int choice = bytes.isEmpty() ? 0 : static_cast<unsigned char>(bytes.front());
    const QStringList lines = QString::fromUtf8(bytes.mid(1)).split(u'\n');
    AddressFields fields;
    fields.kind = static_cast<AddressKind>(choice % 4);
    fields.careOf = optionalLine(lines, 0);
    fields.street = lines.value(1);
    fields.postalCode = lines.value(2);
    fields.town = lines.value(3);
    fields.country = choice < 128 ? QStringLiteral("SE") : lines.value(4);
    fields.from = QDate(2020, 1, 1);
    if (fields.kind == AddressKind::Temporary)
        fields.to = QDate(2030, 1, 1);
    return fields;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QDate today(2026, 11, 24);
    const auto address = PostalAddress::create(fieldsOf(medlem::test::fuzzBytes(data, size)), today);
    if (!address)
        return 0;
    require(PostalAddress::create(address->fields(), today) == *address, "normalised fields make the same address");
    for (const QString &line : address->labelLines(QStringLiteral("Anna Berg")))
        require(!line.isEmpty() && !line.contains(u'\n'), "a label's lines are lines");
    return 0;
}
