# The Debian package: scripts/package.sh, or `cpack` in a build directory that was configured with the preset "package".
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME jobindex)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_CONTACT "jobindex maintainers <maintainers@jobindex.invalid>")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "search engine for academic job ads
jobindex crawls career pages, feeds and sitemaps politely, reads the ads
out of them, normalises places, ranks, degrees, skills, dates and pay, and
builds a full-text index. jobquery searches it in a terminal, and serves it
as a job site with pages, an API, feeds and alerts by mail.

Both run as services of their own user; nothing is crawled until a source is
named in /etc/jobindex/sources.")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Beside the libraries: systemd-sysusers makes the user, in a container without systemd too.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "systemd | systemd-standalone-sysusers | systemd-sysusers")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, poppler-utils")  # https; CVs as PDF
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "nginx | caddy")
set(debian ${CMAKE_SOURCE_DIR}/packaging/debian)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  ${debian}/conffiles ${debian}/postinst ${debian}/prerm ${debian}/postrm)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PRE_BUILD_SCRIPTS ${debian}/finish.cmake)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_JOBINDEX_SOURCE ${CMAKE_SOURCE_DIR})
include(CPack)
