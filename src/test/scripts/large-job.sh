#!/usr/bin/env bash
# A job of 50,000 dispatches (about 60 MB) handed in to a process with a heap of 160 MB: streamed to the store, not held.
# usage: large-job.sh [ITEMS] [HEAP] [PORT]   after ./mvnw package; needs curl
set -euo pipefail
cd "$(dirname "$0")/../../.."
items=${1:-50000} heap=${2:-160m} port=${3:-8097}
folder=$(mktemp -d)
LC_ALL=C.UTF-8 awk -v n="$items" 'BEGIN { for (i = 0; i < n; i++) {
    printf "{\"guid\":\"%d\",\"text\":\"", i
    for (s = 0; s < 6; s++) printf "قال وزير الخارجية في بغداد إن %d شخصا عبروا الحدود منذ %d أيام بعد الأمطار.\\n", 1000 + i * 7 + s, 3 + s
    print "\"}" } }' > "$folder/dispatches.ndjson"
java "-Xmx$heap" "-Dquarkus.http.port=$port" "-Ddragoman.job.store=$folder/jobs" -jar target/dragoman.jar > "$folder/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$folder"' EXIT
base="http://localhost:$port"
for _ in $(seq 120); do
    curl -sf "$base/q/health/ready" > /dev/null && break
    kill -0 "$server" || { cat "$folder/log"; exit 1; }
    sleep 1
done
heap_used() { curl -s "$base/q/metrics" | awk '/^jvm_memory_used_bytes\{area="heap"/ { sum += $NF } END { printf "%d MB", sum / 1048576 }'; }
echo "body $(($(stat -c %s "$folder/dispatches.ndjson") / 1048576)) MB, heap at most $heap, in use before $(heap_used)"
answer=$(curl -sS -w '\n%{http_code} after %{time_total} s' -H 'Content-Type: application/x-ndjson' \
    --data-binary "@$folder/dispatches.ndjson" "$base/v1/jobs?beam=1")
echo "$answer" | tail -1
id=$(echo "$answer" | sed -n 's/.*"id":"\([^"]*\)".*/\1/p' | head -1)
job=$(curl -s "$base/v1/jobs/$id")
echo "in use after $(heap_used); $job"
curl -s -X DELETE "$base/v1/jobs/$id" > /dev/null
echo "$job" | grep -q "\"items\":$items\b" || { echo "not every item is kept"; tail -20 "$folder/log"; exit 1; }
! grep -q OutOfMemoryError "$folder/log" || { echo "out of memory"; exit 1; }
