package org.dragoman;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

/** Who may import whom. Rules hold for packages that are still empty, hence {@code allowEmptyShould}. */
class ArchitectureTest {

    private static final String ROOT = "org.dragoman";

    /**
     * A package may import itself, what stands beside it here, and nothing else of Dragoman. {@code onnx} knows
     * {@code summarize} for one port only, the sentence scorer.
     */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            entry("access", Set.of()),
            entry("text", Set.of()),
            entry("dispatch", Set.of("text")),
            entry("document", Set.of()),
            entry("decode", Set.of()),
            entry("onnx", Set.of("decode", "summarize")),
            entry("batch", Set.of("decode")),
            entry("glossary", Set.of("text")),
            entry("translate", Set.of("text", "dispatch", "glossary", "decode", "batch")),
            entry("audit", Set.of("text", "dispatch", "glossary", "translate")),
            entry("summarize", Set.of("text", "dispatch", "decode", "batch", "translate")),
            entry("desk", Set.of("text", "dispatch", "decode", "batch", "glossary", "translate", "audit", "summarize")),
            entry("feed", Set.of("text", "dispatch")),
            entry("job", Set.of("text", "dispatch", "glossary", "translate", "audit", "summarize", "desk", "feed")),
            entry("api", Set.of("text", "dispatch", "decode", "batch", "glossary", "translate", "audit", "summarize",
                    "desk", "document", "feed", "job", "access")),
            entry("cli", Set.of("text", "dispatch", "decode", "batch", "glossary", "translate", "audit", "summarize",
                    "desk", "feed", "job", "access")));

    private static final String[] CONNECTING_PACKAGES = { "java.net.http..", "jakarta.ws.rs.client..",
            "org.eclipse.microprofile.rest.client..", "io.vertx.ext.web.client..", "io.vertx.mutiny.ext.web.client..",
            "org.apache.http..", "org.apache.hc..", "org.apache.kafka.." };

    private static final Set<String> CONNECTING_CLASSES = Set.of("java.net.URLConnection", "java.net.HttpURLConnection",
            "javax.net.ssl.HttpsURLConnection", "java.net.Socket", "javax.net.SocketFactory", "java.net.DatagramSocket",
            "java.nio.channels.SocketChannel", "java.nio.channels.AsynchronousSocketChannel",
            "java.nio.channels.DatagramChannel", "io.vertx.core.http.HttpClient", "io.vertx.core.net.NetClient");

    private static final List<String> FORBIDDEN_WORDS = List.of("util", "utils", "common", "impl", "service", "services",
            "manager", "managers");

    private static final Path COMPILED = Path.of("target", "classes");

    private static final JavaClasses DRAGOMAN = new ClassFileImporter().importPath(COMPILED);

    @Test
    void everyCompiledClassIsRead() throws IOException {
        try (Stream<Path> files = Files.walk(COMPILED)) {
            assertEquals(files.filter(file -> file.toString().endsWith(".class")).count(), DRAGOMAN.size());
        }
    }

    @Test
    void everyClassLivesInAPackageOfTheTable() {
        classes().should().resideInAnyPackage(patterns(ARROWS.keySet())).check(DRAGOMAN);
    }

    @Test
    void packagesImportOnlyWhatTheTableAllows() {
        CompositeArchRule.of(ARROWS.keySet().stream().sorted().map(ArchitectureTest::arrowsOf).toList()).check(DRAGOMAN);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().allowEmptyShould(true).check(DRAGOMAN);
    }

    @Test
    void onlyOnnxKnowsTheModelRuntimes() {
        noClasses().that().resideOutsideOfPackage(pattern("onnx"))
                .should().dependOnClassesThat().resideInAnyPackage("ai.djl..", "ai.onnxruntime..")
                .check(DRAGOMAN);
    }

    @Test
    void onlyApiKnowsHttpResources() {
        noClasses().that().resideOutsideOfPackage(pattern("api"))
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
                .check(DRAGOMAN);
    }

    @Test
    void onlyFeedAndTheWebhookSenderOpenConnections() {
        DescribedPredicate<JavaClass> webhook = resideInAPackage(pattern("job")).and(simpleNameStartingWith("Webhook"));
        DescribedPredicate<JavaClass> shell = describe("talk to a server of jobs",
                type -> List.of(ROOT + ".cli.job.JobServer", ROOT + ".cli.job.JobCommand").contains(type.getName()));
        DescribedPredicate<JavaClass> kafka = resideInAPackage(pattern("job.kafka"));
        noClasses().that(resideOutsideOfPackage(pattern("feed")).and(DescribedPredicate.not(webhook.or(shell).or(kafka))))
                .should().dependOnClassesThat(opensConnections())
                .orShould().callMethodWhere(target(opensUrl()))
                .check(DRAGOMAN);
    }

    @Test
    void nothingIsNamedForBeingInTheWay() {
        noClasses().should().resideInAnyPackage(FORBIDDEN_WORDS.stream().map(word -> ".." + word + "..").toArray(String[]::new))
                .orShould().haveNameMatching(".*(Util|Utils|Impl|Service|Manager|Helper)(\\$.*)?")
                .check(DRAGOMAN);
    }

    private static ArchRule arrowsOf(String name) {
        DescribedPredicate<JavaClass> allowed = resideOutsideOfPackage(ROOT + "..")
                .or(resideInAPackage(pattern(name)))
                .or(resideInAnyPackage(patterns(ARROWS.get(name))));
        return classes().that().resideInAPackage(pattern(name))
                .should().onlyDependOnClassesThat(allowed)
                .as(name + " imports nothing of Dragoman but " + ARROWS.get(name))
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> opensConnections() {
        return resideInAnyPackage(CONNECTING_PACKAGES)
                .or(describe("open connections", type -> CONNECTING_CLASSES.contains(type.getName())));
    }

    private static DescribedPredicate<AccessTarget.CodeUnitCallTarget> opensUrl() {
        return describe("opens a URL", call -> call.getOwner().getName().equals("java.net.URL")
                && List.of("openStream", "openConnection", "getContent").contains(call.getName()));
    }

    private static String pattern(String name) {
        return ROOT + "." + name + "..";
    }

    private static String[] patterns(Set<String> names) {
        return names.stream().map(ArchitectureTest::pattern).toArray(String[]::new);
    }
}
