// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QDate>
#include <QString>
#include <QStringView>

namespace medlem {

// A personnummer (Skatteverket, SKV 704) or samordningsnummer (SKV 707): a real date, a birth number other than 000 and
// a check digit that fits. Stored as twelve digits. It says nothing about the person's sex to the program on purpose.
class Personnummer
{
public:
    static constexpr const char *formatName = "personnummer";

    // Ten or twelve digits as people write them: with hyphen or plus before the last four, with spaces, or neither. Ten
    // digits get the latest century that is not in the future; a plus says that the person turns 100 this year or has
    // done so (SKV 704). Errors: PersonnummerFormat, PersonnummerDate, PersonnummerCheckDigit, DateInFuture.
    [[nodiscard]] static Result<Personnummer> parse(QStringView text, QDate today);

    // The stored form; spaces and a hyphen are taken too, ten digits are not, as they need a day to tell the century.
    [[nodiscard]] static Result<Personnummer> parse(QStringView twelveDigits);

    [[nodiscard]] QString toString() const { return m_digits; }

    // ÅÅÅÅMMDD-NNNN.
    [[nodiscard]] QString display() const;

    // ÅÅMMDD-NNNN, with plus for the hyphen from the year in which the person turns 100 (SKV 704).
    [[nodiscard]] QString shortDisplay(QDate today) const;

    // Whether it is a samordningsnummer: the day of birth plus 60 (SKV 707).
    [[nodiscard]] bool isCoordinationNumber() const;

    [[nodiscard]] QDate birthDate() const;
    [[nodiscard]] int ageOn(QDate day) const; // whole years

    bool operator==(const Personnummer &) const = default;

private:
    explicit Personnummer(QString digits);

    QString m_digits;
};

} // namespace medlem
