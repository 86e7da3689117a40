# Writes the files of a folder into one C++ file, so that a program needs none of them where it runs.
# cmake -D FOLDER=query/web -D OUT=web_files.cpp -P embed.cmake
file(GLOB files RELATIVE ${FOLDER} ${FOLDER}/*.mustache ${FOLDER}/*.css ${FOLDER}/*.js ${FOLDER}/*.svg)
list(SORT files)
set(rows "")
foreach(name ${files})
  file(READ ${FOLDER}/${name} text)
  file(SHA256 ${FOLDER}/${name} hash)
  string(SUBSTRING ${hash} 0 12 version)
  string(APPEND rows "    {\"${name}\", \"${version}\", R\"~~~~(${text})~~~~\"},\n")
endforeach()
file(WRITE ${OUT} "// Made by cmake/embed.cmake; do not edit.
#include \"query/server/pages/assets.h\"

namespace jobindex::server {
namespace {

constexpr WebFile kFiles[] = {
${rows}};

}  // namespace

std::span<const WebFile> web_files() {
    return kFiles;
}

}  // namespace jobindex::server
")
