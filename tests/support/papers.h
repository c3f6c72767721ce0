// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

// Papers as branches send them, and as they should not be: made here, byte by byte where it matters.
namespace medlem::test::papers {

// The objects 1 0, 2 0 ... of a PDF, of which the first is the catalogue, with a cross-reference table that is right.
[[nodiscard]] QByteArray pdfOf(const QList<QByteArray> &objects);

// Empty pages; catalogue: more entries of that dictionary, such as "/OpenAction 4 0 R"; more: objects from number
// pages + 3 on.
[[nodiscard]] QByteArray pdf(int pages = 1, const QByteArray &catalogue = {}, const QList<QByteArray> &more = {});

// One page with this stream on it, and these entries of the stream's dictionary.
[[nodiscard]] QByteArray pdfWithContent(const QByteArray &stream, const QByteArray &entries = {});

[[nodiscard]] QByteArray encryptedPdf(const QByteArray &password); // empty: opens without one, may not be changed

// Megabytes of spaces, after a beginning, in a few kilobytes.
[[nodiscard]] QByteArray deflated(const QByteArray &beginning, int megabytes);

// A PDF whose objects are in a stream that unpacks to that much.
[[nodiscard]] QByteArray pdfWithObjectStream(int megabytes);

[[nodiscard]] QByteArray jpeg(int width = 320, int height = 240);
[[nodiscard]] QByteArray png(int width = 320, int height = 240);

// Of chunks: the name's four letters and the content each. The checksums are right.
[[nodiscard]] QByteArray pngOf(const QList<QByteArray> &chunks);

// A PNG whose head says so, whatever follows.
[[nodiscard]] QByteArray pngWithHead(quint32 width, quint32 height);

} // namespace medlem::test::papers
