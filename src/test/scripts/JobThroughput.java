import java.io.IOException;
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

import io.quarkus.arc.Arc;

/**
 * How many items a second a job makes, and how many the desk makes of the same items when it is asked directly, in one
 * process: half of them directly, then the job, then the other half, so that a machine that slows down does not decide. Also
 * what of the heap is in use while the job runs. Started by job-throughput.sh, on the class path of the built jar.
 */
public class JobThroughput {

    static final String[] PLACES = { "بغداد", "القاهرة", "بيروت", "عمان", "الرباط", "تونس", "الدوحة", "الخرطوم" };
    static final String[] PEOPLE = { "رئيس الوزراء", "وزير الخارجية", "المتحدث باسم الحكومة", "مدير المستشفى", "قائد الشرطة" };
    static final int AT_ONCE = 128;

    public static void main(String... arguments) throws Exception {
        int items = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2000;
        int beam = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
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
        List<String> texts = texts(items);
        direct(texts.subList(0, Math.min(100, items)), beam);
        double first = direct(texts.subList(0, items / 2), beam);
        double job = job(texts, beam);
        double second = direct(texts.subList(items / 2, items), beam);
        double bare = items / (items / 2 / first + (items - items / 2) / second);
        print("bare engine %.2f items/s (%.2f, then %.2f), job %.2f items/s: %.1f %%", bare, first, second, job, 100 * job / bare);
        System.exit(job >= 0.9 * bare ? 0 : 1);
    }

    static boolean passed() {
        return Arc.container().instance(WarmUp.class).get().passed();
    }

    /** Items a second. */
    static double direct(List<String> texts, int beam) throws Exception {
        Desk desk = Arc.container().instance(Desk.class).get();
        Semaphore places = new Semaphore(AT_ONCE);
        long start = System.nanoTime();
        for (String text : texts) {
            places.acquire();
            begin(desk, new DispatchOrder(Dispatch.of(text), SummaryLength.of(1, null, null), java.util.OptionalInt.of(beam),
                    false, false, java.time.Instant.MAX), places);
        }
        places.acquire(AT_ONCE);
        return texts.size() * 1e9 / (System.nanoTime() - start);
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

    /** Items a second, from handing them in to the end of the job. */
    static double job(List<String> texts, int beam) throws Exception {
        Jobs jobs = Arc.container().instance(Jobs.class).get();
        long start = System.nanoTime();
        String id = jobs.submit(new JobSubmission(Optional.empty(), Optional.empty()), source(texts, beam)).job().id();
        double submitted = (System.nanoTime() - start) / 1e9;
        List<String> memory = new ArrayList<>();
        int told = 0;
        Job job = jobs.store().find(id).orElseThrow();
        for (; job.state() == JobState.RUNNING; job = jobs.store().find(id).orElseThrow()) {
            // Counting its items is work for the store, too.
            Thread.sleep(200);
            if (job.settled() >= texts.size() * (told + 1) / 5) {
                memory.add(inUse() + " MB after " + job.settled());
                told++;
            }
        }
        double rate = texts.size() * 1e9 / (System.nanoTime() - start);
        print("handed in within %.2f s, which counts; %.2f items/s after that; heap in use: %s", submitted,
                texts.size() / (texts.size() / rate - submitted), memory);
        print("%s", job.counts());
        return rate;
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
