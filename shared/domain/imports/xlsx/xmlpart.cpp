// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsx/xmlpart.h"

#include "shared/domain/imports/importfault.h"

#include <array>

namespace medlem {

namespace {

constexpr qint64 mostPerToken = 256 * 1024; // the text of a cell has at most 32 767 characters
constexpr qint64 mostTokens = 12'000'000;   // of 50 MB of cells, each with its place and text
constexpr int deepest = 64;
constexpr qsizetype mostAttributes = 64;
constexpr QByteArrayView forbidden{"<!DOCTYPE"};

Failure tooLarge()
{
    return importFault(FieldReason::TooLargeUnpacked,
                       QStringLiteral("It becomes larger than a workbook may be when it is unpacked."));
}

} // namespace

// What the parser reads from: the entry, as long as it needs no more than a token's worth of it for one token, and
// has no document type. NULs do not hide one: they may be halves of UTF-16.
class XmlSource final : public QIODevice
{
public:
    explicit XmlSource(std::unique_ptr<ZipEntry> entry)
        : m_entry(std::move(entry))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] std::optional<FieldReason> fault() const { return m_fault ? m_fault : m_entry->fault(); }
    void beginToken() { m_tokenBytes = 0; }

    // Beyond what the parser needs, since the archive knows only at the end whether its checksum is right.
    void readToEnd()
    {
        std::array<char, 1024> rest;
        while (read(rest.data(), rest.size()) > 0)
            continue;
    }

protected:
    qint64 readData(char *data, qint64 length) override
    {
        if (m_fault)
            return -1;
        const qint64 count = m_entry->read(data, length);
        if (count <= 0)
            return count;
        m_tokenBytes += count;
        if (m_tokenBytes > mostPerToken)
            m_fault = FieldReason::TooLong;
        else if (bringsDocumentType(QByteArrayView(data, count)))
            m_fault = FieldReason::FileDamaged;
        return m_fault ? -1 : count;
    }
    qint64 writeData(const char * /*data*/, qint64 /*length*/) override { return -1; }

private:
    bool bringsDocumentType(QByteArrayView bytes)
    {
        for (const char byte : bytes) {
            if (byte == '\0')
                continue;
            if (byte == forbidden[m_matched])
                ++m_matched;
            else
                m_matched = byte == forbidden[0] ? 1 : 0;
            if (m_matched == forbidden.size())
                return true;
        }
        return false;
    }

    std::unique_ptr<ZipEntry> m_entry;
    qint64 m_tokenBytes = 0;
    qsizetype m_matched = 0; // of what is forbidden, over the boundary between two reads too
    std::optional<FieldReason> m_fault;
};

XmlPart::XmlPart(std::unique_ptr<ZipEntry> entry)
    : m_source(std::make_unique<XmlSource>(std::move(entry)))
    , m_reader(std::make_unique<QXmlStreamReader>(m_source.get()))
{
}

XmlPart::~XmlPart() = default;
XmlPart::XmlPart(XmlPart &&) noexcept = default;
XmlPart &XmlPart::operator=(XmlPart &&) noexcept = default;

Result<std::optional<XmlPart>> XmlPart::open(const ZipArchive &archive, const QString &name)
{
    TRY_ASSIGN(std::unique_ptr<ZipEntry> entry, archive.entry(name));
    if (!entry)
        return std::optional<XmlPart>();
    return std::optional(XmlPart(std::move(entry)));
}

Result<XmlToken> XmlPart::next()
{
    for (;;) {
        if (++m_tokens > mostTokens)
            return tooLarge();
        m_source->beginToken();
        switch (m_reader->readNext()) {
        case QXmlStreamReader::StartElement:
            if (++m_depth > deepest || m_reader->attributes().size() > mostAttributes)
                return damaged();
            return XmlToken::Start;
        case QXmlStreamReader::EndElement:
            --m_depth;
            return XmlToken::End;
        case QXmlStreamReader::Characters:
            return XmlToken::Text;
        case QXmlStreamReader::EndDocument:
            m_source->readToEnd();
            return m_source->fault() ? Result<XmlToken>(failure()) : XmlToken::Finish;
        case QXmlStreamReader::StartDocument:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::ProcessingInstruction:
            break;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::NoToken:
        case QXmlStreamReader::Invalid:
            return failure();
        }
    }
}

Result<bool> XmlPart::nextStart()
{
    for (;;) {
        TRY_ASSIGN(const XmlToken token, next());
        if (token == XmlToken::Start)
            return true;
        if (token == XmlToken::Finish)
            return false;
    }
}

QString XmlPart::attribute(QLatin1String name) const
{
    const QXmlStreamAttributes attributes = m_reader->attributes();
    for (const QXmlStreamAttribute &each : attributes) {
        if (each.name() == name)
            return each.value().toString();
    }
    return {};
}

Failure XmlPart::damaged(qint64 row) const
{
    return importFault(FieldReason::FileDamaged,
                       QStringLiteral("A part of it cannot be understood at line %1, column %2.")
                           .arg(m_reader->lineNumber())
                           .arg(m_reader->columnNumber()),
                       row);
}

Failure XmlPart::failure() const
{
    const auto fault = m_source->fault();
    if (fault == FieldReason::TooLargeUnpacked)
        return tooLarge();
    if (fault == FieldReason::TooLong)
        return importFault(*fault, QStringLiteral("A part of it has a text that is too long."));
    return damaged();
}

} // namespace medlem
