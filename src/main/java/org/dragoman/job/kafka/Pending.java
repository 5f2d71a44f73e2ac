package org.dragoman.job.kafka;

import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dragoman.job.work.ItemTranslator;

/** A dispatch between its topic and its result. Used by the bridge's thread only. */
final class Pending {

    private final ConsumerRecord<String, String> source;
    private ItemTranslator.Ongoing ongoing;
    private ProducerRecord<String, String> result;
    private Instant due = Instant.MIN;
    private int failures;
    private boolean acknowledged;

    Pending(ConsumerRecord<String, String> source) {
        this.source = source;
    }

    ConsumerRecord<String, String> source() {
        return source;
    }

    /** Whether it is to be begun now, for the first time or again. */
    boolean waits(Instant now) {
        return ongoing == null && result == null && !due.isAfter(now);
    }

    void begun(ItemTranslator.Ongoing work) {
        ongoing = work;
    }

    void settled(ProducerRecord<String, String> record) {
        ongoing = null;
        result = record;
    }

    void again(Instant when) {
        ongoing = null;
        due = when;
    }

    int failedOnceMore() {
        return ++failures;
    }

    Optional<ProducerRecord<String, String>> result() {
        return Optional.ofNullable(result);
    }

    void acknowledge() {
        acknowledged = true;
    }

    boolean isAcknowledged() {
        return acknowledged;
    }

    void cancel() {
        if (ongoing != null) {
            ongoing.cancel().run();
        }
    }
}
