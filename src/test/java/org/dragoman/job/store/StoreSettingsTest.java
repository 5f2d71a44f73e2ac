package org.dragoman.job.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class StoreSettingsTest {

    private static StoreSettings settings(String location) {
        return new StoreSettings(location, Optional.empty(), Optional.empty());
    }

    @Test
    void anH2ThatSeveralProcessesCouldOpenIsRefused() {
        for (String location : new String[] { "jdbc:h2:tcp://db/jobs", "JDBC:H2:TCP://db/jobs", "jdbc:h2:ssl:db/jobs",
                "jdbc:h2:file:./jobs;auto_server=true" }) {
            String why = assertThrows(IllegalArgumentException.class, () -> settings(location), location).getMessage();
            assertTrue(why.contains("jdbc:postgresql://host/database"), why);
        }
        assertThrows(IllegalArgumentException.class, () -> settings("jdbc:mysql://db/jobs"));
    }

    @Test
    void filesAndPostgresAreAccepted() {
        assertEquals("org.h2.Driver", settings("jobs").driver());
        assertEquals("org.h2.Driver", settings("jdbc:h2:file:./tcp:jobs").driver());
        assertTrue(settings("jdbc:postgresql://db/jobs").isPostgres());
    }
}
