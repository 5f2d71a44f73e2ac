package org.dragoman.job.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dragoman.job.store.ItemState;
import org.dragoman.job.work.HopelessItemException;
import org.dragoman.job.work.ItemProblem;
import org.dragoman.job.work.ItemTranslator;
import org.dragoman.job.work.WorkObserver;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads dispatches from a topic and writes their translations to another. Where reading goes on is only told to Kafka when the
 * results before it have been written: whatever dies, every dispatch gets a result at least once, and the same under the same
 * key. One thread does all of it.
 */
final class KafkaBridge implements AutoCloseable {

    /** How it is set up. */
    record Topics(String dispatches, String translations, String deadLetters) {
    }

    /**
     * How far it goes.
     *
     * @param itemsAtOnce
     *        most dispatches under way
     * @param attempts
     *        failures after which a dispatch is a dead letter
     * @param pause
     *        before another attempt
     */
    record Limits(int itemsAtOnce, int attempts, Duration pause) {
    }

    private static final Logger LOG = Logger.getLogger(KafkaBridge.class);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Properties settings;
    private final Topics topics;
    private final Limits limits;
    private final ItemTranslator translator;
    private final KafkaOrders orders;
    private final WorkObserver observer;
    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock = Clock.systemUTC();
    private final Map<TopicPartition, PartitionLane> lanes = new HashMap<>();
    private final ConcurrentLinkedQueue<Runnable> news = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Exception> refused = new AtomicReference<>();
    private final Thread thread = new Thread(this::run, "kafka-bridge");
    private KafkaConsumer<String, String> consumer;
    private KafkaProducer<String, String> producer;
    private volatile boolean closing;

    /** @param settings of Kafka's consumer and producer, with the group */
    KafkaBridge(Properties settings, Topics topics, Limits limits, ItemTranslator translator, KafkaOrders orders,
            WorkObserver observer) {
        this.settings = settings;
        this.topics = topics;
        this.limits = limits;
        this.translator = translator;
        this.orders = orders;
        this.observer = observer;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closing) {
            try {
                open();
                while (!closing) {
                    turn();
                }
            } catch (WakeupException stop) {
                closing = true;
            } catch (RuntimeException failure) {
                LOG.error("Kafka cannot be read or written, and is tried again: " + failure.getClass().getSimpleName());
                pause();
            } finally {
                shut();
            }
        }
    }

    private void open() {
        refused.set(null);
        Properties reading = new Properties();
        reading.putAll(settings);
        reading.put("enable.auto.commit", "false");
        reading.putIfAbsent("auto.offset.reset", "earliest");
        reading.put("max.poll.records", limits.itemsAtOnce());
        consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer());
        Properties writing = new Properties();
        writing.putAll(settings);
        writing.remove("group.id");
        writing.put("acks", "all");
        writing.put("enable.idempotence", "true");
        producer = new KafkaProducer<>(writing, new StringSerializer(), new StringSerializer());
        consumer.subscribe(List.of(topics.dispatches()), new Rebalanced());
    }

    /** Partitions come and go; what is under way of one that is gone is done by whoever has it now. */
    private final class Rebalanced implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> lanes.put(partition, new PartitionLane()));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            producer.flush();
            takeNews();
            commit();
            onPartitionsLost(partitions);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> {
                PartitionLane lane = lanes.remove(partition);
                if (lane != null) {
                    lane.cancel();
                }
            });
        }
    }

    private void turn() {
        int underWay = lanes.values().stream().mapToInt(PartitionLane::size).sum();
        if (underWay >= limits.itemsAtOnce()) {
            consumer.pause(consumer.assignment());
        } else {
            consumer.resume(consumer.paused());
        }
        for (ConsumerRecord<String, String> source : consumer.poll(POLL)) {
            lanes.get(new TopicPartition(source.topic(), source.partition())).add(new Pending(source));
        }
        beginSome();
        takeNews();
        lanes.values().forEach(lane -> lane.ready().forEach(this::send));
        commit();
        Exception failure = refused.get();
        if (failure != null) {
            throw new IllegalStateException("a result was not taken", failure);
        }
    }

    private void beginSome() {
        for (PartitionLane lane : lanes.values()) {
            for (Pending pending : lane.unsent()) {
                if (pending.waits(clock.instant())) {
                    begin(pending);
                }
            }
        }
    }

    private void begin(Pending pending) {
        ConsumerRecord<String, String> source = pending.source();
        if (source.value() == null) {
            // Deleted under this key, so its translation is, too.
            pending.settled(new ProducerRecord<>(topics.translations(), source.key(), null));
            return;
        }
        try {
            KafkaOrders.Order order = orders.order(source.key(), source.value());
            ItemTranslator.Ongoing begun = translator.begin(order.order(), Optional.empty());
            pending.begun(begun);
            begun.answer().whenComplete((answer, failure) -> news.add(() -> {
                if (failure == null) {
                    done(pending, order.guid(), answer);
                } else {
                    failed(pending, failure);
                }
            }));
        } catch (RuntimeException failure) {
            failed(pending, failure);
        }
    }

    private void done(Pending pending, String guid, String answer) {
        try {
            ObjectNode value = (ObjectNode) json.readTree(answer);
            // All that differs between two answers to one dispatch.
            value.remove("timings");
            pending.settled(from(pending, new ProducerRecord<>(topics.translations(), guid, value.toString())));
            observer.settled(ItemState.DONE);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an answer is not JSON", impossible);
        }
    }

    private void failed(Pending pending, Throwable failure) {
        Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof HopelessItemException hopeless) {
            bury(pending, hopeless.problem());
        } else if (cause instanceof RejectedExecutionException) {
            pending.again(clock.instant().plus(limits.pause()));
        } else {
            observer.failed(cause);
            LOG.warn("Message " + pending.source().offset() + " of partition " + pending.source().partition() + " failed",
                    cause);
            int failures = pending.failedOnceMore();
            if (failures >= limits.attempts()) {
                bury(pending, ItemProblem.gaveUp(failures));
            } else {
                pending.again(clock.instant().plus(limits.pause()));
            }
        }
    }

    private void bury(Pending pending, ItemProblem problem) {
        ProducerRecord<String, String> letter = new ProducerRecord<>(topics.deadLetters(), pending.source().key(),
                pending.source().value());
        letter.headers().add("dragoman-problem", json.valueToTree(problem).toString().getBytes(StandardCharsets.UTF_8));
        pending.settled(from(pending, letter));
        observer.settled(ItemState.FAILED);
    }

    private static ProducerRecord<String, String> from(Pending pending, ProducerRecord<String, String> record) {
        ConsumerRecord<String, String> source = pending.source();
        record.headers().add("dragoman-source", (source.topic() + "/" + source.partition() + "/" + source.offset())
                .getBytes(StandardCharsets.UTF_8));
        return record;
    }

    private void send(Pending pending) {
        producer.send(pending.result().orElseThrow(), (written, failure) -> {
            if (failure == null) {
                news.add(pending::acknowledge);
            } else {
                refused.compareAndSet(null, failure);
            }
        });
    }

    private void takeNews() {
        for (Runnable item = news.poll(); item != null; item = news.poll()) {
            item.run();
        }
    }

    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
        lanes.forEach((partition, lane) -> lane.position()
                .ifPresent(position -> positions.put(partition, new OffsetAndMetadata(position))));
        if (!positions.isEmpty()) {
            consumer.commitSync(positions, PATIENCE);
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(closing ? 0 : 5);
        } catch (InterruptedException stop) {
            closing = true;
        }
    }

    private void shut() {
        lanes.values().forEach(PartitionLane::cancel);
        lanes.clear();
        news.clear();
        if (producer != null) {
            producer.close(PATIENCE);
        }
        if (consumer != null) {
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(PATIENCE));
        }
        producer = null;
        consumer = null;
    }

    /** What is under way is left for the next process. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(2 * PATIENCE.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
