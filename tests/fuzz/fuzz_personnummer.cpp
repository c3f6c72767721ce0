// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/personnummer.h"
#include "tests/fuzz/fuzzinput.h"

using namespace medlem;
using medlem::test::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(medlem::test::fuzzBytes(data, size));
    const QDate today(2026, 11, 24);
    const auto number = Personnummer::parse(text, today);
    if (!number)
        return 0;
    require(number->birthDate().isValid() && number->birthDate() <= today, "a birth date, not in the future");
    require(number->toString().size() == 12, "twelve digits");
    require(Personnummer::parse(number->toString()) == *number, "the stored form reads as the same number");
    require(Personnummer::parse(number->display(), today) == *number, "the shown form reads as the same number");
    if (today.year() - number->birthDate().year() < 200) // a plus says "a hundred or more"; it cannot say two hundred
        require(Personnummer::parse(number->shortDisplay(today), today) == *number, "so does the short one");
    return 0;
}
