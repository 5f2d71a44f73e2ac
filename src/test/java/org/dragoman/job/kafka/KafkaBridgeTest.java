package org.dragoman.job.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dragoman.job.feed.FeedItemOrders;
import org.dragoman.job.work.HopelessItemException;
import org.dragoman.job.work.ItemProblem;
import org.dragoman.job.work.ItemTranslator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

@Timeout(300)
class KafkaBridgeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static int topics;
    private static Broker broker;

    private final String dispatches = "dispatches" + topics;
    private final String translations = "translations" + topics;
    private final String dead = "dead" + topics++;
    private final Executor soon = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        broker = Broker.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        broker.close();
    }

    private static Properties settings(String group) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", broker.servers());
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        return settings;
    }

    private KafkaBridge bridge(ItemTranslator translator) {
        KafkaBridge bridge = new KafkaBridge(settings(dispatches), new KafkaBridge.Topics(dispatches, translations, dead),
                new KafkaBridge.Limits(8, 3, Duration.ofMillis(10)), translator,
                new KafkaOrders(JSON, new FeedItemOrders(JSON, 1000)), state -> {
                });
        bridge.start();
        return bridge;
    }

    private ItemTranslator.Ongoing answer(String order) {
        return new ItemTranslator.Ongoing(
                CompletableFuture.supplyAsync(() -> "{\"of\":" + order + ",\"timings\":{\"total\":" + System.nanoTime() + "}}",
                        soon),
                () -> {
                });
    }

    private static void send(List<ProducerRecord<String, String>> records) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(settings(""), new StringSerializer(),
                new StringSerializer())) {
            records.forEach(producer::send);
        }
    }

    /** Everything in a topic, read until it is enough. */
    private static List<ConsumerRecord<String, String>> read(String topic,
            Predicate<List<ConsumerRecord<String, String>>> enough) {
        List<ConsumerRecord<String, String>> all = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(settings("reader" + System.nanoTime()),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (!enough.test(all)) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
        }
        return all;
    }

    private static String text(String text) {
        return "{\"text\":\"" + text + "\"}";
    }

    @Test
    void everyDispatchGetsItsTranslationUnderItsKey() throws Exception {
        broker.topics(3, dispatches, translations, dead);
        AtomicInteger refusals = new AtomicInteger();
        List<ProducerRecord<String, String>> records = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            records.add(new ProducerRecord<>(dispatches, "g" + i, text("نص " + i)));
        }
        records.add(new ProducerRecord<>(dispatches, null, "{\"guid\":\"named\",\"text\":\"نص\"}"));
        send(records);
        try (KafkaBridge bridge = bridge((order, segments) -> {
            if (refusals.getAndIncrement() % 5 == 0) {
                throw new RejectedExecutionException("full");
            }
            return answer(order);
        })) {
            List<ConsumerRecord<String, String>> all = read(translations, results -> results.size() >= 31);

            assertEquals(31, all.stream().map(ConsumerRecord::key).distinct().count());
            ConsumerRecord<String, String> named = all.stream().filter(one -> one.key().equals("named")).findFirst()
                    .orElseThrow();
            assertEquals("{\"of\":{\"text\":\"نص\"}}", named.value());
            assertTrue(new String(named.headers().lastHeader("dragoman-source").value(), StandardCharsets.UTF_8)
                    .startsWith(dispatches + "/"));
        }
    }

    @Test
    void whatCannotBeTranslatedIsADeadLetterWithItsProblem() throws Exception {
        broker.topics(1, dispatches, translations, dead);
        send(List.of(new ProducerRecord<>(dispatches, "a", "no JSON"),
                new ProducerRecord<>(dispatches, "b", "{\"text\":\" \"}"),
                new ProducerRecord<>(dispatches, null, text("نص")), new ProducerRecord<>(dispatches, "d", text("foreign")),
                new ProducerRecord<>(dispatches, "e", text("broken")),
                new ProducerRecord<>(dispatches, "f", text("ن".repeat(1001))),
                new ProducerRecord<>(dispatches, "g", "{\"text\":\"نص\",\"beam\":9}"),
                new ProducerRecord<>(dispatches, "h", text("نص"))));
        AtomicInteger tries = new AtomicInteger();
        try (KafkaBridge bridge = bridge((order, segments) -> {
            if (order.contains("foreign")) {
                throw new HopelessItemException(new ItemProblem("/problems/unsupported-language", "Not Arabic", 422, "No"));
            }
            if (order.contains("broken")) {
                tries.incrementAndGet();
                return new ItemTranslator.Ongoing(CompletableFuture.failedFuture(new IllegalStateException("x")), () -> {
                });
            }
            return answer(order);
        })) {
            List<ConsumerRecord<String, String>> letters = read(dead, all -> all.size() >= 7);
            Map<String, String> problems = new HashMap<>();
            letters.forEach(letter -> problems.put(letter.key(),
                    new String(letter.headers().lastHeader("dragoman-problem").value(), StandardCharsets.UTF_8)));

            assertEquals("no JSON", letters.get(0).value());
            assertTrue(problems.get("a").contains("/problems/invalid-request"), problems.get("a"));
            assertTrue(problems.get(null).contains("neither a key nor a guid"), problems.get(null));
            assertTrue(problems.get("d").contains("/problems/unsupported-language"), problems.get("d"));
            assertTrue(problems.get("e").contains("Failed 3 times"), problems.get("e"));
            assertEquals(3, tries.get());
            assertTrue(problems.get("f").contains("/problems/too-large"), problems.get("f"));
            assertTrue(problems.get("g").contains("beam"), problems.get("g"));
            assertEquals("h", read(translations, all -> !all.isEmpty()).get(0).key());
        }
    }

    @Test
    void laterVersionsComeLaterAndDeletionsAreHandedOn() throws Exception {
        broker.topics(1, dispatches, translations, dead);
        send(List.of(new ProducerRecord<>(dispatches, "a", text("slow 1")), new ProducerRecord<>(dispatches, "a", text("2")),
                new ProducerRecord<>(dispatches, "b", text("3")), new ProducerRecord<>(dispatches, "b", null)));
        Executor late = CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS);
        try (KafkaBridge bridge = bridge((order, segments) -> order.contains("slow")
                ? new ItemTranslator.Ongoing(CompletableFuture.supplyAsync(() -> "{\"of\":" + order + "}", late), () -> {
                })
                : answer(order))) {
            List<ConsumerRecord<String, String>> all = read(translations, results -> results.size() >= 4);

            assertEquals(List.of("a", "a", "b", "b"), all.stream().map(ConsumerRecord::key).toList());
            assertTrue(all.get(0).value().contains("slow"));
            assertNull(all.get(3).value());
        }
    }

    @Test
    void nothingIsLostWhenProcessesComeAndGo() throws Exception {
        broker.topics(4, dispatches, translations, dead);
        int count = 200;
        List<ProducerRecord<String, String>> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(new ProducerRecord<>(dispatches, "g" + i, text("نص " + i)));
        }
        send(records);
        AtomicInteger begun = new AtomicInteger();
        ItemTranslator translator = (order, segments) -> {
            begun.incrementAndGet();
            return answer(order);
        };
        KafkaBridge first = bridge(translator);
        KafkaBridge second = bridge(translator);
        read(translations, results -> results.size() >= count / 4);
        first.close();
        int half = begun.get();
        assertTrue(half < count * 2, "there is something left to do");
        try (KafkaBridge third = bridge(translator)) {
            List<ConsumerRecord<String, String>> all = read(translations, results -> keys(results).size() >= count);
            Map<String, Set<String>> values = new HashMap<>();
            all.forEach(one -> values.computeIfAbsent(one.key(), key -> new TreeSet<>()).add(one.value()));

            assertEquals(count, values.size());
            values.forEach((key, different) -> assertEquals(1, different.size(), "what comes twice is the same"));
            values.forEach((key, value) -> assertTrue(value.iterator().next().contains("نص " + key.substring(1)), key));
        } finally {
            second.close();
        }
        assertFalse(begun.get() < count);
    }

    private static Set<String> keys(List<ConsumerRecord<String, String>> records) {
        Set<String> keys = new TreeSet<>();
        records.forEach(one -> keys.add(one.key()));
        return keys;
    }
}
