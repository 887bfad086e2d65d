#!/usr/bin/env bash
# Succeeds when the service in this container says that it is ready. Needs no HTTP client in the image.
set -uo pipefail

port=${NEWSWIRE_HTTP_PORT:-8080}
status=
{ exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || exit 1
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
IFS= read -r -t 4 status <&3 2>/dev/null
case $status in
    "HTTP/1.1 200"*) exit 0 ;;
    HTTP/*) exit 1 ;;
esac
# It speaks no plain HTTP, so perhaps TLS. What the container's JVM is told is not for this one.
exec env -u JAVA_TOOL_OPTIONS -u JDK_JAVA_OPTIONS java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx32m \
    -cp "$(printf '%s:' "${NEWSWIRE_LIB:-/app/lib}"/platform-*.jar)" io.newswire.platform.telemetry.ReadyOverTls "$port"
