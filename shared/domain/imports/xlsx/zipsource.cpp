// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsx/zipsource.h"

#include <QIODevice>

#include <memory>
#include <zip.h>

namespace medlem {

namespace {

// What libzip asks for, command by command (zip_source_function(3)).
class DeviceSource
{
public:
    explicit DeviceSource(QIODevice &file)
        : m_file(file)
    {
        zip_error_init(&m_error);
    }
    ~DeviceSource() { zip_error_fini(&m_error); }
    DeviceSource(const DeviceSource &) = delete;
    DeviceSource &operator=(const DeviceSource &) = delete;

    static zip_int64_t answer(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command)
    {
        auto *source = static_cast<DeviceSource *>(self);
        if (command != ZIP_SOURCE_FREE)
            return source->answer(data, length, command);
        const std::unique_ptr<DeviceSource> last(source);
        return 0;
    }

private:
    zip_int64_t answer(void *data, zip_uint64_t length, zip_source_cmd_t command)
    {
        switch (command) {
        case ZIP_SOURCE_OPEN:
            return m_file.seek(0) ? 0 : refuse(ZIP_ER_SEEK);
        case ZIP_SOURCE_READ:
            return read(static_cast<char *>(data), static_cast<qint64>(length));
        case ZIP_SOURCE_SEEK:
            return seek(data, length);
        case ZIP_SOURCE_TELL:
            return m_file.pos();
        case ZIP_SOURCE_STAT:
            return tellSize(static_cast<zip_stat_t *>(data));
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&m_error, data, length);
        case ZIP_SOURCE_CLOSE:
            return 0;
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                  ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                                  ZIP_SOURCE_SUPPORTS, -1);
        default:
            return refuse(ZIP_ER_OPNOTSUPP);
        }
    }

    zip_int64_t read(char *data, qint64 length)
    {
        const qint64 count = m_file.read(data, length);
        return count >= 0 ? count : refuse(ZIP_ER_READ);
    }

    zip_int64_t seek(void *data, zip_uint64_t length)
    {
        const auto size = static_cast<zip_uint64_t>(m_file.size());
        const auto now = static_cast<zip_uint64_t>(m_file.pos());
        const zip_int64_t offset = zip_source_seek_compute_offset(now, size, data, length, &m_error);
        if (offset < 0)
            return -1;
        return m_file.seek(offset) ? 0 : refuse(ZIP_ER_SEEK);
    }

    zip_int64_t tellSize(zip_stat_t *stat)
    {
        zip_stat_init(stat);
        stat->valid = ZIP_STAT_SIZE;
        stat->size = static_cast<zip_uint64_t>(m_file.size());
        return sizeof(*stat);
    }

    zip_int64_t refuse(int code)
    {
        zip_error_set(&m_error, code, 0);
        return -1;
    }

    QIODevice &m_file;
    zip_error_t m_error{};
};

} // namespace

zip_source *createZipSource(QIODevice &file, zip_error *error)
{
    auto state = std::make_unique<DeviceSource>(file);
    zip_source *source = zip_source_function_create(DeviceSource::answer, state.get(), error);
    if (source != nullptr)
        state.release(); // libzip asks the source to free it
    return source;
}

} // namespace medlem
