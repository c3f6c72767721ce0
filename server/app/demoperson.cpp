// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/demoperson.h"

#include "server/app/demonames.h"

#include <algorithm>

namespace medlem::server {

namespace {

const QDate firstBirthDate(1931, 1, 1);
const QDate lastBirthDate(2011, 12, 31);
constexpr int numbersPerDay = 20; // 980 to 999

// A step that shares no factor with the number of slots visits each once, far from the last.
constexpr qint64 slotStep = 104'729;

bool isMan(const DemoPerson &person)
{
    return (person.birthNumber != 0 ? person.birthNumber : static_cast<int>(person.index)) % 2 == 1;
}

// The mod-10 check digit over the nine digits before it.
char checkDigit(const QByteArray &nineDigits)
{
    int sum = 0;
    for (qsizetype i = 0; i < nineDigits.size(); ++i) {
        const int product = (nineDigits[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += product / 10 + product % 10;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

// One in a hundred has a samordningsnummer: the day of birth plus 60.
QByteArray personnummer(const DemoPerson &person)
{
    if (person.birthNumber == 0)
        return "\\N";
    const int day = person.birthDate.day() + (person.index % 100 == 77 ? 60 : 0);
    const QByteArray digits = person.birthDate.toString(QStringLiteral("yyyyMM")).toLatin1() +
                              QByteArray::number(day).rightJustified(2, '0') + QByteArray::number(person.birthNumber);
    return digits + checkDigit(digits.mid(2));
}

// The numbers that PTS keeps free for made-up people: nobody ever gets a call or a message.
QByteArray mobile(DemoRandom &random)
{
    return "+46701740" + QByteArray::number(random.between(605, 699));
}

QByteArray phone(DemoRandom &random)
{
    return "+4684650" + QByteArray::number(random.between(400, 499)).rightJustified(4, '0');
}

QByteArray asciiForm(const char *name)
{
    const QString parts = QString::fromUtf8(name).toLower().normalized(QString::NormalizationForm_D);
    QByteArray ascii;
    for (const QChar character : parts) {
        if (character >= u'a' && character <= u'z')
            ascii.append(character.toLatin1());
    }
    return ascii;
}

struct Names
{
    QByteArray given;
    QByteArray preferred = "\\N";
    QByteArray family;
    QByteArray localPart;
};

Names namesOf(const DemoPerson &person, DemoRandom &random)
{
    const auto &givenNames = isMan(person) ? demoMensNames : demoWomensNames;
    const char *first = random.pick(givenNames);
    const char *second = random.pick(givenNames);
    const char *family = random.pick(demoFamilyNames);
    Names names;
    names.given = first;
    names.family = family;
    if (second != first && random.chance(40)) {
        names.given += QByteArray(" ") + second;
        names.preferred = random.chance(80) ? first : second;
    }
    if (random.chance(6))
        names.family += QByteArray("-") + demoFamilyNames[static_cast<std::size_t>(random.below(60))];
    names.localPart = asciiForm(first) + '.' + asciiForm(family) + QByteArray::number(person.index);
    return names;
}

QDate joinedOn(const DemoPerson &person, DemoRandom &random, QDate today)
{
    if (random.chance(1))
        return today.addDays(random.between(1, 60)); // has not begun
    const QDate earliest = std::max(person.birthDate.addYears(14), QDate(1975, 1, 1));
    const qint64 days = std::max<qint64>(earliest.daysTo(today), 1);
    // Most have come in the later years: the greater of two draws.
    const int draw = std::max(random.below(static_cast<int>(days)), random.below(static_cast<int>(days)));
    return earliest.addDays(draw);
}

} // namespace

DemoPerson demoPerson(qint64 index, QDate today)
{
    DemoRandom random(static_cast<std::uint64_t>(index) + 1);
    const qint64 slots = (firstBirthDate.daysTo(lastBirthDate) + 1) * numbersPerDay;
    const qint64 slot = index * slotStep % slots;
    DemoPerson person{.index = index,
                      .id = demoId(1, index),
                      .birthDate = firstBirthDate.addDays(slot / numbersPerDay),
                      .birthNumber = 0,
                      .joined = {}};
    if (index < slots && !random.chance(2))
        person.birthNumber = static_cast<int>(980 + slot % numbersPerDay);
    person.joined = joinedOn(person, random, today);
    return person;
}

QByteArray demoId(int kind, qint64 index)
{
    // 2026-01-01 in milliseconds, so that the demo's ids sort before what is added to it.
    const std::uint64_t time = 1'767'225'600'000U + static_cast<std::uint64_t>(index / 1000);
    DemoRandom random(static_cast<std::uint64_t>(index) * 8U + static_cast<std::uint64_t>(kind));
    const std::uint64_t high = (time << 16U) | 0x7000U | static_cast<std::uint64_t>(index % 1000);
    const std::uint64_t low = (random.next() >> 2U) | 0x8000000000000000U;
    const QByteArray digits = QByteArray::number(static_cast<qulonglong>(high), 16).rightJustified(16, '0') +
                              QByteArray::number(static_cast<qulonglong>(low), 16);
    return digits.mid(0, 8) + '-' + digits.mid(8, 4) + '-' + digits.mid(12, 4) + '-' + digits.mid(16, 4) + '-' +
           digits.mid(20);
}

QByteArray demoPersonRow(const DemoPerson &person, qint64 memberNumber)
{
    DemoRandom random(static_cast<std::uint64_t>(person.index) + 2'000'000'000U);
    const Names names = namesOf(person, random);
    const QByteArray email = random.chance(85) ? names.localPart + "@example.org" : QByteArray("\\N");
    const QByteArray landline = random.chance(20) ? phone(random) : QByteArray("\\N");
    const QByteArray cellphone = random.chance(90) ? mobile(random) : QByteArray("\\N");
    return person.id + '\t' + QByteArray::number(memberNumber) + '\t' + names.given + '\t' + names.preferred + '\t' +
           names.family + '\t' + personnummer(person) + '\t' + person.birthDate.toString(Qt::ISODate).toLatin1() +
           '\t' + email + '\t' + landline + '\t' + cellphone + '\n';
}

} // namespace medlem::server
