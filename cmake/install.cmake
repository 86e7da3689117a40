# What is installed, and where (GNUInstallDirs). Programs find their data in ../share/jobindex/data, their configuration in
# etc/jobindex of the prefix (/etc for /usr).
include(GNUInstallDirs)

install(TARGETS jobindex jobquery RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY data/boards data/institutions data/messages data/pay data/places data/vocab
        DESTINATION ${CMAKE_INSTALL_DATADIR}/jobindex/data)
install(DIRECTORY clients DESTINATION ${CMAKE_INSTALL_DATADIR}/jobindex PATTERN "__pycache__" EXCLUDE)

file(GLOB man1 docs/man/*.1)
file(GLOB man5 docs/man/*.5)
file(GLOB man7 docs/man/*.7)
install(FILES ${man1} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${man5} DESTINATION ${CMAKE_INSTALL_MANDIR}/man5)
install(FILES ${man7} DESTINATION ${CMAKE_INSTALL_MANDIR}/man7)
install(FILES README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES data/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME data.md)
file(GLOB pages docs/*.md)
install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES packaging/examples/nginx.conf packaging/examples/Caddyfile DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
install(DIRECTORY docs/formats DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Completions are printed by the programs that were built.
set(completions ${CMAKE_BINARY_DIR}/completions)
set(made "")
foreach(program jobindex jobquery)
  foreach(shell bash zsh fish)
    add_custom_command(OUTPUT ${completions}/${program}.${shell}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${completions}
      COMMAND $<TARGET_FILE:${program}> --print-completion ${shell} > ${completions}/${program}.${shell}
      DEPENDS ${program} VERBATIM)
    list(APPEND made ${completions}/${program}.${shell})
  endforeach()
  install(FILES ${completions}/${program}.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
          RENAME ${program})
  install(FILES ${completions}/${program}.zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
          RENAME _${program})
  install(FILES ${completions}/${program}.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
endforeach()
add_custom_target(completions ALL DEPENDS ${made})

# Services; the hardening of both is one text.
file(READ packaging/systemd/hardening.conf HARDENING)
foreach(unit jobindex jobquery)
  configure_file(packaging/systemd/${unit}.service.in ${CMAKE_BINARY_DIR}/${unit}.service @ONLY)
  install(FILES ${CMAKE_BINARY_DIR}/${unit}.service DESTINATION lib/systemd/system)
endforeach()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS packaging/systemd/hardening.conf)
install(FILES packaging/systemd/jobindex.sysusers DESTINATION lib/sysusers.d RENAME jobindex.conf)

# Where the programs look (apps/cli/config_file.cpp): etc/jobindex of the prefix, beside a prefix "usr". A configuration
# that is there is its owner's.
install(CODE "
  set(etc \"\${CMAKE_INSTALL_PREFIX}/etc\")
  get_filename_component(last \"\${CMAKE_INSTALL_PREFIX}\" NAME)
  if(last STREQUAL \"usr\")
    get_filename_component(etc \"\${CMAKE_INSTALL_PREFIX}/../etc\" ABSOLUTE)
  endif()
  if(NOT EXISTS \"\$ENV{DESTDIR}\${etc}/jobindex/jobindex.conf\")
    file(INSTALL \"${CMAKE_SOURCE_DIR}/packaging/jobindex.conf\" DESTINATION \"\${etc}/jobindex\")
  endif()
  file(INSTALL \"${CMAKE_SOURCE_DIR}/packaging/sources-README\" DESTINATION \"\${etc}/jobindex/sources\" RENAME README)")
