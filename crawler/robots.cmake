# robots.txt as a target of its own, so that its fuzz harness needs nothing of curl.
jobindex_library(crawler_robots
  SOURCES ${CMAKE_CURRENT_LIST_DIR}/robots.cpp ${CMAKE_CURRENT_LIST_DIR}/robots_pattern.cpp
  DEPS core_base)
