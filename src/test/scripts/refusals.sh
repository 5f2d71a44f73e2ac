#!/bin/bash
# What refused requests cost: src/test/scripts/refusals.sh [SECONDS [REQUESTS A SECOND]]   (from the repository's root, after package)
#
# Starts the built jar with keys and sends, one kind after another, requests without a key, with a wrong key, with the wrong scope,
# over the quota and too large, each on a connection of its own; then 100 connections that send their headers, and 100 that send their
# bodies, a byte a second. RefusedClients.java prints what each kind takes beyond idling, as a share of one processor and of all the
# machine has, beside what a server takes that does nothing but refuse, and fails where it is 1 % of the machine or more, or where an
# answer is not the kind's problem document. Takes 6 minutes as it is.
set -euo pipefail
seconds=${1:-20}
rate=${2:-10}
port=${PORT:-18080}
folder=$(mktemp -d)
server= bare=
trap 'kill $server $bare 2>/dev/null || true; rm -rf "$folder"' EXIT
hash() { printf %s "$1" | sha256sum | cut -d' ' -f1; }
# The key "over" has one character a day, which its first request uses up.
# shellcheck disable=SC2086 # flags are words
DRAGOMAN_ACCESS_KEYS="desk:translate:$(hash desk);batch:jobs:$(hash batch);over:translate:$(hash over)::1" \
	java @docker/flags -XX:MaxRAM=1g -Dquarkus.http.port="$port" -Ddragoman.job.store="$folder/jobs" ${JAVA_FLAGS:-} \
	-jar target/dragoman.jar >"$folder/log" 2>&1 &
server=$!
until curl -sf -o /dev/null "localhost:$port/q/health/ready"; do
	kill -0 "$server" || { cat "$folder/log"; exit 1; }
	sleep 0.2
done
curl -s -o /dev/null -H "X-API-Key: over" -H 'Content-Type: application/json' -d '{"text": "قال الوزير"}' "localhost:$port/v1/translations"
java src/test/java/org/dragoman/RefusedClients.java $((port + 1)) &
bare=$!
until curl -s -o /dev/null "localhost:$((port + 1))/"; do sleep 0.2; done
java src/test/java/org/dragoman/RefusedClients.java "$port" "$server" "$seconds" "$rate" $((port + 1)) "$bare"
