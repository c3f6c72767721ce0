# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# medlem_add_fuzz(name SOURCES extra.cpp... LIBRARIES lib...): fuzz_name from fuzz_name.cpp, with the seeds in corpus/name.
# Under the preset "fuzz" (clang) libFuzzer drives it; under every other one it is a unit test that replays the seeds,
# so that what the fuzzer once found stays mended everywhere.
function(medlem_add_fuzz name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
    set(seeds ${CMAKE_CURRENT_SOURCE_DIR}/corpus/${name})
    add_executable(fuzz_${name} fuzz_${name}.cpp ${ARG_SOURCES})
    target_link_libraries(fuzz_${name} PRIVATE medlem_options Qt6::Core ${ARG_LIBRARIES})
    if(MEDLEM_FUZZ)
        target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
        add_dependencies(fuzz fuzz_${name})
        add_test(NAME fuzz_${name} COMMAND ${CMAKE_SOURCE_DIR}/tests/fuzz/run-one.sh $<TARGET_FILE:fuzz_${name}> ${seeds})
        set_tests_properties(fuzz_${name} PROPERTIES LABELS fuzz TIMEOUT 300
            ENVIRONMENT "UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1")
    else()
        target_sources(fuzz_${name} PRIVATE replay.cpp)
        add_dependencies(tests_unit fuzz_${name})
        add_test(NAME fuzz_${name} COMMAND fuzz_${name} ${seeds})
        set_tests_properties(fuzz_${name} PROPERTIES LABELS unit TIMEOUT 60
            ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0;UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1")
    endif()
endfunction()
