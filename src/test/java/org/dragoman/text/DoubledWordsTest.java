package org.dragoman.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DoubledWordsTest {

    @Test
    void aWordNobodySaysTwiceIsWrittenOnce() {
        assertEquals("The United States have soldiers",
                DoubledWords.once("The United States states have soldiers soldiers soldiers"));
        assertEquals("Qatar, Qatar", DoubledWords.once("Qatar, Qatar"));
    }

    @Test
    void whatIsSaidTwiceStays() {
        for (String english : new String[] { "he had had many many reasons", "in Walla Walla", "Ali Alia",
                "state state-run" }) {
            assertEquals(english, DoubledWords.once(english));
        }
    }
}
