package org.dragoman.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

class FeedItemTest {

    @Test
    void withoutGuidTheLinkIdentifiesAnItem() {
        assertEquals("https://example.org/1", new ItemDraft().title("خبر").link("https://example.org/1").item().guid());
    }

    @Test
    void withoutGuidAndLinkTheSameContentIsTheSameItem() {
        FeedItem first = new ItemDraft().title("خبر").text("نص").item();

        assertEquals(first.guid(), new ItemDraft().title("خبر").text("نص").item().guid());
        assertFalse(first.guid().equals(new ItemDraft().title("خبر").text("نص آخر").item().guid()));
    }

    @Test
    void anItemWithoutAnythingIsBroken() {
        FeedItem item = new ItemDraft().guid("1").title(" ").item();

        assertEquals("no-text", item.problem().orElseThrow().kind());
        assertFalse(item.translatable());
    }

    @Test
    void aWithdrawalNeedsNoTextAndIsNotTranslated() {
        FeedItem item = new ItemDraft().guid("1").status(ItemStatus.KILL).item();

        assertTrue(item.problem().isEmpty());
        assertFalse(item.translatable());
    }

    @Test
    void aTitleAloneIsTheText() {
        FeedItem item = new ItemDraft().guid("1").title("خبر").item();

        assertEquals("خبر", item.dispatch().text());
        assertEquals(Optional.empty(), item.dispatch().headline());
    }

    @Test
    void survivesAWayThroughJson() throws Exception {
        ObjectMapper json = new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());
        FeedItem item = new ItemDraft().guid("1").title("خبر").urgency(3).warning("mojibake", "x").item();

        assertEquals(item, json.readValue(json.writeValueAsString(item), FeedItem.class));
    }
}
