// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/newpassword.h"

#include "shared/domain/accounts/passwordlength.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace medlem::server {

namespace {

constexpr qsizetype shortestWord = 4; // shorter ones stand in many good passwords
constexpr qsizetype fewestOtherLetters = 6;

// Lines sorted by bytes.
class CommonPasswords
{
public:
    CommonPasswords()
    {
        QFile file(QStringLiteral(":/accounts/common_passwords.txt"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("The list of common passwords is missing.");
        m_text = file.readAll();
        qsizetype start = 0;
        for (qsizetype end = m_text.indexOf('\n'); end >= 0; end = m_text.indexOf('\n', start)) {
            m_lines.emplace_back(m_text.constData() + start, static_cast<std::size_t>(end - start));
            start = end + 1;
        }
    }

    [[nodiscard]] bool contains(const QString &password) const
    {
        const QByteArray bytes = password.toUtf8();
        return std::binary_search(m_lines.begin(), m_lines.end(),
                                  std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    }

private:
    QByteArray m_text;
    std::vector<std::string_view> m_lines;
};

QString withoutEnds(const QString &text)
{
    static const QRegularExpression ends(QStringLiteral("^[^\\p{L}]+|[^\\p{L}]+$"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).remove(ends);
}

// "abcabcabcabc" is no more than "abc".
QString repeatedPart(const QString &text)
{
    for (qsizetype length = 1; length <= text.size() / 2; ++length) {
        if (text.size() % length == 0 && text == text.left(length).repeated(text.size() / length))
            return text.left(length);
    }
    return text;
}

bool isCommon(const QString &folded)
{
    static const CommonPasswords common;
    const QString part = repeatedPart(folded);
    if (part.size() <= shortestWord)
        return true;
    const QString core = withoutEnds(folded);
    return common.contains(folded) || common.contains(part) || common.contains(core) ||
           common.contains(repeatedPart(core));
}

// Whether little is left when one's own words are taken out.
bool isPersonal(const QString &folded, const QStringList &own)
{
    static const QRegularExpression breaks(QStringLiteral("[^\\p{L}]+"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    QString rest = folded;
    for (const QString &name : own) {
        for (const QString &word : name.toCaseFolded().split(breaks, Qt::SkipEmptyParts)) {
            if (word.size() >= shortestWord)
                rest.remove(word);
        }
    }
    return rest.size() < folded.size() && rest.remove(breaks).size() < fewestOtherLetters;
}

} // namespace

Result<NewPassword> NewPassword::parse(const QString &text, const QStringList &own)
{
    const QString composed = text.normalized(QString::NormalizationForm_C);
    if (const auto problem = PasswordLength(composed).problem())
        return fail(*problem);
    const QString folded = composed.toCaseFolded();
    if (isCommon(folded))
        return fail(FieldReason::CommonPassword);
    if (isPersonal(folded, own))
        return fail(FieldReason::PersonalPassword);
    return NewPassword(composed);
}

} // namespace medlem::server
