// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace medlem::test {

// The parts of a workbook by their names in the archive, to be bent as a test wants them.
using WorkbookParts = QMap<QString, QByteArray>;

// A whole workbook of one worksheet with these rows ("<row><c><v>1</v></c></row>").
[[nodiscard]] WorkbookParts workbookParts(const QByteArray &rows);

// The part's XML with its declaration and, for the main ones, the right element around content.
[[nodiscard]] QByteArray worksheet(const QByteArray &rows);
[[nodiscard]] QByteArray sharedStrings(const QByteArray &items);
[[nodiscard]] QByteArray styles(const QByteArray &content);
[[nodiscard]] QByteArray mainPart(const QByteArray &content);

// Packed into an archive; with a password, encrypted.
[[nodiscard]] QByteArray packed(const WorkbookParts &parts, const QByteArray &password = {});

} // namespace medlem::test
