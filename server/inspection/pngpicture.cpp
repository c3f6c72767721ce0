// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/pngpicture.h"

#include "server/inspection/picturelimits.h"

#include <algorithm>
#include <csetjmp>
#include <vector>

#include <png.h>

namespace medlem::server {

namespace {

constexpr png_alloc_size_t largestChunk = 8 * 1024 * 1024; // of what stands beside the picture
constexpr png_uint_32 mostKeptChunks = 100;

struct Input
{
    const char *next;
    const char *end;
};

void readInput(png_structp png, png_bytep out, std::size_t length)
{
    Input &input = *static_cast<Input *>(png_get_io_ptr(png));
    if (static_cast<std::size_t>(input.end - input.next) < length)
        png_error(png, "The file ends too early.");
    std::copy_n(input.next, length, reinterpret_cast<char *>(out));
    input.next += length;
}

[[noreturn]] void leave(png_structp png, png_const_charp)
{
    png_longjmp(png, 1);
}

void staySilent(png_structp, png_const_charp) {}

// Nothing in here may need a destructor: an error jumps out of it.
DocumentVerdict decode(png_structp png, png_infop info, std::vector<png_byte> &line)
{
    if (setjmp(png_jmpbuf(png)) != 0)
        return DocumentVerdict::Damaged;
    png_set_user_limits(png, PNG_UINT_31_MAX, PNG_UINT_31_MAX); // the limits are ours, with a reason of their own
    png_set_chunk_malloc_max(png, largestChunk);
    png_set_chunk_cache_max(png, mostKeptChunks);
    png_set_crc_action(png, PNG_CRC_ERROR_QUIT, PNG_CRC_ERROR_QUIT);
    png_read_info(png, info);
    if (isPictureTooLarge(png_get_image_width(png, info), png_get_image_height(png, info)))
        return DocumentVerdict::TooLarge;
    int passes = png_set_interlace_handling(png);
    png_read_update_info(png, info);
    line.resize(png_get_rowbytes(png, info));
    for (; passes > 0; --passes) {
        for (png_uint_32 row = 0; row < png_get_image_height(png, info); ++row)
            png_read_row(png, line.data(), nullptr);
    }
    png_read_end(png, nullptr);
    return DocumentVerdict::Good;
}

} // namespace

DocumentVerdict inspectPng(QByteArrayView content)
{
    Input input{.next = content.data(), .end = content.data() + content.size()};
    std::vector<png_byte> line;
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, leave, staySilent);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    DocumentVerdict verdict = DocumentVerdict::TooLarge; // no memory even for the beginning
    if (info) {
        png_set_read_fn(png, &input, readInput);
        verdict = decode(png, info, line);
    }
    png_destroy_read_struct(&png, &info, nullptr);
    return verdict;
}

} // namespace medlem::server
