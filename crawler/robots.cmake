# robots.txt apart from the crawler, so that `jobindex robots` and its fuzz harness need nothing of curl.
if(NOT TARGET crawler_robots)
  jobindex_library(crawler_robots
    SOURCES ${CMAKE_CURRENT_LIST_DIR}/robots.cpp ${CMAKE_CURRENT_LIST_DIR}/robots_pattern.cpp
    DEPS core_base)
endif()
