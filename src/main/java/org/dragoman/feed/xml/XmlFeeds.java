package org.dragoman.feed.xml;

import java.util.Locale;

import org.dragoman.feed.Feed;
import org.dragoman.feed.UnreadableFeedException;
import org.dragoman.feed.markup.XmlDocument;
import org.dragoman.feed.markup.XmlParser;

/** Feeds in XML, told apart by their outermost element. */
public final class XmlFeeds {

    private XmlFeeds() {
    }

    /** @throws UnreadableFeedException when it is none of them */
    public static Feed read(String text) {
        XmlDocument document = XmlParser.parse(text);
        String root = document.root().tag().localName().toLowerCase(Locale.ROOT);
        return switch (root) {
            case "rss", "rdf", "feed", "channel", "entry", "item" -> SyndicationReader.read(document);
            case "newsitem", "newsmessage", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem" ->
                NewsMlReader.read(document);
            case "nitf" -> NitfReader.read(document);
            default -> throw new UnreadableFeedException("not-a-feed", "The document is none of RSS, Atom, NewsML-G2 and NITF");
        };
    }
}
