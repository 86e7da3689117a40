#!/usr/bin/env bash
# usage: proxy.sh BUILD SOURCE nginx|caddy      the guide's configuration, as it stands but for ports and certificate
set -euo pipefail
build=$1 source=$2 proxy=$3
PATH=$PATH:/usr/sbin
command -v "$proxy" >/dev/null && command -v openssl >/dev/null || { echo "SKIPPED: no $proxy or openssl here"; exit 0; }
run=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; wait; rm -rf "$run"' EXIT
fail() { echo "FAILED: $*" >&2; cat "$run"/*.err >&2; exit 1; }
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

printf '{"url": "https://a.example/1", "title": "PhD position in radiomics", "description": "Four years of imaging."}\n' >"$run/ads.jsonl"
"$build/bin/jobindex" import "$run/ads.jsonl" --home "$run/home" >/dev/null 2>&1
plain=$(free_port) tls=$(free_port) up=$(free_port)
"$build/bin/jobquery" serve --home "$run/home" --listen "127.0.0.1:$up" --base-url https://jobs.example.org \
    --trusted-proxy 127.0.0.1 >"$run/access" 2>"$run/serve.err" &
pids+=($!)
openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=jobs.example.org -addext subjectAltName=DNS:jobs.example.org \
    -keyout "$run/key.pem" -out "$run/cert.pem" 2>/dev/null

start_nginx() {
    sed -e "s#127.0.0.1:8080;#127.0.0.1:$up;#" -e "s#listen 80;#listen $plain;#" -e "s#listen 443 ssl#listen $tls ssl#" \
        -e '/listen \[::\]/d' -e "s#/etc/letsencrypt/live/jobs.example.org/fullchain.pem#$run/cert.pem#" \
        -e "s#/etc/letsencrypt/live/jobs.example.org/privkey.pem#$run/key.pem#" "$source/packaging/examples/nginx.conf" >"$run/site.conf"
    cat >"$run/nginx.conf" <<CONF
daemon off; pid $run/pid; error_log $run/nginx.err warn; events {}
http { access_log off; client_body_temp_path $run; proxy_temp_path $run; fastcgi_temp_path $run; uwsgi_temp_path $run;
  scgi_temp_path $run; include $run/site.conf; }
CONF
    nginx -q -t -p "$run" -c "$run/nginx.conf" 2>"$run/nginx.err" || fail "nginx -t"
    nginx -p "$run" -c "$run/nginx.conf" 2>>"$run/nginx.err" &
}

start_caddy() {
    { printf '{\n\tadmin off\n\thttp_port %s\n\thttps_port %s\n\tstorage file_system %s\n\tauto_https disable_certs\n}\n' \
        "$plain" "$tls" "$run/caddy"
        sed -e "s#127.0.0.1:8080#127.0.0.1:$up#" -e "s#^jobs.example.org {#&\n\ttls $run/cert.pem $run/key.pem#" \
            "$source/packaging/examples/Caddyfile"; } >"$run/Caddyfile"
    HOME=$run caddy validate --config "$run/Caddyfile" >"$run/caddy.err" 2>&1 || fail "caddy validate"
    HOME=$run caddy run --config "$run/Caddyfile" >>"$run/caddy.err" 2>&1 &
}

"start_$proxy"
pids+=($!)
ask() { curl -sS --max-time 10 --cacert "$run/cert.pem" --connect-to "jobs.example.org:443:127.0.0.1:$tls" "$@"; }
for _ in $(seq 100); do ask -f https://jobs.example.org/readyz >/dev/null 2>&1 && break; sleep 0.1; done

ask -f "https://jobs.example.org/v1/search?q=radiomics" | grep -q '"title":"PhD position in radiomics"' || fail "search"
ask -f -D "$run/head" "https://jobs.example.org/?q=radiomics" -o "$run/page" || fail "page"
grep -qi '^strict-transport-security:' "$run/head" || fail "no Strict-Transport-Security"
grep -q 'https://jobs.example.org/' "$run/page" || fail "links do not begin with --base-url"
[[ $(ask -o /dev/null -w '%{http_code}' https://jobs.example.org/metrics) == 404 ]] || fail "metrics are public"
# From http to https. Caddy names the port when it is not 443, as here.
to=$(curl -sS -o /dev/null -w '%{http_code} %{redirect_url}' -H 'Host: jobs.example.org' "http://127.0.0.1:$plain/x")
[[ ${to/:$tls/} =~ ^30[18]\ https://jobs.example.org/x$ ]] || fail "no way from http to https: $to"
# The client is whom the proxy saw, whatever it says of itself.
ask -f --interface 127.0.0.9 -H 'X-Forwarded-For: 203.0.113.7' "https://jobs.example.org/v1/search?q=forged" >/dev/null
for _ in $(seq 100); do grep -q forged "$run/access" && break; sleep 0.1; done
grep forged "$run/access" | grep -q '^127\.0\.0\.9 ' || fail "the client: $(grep forged "$run/access")"
echo "pages, API and addresses are right behind $proxy"
