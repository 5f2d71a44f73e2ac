package org.dragoman.dispatch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

import org.dragoman.text.DataLines;

/**
 * The rules by which boilerplate is known. The shipped ones are in {@code dispatch/boilerplate.tsv}, which also says how a
 * rule is written; an operator adds a list of the same form.
 */
public final class Boilerplate {

    private static final int FIELDS = 3;

    private enum Scope {
        PARAGRAPH,
        LABEL,
        CLOSING,
        ENDING
    }

    /** Boilerplate from an offset to the end of the last paragraph. */
    record Ending(int start, String rule) {
    }

    private record Rule(String name, Scope scope, Pattern pattern) {

        /** @throws IllegalArgumentException when the line is no rule, saying why */
        static Rule of(String line) {
            String[] fields = line.split("\t", FIELDS);
            if (fields.length < FIELDS || fields[0].isBlank() || fields[2].isBlank()) {
                throw new IllegalArgumentException("a rule is: name TAB scope TAB regular expression");
            }
            Scope scope = scope(fields[1]);
            try {
                return new Rule(fields[0], scope,
                        Pattern.compile(scope == Scope.ENDING ? "(?:" + fields[2] + ")$" : fields[2]));
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException("not a regular expression: " + e.getDescription(), e);
            }
        }

        private static Scope scope(String name) {
            for (Scope scope : Scope.values()) {
                if (scope.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return scope;
                }
            }
            throw new IllegalArgumentException("no scope \"" + name + "\": there are paragraph, label, closing and ending");
        }

        boolean holdsFor(boolean last) {
            return scope == Scope.PARAGRAPH || scope == Scope.LABEL || scope == Scope.CLOSING && last;
        }
    }

    private final List<Rule> rules;

    private Boilerplate(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static Boilerplate shipped() {
        return new Boilerplate(List.of()).and(DataLines.shipped("/dispatch/boilerplate.tsv"));
    }

    /**
     * These rules and more.
     *
     * @param lines as {@code dispatch/boilerplate.tsv} has them
     * @throws IllegalArgumentException for the first line that is no rule, saying why
     */
    public Boilerplate and(List<String> lines) {
        List<Rule> all = new ArrayList<>(rules);
        lines.forEach(line -> all.add(Rule.of(line)));
        return new Boilerplate(all);
    }

    /**
     * These rules and those of an operator's own file.
     *
     * @throws IllegalArgumentException for the first line that is no rule, with its number and what is wrong with it
     * @throws java.io.UncheckedIOException when there is no such file or it is not UTF-8
     */
    public Boilerplate and(Path file) {
        List<Rule> all = new ArrayList<>(rules);
        for (DataLines.Line line : DataLines.numbered(file)) {
            try {
                all.add(Rule.of(line.text()));
            } catch (IllegalArgumentException broken) {
                throw new IllegalArgumentException(file + ", line " + line.number() + ": " + broken.getMessage(), broken);
            }
        }
        return new Boilerplate(all);
    }

    /**
     * The rule by which a normalized paragraph is boilerplate as a whole.
     *
     * @param last whether it is among the last paragraphs, where more rules hold
     */
    Optional<String> ruleFor(String paragraph, boolean last) {
        return rules.stream().filter(rule -> rule.holdsFor(last) && rule.pattern.matcher(paragraph).matches())
                .map(Rule::name).findFirst();
    }

    /** Whether titles below the normalized paragraph are boilerplate with it. */
    boolean isLabel(String paragraph) {
        return rules.stream().anyMatch(rule -> rule.scope == Scope.LABEL && rule.pattern.matcher(paragraph).matches());
    }

    /** The boilerplate that ends the last normalized paragraph; it never begins at its start. */
    Optional<Ending> endingOf(String paragraph) {
        return rules.stream().filter(rule -> rule.scope == Scope.ENDING).flatMap(rule -> {
            Matcher ending = rule.pattern.matcher(paragraph);
            return ending.find() && ending.start() > 0 ? Stream.of(new Ending(ending.start(), rule.name))
                    : Stream.<Ending> empty();
        }).min(Comparator.comparingInt(Ending::start));
    }
}
