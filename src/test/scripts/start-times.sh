#!/bin/bash
# Compares how fast jars start: src/test/scripts/start-times.sh ROUNDS JAR... (from the repository's root, flags in JAVA_FLAGS)
#
# Starts each jar in turn, ROUNDS times, waits until it is ready, and prints the milliseconds and the processor seconds that took.
# On a busy machine only the processor seconds say anything, and only beside each other.
set -euo pipefail
rounds=$1
shift
port=${PORT:-18080}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for ((round = 1; round <= rounds; round++)); do
	for jar in "$@"; do
		begun=${EPOCHREALTIME/./}
		# shellcheck disable=SC2086 # flags are words
		java ${JAVA_FLAGS:-} -Dquarkus.http.port="$port" -Ddragoman.job.store="$folder/jobs" -jar "$jar" >"$folder/log" 2>&1 &
		server=$!
		until curl -sf -o /dev/null "localhost:$port/q/health/ready"; do
			kill -0 $server || { cat "$folder/log"; exit 1; }
			sleep 0.02
		done
		ready=$(((${EPOCHREALTIME/./} - begun) / 1000))
		used=$(awk -v hz="$(getconf CLK_TCK)" '{ printf "%.2f", ($14 + $15) / hz }' /proc/$server/stat)
		printf 'round %d  %7d ms  %6s s of processor  %s\n' "$round" "$ready" "$used" "$jar"
		kill -TERM $server
		wait $server || true
	done
done
