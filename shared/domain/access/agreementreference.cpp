// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/access/agreementreference.h"

#include "shared/core/text.h"

namespace medlem {

namespace {

constexpr int dataLength = 8;
const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
const QString prefix = QStringLiteral("LA");

QString withoutSeparators(QStringView text)
{
    QString kept;
    for (const QChar character : withPlainDashes(text.toString().toUpper())) {
        if (character != QLatin1Char('-') && !character.isSpace())
            kept.append(character);
    }
    return kept;
}

QChar asMeant(QChar character)
{
    if (character == QLatin1Char('O'))
        return QLatin1Char('0');
    if (character == QLatin1Char('I') || character == QLatin1Char('L'))
        return QLatin1Char('1');
    return character;
}

} // namespace

AgreementReference::AgreementReference(QString text)
    : m_text(std::move(text))
{
}

Result<AgreementReference> AgreementReference::parse(QStringView text)
{
    if (isBlank(text))
        return fail(FieldReason::Required);
    QString typed = withoutSeparators(text);
    if (typed.size() == prefix.size() + dataLength + 1 && typed.startsWith(prefix))
        typed.remove(0, prefix.size());
    if (typed.size() != dataLength + 1)
        return fail(FieldReason::BadFormat);

    QString characters;
    quint64 number = 0;
    for (int i = 0; i <= dataLength; ++i) {
        const QChar character = asMeant(typed.at(i));
        const auto value = alphabet.indexOf(character);
        const quint64 checkValue = number % 37;
        if (value < 0 || (i == dataLength && quint64(value) != checkValue))
            return fail(FieldReason::BadFormat);
        number = number * 32 + quint64(value);
        characters.append(character);
    }
    return AgreementReference(
        QStringLiteral("%1-%2-%3-%4").arg(prefix, characters.left(4), characters.mid(4, 4), characters.right(1)));
}

} // namespace medlem
