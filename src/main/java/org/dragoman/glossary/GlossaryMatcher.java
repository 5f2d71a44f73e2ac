package org.dragoman.glossary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dragoman.text.ArabicNormalizer;
import org.dragoman.text.NormalizedText;
import org.dragoman.text.Span;

/**
 * Finds the entries of glossaries in a text: whole words, those of an earlier glossary first and of one the longest, whatever
 * is written onto its first word. A trie over words, so that the number of entries costs memory but no time. Safe for use by
 * many threads at once.
 */
public final class GlossaryMatcher {

    private static final BitSet NONE = new BitSet();

    /** One for each glossary: the words of an earlier one's entries are not left to a longer entry of a later one. */
    private final List<Node> roots = new ArrayList<>();
    private final String version;

    /** @param glossaries where two rule on the same Arabic, the earlier one has its way */
    public GlossaryMatcher(List<Glossary> glossaries) {
        version = glossaries.stream().map(glossary -> glossary.name() + "/" + glossary.version())
                .collect(Collectors.joining("+"));
        for (Glossary glossary : glossaries) {
            Node root = new Node();
            roots.add(root);
            for (GlossaryEntry entry : glossary.entries()) {
                add(entry, glossary.name(), root);
            }
        }
    }

    /** Names and contents of the glossaries; empty without any. */
    public String version() {
        return version;
    }

    private static final class Node {

        private final Map<String, Node> next = new HashMap<>();
        private GlossaryEntry entry;
        private String glossary;
        private final List<String> overruled = new ArrayList<>(0);
    }

    /** How an entry ends in a text. */
    private record Hit(Node node, Stem first, int words) {
    }

    private void add(GlossaryEntry entry, String glossary, Node root) {
        List<ArabicWords.Word> words = ArabicWords.of(entry.arabic());
        Node node = root;
        for (ArabicWords.Word word : words) {
            node = node.next.computeIfAbsent(word.key(), key -> new Node());
        }
        if (node.entry == null) {
            node.entry = entry;
            node.glossary = glossary;
        }
        roots.forEach(earlier -> overrule(earlier, words, entry));
    }

    private static void overrule(Node root, List<ArabicWords.Word> words, GlossaryEntry entry) {
        Node found = root;
        for (int i = 0; found != null && i < words.size(); i++) {
            found = found.next.get(words.get(i).key());
        }
        if (found != null && found.entry != null) {
            Node node = found;
            Stream.concat(Stream.of(entry.english()), entry.alternatives().stream())
                    .filter(english -> !english.equalsIgnoreCase(node.entry.english())
                            && !node.entry.alternatives().contains(english))
                    .forEach(node.overruled::add);
        }
    }

    /** The entries in a text, in its order and without overlap. */
    public List<TermMatch> match(String text) {
        Run run = new Run(ArabicNormalizer.normalize(text));
        roots.forEach(run::match);
        return run.matches.values().stream().toList();
    }

    /** One text; each glossary gets what the ones before it have left. */
    private static final class Run {

        private final NormalizedText text;
        private final List<ArabicWords.Word> words;
        private final BitSet taken = new BitSet();

        /** By the word they begin with. */
        private final Map<Integer, TermMatch> matches = new TreeMap<>();

        Run(NormalizedText text) {
            this.text = text;
            this.words = ArabicWords.of(text);
        }

        void match(Node root) {
            boolean later = !matches.isEmpty();
            for (int at = taken.nextClearBit(0); at < words.size(); at = taken.nextClearBit(at)) {
                Hit name = later ? longest(root, words, at, NONE) : null;
                if (name == null || !addWithOwnLastName(name, at)) {
                    Hit hit = longest(root, words, at, taken);
                    if (hit != null) {
                        add(hit, at, new TermMatch(hit.node.entry, hit.node.glossary, source(hit, at), hit.node.overruled));
                    }
                }
                at++;
            }
        }

        /** A full name whose last part an earlier glossary spells otherwise is that name, ending as the earlier one has it. */
        private boolean addWithOwnLastName(Hit name, int at) {
            int start = taken.nextSetBit(at);
            TermMatch last = matches.get(start);
            String english = name.node.entry.english();
            if (last == null || start >= at + name.words || taken.nextClearBit(start) != at + name.words
                    || last.entry().kind() != EntryKind.PERSON || name.node.entry.kind() != EntryKind.PERSON
                    || english.indexOf(' ') < 0) {
                return false;
            }
            GlossaryEntry entry = new GlossaryEntry(name.node.entry.arabic(),
                    english.substring(0, english.lastIndexOf(' ') + 1) + last.entry().english(), List.of(), EntryKind.PERSON,
                    last.entry().source());
            List<String> overruled = new ArrayList<>(name.node.entry.alternatives());
            overruled.add(0, english);
            matches.remove(start);
            add(name, at, new TermMatch(entry, last.glossary(), source(name, at), overruled));
            return true;
        }

        private void add(Hit hit, int at, TermMatch match) {
            matches.put(at, match);
            taken.set(at, at + hit.words);
        }

        private Span source(Hit hit, int at) {
            return text.sourceOf(new Span(words.get(at).start() + hit.first.offset(), words.get(at + hit.words - 1).end()));
        }
    }

    private static Hit longest(Node root, List<ArabicWords.Word> words, int at, BitSet taken) {
        Hit longest = null;
        for (Stem stem : Stem.of(words.get(at).key())) {
            Node node = root.next.get(stem.key());
            for (int count = 1; node != null; count++) {
                if (node.entry != null && (longest == null || count > longest.words) && allows(node.entry, stem)) {
                    longest = new Hit(node, stem, count);
                }
                boolean more = at + count < words.size() && words.get(at + count).joined() && !taken.get(at + count);
                node = more ? node.next.get(words.get(at + count).key()) : null;
            }
        }
        return longest;
    }

    /** Mali (مالي) is not what is meant by "the financial" (المالي): names have an article, or have none. */
    private static boolean allows(GlossaryEntry entry, Stem stem) {
        return !stem.article() || entry.kind() == EntryKind.TERM || entry.kind() == EntryKind.TITLE;
    }
}
