package org.opsrail.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opsrail.OpsrailTest;
import org.opsrail.document.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The day's work without a mouse. */
@OpsrailTest
@ExtendWith(Chromium.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardTests {

    private String address;
    private SampleCase sample;
    private Browser browser;

    @BeforeAll
    void aCase(@Autowired ApplicationContext context, @LocalServerPort int port) {
        address = "http://127.0.0.1:" + port;
        sample = SampleCase.start(context, address);
    }

    @BeforeEach
    void a(Browser chromium) {
        browser = chromium;
    }

    @Test
    void shouldDoATaskFromTheListToTheEnd() {
        try (Visit visit = visit("/tasks?filter=all&q=" + sample.lastName() + "+contract")) {
            Page page = visit.page;
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/tasks/" + sample.task("Task_FilePaperwork") + ".*"));
            assertThat(page.locator("[data-schema][data-ready=true]")).isVisible();

            page.keyboard().press("c");
            assertThat(page.getByTestId("unclaim")).isVisible();
            assertThat(page.locator("[data-schema][data-ready=true]")).isVisible();

            page.keyboard().press("Control+Enter");
            Locator first = page.locator(".fjs-filepicker-button").first();
            assertThat(page.locator(".fjs-form-field-error").first()).isVisible();
            assertThat(first).isFocused();

            Locator note = page.locator(".fjs-form textarea");
            note.focus();
            page.keyboard().type("Signed on paper");
            assertThat(page.locator("[data-draft-status]")).containsText("Draft saved");
            page.reload();
            assertThat(note).hasValue("Signed on paper");

            page.waitForFileChooser(() -> {
                        first.focus();
                        page.keyboard().press("Enter");
                    })
                    .setFiles(new FilePayload("contract.pdf", "application/pdf", SampleFiles.pdf("Contract")));
            for (Locator box : page.locator(".fjs-form input[type=checkbox]").all()) {
                box.focus();
                page.keyboard().press("Space");
            }
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".toast")).containsText("Done.");
            page.navigate("/tasks/" + sample.task("Task_FilePaperwork"));
            assertThat(page.getByTestId("closed")).containsText("Completed by Demo");
            assertThat(visit.complaints).isEmpty();
        }
    }

    @Test
    void shouldGoIntoTheFormOfATask() {
        try (Visit visit = visit("/tasks?filter=all&q=" + sample.lastName() + "+equipment")) {
            Page page = visit.page;
            page.keyboard().press("j");
            page.keyboard().press("e");
            assertThat(page).hasURL(Pattern.compile(".*/tasks/" + sample.task("Task_OrderEquipment") + ".*"));
            assertThat(page.locator(".fjs-form :focus")).isVisible();
            assertThat(visit.complaints).isEmpty();
        }
    }

    @Test
    void shouldTakeAndAssignSeveralTasksAtOnce() {
        try (Visit visit = visit("/tasks?filter=all&q=" + sample.lastName())) {
            Page page = visit.page;
            Locator bar = page.getByTestId("selection");
            Locator row = page.locator("#row-" + sample.task("Task_OrderEquipment"));
            page.keyboard().press("j");
            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("x");
            assertThat(bar).containsText("2 selected");
            page.keyboard().press("x");
            assertThat(bar).containsText("1 selected");
            page.keyboard().press("Escape");
            assertThat(bar).isHidden();

            row.focus();
            page.keyboard().press("x");
            page.keyboard().press("c");
            assertThat(page.locator(".toast")).containsText("One task is yours.");
            assertThat(row).containsText("Demo");
            page.locator(".toast button").click();
            assertThat(page.locator(".toast").last()).containsText("One task is open again.");
            assertThat(row).not().containsText("Demo");

            row.focus();
            page.keyboard().press("x");
            page.keyboard().press("a");
            page.getByTestId("assignee-of-selected").fill("E003");
            page.keyboard().press("Enter");
            assertThat(page.locator(".toast").last()).containsText("One task is assigned.");
            assertThat(row).containsText("Tomás Silva");
            assertThat(bar).isHidden();

            page.keyboard().press("?");
            assertThat(page.locator("#shortcuts")).containsText("Select the task");
            assertThat(visit.complaints).isEmpty();
        }
    }

    @Test
    void shouldFindACaseFromAnyPage() {
        try (Visit visit = visit("/account")) {
            Page page = visit.page;
            page.keyboard().press("Control+k");
            page.keyboard().type(sample.lastName());
            assertThat(page.locator("#palette-results a[aria-selected=true]")).isVisible();
            assertThat(page.locator("#palette-results")).containsText("Camille " + sample.lastName());
            Locator found = page.locator("#palette-results a[href*='/cases/']");
            while (!"true".equals(found.getAttribute("aria-selected"))) {
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("Enter");
            assertThat(page.getByTestId("case-subject")).containsText(sample.lastName());
            assertThat(page.getByTestId("rail")).containsText("Day 90");
        }
    }

    @Test
    void shouldReachTheContentTheSearchAndTheHelp() {
        try (Visit visit = visit("/tasks?filter=all")) {
            Page page = visit.page;
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip-link")).isFocused();
            page.keyboard().press("Enter");
            assertThat(page.locator("#content")).isFocused();

            page.keyboard().press("?");
            assertThat(page.locator("#shortcuts")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator("#shortcuts")).isHidden();

            page.keyboard().press("/");
            assertThat(page.getByTestId("task-search")).isFocused();
            page.keyboard().type("nobody is called like this");
            assertThat(page.getByTestId("task-list")).containsText("Nothing fits");
        }
    }

    @Test
    void shouldOpenTheDiagramOfACase() {
        try (Visit visit = visit("/cases/" + sample.caseKey())) {
            Page page = visit.page;
            page.getByTestId("diagram").locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".diagram[data-ready=true]")).isVisible();
            assertThat(page.locator(".diagram-badge--token").first()).isVisible();
            assertThat(page.locator(".bjs-powered-by")).isVisible();
            assertThat(visit.complaints).isEmpty();
        }
    }

    private Visit visit(String path) {
        return new Visit(browser, address, ColorScheme.LIGHT, "en", 1280)
                .signIn("demo")
                .open(path);
    }
}
