package org.dragoman.document;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads PDFs, each in a JVM of its own with little memory, which is ended when it takes too long: a document that unpacks to
 * gigabytes, or that the library chokes on, harms nobody else. Nothing of the library is loaded here. Safe for use by many
 * threads at once.
 */
public final class DocumentReader {

    /** One class of each jar that the process needs; named, so that they are not loaded for this. */
    private static final List<String> NEEDED = List.of("org.apache.pdfbox.Loader", "org.apache.pdfbox.io.IOUtils",
            "org.apache.fontbox.FontBoxFont", "org.apache.commons.logging.LogFactory", "com.ibm.icu.text.Bidi");

    private final int mostPages;
    private final Duration timeout;
    private final long memory;

    /** @param memory bytes of heap */
    public DocumentReader(int mostPages, Duration timeout, long memory) {
        this.mostPages = mostPages;
        this.timeout = timeout;
        this.memory = memory;
    }

    /** The text of a PDF, a paragraph a line. */
    public String pdf(byte[] document) throws UnreadableDocumentException {
        try {
            return exchange(document);
        } catch (IOException cannotStart) {
            throw new IllegalStateException("The process that reads documents does not work", cannotStart);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading a document", stop);
        }
    }

    private String exchange(byte[] document) throws IOException, InterruptedException, UnreadableDocumentException {
        long end = System.nanoTime() + timeout.toNanos();
        Process process = new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            CompletableFuture<byte[]> out = CompletableFuture.supplyAsync(() -> all(process));
            CompletableFuture.runAsync(() -> feed(process, document));
            byte[] text = out.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (!process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw new UnreadableDocumentException(DocumentFault.TOO_SLOW);
            }
            if (process.exitValue() != 0) {
                throw new UnreadableDocumentException(
                        DocumentFault.ofExitCode(process.exitValue()).orElse(DocumentFault.BROKEN));
            }
            return new String(text, StandardCharsets.UTF_8);
        } catch (TimeoutException slow) {
            throw new UnreadableDocumentException(DocumentFault.TOO_SLOW);
        } catch (ExecutionException broken) {
            throw new IOException(broken.getCause());
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] all(Process process) {
        try {
            return process.getInputStream().readAllBytes();
        } catch (IOException ended) {
            return new byte[0];
        }
    }

    private static void feed(Process process, byte[] document) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(document);
        } catch (IOException ended) {
            // Its exit code tells why it did not read to the end.
        }
    }

    private List<String> command() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + memory,
                "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog", "-cp", classPath(),
                PdfText.class.getName(), Integer.toString(mostPages));
    }

    /** The jar that was started; in development and tests the folders and jars that are needed. */
    private static String classPath() {
        return Stream.concat(Stream.of(PdfText.class.getName()), NEEDED.stream()).map(DocumentReader::home).distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static String home(String type) {
        try {
            Class<?> found = Class.forName(type, false, DocumentReader.class.getClassLoader());
            return Path.of(found.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (ClassNotFoundException | URISyntaxException missing) {
            throw new IllegalStateException("The library that reads documents is not there", missing);
        }
    }
}
