# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# tests_unit, tests_pg, tests_gui, tests_e2e: the targets that build every test of a label.
foreach(label unit pg gui e2e)
    add_custom_target(tests_${label})
endforeach()

# medlem_add_test(tst_name LABEL unit|pg|gui|e2e LIBRARIES lib... [SOURCES extra.cpp...])
# One executable per unit, made from tst_name.cpp beside the caller. gui and e2e run offscreen.
function(medlem_add_test name)
    cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "LIBRARIES;SOURCES" ${ARGN})
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE medlem_options Qt6::Test ${ARG_LIBRARIES})
    add_dependencies(tests_${ARG_LABEL} ${name})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABEL}" TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;ASAN_OPTIONS=detect_leaks=0;UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1")
endfunction()
