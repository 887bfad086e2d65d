#!/usr/bin/env bash
# Makes the start cache of a newswire command: start-cache.sh JDK LIB CACHE
#   JDK    home of a JDK of 25 or later: the cache serves this very one
#   LIB    directory of all jars: the cache serves these very files
#   CACHE  file to make; appears when it is whole
# Runs a demo with all services in one process, on ports of its own, and lets Java keep what it loaded and linked. The log
# goes to standard error. Ends with another status than 0 when there is no cache.
set -u

JDK=$1 LIB=$2 CACHE=$3
WORK=$(mktemp -d "$CACHE.XXXXXX") || exit 1
child=""

tidy() {
    [ -n "$child" ] && kill "$child" 2>/dev/null && wait "$child"
    rm -rf "$WORK"
}
trap tidy EXIT
trap 'exit 130' INT TERM

# In the background, so that a signal is obeyed at once.
java() {
    "$JDK/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Xmx1536m \
        "-XX:AOTConfiguration=$WORK/start.aotconf" "$@" </dev/null >&2 &
    child=$!
    wait "$child"
    local status=$?
    child=""
    return "$status"
}

# Neither settings of this account nor what it remembers as its pipeline have anything to do with it.
for name in $(compgen -v NEWSWIRE_); do
    unset "$name"
done
export XDG_STATE_HOME="$WORK/state"

mkdir "$WORK/tmp" || exit 1
java -XX:AOTMode=record "-Djava.io.tmpdir=$WORK/tmp" -cp "$LIB/*" io.newswire.cli.Newswire demo --together --exit || exit 1
java -XX:AOTMode=create "-XX:AOTCache=$WORK/start.aot" -cp "$LIB/*" || exit 1
mv "$WORK/start.aot" "$CACHE"
