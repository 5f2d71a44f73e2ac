#!/bin/bash
# Generates a Java client from the description of the API, compiles it, and uses it on the built jar: src/test/scripts/client.sh
#
# From the repository's root, after ./mvnw package. Its Maven project is src/client; the first run fetches the generator.
set -euo pipefail
port=${PORT:-18080}
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
java -Dquarkus.http.port="$port" -Ddragoman.job.store="$folder/jobs" -jar target/dragoman.jar >"$folder/log" 2>&1 &
server=$!
until curl -sf -o /dev/null "localhost:$port/q/health/ready"; do
	kill -0 "$server" || { cat "$folder/log"; exit 1; }
	sleep 0.2
done
mkdir -p target/client
curl -sf "localhost:$port/q/openapi?format=json" -o target/client/openapi.json
./mvnw -B -ntp -q -f src/client/pom.xml compile exec:java -Dserver="http://localhost:$port"
