#!/usr/bin/env bash
# Throughput of a job beside that of the bare engine, in one process, in turns; fails below 90 %.
# usage: job-throughput.sh [ITEMS] [BEAM] [ROUNDS]   after ./mvnw package
# JDK_JAVA_OPTIONS takes settings: JDK_JAVA_OPTIONS=-Ddragoman.job.items-at-once=96 job-throughput.sh
set -euo pipefail
cd "$(dirname "$0")/../../.."
java -Xmx1g -Djava.util.logging.manager=org.jboss.logmanager.LogManager -cp target/dragoman.jar src/test/scripts/JobThroughput.java "$@"
