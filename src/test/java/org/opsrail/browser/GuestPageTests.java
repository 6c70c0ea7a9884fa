package org.opsrail.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opsrail.OpsrailTest;
import org.opsrail.document.SampleFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hire on a phone, in French, without an account. */
@OpsrailTest
@ExtendWith(Chromium.class)
class GuestPageTests {

    private static final Pattern LINK = Pattern.compile("/guest/onboarding-arrival/[\\w-]{43}");

    @Test
    void shouldBeAnsweredOnAPhone(
            @Autowired ApplicationContext context,
            @Autowired JdbcClient jdbc,
            @LocalServerPort int port,
            Browser chromium) {
        String address = "http://127.0.0.1:" + port;
        SampleCase.start(context, address);
        Matcher link = LINK.matcher(jdbc.sql(
                        "SELECT text_body FROM notification.message WHERE template = 'arrival' ORDER BY created_at DESC LIMIT 1")
                .query(String.class)
                .single());
        assertThat(link.find()).isTrue();
        try (Visit visit = new Visit(chromium, address, ColorScheme.DARK, "fr", 390)) {
            Page page = visit.open(link.group()).page;
            assertThat(page.locator("h1")).containsText("Avant votre premier jour, Camille");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

            page.getByTestId("send").click();
            assertThat(page.getByTestId("refusal")).containsText("Cette réponse est nécessaire");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

            page.getByText("English").click();
            assertThat(page.locator("h1")).containsText("Before your first day, Camille");
            page.getByText("Français").click();

            page.locator("#keyboard").selectOption("azerty");
            page.locator("#emergencyName").fill("Dominique Vasseur");
            page.locator("#emergencyPhone").fill("+33 1 44 55 66 77");
            page.locator("#contract")
                    .setInputFiles(new FilePayload("contrat.pdf", "application/pdf", SampleFiles.pdf("Contrat")));
            page.getByTestId("send").click();
            assertThat(page.getByTestId("done")).containsText("bien arrivées");
            int overflow = ((Number) page.evaluate("document.documentElement.scrollWidth - innerWidth")).intValue();
            assertThat(overflow).isLessThanOrEqualTo(1);
            assertThat(visit.complaints).allMatch(complaint -> complaint.contains("422"), "only the refusal");

            visit.open(link.group());
            assertThat(page.getByTestId("why")).containsText("ne fonctionne plus");
        }
    }
}
