# Read by scripts that need an index of the sample site: `now`, the day of the sample site; `url_in FILE`; and
# `sample_home PROGRAMS WORK`, which crawls it into WORK/home unless one is there that is newer than the
# program. The processes it starts are in `children`.
now=2026-03-10T09:00:00Z
tree=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
children=()

# The first URL that a file names, as soon as it does.
url_in() {
    local url
    for _ in $(seq 200); do
        url=$(grep -om1 "http://[0-9a-z.:]*" "$1" 2>/dev/null || true)
        [[ -n $url ]] && { echo "$url"; return; }
        sleep 0.05
    done
    echo "the server did not start: $(cat "$1")" >&2
    return 2
}

sample_home() {
    local programs=$1 work=$2 sample
    mkdir -p "$work"
    exec 9>"$work/.lock"
    flock 9
    if [[ ! $work/home/index/CURRENT -nt $programs/jobindex ]]; then
        rm -rf "$work/home"
        "$programs/jobindex-sample-server" --root "$tree/data/sample-site" --port 0 --today "${now%T*}" \
            9>&- >"$work/sample.out" &
        children+=($!)
        sample=$(url_in "$work/sample.out")
        "$programs/jobindex" crawl "http://jobs.localhost:${sample##*:}/" --allow-private --delay 0 --now "$now" \
            --home "$work/home" >"$work/crawl.out" 2>&1 || { cat "$work/crawl.out" >&2; exit 2; }
    fi
    flock -u 9
}
