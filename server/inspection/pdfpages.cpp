// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/pdfpages.h"

#include "server/inspection/pdfactivecontent.h"
#include "server/inspection/picturelimits.h"
#include "server/inspection/qpdfheaders.h"

#include <algorithm>
#include <array>
#include <new>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace medlem::server {

namespace {

constexpr std::size_t mostPages = 200;
constexpr std::size_t mostUnpackedBytes = 128U * 1024U * 1024U;
constexpr std::size_t mostBytesPerPixel = 8;                // four colours of 16 bits
constexpr std::size_t roomForPicture = 10U * 1024U * 1024U; // one that stays packed is as large as the file at most

// Counts what is unpacked, and throws it away. Throwing ends the unpacking; the library takes it for a damage.
class UnpackedCount : public Pipeline
{
public:
    explicit UnpackedCount(std::size_t most)
        : Pipeline("count", nullptr)
        , m_most(most)
    {
    }

    [[nodiscard]] bool isTooMuch() const { return m_bytes > m_most; }

    void write(const unsigned char *, std::size_t length) override
    {
        m_bytes += length;
        if (isTooMuch())
            throw std::length_error("That is too much.");
    }
    void finish() override {}

private:
    const std::size_t m_most;
    std::size_t m_bytes = 0;
};

// Of a picture that says how large it is; whatever else calls itself one is a stream like any other.
std::optional<std::int64_t> pixelsOf(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle width = dictionary.getKey("/Width");
    QPDFObjectHandle height = dictionary.getKey("/Height");
    if (!dictionary.getKey("/Subtype").isNameAndEquals("/Image") || !width.isInteger() || !height.isInteger() ||
        width.getIntValue() < 1 || height.getIntValue() < 1)
        return std::nullopt;
    if (isPictureTooLarge(width.getIntValue(), height.getIntValue()))
        return mostPixels + 1;
    return width.getIntValue() * height.getIntValue();
}

bool isGeneralFilter(QPDFObjectHandle filter)
{
    constexpr std::array<std::string_view, 10> names = {"/FlateDecode",     "/Fl",  "/LZWDecode",      "/LZW",
                                                        "/ASCII85Decode",   "/A85", "/ASCIIHexDecode", "/AHx",
                                                        "/RunLengthDecode", "/RL"};
    return filter.isName() && std::find(names.begin(), names.end(), filter.getName()) != names.end();
}

// Of a stream that is packed as anything is, around what only a picture's own codec undoes: the outer packing alone.
// The library undoes all or nothing, and who shows it begins with the outer one.
std::optional<QPDFObjectHandle> outerPacking(QPDF &pdf, QPDFObjectHandle stream)
{
    QPDFObjectHandle filters = stream.getDict().getKey("/Filter");
    if (!filters.isArray())
        return std::nullopt;
    QPDFObjectHandle outer = QPDFObjectHandle::newArray();
    for (int i = 0; i < filters.getArrayNItems() && isGeneralFilter(filters.getArrayItem(i)); ++i)
        outer.appendItem(filters.getArrayItem(i));
    if (outer.getArrayNItems() == 0 || outer.getArrayNItems() == filters.getArrayNItems())
        return std::nullopt;
    QPDFObjectHandle packed = QPDFObjectHandle::newStream(&pdf, stream.getRawStreamData());
    packed.getDict().replaceKey("/Filter", outer);
    return packed;
}

// The compression that pictures alone have is left alone: it is unpacked by who shows it, to its pixels. What is packed
// like anything else may be more than those, and who shows it would unpack all of it first. A picture with a fault is
// still a paper.
DocumentVerdict unpackPicture(QPDFObjectHandle stream, std::int64_t pixels)
{
    if (pixels > mostPixels)
        return DocumentVerdict::TooLarge;
    UnpackedCount count(static_cast<std::size_t>(pixels) * mostBytesPerPixel + roomForPicture);
    bool isFiltered = false;
    static_cast<void>(stream.pipeStreamData(&count, &isFiltered, 0, qpdf_dl_generalized, true));
    return count.isTooMuch() ? DocumentVerdict::TooLarge : DocumentVerdict::Good;
}

// What is in memory already is no damage to the library, so that the count's own end of it comes out.
bool isOuterTooMuch(QPDFObjectHandle packed)
{
    UnpackedCount count(mostUnpackedBytes);
    bool isFiltered = false;
    try {
        static_cast<void>(packed.pipeStreamData(&count, &isFiltered, 0, qpdf_dl_generalized, true));
    } catch (const std::length_error &) {
        return true;
    }
    return count.isTooMuch();
}

DocumentVerdict unpack(QPDF &pdf, QPDFObjectHandle stream, UnpackedCount &count)
{
    if (const auto packed = outerPacking(pdf, stream); packed && isOuterTooMuch(*packed))
        return DocumentVerdict::TooLarge;
    if (const auto pixels = pixelsOf(stream.getDict()))
        return unpackPicture(stream, *pixels);
    bool isFiltered = false;
    const bool isWhole = stream.pipeStreamData(&count, &isFiltered, 0, qpdf_dl_generalized);
    if (count.isTooMuch())
        return DocumentVerdict::TooLarge;
    return isWhole ? DocumentVerdict::Good : DocumentVerdict::Damaged;
}

// What the library could not read of an object is missing without a word. Not so a wrong count in the trailer, which
// programs are careless about.
bool lacksObjects(QPDF &pdf)
{
    const std::vector<QPDFExc> warnings = pdf.getWarnings();
    return std::any_of(warnings.begin(), warnings.end(), [](const QPDFExc &warning) {
        return warning.getErrorCode() == qpdf_e_damaged_pdf && !warning.getObject().empty();
    });
}

DocumentFinding inspectOpened(QPDF &pdf)
{
    if (pdf.isEncrypted())
        return {.verdict = DocumentVerdict::Encrypted};
    const std::size_t pages = pdf.getAllPages().size();
    if (pages == 0)
        return {.verdict = DocumentVerdict::Damaged};
    if (pages > mostPages)
        return {.verdict = DocumentVerdict::TooManyPages};
    DocumentFinding finding{.verdict = DocumentVerdict::Good, .format = DocumentFormat::Pdf};
    UnpackedCount count(mostUnpackedBytes);
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (object.isStream()) {
            const DocumentVerdict verdict = unpack(pdf, object, count);
            if (verdict != DocumentVerdict::Good)
                return {.verdict = verdict};
        }
        finding.hasActiveContent = finding.hasActiveContent || isActive(object);
    }
    return lacksObjects(pdf) ? DocumentFinding{.verdict = DocumentVerdict::Damaged} : finding;
}

} // namespace

// What the library throws stays here.
DocumentFinding inspectPdf(QByteArrayView content)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("document", content.data(), static_cast<std::size_t>(content.size()));
        return inspectOpened(pdf);
    } catch (const QPDFExc &failure) {
        return {.verdict = failure.getErrorCode() == qpdf_e_password || failure.getErrorCode() == qpdf_e_unsupported
                               ? DocumentVerdict::Encrypted
                               : DocumentVerdict::Damaged};
    } catch (const std::bad_alloc &) {
        return {.verdict = DocumentVerdict::TooLarge};
    } catch (const std::exception &) {
        return {.verdict = DocumentVerdict::Damaged};
    }
}

} // namespace medlem::server
