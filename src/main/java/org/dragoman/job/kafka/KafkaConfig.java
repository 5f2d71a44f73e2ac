package org.dragoman.job.kafka;

import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Dispatches in from Kafka and translations out. Off unless servers are named: nothing connects then, and nothing is loaded.
 */
@ConfigMapping(prefix = "dragoman.kafka")
public interface KafkaConfig {

    /** Brokers to ask for the others, {@code host:port}, comma-separated. */
    Optional<String> servers();

    /** Topic that dispatches are read from, each a JSON object as a line of {@code POST /v1/jobs}. */
    @WithDefault("dispatches")
    String dispatches();

    /** Topic that answers are written to, under the guid of their dispatch. */
    @WithDefault("translations")
    String translations();

    /** Topic that dispatches are written to of which nothing can be made, as they came, with the problem in a header. */
    @WithDefault("dispatches-dead")
    String deadLetters();

    /** Consumer group; the processes of a group share the partitions. */
    @WithDefault("dragoman")
    String group();

    /** Further settings of Kafka's client, such as {@code dragoman.kafka.client."security.protocol"=SASL_SSL}. */
    Map<String, String> client();
}
