# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# libxlsxwriter, which brings no CMake file of its own on Debian, as LibXlsxWriter::LibXlsxWriter.

find_path(LibXlsxWriter_INCLUDE_DIR xlsxwriter.h)
find_library(LibXlsxWriter_LIBRARY NAMES xlsxwriter libxlsxwriter)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibXlsxWriter REQUIRED_VARS LibXlsxWriter_LIBRARY LibXlsxWriter_INCLUDE_DIR)

if(LibXlsxWriter_FOUND AND NOT TARGET LibXlsxWriter::LibXlsxWriter)
    add_library(LibXlsxWriter::LibXlsxWriter UNKNOWN IMPORTED)
    set_target_properties(LibXlsxWriter::LibXlsxWriter PROPERTIES
        IMPORTED_LOCATION "${LibXlsxWriter_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${LibXlsxWriter_INCLUDE_DIR}")
endif()
