#!/usr/bin/env bash
# Makes the start cache of one service for an image: image-start-cache.sh JAVA TOOLS LIB MAIN CACHE
#   JAVA   the command of the very Java that the image has, 25 or later
#   TOOLS  directory of all jars of the newswire command, whose broker and database the service is trained with
#   LIB    directory of the service's own jars, where the image will have it
#   MAIN   main class of the service
#   CACHE  file to make; appears when it is whole
# Starts a pipeline, a further instance of the service beside it, and lets Java keep what that one loaded and linked. The
# log goes to standard error. Ends with another status than 0 when there is no cache. Not as root: PostgreSQL refuses that.
set -u

JAVA=$1 TOOLS=$2 LIB=$3 MAIN=$4 CACHE=$5
LIMIT=300
WORK=$(mktemp -d "$CACHE.XXXXXX") || exit 1
FLAGS=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
pipeline="" service=""

tidy() {
    kill $pipeline $service 2>/dev/null && wait $pipeline $service
    rm -rf "$WORK"
}
trap tidy EXIT
trap 'exit 130' INT TERM

die() {
    printf 'no start cache: %s\n' "$1" >&2
    exit 1
}

# await PID COMMAND...: until the command succeeds; fails when the process ends before, or takes too long
await() {
    local pid=$1 end=$((SECONDS + LIMIT))
    shift
    until "$@"; do
        kill -0 "$pid" 2>/dev/null && [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.5
    done
}

# of KEY: a text in what the pipeline says about itself
of() {
    sed -n "s|.*\"$1\":\"\([^\"]*\)\".*|\1|p" "$WORK/data/newswire.json"
}

# One process for all of the pipeline holds 1,100 open files, more than some builders allow: then each service gets its own.
together=--together
most=$(ulimit -Hn)
[ "$most" = unlimited ] || [ "$most" -ge 2048 ] || together=""

export XDG_STATE_HOME="$WORK/state" XDG_CACHE_HOME="$WORK/cache"
mkdir "$WORK/tmp" || exit 1
"$JAVA" "${FLAGS[@]}" -Xmx1536m "-Djava.io.tmpdir=$WORK/tmp" -cp "$TOOLS/*" io.newswire.cli.Newswire \
    demo $together --data "$WORK/data" </dev/null >"$WORK/pipeline.log" 2>&1 &
pipeline=$!
await "$pipeline" grep -q '^Follows' "$WORK/pipeline.log" || { cat "$WORK/pipeline.log" >&2; die "the pipeline did not come up"; }

export NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS NEWSWIRE_STORE_DATABASE_URL
NEWSWIRE_KAFKA_BOOTSTRAP_SERVERS=$(of bootstrapServers)
NEWSWIRE_STORE_DATABASE_URL=$(of jdbcUrl)
export NEWSWIRE_STORE_DATABASE_USER=postgres NEWSWIRE_STORE_ARCHIVE_DIR="$WORK/archive" \
    NEWSWIRE_INGEST_STATE_DIR="$WORK/ingest" NEWSWIRE_ENRICH_STATE_DIR="$WORK/enrich"

# On a machine of 128 GB and more Java's own choice of a heap needs wider pointers, and such a cache serves no usual container.
HEAP=-Xmx512m
# Sorted: the class path must be the same in the image, in which a directory may list its files in another order.
jars=$(LC_ALL=C; printf '%s:' "$LIB"/*.jar)
"$JAVA" "${FLAGS[@]}" "$HEAP" -XX:AOTMode=record "-XX:AOTConfiguration=$WORK/aotconf" "-Djava.io.tmpdir=$WORK/tmp" \
    -cp "$jars" "$MAIN" </dev/null >"$WORK/service.log" 2>&1 &
service=$!
await "$service" grep -q 'is up: http' "$WORK/service.log" || { cat "$WORK/service.log" >&2; die "the service did not come up"; }
# Time to join its group and to do some work.
sleep 10
kill "$service"
wait "$service"
service=""
"$JAVA" "${FLAGS[@]}" "$HEAP" -XX:AOTMode=create "-XX:AOTConfiguration=$WORK/aotconf" "-XX:AOTCache=$WORK/aot" \
    -cp "$jars" >&2 || die "Java made none"
mv "$WORK/aot" "$CACHE"
