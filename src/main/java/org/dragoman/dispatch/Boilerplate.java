package org.dragoman.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.dragoman.text.DataLines;

/**
 * The rules by which boilerplate is known. The shipped ones are in {@code dispatch/boilerplate.tsv}, which also says how a
 * rule is written; an operator adds a list of the same form.
 */
public final class Boilerplate {

    private static final int FIELDS = 3;

    private enum Scope {
        PARAGRAPH,
        CLOSING,
        ENDING
    }

    private record Rule(Scope scope, Pattern pattern) {

        /** @throws IllegalArgumentException when the line is no rule, naming it */
        static Rule of(String line) {
            String[] fields = line.split("\t", FIELDS);
            try {
                Scope scope = Scope.valueOf(fields[1].toUpperCase(Locale.ROOT));
                return new Rule(scope, Pattern.compile(scope == Scope.ENDING ? "(?:" + fields[2] + ")$" : fields[2]));
            } catch (ArrayIndexOutOfBoundsException | IllegalArgumentException e) {
                throw new IllegalArgumentException("Not a rule for boilerplate: " + line, e);
            }
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
     * @throws IllegalArgumentException for the first line that is no rule
     */
    public Boilerplate and(List<String> lines) {
        List<Rule> all = new ArrayList<>(rules);
        lines.forEach(line -> all.add(Rule.of(line)));
        return new Boilerplate(all);
    }

    /** True when a normalized paragraph is boilerplate wherever it stands or, if it is among the last ones, there. */
    boolean covers(String paragraph, boolean last) {
        return rules.stream().anyMatch(rule -> (rule.scope == Scope.PARAGRAPH || rule.scope == Scope.CLOSING && last)
                && rule.pattern.matcher(paragraph).matches());
    }

    /** Where the boilerplate that ends the last normalized paragraph begins; never at its start. */
    OptionalInt endingOf(String paragraph) {
        return rules.stream().filter(rule -> rule.scope == Scope.ENDING)
                .map(rule -> rule.pattern.matcher(paragraph)).filter(Matcher::find)
                .mapToInt(Matcher::start).filter(start -> start > 0).min();
    }
}
