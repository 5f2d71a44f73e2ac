package org.dragoman.feed.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.dragoman.feed.Feed;
import org.dragoman.feed.FeedFormat;
import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemStatus;
import org.dragoman.feed.ReadingHints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireFormatsTest {

    @ParameterizedTest
    @CsvSource({ "stat:usable,,USABLE", "stat:canceled,,KILL", "stat:withheld,,WITHHELD",
            "stat:usable,sig:correction,CORRECTION" })
    void newsMlCarriesItsManagement(String status, String signal, ItemStatus expected) {
        FeedItem item = only("<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:1' version='3' xml:lang='ar'>"
                + "<itemMeta><provider literal='وكالة'/><firstCreated>2025-03-04T09:00:00Z</firstCreated>"
                + "<versionCreated>2025-03-05T09:00:00Z</versionCreated><embargoed>2025-03-06T12:00:00+03:00</embargoed>"
                + "<pubStatus qcode='" + status + "'/>" + (signal == null ? "" : "<signal qcode='" + signal + "'/>")
                + "</itemMeta>"
                + "<contentMeta><urgency>2</urgency><headline>العنوان</headline></contentMeta><contentSet>"
                + "<inlineXML contenttype='application/nitf+xml'><nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><body>"
                + "<body.content><p>الأولى.</p><p>الثانية.</p></body.content></body></nitf></inlineXML></contentSet></newsItem>");

        assertEquals("urn:x:1", item.guid());
        assertEquals("3", item.version().orElseThrow());
        assertEquals("2025-03-04T09:00Z", item.published().orElseThrow().toString());
        assertEquals("2025-03-05T09:00Z", item.updated().orElseThrow().toString());
        assertEquals("2025-03-06T12:00+03:00", item.embargo().orElseThrow().toString());
        assertEquals(OptionalInt.of(2), item.urgency());
        assertEquals("وكالة", item.source().orElseThrow());
        assertEquals("الأولى.\nالثانية.", item.text());
        assertEquals(expected, item.status());
    }

    @Test
    void aNewsMessageHasSeveralItems() {
        Feed feed = read("<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>"
                + "<newsItem guid='1'><contentMeta><headline>أ</headline></contentMeta></newsItem>"
                + "<packageItem guid='2'/><newsItem guid='3'/></itemSet></newsMessage>");

        assertEquals(List.of(true, false, false), feed.items().stream().map(FeedItem::translatable).toList());
    }

    @Test
    void nitfHasBylineAndDatelineBeforeItsStory() {
        FeedItem item = only("<nitf><head><docdata management-status='embargoed'><doc-id id-string='n-1' regsrc='AA'/>"
                + "<urgency ed-urg='4'/><date.issue norm='20250305T090000Z'/><date.release norm='20250306T090000Z'/>"
                + "<du-key version='2'/></docdata></head><body><body.head><hedline><hl1>العنوان</hl1></hedline>"
                + "<byline>ليث الجنيدي</byline></body.head><body.content><p>الأولى.</p></body.content></body></nitf>");

        assertEquals("n-1", item.guid());
        assertEquals("ليث الجنيدي\nالأولى.", item.text());
        assertEquals("العنوان", item.title().orElseThrow());
        assertEquals("2025-03-05T09:00Z", item.published().orElseThrow().toString());
        assertEquals("2025-03-06T09:00Z", item.embargo().orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'uri':'u','version':'1','headline':'ع','body_html':'<p>أ</p><p>ب</p>','body_text':'أ ب','embargoed':'2025-03-06T09:00:00Z','pubstatus':'usable','urgency':3} | USABLE",
            "{'uri':'u','version':'1','headlines':[{'role':'main','value':'ع'}],'bodies':[{'contentType':'text/html','value':'<p>أ</p><p>ب</p>'}],'embargoed':'2025-03-06T09:00:00Z','pubStatus':'canceled','urgency':3} | KILL" })
    void ninjsOfBothGenerations(String ninjs, ItemStatus status) {
        FeedItem item = only(ninjs.replace('\'', '"'));

        assertEquals("ع", item.title().orElseThrow());
        assertEquals("أ\nب", item.text());
        assertEquals("2025-03-06T09:00Z", item.embargo().orElseThrow().toString());
        assertEquals(OptionalInt.of(3), item.urgency());
        assertEquals(status, item.status());
    }

    @Test
    void jsonFeed() {
        Feed feed = read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"ت\",\"language\":\"ar\",\"items\":["
                + "{\"id\":\"1\",\"content_html\":\"<p>نص</p>\",\"date_published\":\"2025-03-05T09:00:00Z\"},7,{\"id\":2,\"title\":\"ع\"}]}");

        assertEquals(FeedFormat.JSON_FEED, feed.format());
        assertEquals(List.of(true, false, true), feed.items().stream().map(FeedItem::translatable).toList());
        assertEquals("2", feed.items().get(2).guid());
    }

    @Test
    void aBrokenLineDoesNotStopTheOthers() throws IOException {
        String lines = "{\"guid\":\"1\",\"text\":\"نص\"}\n{\"guid\":\n\n{\"guid\":\"3\",\"status\":\"kill\"}\n";
        List<FeedItem> streamed = new ArrayList<>();
        reader().readLines(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), streamed::add);

        assertEquals(streamed, read(lines).items());
        assertEquals("broken-line", streamed.get(1).problem().orElseThrow().kind());
        assertEquals(ItemStatus.KILL, streamed.get(2).status());
        assertFalse(streamed.get(2).translatable());
    }

    private static FeedItem only(String document) {
        List<FeedItem> items = read(document).items();
        assertEquals(1, items.size());
        return items.get(0);
    }

    private static Feed read(String document) {
        return reader().read(document.getBytes(StandardCharsets.UTF_8), ReadingHints.NONE);
    }

    private static AnyFeedReader reader() {
        return new AnyFeedReader(10_000_000, 100);
    }
}
