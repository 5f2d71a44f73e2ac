package org.dragoman;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.dragoman.BuiltJar.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads when the service does not start. */
class FailedStartIT {

    @TempDir
    Path folder;

    @Test
    void missingModelIsOneMessageThatSaysWhatToDo() throws Exception {
        Files.createDirectory(folder.resolve("something-else"));

        assertTold(start("-Ddragoman.onnx.models=" + folder), "translate-ar-en cannot be used: there is no such folder",
                "holds [something-else]", "DRAGOMAN_ONNX_MODELS");
    }

    @Test
    void brokenModelIsNamedWithWhatIsThere() throws Exception {
        Files.createDirectory(folder.resolve("translate-ar-en"));
        Files.writeString(folder.resolve("translate-ar-en").resolve("step.onnx"), "");

        assertTold(start("-Ddragoman.onnx.models=" + folder), "it has no model.json; it holds [step.onnx]");
    }

    @Test
    void addressForOthersWithoutKeysIsRefused() throws Exception {
        assertTold(start("-Dquarkus.http.host=0.0.0.0"), "key new --name", "DRAGOMAN_ACCESS_OPEN=true");
    }

    @Test
    void keysThatCannotBeReadAreNamed() throws Exception {
        assertTold(start("-Ddragoman.access.keys-file=" + folder.resolve("none")), "keys-file cannot be read", "none");
    }

    private Ended start(String flag) throws IOException, InterruptedException {
        return BuiltJar.fail(flag, "-Dquarkus.http.port=0", "-Ddragoman.job.store=" + folder.resolve("jobs"));
    }

    private static void assertTold(Ended start, String... words) {
        assertNotEquals(0, start.exitCode());
        assertFalse(start.out().contains("\tat "), start.out());
        assertAll(java.util.Arrays.stream(words).map(word -> () -> assertTrue(start.out().contains(word), start.out())));
        assertTrue(start.out().lines().filter(line -> line.contains("ERROR")).count() == 1, start.out());
    }
}
