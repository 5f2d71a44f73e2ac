#!/bin/bash
# An hour of clients of every kind on the built jar: src/test/scripts/soak.sh [SECONDS [CLIENTS [DISPATCHES]]]
#
# Run from the repository's root after ./mvnw package. The server has the container's flags (docker/flags), as in a container of 1 GiB.
# DISPATCHES is a file of dispatches with empty lines between them. RudeClients.java says what is done and which bars are judged;
# the exit code is 0 when all were held.
set -euo pipefail
seconds=${1:-3600}
clients=${2:-50}
dispatches=${3:-src/test/scripts/dispatches.txt}
port=${PORT:-18080}
folder=$(mktemp -d)
export MALLOC_ARENA_MAX=2
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT

# shellcheck disable=SC2086 # flags are words
java @docker/flags -XX:MaxRAM=1g -Dquarkus.http.port="$port" \
	-Ddragoman.job.store="$folder/jobs" ${JAVA_FLAGS:-} -jar target/dragoman.jar >"$folder/log" 2>&1 &
server=$!
until curl -sf -o /dev/null "localhost:$port/q/health/ready"; do
	kill -0 "$server" || { cat "$folder/log"; exit 1; }
	sleep 0.2
done
status=0
java -Xmx256m src/test/java/org/dragoman/RudeClients.java "http://localhost:$port" "$dispatches" "$clients" "$seconds" "$server" || status=$?
printf 'lines in the log at WARN or above: %s\n' "$(grep -cE ' (WARN|ERROR|FATAL) ' "$folder/log" || true)"
grep -E ' (WARN|ERROR|FATAL) ' "$folder/log" | cut -c1-200 | sed -E 's/^[0-9: ,-]+//' | sort | uniq -c | sort -rn | head -5 || true
kill -0 "$server" || { echo "FAIL the server did not survive"; status=1; }
exit "$status"
