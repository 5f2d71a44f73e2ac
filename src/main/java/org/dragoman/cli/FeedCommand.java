package org.dragoman.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.dragoman.cli.feed.FeedDesk;
import org.dragoman.cli.terminal.Progress;
import org.dragoman.desk.DispatchOrder;
import org.dragoman.desk.answer.PlainDispatch;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.feed.Feed;
import org.dragoman.glossary.GlossaryMatcher;
import org.dragoman.job.feed.FeedCount;
import org.dragoman.job.feed.FeedLine;
import org.dragoman.job.feed.FeedLines;
import org.dragoman.summarize.SummaryLength;

import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dragoman feed FILE|URL|-}. */
@Command(name = "feed", mixinStandardHelpOptions = true, description = {
        "Translates the items of a feed and summarizes them, each as it is finished.",
        "RSS, Atom, JSON Feed, NewsML-G2, NITF, ninjs, dispatches as JSON lines or plain text, gzipped or not." })
final class FeedCommand implements Callable<Integer> {

    private static final String RULE = "===";

    private final Newsdesk desk;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|URL|-", description = "A file, an address, or - for standard input.")
    private String source;

    @Mixin
    private Beam beam;

    @Mixin
    private Terms terms;

    @ArgGroup
    private Length length;

    @Option(names = "--json", description = "Print a line of JSON an item, then the count, as the HTTP service does.")
    private boolean json;

    @Option(names = "--translate-boilerplate", description = "Translate what is no part of the story as well.")
    private boolean translateBoilerplate;

    FeedCommand(Newsdesk desk) {
        this.desk = desk;
    }

    /** Items that fail are reported; the work has failed when there is nothing else. */
    @Override
    public Integer call() {
        SummaryLength limit = Length.of(length, spec);
        OptionalInt width = Newsdesk.optional(beam.size());
        Optional<GlossaryMatcher> minded = desk.terms(terms);
        Function<Dispatch, DispatchOrder> orders = dispatch -> new DispatchOrder(dispatch, limit, width, false,
                translateBoilerplate, minded, Instant.MAX);
        FeedDesk feeds = desk.feeds();
        Feed feed = feeds.read(source);
        FeedCount count = run(feeds, feed, orders);
        if (json) {
            print(feeds.line(count));
        } else {
            spec.commandLine().getErr().printf(Locale.ROOT, "dragoman: %d items, %d translated, %d failed, %d withdrawn%n",
                    count.items(), count.translated(), count.failed(), count.withdrawn());
        }
        return count.failed() > 0 && count.translated() == 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
    }

    private FeedCount run(FeedDesk feeds, Feed feed, Function<Dispatch, DispatchOrder> orders) {
        Progress progress = Progress.on(spec.commandLine().getErr());
        AtomicInteger settled = new AtomicInteger();
        progress.items(0, feed.items().size());
        FeedLines lines = line -> {
            progress.clear();
            show(line, feeds);
            progress.items(settled.incrementAndGet(), feed.items().size());
        };
        try {
            return feeds.translation(orders).run(feed, lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            progress.clear();
        }
    }

    private void show(FeedLine line, FeedDesk feeds) {
        if (json) {
            print(feeds.line(line));
        } else if (line.answer() != null) {
            print(PlainDispatch.of(line.answer()).strip() + System.lineSeparator() + RULE);
        } else {
            PrintWriter err = spec.commandLine().getErr();
            String why = line.problem() == null ? "was withdrawn" : line.problem().title() + ": " + line.problem().detail();
            err.println("dragoman: item " + line.number() + " (" + line.guid() + "): " + why);
            err.flush();
        }
    }

    private void print(String text) {
        spec.commandLine().getOut().println(text);
        spec.commandLine().getOut().flush();
    }
}
