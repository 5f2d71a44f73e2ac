package org.dragoman.feed.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.dragoman.feed.FeedItem;
import org.dragoman.feed.ItemDraft;
import org.dragoman.feed.ItemStatus;
import org.dragoman.feed.write.TranslatedItem.English;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What was read in IPTC's schemas of the elements and properties that are written: NewsML-G2 and ninjs 2.1. The schemas
 * themselves are not here; {@code feeds-written-out.md} says what was compared.
 */
class NewsSchemasTest {

    private static final String NAR = "http://iptc.org/std/nar/2006-10-01/";
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2025-03-05T09:30:00+03:00");

    private static final List<String> ITEM_META = List.of("itemClass", "provider", "versionCreated", "firstCreated",
            "embargoed", "pubStatus", "role", "fileName", "generator", "profile", "service", "title", "edNote", "memberOf",
            "instanceOf", "signal", "altRep", "deliverableOf", "hash", "expires", "origRep", "incomingFeedId", "link");
    private static final List<String> NEWS_ITEM = List.of("catalogRef", "hopHistory", "pubHistory", "rightsInfo", "itemMeta",
            "contentMeta", "partMeta", "assert", "inlineRef", "derivedFrom", "contentSet");
    private static final Set<String> LINK = Set.of("rel", "reluri", "rank", "xml:lang", "dir", "href", "residref", "version",
            "persistidref", "contenttype", "contenttypevariant", "format", "formaturi", "size", "title", "validfrom",
            "validto");
    private static final Set<String> NINJS_TEXTS = Set.of("uri", "type", "representationtype", "profile", "version",
            "firstcreated", "versioncreated", "contentcreated", "embargoed", "pubstatus", "copyrightholder",
            "copyrightnotice", "usageterms", "ednote", "language", "title", "by", "slugline", "located", "expires");

    private static byte[] written(WrittenFormat format) throws IOException {
        FeedItem full = new ItemDraft().guid("حدث 1").version("3").title("العراق").link("https://example.org/a?b=1&c=2")
                .text("نص").language("ar").published(TIME).updated(TIME).urgency(2).embargo(TIME).source("الأناضول").item();
        FeedItem bare = new ItemDraft().guid("b").version("3.1-x").text("نص").item();
        FeedItem killed = new ItemDraft().guid("c").status(ItemStatus.KILL).item();
        Optional<English> english = Optional.of(new English("Iraq", "In brief.", "One.\n\nTwo.", List.of("1 error")));
        TranslatedFeed feed = new TranslatedFeed(Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(new TranslatedItem(full, english, Optional.empty()),
                        new TranslatedItem(bare, Optional.empty(), Optional.of("not Arabic")),
                        new TranslatedItem(killed, Optional.empty(), Optional.empty())),
                TIME);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(feed, out);
        return out.toByteArray();
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS(NAR, name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }

    private static List<String> children(Element element) {
        List<String> names = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                names.add(child.getLocalName());
            }
        }
        return names;
    }

    private static void assertInOrder(List<String> order, Element element) {
        List<Integer> places = children(element).stream().map(order::indexOf).toList();
        assertTrue(places.stream().allMatch(place -> place >= 0), () -> children(element).toString());
        assertEquals(places.stream().sorted().toList(), places, () -> children(element).toString());
    }

    @Test
    void newsMlHasTheElementsAndTheOrderOfItsSchema() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(written(WrittenFormat.NEWSML_G2)));

        assertEquals(List.of("header", "itemSet"), children(document.getDocumentElement()));
        assertEquals("sent", children(all(document, "header").get(0)).get(0));
        assertEquals(3, all(document, "newsItem").size());
        all(document, "newsItem").forEach(item -> {
            assertInOrder(NEWS_ITEM, item);
            assertTrue(item.getAttribute("version").matches("[1-9]\\d*"), item.getAttribute("version"));
        });
        all(document, "itemMeta").forEach(meta -> {
            assertInOrder(ITEM_META, meta);
            assertEquals(List.of("itemClass", "provider", "versionCreated"), children(meta).subList(0, 3));
        });
        all(document, "link").forEach(link -> IntStream.range(0, link.getAttributes().getLength())
                .forEach(i -> assertTrue(LINK.contains(link.getAttributes().item(i).getNodeName()),
                        link.getAttributes().item(i)::getNodeName)));
        all(document, "inlineXML").forEach(content -> assertEquals(List.of("html"), children(content)));
        assertTrue(all(document, "urgency").stream().allMatch(urgency -> urgency.getTextContent().matches("[1-9]")));
    }

    @Test
    void ninjsHasThePropertiesOfItsSchema() throws Exception {
        JsonNode items = new ObjectMapper().readTree(written(WrittenFormat.NINJS));
        assertEquals(3, items.size());
        items.forEach(item -> {
            assertNinjs(item);
            item.path("associations").forEach(associated -> {
                assertTrue(associated.path("name").isTextual() && associated.path("uri").isTextual(), associated::toString);
                assertNinjs(associated.deepCopy());
            });
            assertTrue(item.path("uri").asText().matches("[\\x21-\\x7e]+"), "a URI, not an IRI: " + item.path("uri"));
        });
    }

    private static void assertNinjs(JsonNode object) {
        object.properties().forEach(property -> {
            JsonNode value = property.getValue();
            switch (property.getKey()) {
                case "urgency" -> assertTrue(value.isInt() && value.asInt() >= 1 && value.asInt() <= 9, value::toString);
                case "standard" -> assertFields(value, Set.of("name", "version", "schema"));
                case "headlines", "descriptions", "bodies" -> value.forEach(NewsSchemasTest::assertValue);
                case "altids" -> value.forEach(each -> assertFields(each, Set.of("role", "value")));
                case "associations" -> assertTrue(value.isArray(), value::toString);
                case "name" -> assertTrue(value.isTextual(), value::toString);
                default -> assertTrue(NINJS_TEXTS.contains(property.getKey()) && value.isTextual(), property::toString);
            }
        });
        assertTrue(Set.of("text").contains(object.path("type").asText()), object::toString);
        assertTrue(Set.of("", "usable", "withheld", "canceled").contains(object.path("pubstatus").asText()),
                object::toString);
    }

    private static void assertValue(JsonNode described) {
        assertTrue(described.path("value").isTextual(), described::toString);
        assertFields(described, Set.of("role", "contenttype", "value"));
    }

    private static void assertFields(JsonNode object, Set<String> fields) {
        object.properties().forEach(field -> assertTrue(fields.contains(field.getKey()) && field.getValue().isTextual(),
                field::toString));
    }
}
