#!/usr/bin/env bash
# Serves a directory of static files on the loopback with nginx, in the foreground.
#
# usage: scripts/serve-static.sh DIR PORT
set -euo pipefail
dir=$(cd "${1:?usage: scripts/serve-static.sh DIR PORT}" && pwd) port=${2:?the port}
run=$(mktemp -d)
trap 'rm -rf "$run"' EXIT
cat >"$run/nginx.conf" <<CONF
daemon off; pid $run/nginx.pid; error_log stderr warn; worker_processes 1;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; keepalive_requests 100000;
  types { text/html html; application/xml xml; text/plain txt; image/svg+xml svg; image/png png; }
  client_body_temp_path $run; proxy_temp_path $run; fastcgi_temp_path $run; uwsgi_temp_path $run; scgi_temp_path $run;
  gzip on; gzip_types application/xml text/plain;
  server {
    listen 127.0.0.1:$port; root $dir;
    location / { try_files \$uri \$uri.html \$uri/index.html =404; }
  }
}
CONF
nginx -p "$run" -c "$run/nginx.conf" &
pid=$!
trap 'kill $pid 2>/dev/null; wait $pid 2>/dev/null; rm -rf "$run"' EXIT TERM INT
wait $pid
