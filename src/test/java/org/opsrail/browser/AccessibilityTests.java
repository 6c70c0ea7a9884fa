package org.opsrail.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.OpsrailTest;
import org.opsrail.answerlibrary.AnswerLibrary;
import org.opsrail.answerlibrary.Choice;
import org.opsrail.answerlibrary.Learned;
import org.opsrail.duediligence.CustomerFixture;
import org.opsrail.duediligence.CustomerRequests;
import org.opsrail.task.TaskDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** WCAG 2.2 AA as far as a machine can tell (axe-core), on every page, in light and dark, on desk and phone. */
@OpsrailTest
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTests {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Visited in French alone, on desk and phone: its words are the longer ones. */
    private static final List<String> SELDOM_SEEN = List.of(
            "/answers/new",
            "/answers/import",
            "/customers/import",
            "/offboardings/new",
            "/offboardings/import",
            "/people/E003",
            "/people/import",
            "/systems",
            "/absences",
            "/screening",
            "/screening/try",
            "/absences?person=E003",
            "/account/calendar",
            "/account/messages",
            "/accounts/new",
            "/channels",
            "/access-reviews",
            "/access-reviews/new",
            "/access-reviews/sources",
            "/access-reviews/sources/github/upload",
            "/sample/systems");

    private final List<String> pages = new ArrayList<>();
    private String address;

    @BeforeAll
    void aCase(@Autowired ApplicationContext context, @LocalServerPort int port) {
        address = "http://127.0.0.1:" + port;
        SampleCase sample = SampleCase.start(context, address);
        SampleReview review = SampleReview.start(context, address);
        pages.addAll(List.of(
                "/tasks?filter=all",
                "/tasks/" + sample.task("Task_OrderEquipment") + "?filter=all",
                "/cases",
                "/cases/" + sample.caseKey(),
                "/ui",
                "/account",
                "/accounts",
                "/outbox",
                "/audit",
                "/privacy?person=E001",
                "/people",
                "/access-reviews/" + review.id(),
                review.taskPath(),
                "/access-reviews/readings/" + review.reading(),
                "/processes",
                "/figures",
                "/settings",
                "/onboardings/new",
                "/customers/new",
                "/answers?q=Is the building guarded?",
                answer(context),
                "/cases/" + customer(context),
                "/onboardings/import"));
    }

    private static String answer(ApplicationContext context) {
        UUID id = context.getBean(AnswerLibrary.class)
                .learn(new Learned(
                        "accessibility",
                        "Is the building guarded at night?",
                        Locale.ENGLISH,
                        Choice.YES,
                        "By two people.",
                        null,
                        "building",
                        "E010",
                        "E010",
                        "E010"));
        return "/answers/" + id;
    }

    /** With owners of several levels, and findings of each kind. */
    private static long customer(ApplicationContext context) {
        Map<String, String> cells = CustomerFixture.cells("reference", "CRM-" + UUID.randomUUID());
        long key = context.getBean(CustomerRequests.class)
                .ask(cells, CustomerFixture.CIRCLE, CustomerFixture.SOFIA)
                .orElseThrow();
        TaskDesk desk = context.getBean(TaskDesk.class);
        await().atMost(CustomerFixture.PATIENCE).until(() -> !desk.waiting(key).isEmpty());
        return key;
    }

    @ParameterizedTest(name = "{0}, {1}, {2} px")
    @CsvSource({"LIGHT, en, 1280", "DARK, fr, 1280", "LIGHT, fr, 390", "DARK, en, 390"})
    void shouldBeReadableByEverybody(ColorScheme scheme, String language, int width, Browser browser) {
        List<String> findings = new ArrayList<>();
        try (Visit visit = new Visit(browser, address, scheme, language, width)) {
            findings.addAll(examine(visit.open("/login")));
            visit.signIn("demo");
            pages.forEach(page -> findings.addAll(examine(visit.open(page))));
            if (language.equals("fr")) {
                SELDOM_SEEN.forEach(page -> findings.addAll(examine(visit.open(page))));
            }
            findings.addAll(visit.complaints);
        }
        assertThat(findings).isEmpty();
    }

    private static List<String> examine(Visit visit) {
        List<String> findings = new ArrayList<>();
        for (Rule rule : new AxeBuilder(visit.page).withTags(RULES).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node -> findings.add(visit.page.url() + ": " + rule.getHelp() + " at " + node.getHtml()));
        }
        int overflow = ((Number) visit.page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
        if (overflow > 1) {
            findings.add(visit.page.url() + ": wider than the screen by " + overflow + " px");
        }
        if (!"CSS1Compat".equals(visit.page.evaluate("document.compatMode"))) {
            findings.add(visit.page.url() + ": has no doctype, so that browsers lay it out by other rules");
        }
        if (visit.page.content().contains("??")) {
            findings.add(visit.page.url() + ": a text is missing");
        }
        return findings;
    }
}
