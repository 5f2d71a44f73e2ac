#!/bin/bash
# What the process holds over 21,000 texts: src/test/scripts/memory.sh [REQUESTS [CLIENTS [DISPATCHES]]]
#
# From the repository's root, after ./mvnw package. The server has the container's flags (docker/flags) as in a container of 1 GiB;
# with PLAIN=1 it is `java -jar`, as the README starts it. ManyRequests.java judges growth after the first thousand, and the most.
set -euo pipefail
requests=${1:-21000}
clients=${2:-8}
dispatches=${3:-src/test/scripts/dispatches.txt}
port=${PORT:-18080}
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
flags=(@docker/flags -XX:MaxRAM=1g)
if [ -n "${PLAIN:-}" ]; then flags=(); else export MALLOC_ARENA_MAX=2; fi
# shellcheck disable=SC2086 # flags are words
java "${flags[@]}" -Dquarkus.http.port="$port" -Ddragoman.job.store="$folder/jobs" ${JAVA_FLAGS:-} -jar target/dragoman.jar >"$folder/log" 2>&1 &
server=$!
until curl -sf -o /dev/null "localhost:$port/q/health/ready"; do
	kill -0 "$server" || { cat "$folder/log"; exit 1; }
	sleep 0.2
done
java -Xmx128m src/test/scripts/ManyRequests.java "http://localhost:$port" "$dispatches" "$clients" "$requests" "$server"
