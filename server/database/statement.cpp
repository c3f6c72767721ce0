// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/statement.h"

#include "server/database/dbfailure.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace medlem::server {

namespace {

bool startsIdentifier(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool continuesIdentifier(char c)
{
    return startsIdentifier(c) || (c >= '0' && c <= '9');
}

// Walks over SQL text and copies it, but for named parameters.
class StatementParser
{
public:
    StatementParser(const QByteArray &name, const QByteArray &text)
        : m_text(text)
    {
        m_statement.name = name;
    }

    Statement parse()
    {
        while (m_position < m_text.size())
            step();
        m_statement.sql = m_statement.sql.trimmed();
        return m_statement;
    }

private:
    char at(qsizetype offset) const
    {
        const qsizetype index = m_position + offset;
        return index < m_text.size() ? m_text.at(index) : '\0';
    }
    void copy(qsizetype count)
    {
        m_statement.sql.append(m_text.mid(m_position, count));
        m_position += count;
    }

    void step()
    {
        if (at(0) == '-' && at(1) == '-')
            skipTo("\n", 2);
        else if (at(0) == '/' && at(1) == '*')
            skipBlockComment();
        else if (at(0) == '\'')
            copyLiteral();
        else if (at(0) == '"')
            copyThrough("\"", 1);
        else if (at(0) == '$')
            copyDollarQuote();
        else if (at(0) == ':')
            copyColon();
        else if (continuesIdentifier(at(0)))
            copyWord();
        else
            copy(1);
    }

    void copyWord()
    {
        qsizetype length = 1;
        while (continuesIdentifier(at(length)) || at(length) == '$')
            ++length;
        copy(length);
    }
    void copyThrough(const char *end, qsizetype start)
    {
        const qsizetype found = m_text.indexOf(end, m_position + start);
        copy(found < 0 ? m_text.size() - m_position : found + qsizetype(qstrlen(end)) - m_position);
    }
    void skipTo(const char *end, qsizetype start)
    {
        const qsizetype found = m_text.indexOf(end, m_position + start);
        m_position = found < 0 ? m_text.size() : found;
    }
    void skipBlockComment() // they nest in PostgreSQL
    {
        int depth = 0;
        do {
            const bool opens = at(0) == '/' && at(1) == '*';
            const bool closes = at(0) == '*' && at(1) == '/';
            depth += opens ? 1 : closes ? -1 : 0;
            m_position += opens || closes ? 2 : 1;
        } while (depth > 0 && m_position < m_text.size());
        m_statement.sql.append(' ');
    }
    void copyLiteral() // a doubled quote simply begins the next literal
    {
        const char before = m_position > 0 ? m_text.at(m_position - 1) : ' ';
        const bool hasEscapes = before == 'e' || before == 'E';
        qsizetype length = 1;
        while (m_position + length < m_text.size() && at(length) != '\'')
            length += hasEscapes && at(length) == '\\' ? 2 : 1;
        copy(length + 1);
    }
    void copyDollarQuote()
    {
        qsizetype length = 1;
        while (continuesIdentifier(at(length)))
            ++length;
        if (at(length) != '$') {
            copy(1);
            return;
        }
        const QByteArray tag = m_text.mid(m_position, length + 1);
        copyThrough(tag.constData(), tag.size());
    }
    void copyColon()
    {
        if (at(1) == ':' || at(1) == '=') {
            copy(2);
            return;
        }
        if (!startsIdentifier(at(1))) {
            copy(1);
            return;
        }
        qsizetype length = 2;
        while (continuesIdentifier(at(length)))
            ++length;
        const QString parameter = QString::fromLatin1(m_text.mid(m_position + 1, length - 1));
        if (!m_statement.parameters.contains(parameter))
            m_statement.parameters.append(parameter);
        m_statement.sql += '$' + QByteArray::number(m_statement.parameters.indexOf(parameter) + 1);
        m_position += length;
    }

    const QByteArray &m_text;
    qsizetype m_position = 0;
    Statement m_statement;
};

} // namespace

Statement parseStatement(const QByteArray &name, const QByteArray &text)
{
    return StatementParser(name, text).parse();
}

StatementCatalog StatementCatalog::fromFolder(const QString &folder)
{
    StatementCatalog catalog;
    const QDir root(folder);
    QDirIterator files(folder, {QStringLiteral("*.sql")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw DbFailure(DbFailure::Kind::Bug, {}, "cannot read " + path.toUtf8());
        const QString name = root.relativeFilePath(path).chopped(4);
        catalog.add(name.toUtf8(), file.readAll());
    }
    return catalog;
}

void StatementCatalog::add(const QByteArray &name, const QByteArray &text)
{
    m_statements.insert(name, parseStatement(name, text));
}

const Statement &StatementCatalog::statement(const char *name) const
{
    const auto found = m_statements.constFind(QByteArray::fromRawData(name, qsizetype(qstrlen(name))));
    if (found == m_statements.constEnd())
        throw DbFailure(DbFailure::Kind::Bug, {}, QByteArray("there is no statement ") + name);
    return *found;
}

QList<QByteArray> StatementCatalog::names() const
{
    QList<QByteArray> names = m_statements.keys();
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace medlem::server
