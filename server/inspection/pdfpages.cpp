// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/pdfpages.h"

#include "server/inspection/pdfactivecontent.h"
#include "server/inspection/picturelimits.h"
#include "server/inspection/qpdfheaders.h"

#include <algorithm>
#include <new>
#include <stdexcept>
#include <vector>

namespace medlem::server {

namespace {

constexpr std::size_t mostPages = 200;
constexpr std::size_t mostUnpackedBytes = 128U * 1024U * 1024U;

// Counts what is unpacked, and throws it away. Throwing ends the unpacking; the library takes it for a damage.
class UnpackedCount : public Pipeline
{
public:
    UnpackedCount()
        : Pipeline("count", nullptr)
    {
    }

    [[nodiscard]] bool isTooMuch() const { return m_bytes > mostUnpackedBytes; }

    void write(const unsigned char *, std::size_t length) override
    {
        m_bytes += length;
        if (isTooMuch())
            throw std::length_error("That is too much.");
    }
    void finish() override {}

private:
    std::size_t m_bytes = 0;
};

bool isPictureTooLarge(QPDFObjectHandle dictionary)
{
    QPDFObjectHandle width = dictionary.getKey("/Width");
    QPDFObjectHandle height = dictionary.getKey("/Height");
    return width.isInteger() && height.isInteger() &&
           server::isPictureTooLarge(width.getIntValue(), height.getIntValue());
}

// A picture's own compression is left alone: it is unpacked by who shows it, and cannot be more than its pixels.
DocumentVerdict unpack(QPDFObjectHandle stream, UnpackedCount &count)
{
    QPDFObjectHandle dictionary = stream.getDict();
    if (dictionary.getKey("/Subtype").isNameAndEquals("/Image"))
        return isPictureTooLarge(dictionary) ? DocumentVerdict::TooLarge : DocumentVerdict::Good;
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
    UnpackedCount count;
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (object.isStream()) {
            const DocumentVerdict verdict = unpack(object, count);
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
