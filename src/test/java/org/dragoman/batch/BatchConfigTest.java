package org.dragoman.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidatorImpl;

class BatchConfigTest {

    @Test
    void defaults() {
        int cores = Runtime.getRuntime().availableProcessors();

        assertEquals(new BatchLimits(cores, 2048, 32, 2048, Duration.ofSeconds(1), Duration.ofSeconds(20)),
                BatchLimits.of(config(Map.of())));
    }

    @Test
    void everyPropertyIsRead() {
        BatchConfig config = config(Map.of(
                "dragoman.batch.workers", "3",
                "dragoman.batch.token-budget", "512",
                "dragoman.batch.max-rows", "16",
                "dragoman.batch.queue-capacity", "77",
                "dragoman.batch.turn", "250ms",
                "dragoman.batch.drain-time", "5s"));

        assertEquals(new BatchLimits(3, 512, 16, 77, Duration.ofMillis(250), Duration.ofSeconds(5)),
                BatchLimits.of(config));
    }

    @ParameterizedTest
    @CsvSource({ "workers, -1", "workers, 257", "token-budget, 15", "max-rows, 0", "queue-capacity, 0" })
    void refusesWhatCannotWork(String property, String value) {
        ConfigValidationException refusal = assertThrows(ConfigValidationException.class,
                () -> config(Map.of("dragoman.batch." + property, value)));

        assertTrue(refusal.getMessage().contains(property), refusal.getMessage());
    }

    @Test
    void refusesTimesThatCannotWork() {
        assertThrows(IllegalArgumentException.class, () -> limits(Duration.ofSeconds(-1), Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> limits(Duration.ZERO, Duration.ofMinutes(61)));
    }

    private static BatchLimits limits(Duration turn, Duration drainTime) {
        return new BatchLimits(1, 64, 8, 10, turn, drainTime);
    }

    static BatchConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(BatchConfig.class)
                .withConverter(Duration.class, 100, new DurationConverter())
                .withValidator(new BeanValidationConfigValidatorImpl())
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(BatchConfig.class);
    }
}
