#!/usr/bin/env bash
# Throughput of a job beside that of the bare engine, in one process; fails below 90 %.
# usage: job-throughput.sh [ITEMS] [BEAM]   after ./mvnw package
set -euo pipefail
cd "$(dirname "$0")/../../.."
java -Xmx1g -cp target/dragoman.jar src/test/scripts/JobThroughput.java "$@"
