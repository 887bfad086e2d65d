#!/usr/bin/env bash
# Succeeds when the service in this container says that it is ready. Needs no HTTP client in the image.
set -euo pipefail

port=${NEWSWIRE_HTTP_PORT:-8080}
if [[ -n ${NEWSWIRE_HTTP_TLS_CERTIFICATE:-} ]]; then
    exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx32m -cp "${NEWSWIRE_LIB:-/app/lib}/*" \
        io.newswire.platform.telemetry.ReadyOverTls "$port"
fi
exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r -t 4 status <&3
[[ $status == "HTTP/1.1 200"* ]]
