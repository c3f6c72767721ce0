// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/imports/xlsx/ziparchive.h"

#include <QXmlStreamReader>

namespace medlem {

enum class XmlToken
{
    Start,
    End,
    Text,
    Finish,
};

class XmlSource;

// The XML of one part of a workbook, token by token. Nothing in it can make the reader take much memory or time: a
// document type is refused before the parser sees it (and with it every entity), as are tokens, depths and numbers of
// attributes that no workbook has.
class XmlPart
{
public:
    // No value when the archive has no such part. Errors of all: FileDamaged, TooLargeUnpacked, TooLong at "file".
    [[nodiscard]] static Result<std::optional<XmlPart>> open(const ZipArchive &archive, const QString &name);
    ~XmlPart();
    XmlPart(XmlPart &&) noexcept;
    XmlPart &operator=(XmlPart &&) noexcept;

    [[nodiscard]] Result<XmlToken> next();

    // Goes on to the next element that begins, or returns false at the end.
    [[nodiscard]] Result<bool> nextStart();

    // Of the token: without the prefix of its namespace.
    [[nodiscard]] QStringView name() const { return m_reader->name(); }
    [[nodiscard]] QStringView text() const { return m_reader->text(); }

    // Of the element that begins; empty when it has none of this name.
    [[nodiscard]] QString attribute(QLatin1String name) const;

    // That what the part says cannot be true.
    [[nodiscard]] Failure damaged(qint64 row = 0) const;

private:
    explicit XmlPart(std::unique_ptr<ZipEntry> entry);

    [[nodiscard]] Failure failure() const;

    std::unique_ptr<XmlSource> m_source;
    std::unique_ptr<QXmlStreamReader> m_reader;
    qint64 m_tokens = 0;
    int m_depth = 0;
};

} // namespace medlem
