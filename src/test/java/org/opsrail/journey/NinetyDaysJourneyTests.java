package org.opsrail.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opsrail.browser.Chromium;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The main job, in a browser, on the default run: a file of hires comes in, and one of them goes on to day 90. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ActiveProfiles("local")
@DirtiesContext
@ExtendWith(Chromium.class)
class NinetyDaysJourneyTests {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 23);
    private static final String HIRE = "Anaïs Nguyen";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static int port;

    @DynamicPropertySource
    static void anInstallationOfItsOwn(DynamicPropertyRegistry registry) throws IOException {
        Path directory = Files.createTempDirectory("opsrail-journey");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        registry.add("server.port", () -> port);
        registry.add("opsrail.engine.grpc.port", () -> 0);
        registry.add("opsrail.engine.directory", () -> directory.resolve("engine"));
        registry.add(
                "opsrail.database.directory",
                () -> directory.resolve("postgres").toString());
    }

    @Test
    void shouldBringAHireFromTheFileToTheDecisionOfDay90(
            Browser browser, @Autowired InstantSource clock, @TempDir Path files) throws IOException {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setLocale("en-GB"))) {
            OpsrailPages opsrail = new OpsrailPages(page(context));
            LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
            Path hires = hires(files, today);

            opsrail.signIn("demo");
            opsrail.preview(hires);
            assertThat(opsrail.startable()).containsText("188");
            assertThat(opsrail.rejectedRows()).hasCount(12);

            opsrail.startAll();
            assertThat(opsrail.underWay()).containsText("188");

            opsrail.openCase(HIRE);
            Set<String> done = liveThroughNinetyDays(opsrail, opsrail.here(), clock);

            assertThat(done)
                    .contains(
                            "Name buddy",
                            "Order equipment",
                            "File contract and trainings",
                            "Settle in",
                            "Verify accesses",
                            "Check in",
                            "Give buddy feedback",
                            "Check in again",
                            "Review newcomer",
                            "Decide on employment");
            assertThat(opsrail.openCase()).containsText("Day 90");
        }
    }

    private static Page page(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(Duration.ofSeconds(30).toMillis());
        return page;
    }

    /** Works whatever waits; when nothing does, lets a month pass. */
    private static Set<String> liveThroughNinetyDays(OpsrailPages opsrail, String address, InstantSource clock) {
        Set<String> done = new LinkedHashSet<>();
        for (int month = 0; month < 12 && !done.contains("Decide on employment"); month++) {
            opsrail.goTo(address);
            while (!opsrail.waitingTasks().isEmpty()) {
                done.add(opsrail.waitingTasks().getFirst().lines().findFirst().orElseThrow());
                opsrail.doFirstTask(new Contented(clock));
                opsrail.goTo(address);
            }
            if (!done.contains("Decide on employment")) {
                opsrail.moveClock("+30 days");
            }
        }
        return done;
    }

    /** The sample's file with its dates moved, so that it lies as far ahead as when it was written. */
    private static Path hires(Path directory, LocalDate today) throws IOException {
        long later = ChronoUnit.DAYS.between(WRITTEN, today);
        String moved = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d\\b")
                .matcher(Files.readString(Path.of("samples", "hires.csv")))
                .replaceAll(date -> later(date.group(), later));
        return Files.writeString(directory.resolve("hires.csv"), moved);
    }

    private static String later(String date, long days) {
        try {
            return LocalDate.parse(date).plusDays(days).toString();
        } catch (DateTimeException oneOfTheWrongOnes) {
            return date;
        }
    }

    /** Somebody for whom all goes well. */
    private record Contented(InstantSource clock) implements OpsrailPages.Answers {

        @Override
        public boolean ticks(String question) {
            return !question.contains("do not work") && !question.contains("holds you back");
        }

        @Override
        public int number() {
            return 8;
        }

        @Override
        public String text() {
            return "All is well.";
        }

        @Override
        public String date() {
            return LocalDate.ofInstant(clock.instant(), PARIS)
                    .format(DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK));
        }
    }
}
