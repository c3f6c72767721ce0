// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/jpegpicture.h"

#include "server/inspection/picturelimits.h"

#include <csetjmp>
#include <cstdio>
#include <vector>

#include <jpeglib.h>
// After jpeglib.h, which it needs.
#include <jerror.h>

namespace medlem::server {

namespace {

struct Reading
{
    jpeg_decompress_struct picture{};
    jpeg_error_mgr errors{};
    std::jmp_buf failed{};
    bool isDamaged = false;
};

Reading &readingOf(j_common_ptr picture)
{
    return *static_cast<Reading *>(picture->client_data);
}

[[noreturn]] void leave(j_common_ptr picture)
{
    std::longjmp(readingOf(picture).failed, 1);
}

// A warning means that something of the picture had to be made up, but for these, which cameras cause.
void note(j_common_ptr picture, int level)
{
    const int code = picture->err->msg_code;
    if (level < 0 && code != JWRN_EXTRANEOUS_DATA && code != JWRN_ADOBE_XFORM && code != JWRN_JFIF_MAJOR)
        readingOf(picture).isDamaged = true;
}

void saySilently(j_common_ptr) {}

// Nothing in here may need a destructor: an error jumps out of it.
DocumentVerdict decode(Reading &reading, const QByteArrayView &content, std::vector<JSAMPLE> &line)
{
    jpeg_decompress_struct &picture = reading.picture;
    if (setjmp(reading.failed) != 0)
        return reading.errors.msg_code == JERR_OUT_OF_MEMORY ? DocumentVerdict::TooLarge : DocumentVerdict::Damaged;
    jpeg_mem_src(&picture, reinterpret_cast<const unsigned char *>(content.data()),
                 static_cast<unsigned long>(content.size()));
    jpeg_read_header(&picture, TRUE);
    if (isPictureTooLarge(picture.image_width, picture.image_height))
        return DocumentVerdict::TooLarge;
    // As it is stored: nobody looks at the colours.
    picture.out_color_space = picture.jpeg_color_space;
    picture.do_fancy_upsampling = FALSE;
    picture.dct_method = JDCT_IFAST;
    jpeg_start_decompress(&picture);
    line.resize(std::size_t(picture.output_width) * static_cast<std::size_t>(picture.output_components));
    JSAMPROW row = line.data();
    while (picture.output_scanline < picture.output_height && !reading.isDamaged)
        jpeg_read_scanlines(&picture, &row, 1);
    if (!reading.isDamaged)
        jpeg_finish_decompress(&picture);
    return reading.isDamaged ? DocumentVerdict::Damaged : DocumentVerdict::Good;
}

} // namespace

DocumentVerdict inspectJpeg(QByteArrayView content)
{
    Reading reading;
    std::vector<JSAMPLE> line;
    reading.picture.err = jpeg_std_error(&reading.errors);
    reading.errors.error_exit = leave;
    reading.errors.emit_message = note;
    reading.errors.output_message = saySilently;
    jpeg_create_decompress(&reading.picture);
    reading.picture.client_data = &reading;
    const DocumentVerdict verdict = decode(reading, content, line);
    jpeg_destroy_decompress(&reading.picture);
    return verdict;
}

} // namespace medlem::server
