# Compiler flags shared by every target of the project, and ccache where it is present.
find_program(CCACHE ccache)
if(CCACHE)
  # Paths are taken from the root of the tree, so that what one preset or clone compiled is not compiled again by another.
  set(CMAKE_CXX_COMPILER_LAUNCHER
    ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

add_library(jobindex_flags INTERFACE)
target_include_directories(jobindex_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(jobindex_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Wold-style-cast)
target_link_options(jobindex_flags INTERFACE -Wl,--as-needed)  # a search need not load what only a crawl uses
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(jobindex_flags INTERFACE -Wno-restrict)  # gcc 12 sees overlaps in std::string that are none
endif()
if(JOBINDEX_WERROR)
  target_compile_options(jobindex_flags INTERFACE -Werror)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Debug")
  target_compile_options(jobindex_flags INTERFACE -Og -g1)  # -O1 takes a third longer to compile
endif()
if(JOBINDEX_SANITIZE)
  target_compile_options(jobindex_flags INTERFACE
    -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer -D_GLIBCXX_ASSERTIONS)
  target_link_options(jobindex_flags INTERFACE -fsanitize=address,undefined)
endif()
if(JOBINDEX_TSAN)
  target_compile_options(jobindex_flags INTERFACE -fsanitize=thread)
  target_link_options(jobindex_flags INTERFACE -fsanitize=thread)
endif()
if(JOBINDEX_FUZZ)
  target_compile_options(jobindex_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined
    -fno-sanitize-recover=all -D_GLIBCXX_ASSERTIONS)
  target_link_options(jobindex_flags INTERFACE -fsanitize=address,undefined)
endif()
if(JOBINDEX_COVERAGE)
  target_compile_options(jobindex_flags INTERFACE --coverage)
  target_link_options(jobindex_flags INTERFACE --coverage)
endif()
