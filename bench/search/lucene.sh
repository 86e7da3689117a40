#!/usr/bin/env bash
# Runs Lucene.java, compiled once into build/bench-search. Command line: see peer.py. Java's options in JAVA_OPTIONS.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
classes=$here/../../build/bench-search/classes
path=$classes
for name in core analyzers-common facet; do
    jar=$(ls /usr/share/java/lucene-"$name"-8.*.jar 2>/dev/null | head -1)
    [[ -n $jar ]] || { echo "lucene: no lucene-$name: install liblucene8-java" >&2; exit 3; }
    path=$path:$jar
done
command -v javac >/dev/null || { echo "lucene: no javac: install a JDK" >&2; exit 3; }
if [[ ! $classes/Lucene.class -nt $here/Lucene.java ]]; then
    mkdir -p "$classes"
    javac -d "$classes" -cp "$path" "$here/Lucene.java"
fi
[[ ${1:-} == compile ]] || exec java ${JAVA_OPTIONS:-} -cp "$path" Lucene "$@"
