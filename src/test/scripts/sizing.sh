#!/bin/bash
# Measures what docker/README.md has in its table of sizes: src/test/scripts/sizing.sh [SECONDS [DISPATCHES]]
#
# From the repository's root, after ./mvnw package. For 1, 2, 4 ... processors up to those of the machine: a server with the
# container's flags and as many workers, 4 clients for each, a warm-up of a quarter of the time, and then a row of the table.
# Nothing else should run meanwhile; with two processors it takes 3 minutes.
set -euo pipefail
seconds=${1:-60}
dispatches=${2:-src/test/scripts/dispatches.txt}
port=${PORT:-18080}
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
export MALLOC_ARENA_MAX=2
# Each dispatch many times, a number in each sentence, so that the sentence cache knows none.
for number in $(seq 2000); do sed "s/ / $number /" "$dispatches"; echo; done >"$folder/dispatches"
printf 'machine: %s, %s processors, load %s before the start\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)" "$(nproc)" \
	"$(cut -d' ' -f1 /proc/loadavg)"
printf '| processors | clients | dispatches a second | characters a second | p50 ms | p95 ms | p99 ms | processor seconds | outcomes | MiB at most |\n'
printf '|--:|--:|--:|--:|--:|--:|--:|--:|---|--:|\n'
for ((processors = 1; processors <= $(nproc); processors *= 2)); do
	taskset -c "0-$((processors - 1))" java @docker/flags -XX:MaxRAM=1g \
		-Dquarkus.http.port="$port" -Ddragoman.job.store="$folder/jobs" -jar target/dragoman.jar >"$folder/log" 2>&1 &
	server=$!
	until curl -sf -o /dev/null "localhost:$port/q/health/ready"; do
		kill -0 "$server" || { cat "$folder/log"; exit 1; }
		sleep 0.2
	done
	java src/test/java/org/dragoman/LoadClients.java "http://localhost:$port" "$folder/dispatches" "$((4 * processors))" "$((seconds / 4 + 1))" >/dev/null
	before=$(awk '{ print $14 + $15 }' "/proc/$server/stat")
	java src/test/java/org/dragoman/LoadClients.java "http://localhost:$port" "$folder/dispatches" "$((4 * processors))" "$seconds" >"$folder/seen"
	used=$(awk -v before="$before" -v hz="$(getconf CLK_TCK)" '{ printf "%.1f", ($14 + $15 - before) / hz }' "/proc/$server/stat")
	printf '| %d | %d | %s | %s | %s | %s | %d |\n' "$processors" "$((4 * processors))" \
		"$(sed -n 's/.* s: \([0-9.]*\) a second, \([0-9]*\) char.*/\1 | \2/p' "$folder/seen")" \
		"$(sed -n 's/^milliseconds: p50 \([0-9]*\), p95 \([0-9]*\), p99 \([0-9]*\),.*/\1 | \2 | \3/p' "$folder/seen")" "$used" \
		"$(sed -n 's/^outcomes: //p' "$folder/seen")" "$(($(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/$server/status") / 1024))"
	kill "$server"
	wait "$server" || true
	server=
done
