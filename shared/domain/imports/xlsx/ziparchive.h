// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/imports/importlimits.h"

#include <QIODevice>

#include <memory>

struct zip;
struct zip_file;

namespace medlem {

// One entry of an archive, unpacked while it is read. It counts what it gives and stops, with a fault, where the
// archive becomes larger than its limits allow, whatever size the archive says that the entry has.
class ZipEntry final : public QIODevice
{
public:
    // most is for this entry; archiveLeft is what all entries together may still give.
    ZipEntry(zip_file *file, qint64 most, qint64 &archiveLeft);
    ~ZipEntry() override;
    ZipEntry(const ZipEntry &) = delete;
    ZipEntry &operator=(const ZipEntry &) = delete;

    [[nodiscard]] bool isSequential() const override { return true; }

    // What ended the reading before the entry's end. Reasons: TooLargeUnpacked, FileDamaged.
    [[nodiscard]] const std::optional<FieldReason> &fault() const { return m_fault; }

protected:
    qint64 readData(char *data, qint64 length) override;
    qint64 writeData(const char *data, qint64 length) override;

private:
    zip_file *m_file;
    qint64 m_left;
    qint64 &m_archiveLeft;
    std::optional<FieldReason> m_fault;
};

// A zip archive whose entries are looked up by their exact names and unpacked into memory only. An archive that breaks
// a limit (security.md Q-38) is refused when it is opened, as far as it tells the truth about itself, else when it is
// read.
class ZipArchive
{
public:
    // The file must be seekable; it and the limits must outlive the archive. Errors at "file": NotASpreadsheet (no
    // archive), FileDamaged, FileEncrypted, TooLargeUnpacked.
    [[nodiscard]] static Result<ZipArchive> open(QIODevice &file, const ImportLimits &limits);

    [[nodiscard]] bool has(const QString &name) const;

    // Null when there is no such entry; the archive must outlive it. Error: FileDamaged.
    [[nodiscard]] Result<std::unique_ptr<ZipEntry>> entry(const QString &name) const;

private:
    struct Closing
    {
        void operator()(zip *archive) const;
    };

    ZipArchive(zip *archive, const ImportLimits &limits);

    [[nodiscard]] Result<void> checkEntries() const;
    [[nodiscard]] qint64 mostUnpacked(quint64 packed) const;

    std::unique_ptr<zip, Closing> m_archive;
    const ImportLimits *m_limits;
    std::unique_ptr<qint64> m_left; // of the bytes that the entries may give when they are read
};

} // namespace medlem
