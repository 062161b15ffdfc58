package uk.throughcare.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.benchmark.Figures.number;
import static uk.throughcare.benchmark.Figures.seconds;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.util.FileSystemUtils;
import uk.throughcare.Referred;

/**
 * Takes the figures that the README shows, and prints them; no figure makes it fail, a referral that does not arrive does.
 *
 * <p>{@code ./mvnw test -Dtest=ReferralBenchmark}, on a machine that does nothing else; Linux, for the memory.
 */
class ReferralBenchmark {

    private static final Path FOLDER = Path.of("target", "benchmark").toAbsolutePath();
    static final String FIRST_TASK = "userTask_allocateLinkWorker";
    private static final Figures FIGURES = new Figures();

    @BeforeAll
    static void beginAnew() throws IOException {
        FileSystemUtils.deleteRecursively(FOLDER);
        Files.createDirectories(FOLDER);
    }

    @AfterAll
    static void print() throws IOException {
        FIGURES.print(FOLDER.resolveSibling("benchmark.md"));
    }

    @Test
    void startingTheApplication() throws Exception {
        emptyFolder();
        Path folder = FOLDER.resolve("demo");
        fillTheDemonstration(folder);
        filledFolder(folder);
    }

    private static void emptyFolder() throws Exception {
        try (var application = new ApplicationProcess(FOLDER.resolve("empty"), "--throughcare.demo.cases=0")) {
            FIGURES.row(
                    "Start to sign-in page, empty data folder", "", seconds(application.untilPeopleCanSignIn()), "");
        }
    }

    private static void fillTheDemonstration(Path folder) throws Exception {
        try (var application = new ApplicationProcess(folder)) {
            Duration begun = application.untilItFills();
            Duration filled = application.untilPeopleCanSignIn();
            FIGURES.row(
                    "Filling the demonstration with " + cases(application) + " cases",
                    "",
                    seconds(filled.minus(begun)),
                    "at least 80 cases in 60 s");
        }
    }

    private static void filledFolder(Path folder) throws Exception {
        try (var application = new ApplicationProcess(folder)) {
            FIGURES.row(
                    "Start to sign-in page, filled data folder",
                    "",
                    seconds(application.untilPeopleCanSignIn()),
                    "15 s");
            FIGURES.row("Resident memory after it", "", application.residentMemory() + " MB", "under 700 MB");
            FIGURES.row("and of its PostgreSQL", "", application.residentMemoryOfTheDatabase() + " MB", "");
        }
    }

    private static int cases(ApplicationProcess application) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(application.database());
                var counted = connection.createStatement().executeQuery("select count(*) from care.cases")) {
            counted.next();
            return counted.getInt(1);
        }
    }

    /** Both engines side by side on one database server, in turns. */
    @Nested
    @DirtiesContext
    @SpringBootTest(
            webEnvironment = WebEnvironment.RANDOM_PORT,
            properties = {
                "throughcare.data-folder=target/benchmark/speed",
                "throughcare.demo.enabled=true",
                "throughcare.demo.cases=0"
            })
    class FromReferralToFirstTask {

        private static final List<Referrer> REFERRERS = List.of(
                new Referrer("lee.referrer", "LEI"),
                new Referrer("moor.referrer", "MDI"),
                new Referrer("weal.referrer", "WEI"));
        /** Referrals between two looks at the compiler, and how many looks at most. */
        private static final int WARM_UP = Integer.getInteger("benchmark.warm-up", 300);

        private static final int LONGEST_WARM_UP = Integer.getInteger("benchmark.longest-warm-up", 30);
        /** The share of the time in which it compiles when it is warm. */
        private static final double QUIET = 0.05;

        private static final int REFERRALS = Integer.getInteger("benchmark.referrals", 900);
        private static final int TURNS = Integer.getInteger("benchmark.turns", 6);
        private static final int COUNTED = 200;

        private record Referrer(String account, String prison) {

            String credentials() {
                return "Basic "
                        + Base64.getEncoder()
                                .encodeToString((account + ":throughcare").getBytes(StandardCharsets.UTF_8));
            }
        }

        /** Wraps the application's own database connections. */
        @TestConfiguration(proxyBeanMethods = false)
        static class Counting {

            @Bean
            static BeanPostProcessor countedDataSource() {
                return new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return bean instanceof DataSource own
                                ? new CountedDataSource(
                                        own, thread -> thread.getName().startsWith("http-nio"))
                                : bean;
                    }
                };
            }
        }

        @LocalServerPort
        int port;

        @Autowired
        DataSource dataSource;

        @Autowired
        JdbcClient jdbc;

        @Autowired
        TaskService tasks;

        @Autowired
        ObjectMapper json;

        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final AtomicInteger referred = new AtomicInteger();
        private BareEngine bare;

        @BeforeEach
        void prepare() throws SQLException {
            // nobody waits for room: that would be another path
            jdbc.sql("""
                            insert into care.worker (user_id, team, capacity_points)
                            select user_id_, tenant_id_, 1000000 from act_id_tenant_member where user_id_ like '%.link_'
                            """).update();
            jdbc.sql("create database bare").update();
            bare = new BareEngine(BareEngine.anotherDatabase(dataSource, "bare"));
        }

        @AfterEach
        void stop() {
            bare.close();
        }

        @Test
        void referralsPerSecond() throws Exception {
            warmUp();
            for (int threads : new int[] {1, 2}) {
                compare(threads);
            }
            countStatements();
            everyReferralReachedItsFirstTask();
        }

        /** Until the compiler, which would take one of two processors from whoever is measured, has little left to do. */
        private void warmUp() throws Exception {
            CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
            double share = 1;
            int round = 0;
            for (; round < LONGEST_WARM_UP && share > QUIET; round++) {
                long compiled = compiler.getTotalCompilationTime();
                long begun = System.nanoTime();
                referrals(WARM_UP, 2, bare::refer);
                referrals(WARM_UP, 2, this::refer);
                share = (compiler.getTotalCompilationTime() - compiled)
                        / (double) Duration.ofNanos(System.nanoTime() - begun).toMillis();
            }
            FIGURES.row(
                    "Warm-up: referrals of each, and the compiler's share of the time at its end",
                    String.valueOf(round * WARM_UP),
                    number(share, 2),
                    "");
        }

        private void compare(int threads) throws Exception {
            Duration theirs = Duration.ZERO;
            Duration ours = Duration.ZERO;
            for (int turn = 0; turn < TURNS; turn++) {
                theirs = theirs.plus(referrals(REFERRALS / TURNS, threads, bare::refer));
                ours = ours.plus(referrals(REFERRALS / TURNS, threads, this::refer));
            }
            String clients = threads + (threads == 1 ? " client" : " clients");
            FIGURES.row("Referrals per second to the first task, " + clients, rate(theirs), rate(ours), "");
            FIGURES.row(
                    "ratio, " + clients, "1", number((double) theirs.toNanos() / ours.toNanos(), 2), "at least 0.7");
        }

        private static String rate(Duration time) {
            return number(REFERRALS / TURNS * TURNS * 1e9 / time.toNanos(), 0);
        }

        private Duration referrals(int number, int threads, Runnable refer) throws Exception {
            ExecutorService clients = Executors.newFixedThreadPool(threads);
            try {
                long begun = System.nanoTime();
                List<Future<?>> working = IntStream.range(0, threads)
                        .<Future<?>>mapToObj(client -> clients.submit(() -> {
                            for (int done = client; done < number; done += threads) {
                                refer.run();
                            }
                        }))
                        .toList();
                for (Future<?> one : working) {
                    one.get();
                }
                return Duration.ofNanos(System.nanoTime() - begun);
            } finally {
                clients.shutdown();
            }
        }

        /** By the only door that other systems have. */
        private void refer() {
            Referrer referrer = REFERRERS.get(referred.getAndIncrement() % REFERRERS.size());
            String answers = json.valueToTree(
                            Referred.aPersonIn(referrer.prison()).answers())
                    .toString();
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/referrals"))
                    .header("Authorization", referrer.credentials())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(answers))
                    .build();
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private void countStatements() throws IOException {
            List<CountedDataSource.Call> theirs = counted(bare.database, bare::refer, "bare");
            List<CountedDataSource.Call> ours = counted((CountedDataSource) dataSource, this::refer, "throughcare");
            FIGURES.row("SQL statements per referral", statements(theirs), statements(ours), "");
            FIGURES.row("calls of the database per referral", calls(theirs), calls(ours), "");
        }

        private static List<CountedDataSource.Call> counted(CountedDataSource database, Runnable refer, String whose)
                throws IOException {
            List<CountedDataSource.Call> calls =
                    database.during(() -> IntStream.range(0, COUNTED).forEach(number -> refer.run()));
            Files.writeString(FOLDER.resolve("referral-" + whose + ".txt"), slowestFirst(calls));
            return calls;
        }

        /** Each statement with milliseconds and calls per referral. */
        private static String slowestFirst(List<CountedDataSource.Call> calls) {
            Map<String, LongSummaryStatistics> bySql = calls.stream()
                    .collect(Collectors.groupingBy(
                            CountedDataSource.Call::sql, Collectors.summarizingLong(CountedDataSource.Call::nanos)));
            return bySql.entrySet().stream()
                    .sorted(Comparator.comparing(one -> -one.getValue().getSum()))
                    .map(one -> "%s ms, %s calls: %s"
                            .formatted(
                                    number(one.getValue().getSum() / 1e6 / COUNTED, 3),
                                    number(one.getValue().getCount() / (double) COUNTED, 1),
                                    one.getKey().replaceAll("\\s+", " ")))
                    .collect(Collectors.joining("\n"));
        }

        private static String statements(List<CountedDataSource.Call> calls) {
            return number(
                    calls.stream().mapToInt(CountedDataSource.Call::statements).sum() / (double) COUNTED, 0);
        }

        private static String calls(List<CountedDataSource.Call> calls) {
            return number(calls.size() / (double) COUNTED, 0);
        }

        private void everyReferralReachedItsFirstTask() {
            assertThat(bare.waitingAt(FIRST_TASK)).isEqualTo(referred.get());
            assertThat(tasks.createTaskQuery().taskDefinitionKey(FIRST_TASK).count())
                    .isEqualTo(referred.get());
        }
    }
}
