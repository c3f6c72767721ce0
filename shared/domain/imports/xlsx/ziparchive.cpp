// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsx/ziparchive.h"

#include "shared/domain/imports/importfault.h"
#include "shared/domain/imports/xlsx/zipdirectory.h"
#include "shared/domain/imports/xlsx/zipsource.h"

#include <algorithm>
#include <zip.h>

namespace medlem {

namespace {

// An entry of so few bytes does no harm, however well it is packed; a drawing of nothing but zeros is.
constexpr qint64 harmlessBytes = 256 * 1024;

Failure damaged(const QString &sentence)
{
    return importFault(FieldReason::FileDamaged, sentence);
}

Failure tooLarge()
{
    return importFault(FieldReason::TooLargeUnpacked,
                       QStringLiteral("It becomes larger than a workbook may be when it is unpacked."));
}

} // namespace

ZipEntry::ZipEntry(zip_file *file, qint64 most, qint64 &archiveLeft)
    : m_file(file)
    , m_left(most)
    , m_archiveLeft(archiveLeft)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipEntry::~ZipEntry()
{
    zip_fclose(m_file);
}

qint64 ZipEntry::readData(char *data, qint64 length)
{
    if (m_fault)
        return -1;
    const qint64 count = zip_fread(m_file, data, static_cast<zip_uint64_t>(length));
    if (count < 0)
        m_fault = FieldReason::FileDamaged;
    else if (count > m_left || count > m_archiveLeft)
        m_fault = FieldReason::TooLargeUnpacked;
    m_left -= count;
    m_archiveLeft -= count;
    return m_fault ? -1 : count;
}

qint64 ZipEntry::writeData(const char * /*data*/, qint64 /*length*/)
{
    return -1;
}

void ZipArchive::Closing::operator()(zip *archive) const
{
    zip_discard(archive);
}

ZipArchive::ZipArchive(zip *archive, const ImportLimits &limits)
    : m_archive(archive)
    , m_limits(&limits)
    , m_left(std::make_unique<qint64>(limits.unpackedBytes))
{
}

Result<ZipArchive> ZipArchive::open(QIODevice &file, const ImportLimits &limits)
{
    TRY(checkZipDirectory(file, limits.archiveEntries));
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = createZipSource(file, &error);
    zip_t *archive = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    const int code = zip_error_code_zip(&error);
    zip_error_fini(&error);
    if (archive == nullptr) {
        if (source != nullptr)
            zip_source_free(source);
        return damaged(QStringLiteral("The archive cannot be opened (libzip's error %1).").arg(code));
    }
    ZipArchive opened(archive, limits);
    TRY(opened.checkEntries());
    return opened;
}

bool ZipArchive::has(const QString &name) const
{
    return zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE) >= 0;
}

Result<std::unique_ptr<ZipEntry>> ZipArchive::entry(const QString &name) const
{
    const zip_int64_t index = zip_name_locate(m_archive.get(), name.toUtf8().constData(), ZIP_FL_NOCASE);
    if (index < 0)
        return std::unique_ptr<ZipEntry>();
    zip_stat_t stat;
    zip_file *file = zip_fopen_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0);
    if (file == nullptr || zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0) {
        if (file != nullptr)
            zip_fclose(file);
        return damaged(QStringLiteral("A part of the archive cannot be unpacked."));
    }
    return std::make_unique<ZipEntry>(file, mostUnpacked(stat.comp_size), *m_left);
}

Result<void> ZipArchive::checkEntries() const
{
    const zip_int64_t count = zip_get_num_entries(m_archive.get(), 0);
    if (count > m_limits->archiveEntries)
        return tooLarge();
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    quint64 unpacked = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_archive.get(), static_cast<zip_uint64_t>(i), 0, &stat) != 0 ||
            (stat.valid & needed) != needed)
            return damaged(QStringLiteral("The archive has an entry that cannot be read."));
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            return importFault(FieldReason::FileEncrypted, QStringLiteral("It is protected by a password."));
        if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
            return damaged(QStringLiteral("The archive is packed in a way that workbooks are not."));
        if (stat.size > static_cast<quint64>(mostUnpacked(stat.comp_size)))
            return tooLarge();
        unpacked += stat.size;
        if (unpacked > static_cast<quint64>(m_limits->unpackedBytes))
            return tooLarge();
    }
    return {};
}

qint64 ZipArchive::mostUnpacked(quint64 packed) const
{
    const auto most = static_cast<quint64>(m_limits->unpackedBytes);
    const auto ratio = static_cast<quint64>(m_limits->unpackedRatio);
    const quint64 allowed = packed >= most ? most : std::min(most, packed * ratio);
    return std::max(static_cast<qint64>(allowed), harmlessBytes);
}

} // namespace medlem
