package org.opsrail.accessreview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.camunda.client.api.search.response.UserTask;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opsrail.ProcessTest;
import org.opsrail.accessreview.ReviewFixture.Case;
import org.opsrail.accessreview.ScimTargets.Fault;
import org.opsrail.browser.Chromium;
import org.opsrail.browser.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A whole campaign by its pages: from what a system and an export say to the proof that what had to go is gone. */
@ProcessTest
@ExtendWith(Chromium.class)
class CampaignJourneyTests {

    private static final String EXPORT = """
            Compte;Adresse pro;Droits;Etat
            kbenali;karim.benali@example.com;reader;actif
            tsilva;tomas.silva@example.com;viewer;actif
            =cmd|' /C calc'!A0;;reader;actif
            """;

    private static ReviewFixture company;

    private String address;
    private Browser chromium;

    @BeforeAll
    static void found(@Autowired ApplicationContext application) {
        company = new ReviewFixture(application);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @BeforeEach
    void settleIn(@LocalServerPort int port, Browser browser) {
        address = "http://127.0.0.1:" + port;
        chromium = browser;
        company.settleIn();
        company.github.account("beatrice", "E014", "member");
        company.github.account("yusuf", "E005", "administrator");
        company.github.account("bot", "", "member");
    }

    @Test
    void shouldLeadFromTheSourcesToTheProof() throws IOException {
        try (Visit olivia = arrive("olivia");
                Visit marc = arrive("marc");
                Visit julien = arrive("julien");
                Visit ada = arrive("ada")) {
            bringExport(olivia);
            readGithub(olivia);
            Case review = start(olivia);
            company.github.failWrites(Fault.KEEPS_SILENTLY, 1);
            certify(marc, review);
            certifyByKeyboard(olivia, review);

            // What GitHub keeps comes back to its owner; the export's system is nobody's to reach.
            review.tasks("Task_RemoveByHand", 3);
            olivia.open("/access-reviews/" + review.id);
            assertThat(olivia.page.locator("main")).containsText("Still there: reopened");
            for (UserTask byHand : review.open("Task_RemoveByHand")) {
                if ("E010".equals(byHand.getAssignee())) {
                    removed(marc, byHand, "connector");
                } else {
                    removed(olivia, byHand, "hand");
                }
            }

            UserTask signOff = review.task("Task_SignOff");
            olivia.open("/tasks/" + signOff.getUserTaskKey());
            assertThat(olivia.page.getByTestId("task")).isVisible();
            assertThat(olivia.page.getByTestId("claim")).hasCount(0);
            signOff(julien, signOff);
            assertThat(company.github.holds("bot", "member")).isFalse();
            lookAtTheProof(ada, review);
            assertThat(olivia.complaints).isEmpty();
            assertThat(marc.complaints).isEmpty();
            assertThat(julien.complaints).isEmpty();
        }
    }

    private Visit arrive(String username) {
        return new Visit(chromium, address, ColorScheme.LIGHT, "en", 1280).signIn(username);
    }

    private static void bringExport(Visit olivia) {
        Page page = olivia.open("/access-reviews/sources/analytics/upload").page;
        page.getByTestId("export-file")
                .setInputFiles(new FilePayload("analytics.csv", "text/csv", EXPORT.getBytes(StandardCharsets.UTF_8)));
        page.getByTestId("export-preview").click();
        page.locator("#account").selectOption("compte");
        page.locator("#person").selectOption("adresse pro");
        page.locator("#level").selectOption("droits");
        page.locator("#status").selectOption("etat");
        page.getByTestId("export-keep").click();
        page.waitForURL("**/readings/**");
        assertThat(page.locator("main")).containsText("The system does not say whose account this is.");
    }

    private static void readGithub(Visit olivia) {
        Page page = olivia.open("/access-reviews/sources").page;
        page.locator("tr[data-system=github] form[action*='/read'] button").click();
        page.waitForURL("**/readings/**");
        assertThat(page.locator("main")).containsText("Yusuf Demir");
    }

    private static Case start(Visit olivia) {
        Page page = olivia.open("/access-reviews/new").page;
        page.locator("input[value=github]").check();
        page.locator("input[value=analytics]").check();
        page.getByTestId("start-review").click();
        page.getByTestId("shares").waitFor();
        String path = page.url();
        return company.new Case(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** In bulk, by filters; one decision is taken back. */
    private static void certify(Visit marc, Case review) {
        String path = certifyPath(review, "E010");
        Page page = marc.open(path + "?by=system&show=findings").page;
        Locator rows = page.getByTestId("certify-row");
        Locator progress = page.getByTestId("progress");
        Locator bot = rows.filter(new Locator.FilterOptions().setHasText("bot"));
        bot.locator("[data-decide=REVOKE]").click();
        assertThat(progress).containsText("1 of 4 decided");
        page.getByTestId("undo").click();
        assertThat(progress).containsText("0 of 4 decided");
        bot.locator("[data-decide=REVOKE]").click();
        assertThat(progress).containsText("1 of 4 decided");

        Locator karim = rows.filter(new Locator.FilterOptions().setHasText("Karim"));
        karim.locator("[data-decide=CHANGE]").click();
        karim.locator("input[name^=level]").fill("viewer");
        karim.locator("input[name^=reason]").fill("He reads reports only");
        karim.locator("[data-asked]").click();
        assertThat(progress).containsText("2 of 4 decided");

        marc.open(path + "?show=open");
        page.locator("[data-select-all]").click();
        page.locator("#reason").fill("Looked at with the team");
        page.getByTestId("keep-selected").click();
        assertThat(progress).containsText("4 of 4 decided, 2 go or change");
        sign(page);
    }

    private static void certifyByKeyboard(Visit olivia, Case review) {
        Page page = olivia.open(certifyPath(review, "E002")).page;
        Locator rows = page.getByTestId("certify-row");
        rows.filter(new Locator.FilterOptions().setHasText("viewer")).focus();
        page.keyboard().press("1");
        assertThat(page.getByTestId("progress")).containsText("1 of 2 decided");
        rows.filter(new Locator.FilterOptions().setHasText("=cmd")).focus();
        page.keyboard().press("3");
        assertThat(page.getByTestId("progress")).containsText("2 of 2 decided, one goes");
        sign(page);
    }

    private static String certifyPath(Case review, String reviewer) {
        return "/access-reviews/tasks/"
                + review.taskOf("Task_CertifyAccesses", reviewer).getUserTaskKey();
    }

    private static void sign(Page page) {
        page.getByTestId("sign").click();
        assertThat(page).hasURL(Pattern.compile(".*/tasks"));
        assertThat(page.getByTestId("flash").first()).containsText("Signed.");
    }

    private static void removed(Visit owner, UserTask task, String by) {
        Page page = form(owner, task);
        page.locator(".fjs-form-field-radio input")
                .nth(by.equals("hand") ? 0 : 1)
                .check();
        complete(page, task);
    }

    private static void signOff(Visit julien, UserTask task) {
        Page page = julien.open("/tasks/" + task.getUserTaskKey() + "?filter=groups").page;
        page.getByTestId("claim").click();
        // Until it is taken the page shows another form, which goes away with the button.
        page.getByTestId("claim").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page.locator(".fjs-powered-by").waitFor();
        page.locator(".fjs-form-field-checkbox input").check();
        page.locator(".fjs-form-field-textarea textarea").fill("Analytics rests on its owner’s word.");
        complete(page, task);
    }

    private static Page form(Visit visit, UserTask task) {
        Page page = visit.open("/tasks/" + task.getUserTaskKey()).page;
        page.locator(".fjs-powered-by").waitFor();
        return page;
    }

    /** Another task may be shown next. */
    private static void complete(Page page, UserTask task) {
        page.getByTestId("complete").click();
        page.waitForURL(url -> !url.contains(String.valueOf(task.getUserTaskKey())));
    }

    private static void lookAtTheProof(Visit ada, Case review) throws IOException {
        Page page = ada.open("/access-reviews/" + review.id).page;
        assertThat(page.getByTestId("review-state")).hasText("Signed off");
        assertThat(page.locator("main"))
                .containsText(Pattern.compile("Read again in the system: gone\\s+was still there once"));
        assertThat(page.locator("main")).containsText("Gone on its owner’s word");
        assertThat(page.locator("main")).containsText("Julien Roche");

        Map<String, String> files = unzip(page.request()
                .get(page.url().replaceAll("/access-reviews/.*", "/cases/" + review.key() + "/evidence.zip"))
                .body());
        assertThat(files).containsKeys("evidence.pdf", "evidence.json", "readings.csv");
        assertThat(files.get("removals.csv")).contains(",1,TARGET,", ",E002,0,STATEMENT,");
        assertThat(files.get("decisions.csv")).contains("'=cmd|", "CHANGE,viewer,He reads reports only,E010");
    }

    private static Map<String, String> unzip(byte[] pack) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
