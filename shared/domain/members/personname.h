// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QString>
#include <QStringView>

namespace medlem {

// One name of a person (given names, or a surname with its prefix) in Unicode NFC, on one line, with at least one
// letter and nothing invisible in it. Names sort by the whole surname as written, prefix included (domain.md).
class PersonName
{
public:
    static constexpr const char *formatName = "name";
    static constexpr int maximumLength = 200; // code points

    // Errors: Required, ControlCharacter, TooLong, NoLetter.
    [[nodiscard]] static Result<PersonName> parse(QStringView text);

    [[nodiscard]] QString toString() const { return m_text; }

    // The words before a surname proper: "von" of "von Essen", "van der" of "van der Meer"; empty when there are none.
    // A name that is only such words has no prefix: "De" is then the name.
    [[nodiscard]] QString prefix() const;
    [[nodiscard]] QString withoutPrefix() const;

    // The key under which two writings of a name are the same: Unicode default case folding, in NFC.
    [[nodiscard]] QString caseFolded() const;

    bool operator==(const PersonName &) const = default;

private:
    explicit PersonName(QString text);

    QString m_text;
};

} // namespace medlem
