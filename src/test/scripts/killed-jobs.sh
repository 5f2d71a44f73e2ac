#!/usr/bin/env bash
# A job of 500 items, the process killed (SIGKILL) at ten random moments spread over all of it: 500 results, each once.
# usage: killed-jobs.sh [h2|postgres|replicas] [ITEMS] [KILLS]   after ./mvnw package
set -euo pipefail
cd "$(dirname "$0")/../../.."
path=target/killed-jobs.classpath
[ -s "$path" ] || ./mvnw -q -B -ntp dependency:build-classpath -Dmdep.outputFile="$path"
for mode in ${1:-h2 postgres replicas}; do
    echo "== $mode"
    java -cp "$(cat "$path")" src/test/scripts/KilledJobs.java "$mode" "${@:2}"
done
