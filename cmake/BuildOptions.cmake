# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every target of ours links medlem_options: the language level, the warnings and the sanitizers stand here only.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

option(MEDLEM_WERROR "Treat warnings as errors" OFF)
option(MEDLEM_FUZZ "Build tests/fuzz for libFuzzer (clang)" OFF)
set(MEDLEM_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # base_dir and no hash_dir: a fresh clone in another folder finds what an earlier one compiled.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
                                    ${CCACHE_PROGRAM})
endif()

add_library(medlem_options INTERFACE)
target_include_directories(medlem_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(medlem_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_CONTEXTLESS_CONNECT QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
    target_compile_options(medlem_options INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${MEDLEM_WERROR}>:/WX>)
else()
    target_compile_options(medlem_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast
        -Woverloaded-virtual -Wnon-virtual-dtor $<$<BOOL:${MEDLEM_WERROR}>:-Werror> $<$<CONFIG:Debug>:-g1>)
endif()

# GCC 12 takes empty optionals for uninitialised ones as soon as it optimises; the plain debug build keeps the warning.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND (MEDLEM_SANITIZE OR NOT CMAKE_BUILD_TYPE STREQUAL "Debug"))
    target_compile_options(medlem_options INTERFACE -Wno-maybe-uninitialized)
endif()

if(MEDLEM_SANITIZE)
    target_compile_options(medlem_options INTERFACE -fsanitize=${MEDLEM_SANITIZE} -fno-omit-frame-pointer -O1)
    target_link_options(medlem_options INTERFACE -fsanitize=${MEDLEM_SANITIZE})
elseif(NOT MSVC AND CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
    target_compile_options(medlem_options INTERFACE -fstack-protector-strong -D_FORTIFY_SOURCE=2)
    if(NOT APPLE)
        target_compile_options(medlem_options INTERFACE -fstack-clash-protection -fcf-protection)
        target_link_options(medlem_options INTERFACE -Wl,-z,relro,-z,now)
    endif()
endif()

if(MEDLEM_FUZZ)
    target_compile_options(medlem_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

if(UNIX AND NOT APPLE)
    find_program(LLD_PROGRAM ld.lld)
    if(LLD_PROGRAM)
        add_link_options(-fuse-ld=lld)
    endif()
endif()
