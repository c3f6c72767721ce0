// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/heicphoto.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>

#include <libheif/heif.h>

#include <algorithm>
#include <memory>

namespace medlem::client {

namespace {

constexpr qint64 mostPixels = 100'000'000;
constexpr int jpegQuality = 88; // writing on paper stays sharp, and a photo of 12 million pixels takes some 3 MB

struct ReleaseContext
{
    void operator()(heif_context *context) const { heif_context_free(context); }
};
using Context = std::unique_ptr<heif_context, ReleaseContext>;

struct ReleaseHandle
{
    void operator()(const heif_image_handle *handle) const { heif_image_handle_release(handle); }
};
using Handle = std::unique_ptr<const heif_image_handle, ReleaseHandle>;

struct ReleaseImage
{
    void operator()(const heif_image *image) const { heif_image_release(image); }
};
using Image = std::unique_ptr<const heif_image, ReleaseImage>;

Handle primaryImage(heif_context *context)
{
    heif_image_handle *handle = nullptr;
    if (heif_context_get_primary_image_handle(context, &handle).code != heif_error_Ok)
        return nullptr;
    return Handle(handle);
}

// The library turns the photo as the telephone was held.
Image decoded(const heif_image_handle *handle)
{
    heif_image *image = nullptr;
    if (heif_decode_image(handle, &image, heif_colorspace_RGB, heif_chroma_interleaved_RGB, nullptr).code !=
        heif_error_Ok)
        return nullptr;
    return Image(image);
}

QByteArray jpegOf(const QImage &picture)
{
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(jpegQuality);
    return writer.write(picture) ? jpeg : QByteArray();
}

} // namespace

bool isHeicPhoto(const QByteArray &content)
{
    const auto *bytes = reinterpret_cast<const uint8_t *>(content.constData());
    return heif_check_filetype(bytes, static_cast<int>(std::min<qsizetype>(content.size(), 4096))) ==
           heif_filetype_yes_supported;
}

std::optional<QByteArray> jpegOfHeicPhoto(const QByteArray &content)
{
    const Context context(heif_context_alloc());
    const auto size = static_cast<size_t>(content.size());
    if (heif_context_read_from_memory_without_copy(context.get(), content.constData(), size, nullptr).code !=
        heif_error_Ok)
        return std::nullopt;
    const Handle handle = primaryImage(context.get());
    if (!handle)
        return std::nullopt;
    const qint64 width = heif_image_handle_get_width(handle.get());
    const qint64 height = heif_image_handle_get_height(handle.get());
    if (width < 1 || height < 1 || width * height > mostPixels)
        return std::nullopt;
    const Image image = decoded(handle.get());
    int stride = 0;
    const uint8_t *pixels =
        image ? heif_image_get_plane_readonly(image.get(), heif_channel_interleaved, &stride) : nullptr;
    if (pixels == nullptr)
        return std::nullopt;
    const QByteArray jpeg =
        jpegOf({pixels, heif_image_get_width(image.get(), heif_channel_interleaved),
                heif_image_get_height(image.get(), heif_channel_interleaved), stride, QImage::Format_RGB888});
    return jpeg.isEmpty() ? std::nullopt : std::optional(jpeg);
}

} // namespace medlem::client
