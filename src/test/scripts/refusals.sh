#!/bin/bash
# What refused requests cost: src/test/scripts/refusals.sh [SECONDS [REQUESTS A SECOND]]   (from the repository's root, after package)
#
# Starts the built jar with keys and sends, one kind after another, requests without a key, with a wrong key, with the wrong scope,
# over the quota, too large, and 200 connections that send a byte a second. Prints the answers by kind and the share of one
# processor that the server used, idling subtracted, and fails where a kind took 1 % or more, or got another answer than it should.
set -euo pipefail
seconds=${1:-20}
rate=${2:-20}
port=${PORT:-18080}
folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
hash() { printf %s "$1" | sha256sum | cut -d' ' -f1; }
# The key "over" has one character a day, which its first request uses up.
# shellcheck disable=SC2086 # flags are words
DRAGOMAN_ACCESS_KEYS="desk:translate:$(hash desk);batch:jobs:$(hash batch);over:translate:$(hash over)::1" \
	java -Dquarkus.http.port="$port" -Ddragoman.job.store="$folder/jobs" ${JAVA_FLAGS:-} -jar target/dragoman.jar >"$folder/log" 2>&1 &
server=$!
until curl -sf -o /dev/null "localhost:$port/q/health/ready"; do
	kill -0 "$server" || { cat "$folder/log"; exit 1; }
	sleep 0.2
done
cat >"$folder/Refused.java" <<'JAVA'
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Refused KIND SECONDS RATE PORT: sends, and prints the status lines seen with how often. */
class Refused {
    public static void main(String[] arguments) throws Exception {
        long end = System.nanoTime() + Long.parseLong(arguments[1]) * 1_000_000_000L;
        double rate = Double.parseDouble(arguments[2]);
        int port = Integer.parseInt(arguments[3]);
        if (arguments[0].equals("slow-loris")) {
            loris(port, end);
            return;
        }
        String body = "{\"text\": \"" + "قال الوزير ".repeat(20) + "\"}";
        Map<String, Integer> seen = new TreeMap<>();
        long start = System.nanoTime();
        for (long number = 0; System.nanoTime() < end; number++) {
            seen.merge(one(arguments[0], port, body), 1, Integer::sum);
            long ahead = (long) (number * 1e9 / rate) - (System.nanoTime() - start);
            Thread.sleep(Math.max(0, ahead / 1_000_000));
        }
        System.out.print(seen);
    }

    private static String one(String kind, int port, String body) throws Exception {
        String credential = switch (kind) {
            case "no-key" -> "";
            case "wrong-key" -> "X-API-Key: nobody\r\n";
            case "wrong-scope" -> "X-API-Key: batch\r\n";
            case "over-quota" -> "X-API-Key: over\r\n";
            default -> "X-API-Key: desk\r\n";
        };
        byte[] sent = body.getBytes(StandardCharsets.UTF_8);
        // What is too large says so in its head; a client that sends it all the same is hung up on.
        int length = kind.equals("too-large") ? 200_000_000 : sent.length;
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("POST /v1/translations HTTP/1.1\r\nHost: cost\r\nContent-Type: application/json\r\n"
                    + credential + "Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(sent);
            byte[] head = socket.getInputStream().readNBytes(12);
            return new String(head, StandardCharsets.US_ASCII);
        } catch (java.io.IOException gone) {
            return gone.getClass().getSimpleName();
        }
    }

    private static void loris(int port, long end) throws Exception {
        Socket[] sockets = new Socket[200];
        for (int i = 0; i < sockets.length; i++) {
            sockets[i] = new Socket("localhost", port);
            sockets[i].getOutputStream().write("POST /v1/translations HTTP/1.1\r\nHost: cost\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
        }
        int gone = 0;
        while (System.nanoTime() < end) {
            for (Socket socket : sockets) {
                try {
                    socket.getOutputStream().write('a');
                } catch (java.io.IOException hungUp) {
                    gone++;
                }
            }
            Thread.sleep(1000);
        }
        System.out.print("{200 connections held, " + gone + " writes failed}");
    }
}
JAVA
javac -d "$folder" "$folder/Refused.java"
ticks() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }
hertz=$(getconf CLK_TCK)
over() { curl -s -o /dev/null -H "X-API-Key: over" -H 'Content-Type: application/json' -d '{"text": "قال الوزير"}' "localhost:$port/v1/translations"; }
over
# Everything once before it is measured: what runs for the first time is interpreted.
for kind in no-key wrong-key wrong-scope over-quota too-large; do java -cp "$folder" Refused "$kind" 5 200 "$port" >/dev/null; done
before=$(ticks)
sleep "$seconds"
idle=$(($(ticks) - before))
awk -v t="$idle" -v s="$seconds" -v hz="$hertz" 'BEGIN { printf "%-12s %5.2f %% of a processor\n", "idle", 100 * t / hz / s }'
status=0
expect() { # KIND ANSWER
	local before seen
	before=$(ticks)
	seen=$(java -cp "$folder" Refused "$1" "$seconds" "$rate" "$port")
	awk -v k="$1" -v t="$(($(ticks) - before - idle))" -v s="$seconds" -v hz="$hertz" -v seen="$seen" 'BEGIN {
		share = 100 * t / hz / s; printf "%-12s %5.2f %% of a processor  %s\n", k, share, seen; exit share >= 1 }' || status=1
	case $seen in *"$2"*) ;; *) echo "FAIL $1 did not get $2"; status=1 ;; esac
}
expect no-key 401
expect wrong-key 401
expect wrong-scope 403
expect over-quota 429
expect too-large 413
expect slow-loris held
exit "$status"
