#!/bin/bash
# Proves that a process that runs out of memory ends, so that its supervisor starts it again: src/test/scripts/out-of-memory.sh
#
# From the repository's root, after ./mvnw package. Once with a heap that is too small for a feed it is sent, with the container's
# flags (-XX:+ExitOnOutOfMemoryError); and once with an address space that has no room for the batches of a request.
set -uo pipefail
port=${PORT:-18080}
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
status=0

python3 - >"$folder/feed.xml" <<'PYTHON'
print('<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>')
for number in range(60000):
    print(f"<item><title>خبر {number}</title><guid>{number}</guid><description>قال الوزير إن {number} شركة ستشارك.</description></item>")
print("</channel></rss>")
PYTHON
java -Xmx72m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Dquarkus.http.port="$port" -Ddragoman.job.store="$folder/jobs" \
	-Ddragoman.feed.max-size=100M -jar target/dragoman.jar >"$folder/log" 2>&1 &
server=$!
until curl -sf -o /dev/null "localhost:$port/q/health/ready"; do
	kill -0 "$server" 2>/dev/null || { cat "$folder/log"; echo "FAIL it does not start with that heap"; exit 1; }
	sleep 0.2
done
for _ in 1 2 3 4; do
	curl -s -m 120 -o /dev/null -H 'Content-Type: application/rss+xml' --data-binary @"$folder/feed.xml" "localhost:$port/v1/feeds" &
done
for _ in $(seq 1200); do
	kill -0 "$server" 2>/dev/null || break
	sleep 0.1
done
if kill -0 "$server" 2>/dev/null; then
	echo "FAIL heap: still running"
	status=1
else
	wait "$server"
	code=$?
	server=
	echo "heap: ended with $code: $(grep -aom1 'Terminating due to java.lang.OutOfMemoryError[^,]*' "$folder/log")"
	[ "$code" = 3 ] || status=1
fi

# Native: no more address space than it has once it is ready, and then texts enough for full batches.
python3 - >"$folder/texts.json" <<'PYTHON'
import json
print(json.dumps({"texts": [" ".join(f"وقال وزير الخارجية إن {number} شركة من {word} ستشارك في المشروع الكبير" for word in range(6))
                            for number in range(100)], "beam": 8}))
PYTHON
java -Xmx128m -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -XX:ErrorFile="$folder/hs_err" -XX:-CreateCoredumpOnCrash \
	-Dquarkus.http.port="$port" -Ddragoman.job.store="$folder/jobs2" -jar target/dragoman.jar >"$folder/log" 2>&1 &
server=$!
until curl -sf -o /dev/null "localhost:$port/q/health/ready"; do
	kill -0 "$server" 2>/dev/null || { cat "$folder/log"; exit 1; }
	sleep 0.2
done
size=$(sed -n 's/^VmSize:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/$server/status")
prlimit --pid "$server" --as=$(((size + 8192) * 1024))
curl -s -m 300 -o "$folder/answer" -w 'native: the request got %{http_code}\n' -H 'Content-Type: application/json' --data-binary @"$folder/texts.json" \
	"localhost:$port/v1/translations" &
for _ in $(seq 3000); do
	kill -0 "$server" 2>/dev/null || break
	sleep 0.1
done
if kill -0 "$server" 2>/dev/null; then
	echo "FAIL native: still running"
	status=1
else
	wait "$server"
	code=$?
	server=
	echo "native: ended with $code: $(grep -aom1 -E '(Terminating due to|Out of memory|insufficient memory|Native memory allocation).*' "$folder/log" | cut -c1-160)"
fi
wait
exit $status
