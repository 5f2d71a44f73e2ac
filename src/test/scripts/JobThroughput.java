import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

import org.dragoman.cli.Dragoman;
import org.dragoman.desk.Desk;
import org.dragoman.desk.DispatchOrder;
import org.dragoman.dispatch.Dispatch;
import org.dragoman.job.Jobs;
import org.dragoman.job.store.ItemSource;
import org.dragoman.job.store.Job;
import org.dragoman.job.store.JobState;
import org.dragoman.job.store.JobSubmission;
import org.dragoman.job.store.NewItem;
import org.dragoman.summarize.SummaryLength;
import org.dragoman.translate.WarmUp;

import com.sun.management.OperatingSystemMXBean;

import io.quarkus.arc.Arc;

/**
 * How many items a second a job makes, and how many the desk makes of the same items when it is asked directly, in one
 * process: half of them directly, then the job, then the other half, so that a machine that slows down does not decide.
 *
 * <p>
 * The bare engine is the desk: it reads, translates, audits and summarizes each item as the job's worker has it done, 128
 * items under way, and drops the answer. What the job does besides is what is compared: handing the items in, the store,
 * leases, answers written as JSON, and asking how far the job is. Neither goes over HTTP, and the sentence cache is off.
 *
 * <p>
 * Also what of the heap is in use while the job runs. Started by job-throughput.sh, on the class path of the built jar.
 */
public class JobThroughput {

    static final String[] PLACES = { "بغداد", "القاهرة", "بيروت", "عمان", "الرباط", "تونس", "الدوحة", "الخرطوم" };
    static final String[] PEOPLE = { "رئيس الوزراء", "وزير الخارجية", "المتحدث باسم الحكومة", "مدير المستشفى", "قائد الشرطة" };
    static final int AT_ONCE = Integer.getInteger("bare.items-at-once", 128);
    static final int WARMING = 100;

    public static void main(String... arguments) throws Exception {
        int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        int beam = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        Path folder = Files.createTempDirectory("job-throughput");
        System.setProperty("dragoman.job.store", folder.resolve("jobs").toString());
        System.setProperty("dragoman.translate.cache-characters", "0");
        System.setProperty("quarkus.http.port", "0");
        System.setProperty("quarkus.log.level", "ERROR");
        System.setProperty("quarkus.banner.enabled", "false");
        Thread server = new Thread(() -> Dragoman.main());
        server.setDaemon(true);
        server.start();
        while (Arc.container() == null || !Arc.container().isRunning() || !passed()) {
            Thread.sleep(100);
        }
        List<String> texts = texts(items * rounds + WARMING);
        List<String> warming = texts.subList(items * rounds, texts.size());
        direct(warming, beam);
        job(warming, beam);
        Cost bare = Cost.NONE;
        Cost kept = Cost.NONE;
        for (int i = 0; i < rounds; i++) {
            List<String> some = texts.subList(i * items, (i + 1) * items);
            Cost first = direct(some.subList(0, items / 2), beam);
            Cost job = job(some, beam);
            Cost second = direct(some.subList(items / 2, items), beam);
            print("round %d: bare engine %s, then %s; job %s", i + 1, first, second, job);
            bare = bare.and(first).and(second);
            kept = kept.and(job);
        }
        print("bare engine %s; job %s: %.1f %% of its throughput, %.1f %% of its CPU time", bare, kept,
                100 * kept.rate() / bare.rate(), 100 * kept.work() / bare.work());
        System.exit(kept.rate() >= 0.9 * bare.rate() ? 0 : 1);
    }

    /** What some items took, in seconds of the clock and of the process's CPU time. */
    record Cost(int items, double seconds, double cpu) {

        static final Cost NONE = new Cost(0, 0, 0);
        static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        static Cost now() {
            return new Cost(0, System.nanoTime() / 1e9, SYSTEM.getProcessCpuTime() / 1e9);
        }

        static Cost since(Cost start, int items) {
            Cost end = now();
            return new Cost(items, end.seconds - start.seconds, end.cpu - start.cpu);
        }

        Cost and(Cost other) {
            return new Cost(items + other.items, seconds + other.seconds, cpu + other.cpu);
        }

        /** Collecting all garbage to see what is in use is no part of the work. */
        Cost without(Cost other) {
            return new Cost(items, seconds - other.seconds, cpu - other.cpu);
        }

        double rate() {
            return items / seconds;
        }

        /** Milliseconds of CPU time an item. */
        double work() {
            return 1000 * cpu / items;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f items/s (%.1f ms of CPU an item)", rate(), work());
        }
    }

    static boolean passed() {
        return Arc.container().instance(WarmUp.class).get().passed();
    }

    static Cost direct(List<String> texts, int beam) throws Exception {
        Desk desk = Arc.container().instance(Desk.class).get();
        Semaphore places = new Semaphore(AT_ONCE);
        Cost start = Cost.now();
        for (String text : texts) {
            places.acquire();
            begin(desk, new DispatchOrder(Dispatch.of(text), SummaryLength.of(1, null, null), java.util.OptionalInt.of(beam),
                    false, false, java.time.Instant.MAX), places);
        }
        places.acquire(AT_ONCE);
        return Cost.since(start, texts.size());
    }

    static void begin(Desk desk, DispatchOrder order, Semaphore places) throws InterruptedException {
        while (true) {
            try {
                desk.begin(order).answer().whenComplete((answer, failure) -> places.release());
                return;
            } catch (RejectedExecutionException full) {
                Thread.sleep(5);
            }
        }
    }

    /** From handing the items in to the end of the job. */
    static Cost job(List<String> texts, int beam) throws Exception {
        Jobs jobs = Arc.container().instance(Jobs.class).get();
        Cost start = Cost.now();
        String id = jobs.submit(new JobSubmission(Optional.empty(), Optional.empty()), source(texts, beam)).job().id();
        Cost submitted = Cost.since(start, texts.size());
        List<String> memory = new ArrayList<>();
        Cost looking = Cost.NONE;
        int told = 0;
        Job job = jobs.store().find(id).orElseThrow();
        for (; job.state() == JobState.RUNNING; job = jobs.store().find(id).orElseThrow()) {
            // Counting its items is work for the store, too.
            Thread.sleep(200);
            if (job.settled() >= texts.size() * (told + 1) / 5) {
                Cost before = Cost.now();
                memory.add(inUse() + " MB after " + job.settled());
                looking = looking.and(Cost.since(before, 0));
                told++;
            }
        }
        Cost cost = Cost.since(start, texts.size()).without(looking);
        print("handed in within %.2f s, which counts; heap in use: %s; %s", submitted.seconds(), memory, job.counts());
        return cost;
    }

    static long inUse() {
        System.gc();
        Runtime memory = Runtime.getRuntime();
        return (memory.totalMemory() - memory.freeMemory()) >> 20;
    }

    static ItemSource source(List<String> texts, int beam) {
        return new ItemSource() {
            private int next;

            @Override
            public Optional<NewItem> next() throws IOException {
                if (next == texts.size()) {
                    return Optional.empty();
                }
                String order = "{\"text\":\"" + texts.get(next).replace("\n", "\\n").replace("\"", "\\\"")
                        + "\",\"summary\":{\"sentences\":1},\"beam\":" + beam + "}";
                return Optional.of(NewItem.order(Optional.of("item " + next++), order));
            }

            @Override
            public String fingerprint() {
                return "";
            }
        };
    }

    /** Dispatches of five to nine sentences, no two of them alike. */
    static List<String> texts(int count) {
        Random random = new Random(20260101);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int sentence = 5 + random.nextInt(5); sentence > 0; sentence--) {
                text.append("قال ").append(PEOPLE[random.nextInt(PEOPLE.length)]).append(" في ")
                        .append(PLACES[random.nextInt(PLACES.length)]).append(" إن ").append(random.nextInt(90_000) + 1000)
                        .append(" شخصا عبروا الحدود منذ ").append(random.nextInt(27) + 3).append(" أيام بعد أن تضررت ")
                        .append(random.nextInt(900) + 11).append(" قرية من الأمطار الغزيرة والفيضانات.\n");
            }
            texts.add(text.toString().strip());
        }
        return texts;
    }

    static void print(String format, Object... values) {
        System.out.println(new String(String.format(Locale.ROOT, format, values).getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8));
    }
}
