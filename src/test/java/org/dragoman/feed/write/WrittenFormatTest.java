package org.dragoman.feed.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedFormat;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemDraft;
import org.dragoman.feed.ItemStatus;
import org.dragoman.feed.ReadingHints;
import org.dragoman.feed.read.AnyFeedReader;
import org.dragoman.feed.write.TranslatedItem.English;
import org.junit.jupiter.api.Test;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;

/** What is written is read again: by our own reader, and by one that nobody here wrote. */
class WrittenFormatTest {

    private static final OffsetDateTime FILED = OffsetDateTime.parse("2025-03-05T09:30:00+03:00");
    private static final OffsetDateTime CHANGED = OffsetDateTime.parse("2025-03-05T11:00:00+03:00");
    private static final FeedItem TRANSLATED = new ItemDraft().guid("8101").version("3").title("العراق والناتو")
            .link("https://example.org/a?b=1&c=2").text("نص").language("ar").published(FILED).updated(CHANGED).urgency(2)
            .embargo(OffsetDateTime.parse("2025-03-06T00:00:00Z")).source("الأناضول").item();
    private static final FeedItem FAILED = new ItemDraft().guid("https://example.org/2").title("فشل").text("نص").item();
    private static final FeedItem KILLED = new ItemDraft().guid("urn:x:3").status(ItemStatus.KILL).item();

    private static final TranslatedFeed FEED = new TranslatedFeed(Optional.of("أخبار & <more>"),
            Optional.of("https://example.org/"), Optional.of("https://dragoman.example/v1/feeds/standing/a"),
            List.of(new TranslatedItem(TRANSLATED,
                    Optional.of(new English("Iraq & NATO \"talk\"", "In brief \u0001\uFFFE\"x\".",
                            "First ]]> paragraph 😀.\n\nSecond & \"one\" < two.", List.of("1 error", "2 warnings"))),
                    Optional.empty()),
                    new TranslatedItem(FAILED, Optional.empty(), Optional.of("The text is not Arabic")),
                    new TranslatedItem(KILLED, Optional.empty(), Optional.empty())),
            CHANGED);

    private static byte[] written(WrittenFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write((format.prolog() + "\n\n").getBytes(StandardCharsets.UTF_8));
        format.write(FEED, out);
        return out.toByteArray();
    }

    private static Feed read(WrittenFormat format) throws IOException {
        return new AnyFeedReader(1_000_000, 100).read(written(format), ReadingHints.contentType(format.mediaType()));
    }

    @Test
    void everyFormatIsReadAsItself() throws IOException {
        assertEquals(FeedFormat.RSS, read(WrittenFormat.RSS).format());
        assertEquals(FeedFormat.ATOM, read(WrittenFormat.ATOM).format());
        assertEquals(FeedFormat.NEWSML_G2, read(WrittenFormat.NEWSML_G2).format());
        assertEquals(FeedFormat.NINJS, read(WrittenFormat.NINJS).format());
    }

    @Test
    void everyFormatComesBackThroughOurReader() throws IOException {
        for (WrittenFormat format : WrittenFormat.values()) {
            Feed feed = read(format);
            assertEquals(List.of(), feed.problems(), format::toString);
            assertEquals(3, feed.items().size(), format::toString);
            FeedItem first = feed.items().get(0);
            assertEquals(Optional.of("Iraq & NATO \"talk\""), first.title(), format::toString);
            assertEquals("First ]]> paragraph 😀.\nSecond & \"one\" < two.", first.text(), format::toString);
            assertEquals(format == WrittenFormat.RSS ? "8101#en" : "urn:x-dragoman:8101#en", first.guid());
            assertEquals(Optional.of("en"), first.language(), format::toString);
            assertEquals(FILED.toInstant(), first.published().orElseThrow().toInstant(), format::toString);
            assertEquals(Optional.of(CHANGED.toInstant()), first.updated().map(OffsetDateTime::toInstant), format::toString);
            assertEquals(Optional.of(OffsetDateTime.parse("2025-03-06T00:00:00Z").toInstant()),
                    first.embargo().map(OffsetDateTime::toInstant), format::toString);
            assertEquals(Optional.of("الأناضول"), first.source(), format::toString);
            assertEquals(Optional.of("فشل"), feed.items().get(1).title(), format::toString);
            assertEquals(Optional.of("ar"), feed.items().get(1).language(), format::toString);
            assertEquals("https://example.org/2#en urn:x:3#en",
                    feed.items().get(1).guid() + " " + feed.items().get(2).guid(), format::toString);
            feed.items().forEach(item -> assertTrue(item.warnings().isEmpty(), item.warnings()::toString));
        }
    }

    @Test
    void newsFormatsSayWhatIsWithdrawn() throws IOException {
        for (WrittenFormat format : List.of(WrittenFormat.NEWSML_G2, WrittenFormat.NINJS)) {
            List<FeedItem> items = read(format).items();
            assertEquals(ItemStatus.KILL, items.get(2).status(), format::toString);
            assertEquals(Optional.of("3"), items.get(0).version(), format::toString);
            assertEquals(2, items.get(0).urgency().orElseThrow(), format::toString);
        }
    }

    @Test
    void othersReadRssAndAtom() throws Exception {
        for (WrittenFormat format : List.of(WrittenFormat.RSS, WrittenFormat.ATOM)) {
            SyndFeed feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(written(format))));
            assertEquals("أخبار & <more> (translated)", feed.getTitle());
            SyndEntry entry = feed.getEntries().get(0);
            assertEquals("Iraq & NATO \"talk\"", entry.getTitle(), format::toString);
            assertEquals("https://example.org/a?b=1&c=2", entry.getLink(), format::toString);
            assertEquals(FILED.toInstant(), entry.getPublishedDate().toInstant(), format::toString);
            assertTrue(entry.getUri().endsWith("8101#en"), entry.getUri());
            assertEquals("<p>First ]]&gt; paragraph 😀.</p>\n<p>Second &amp; \"one\" &lt; two.</p>",
                    entry.getContents().get(0).getValue(), format::toString);
            assertTrue(entry.getDescription().getValue().contains("In brief \"x\"."), entry.getDescription().getValue());
            assertEquals(List.of("1 error", "2 warnings"),
                    entry.getCategories().stream().map(category -> category.getName()).toList());
            assertEquals(TranslatedFeed.MARKS, entry.getCategories().get(0).getTaxonomyUri());
            assertEquals("Not translated: The text is not Arabic",
                    feed.getEntries().get(1).getDescription().getValue().replaceAll("</?p>", ""));
            assertEquals("Withdrawn", feed.getEntries().get(2).getTitle());
        }
    }

    @Test
    void theOriginalIsLinkedWithItsLanguage() throws IOException {
        String atom = new String(written(WrittenFormat.ATOM), StandardCharsets.UTF_8);
        assertTrue(atom.contains(
                "<link rel=\"alternate\" type=\"text/html\" hreflang=\"ar\" href=\"https://example.org/a?b=1&amp;c=2\">"),
                atom);
        String rss = new String(written(WrittenFormat.RSS), StandardCharsets.UTF_8);
        assertTrue(rss.contains("<atom:link rel=\"via\" hreflang=\"ar\" href=\"https://example.org/a?b=1&amp;c=2\">"), rss);
        String newsml = new String(written(WrittenFormat.NEWSML_G2), StandardCharsets.UTF_8);
        assertTrue(newsml.contains("<link rel=\"irel:translatedFrom\" residref=\"urn:x-dragoman:8101\" version=\"3\" "
                + "href=\"https://example.org/a?b=1&amp;c=2\"><language tag=\"ar\"></language></link>"), newsml);
        String ninjs = new String(written(WrittenFormat.NINJS), StandardCharsets.UTF_8);
        assertTrue(
                ninjs.contains("{\"name\":\"original\",\"uri\":\"urn:x-dragoman:8101\",\"type\":\"text\",\"language\":\"ar\""),
                ninjs);
    }
}
