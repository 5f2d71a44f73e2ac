package org.dragoman.job.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.dragoman.desk.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Timeout(60)
class DeskTranslatorTest {

    @Inject
    Desk desk;

    @Inject
    ObjectMapper json;

    /** A sentence that nobody has translated. */
    private final String fresh = "قال الوزير " + UUID.randomUUID().toString().replace("-", "").chars()
            .mapToObj(digit -> "ابتثجحخدذرزسشصضط".substring(Character.digit(digit, 16)).substring(0, 1))
            .collect(Collectors.joining()) + ".";

    private ItemTranslator.Ongoing begin(String text, Optional<String> segments) throws Exception {
        ItemTranslator translator = new DeskTranslator(desk, () -> true, name -> Optional.empty(), json);
        return translator.begin(json.createObjectNode().put("text", text).toString(), segments);
    }

    @Test
    void whatIsKeptOfAVersionIsTakenUpByTheNext() throws Exception {
        ItemTranslator.Ongoing first = begin("قال الوزير في بغداد.", Optional.of("[]"));
        assertTrue(first.answer().get(30, TimeUnit.SECONDS).contains("said the minister in Baghdad."));
        String kept = first.segments().get().orElseThrow();
        // Only what was kept can have this English.
        String marked = kept.replace("قال الوزير في بغداد.", fresh).replace("said the minister in Baghdad.",
                "said the minister, as kept.");
        ItemTranslator.Ongoing second = begin(fresh, Optional.of(marked));

        assertTrue(second.answer().get(30, TimeUnit.SECONDS).contains("said the minister, as kept."), marked);
    }

    @Test
    void whatAnotherVersionOfTheProgramKeptIsAsIfItWereNotThere() throws Exception {
        ItemTranslator.Ongoing ongoing = begin(fresh, Optional.of("{\"other\":1}"));

        assertTrue(ongoing.answer().get(30, TimeUnit.SECONDS).contains("said the minister"));
        assertTrue(ongoing.segments().get().orElseThrow().contains("\"segment\""));
    }

    @Test
    void nothingIsKeptOfAnItemWithoutVersions() throws Exception {
        ItemTranslator.Ongoing ongoing = begin(fresh, Optional.empty());
        ongoing.answer().get(30, TimeUnit.SECONDS);

        assertEquals(Optional.empty(), ongoing.segments().get());
    }
}
