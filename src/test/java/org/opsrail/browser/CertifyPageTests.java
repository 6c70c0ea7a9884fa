package org.opsrail.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opsrail.OpsrailTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A reviewer decides on many rights without a mouse. */
@OpsrailTest
@ExtendWith(Chromium.class)
class CertifyPageTests {

    @Test
    void shouldBeDecidedByKeyboardFromTheFirstRightToTheSignature(
            @Autowired ApplicationContext context, @LocalServerPort int port, Browser chromium) {
        String address = "http://127.0.0.1:" + port;
        SampleReview review = SampleReview.start(context, address);
        try (Visit visit = new Visit(chromium, address, ColorScheme.LIGHT, "en", 1280)
                .signIn("marc")
                .open(review.taskPath())) {
            Page page = visit.page;
            Locator rows = page.getByTestId("certify-row");
            Locator progress = page.getByTestId("progress");
            assertThat(rows).hasCount(SampleReview.RIGHTS);
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

            // A whole group, by its title.
            Locator whole = page.locator("[data-select-group]");
            whole.focus();
            page.keyboard().press("Space");
            assertThat(page.getByTestId("keep-selected")).containsText("6");
            page.keyboard().press("Space");
            assertThat(page.getByTestId("keep-selected")).not().containsText("6");

            // Two at once, and taken back.
            for (int i = 0; i < 2; i++) {
                page.keyboard().press("j");
                page.keyboard().press("x");
            }
            assertThat(page.getByTestId("revoke-selected")).containsText("2");
            page.getByTestId("revoke-selected").focus();
            page.keyboard().press("Enter");
            assertThat(progress).containsText("2 of 6 decided");
            page.keyboard().press("u");
            assertThat(progress).containsText("0 of 6 decided");

            // One that is looked for; keeping it asks for a reason, going away does not.
            page.getByTestId("certify-search").focus();
            page.keyboard().type("robot-3");
            page.keyboard().press("Enter");
            assertThat(rows).hasCount(1);
            rows.focus();
            page.keyboard().press("1");
            assertThat(rows).containsText("Keeping this needs a reason.");
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat(rows.locator(".certify__ask input")).isFocused();
            page.keyboard().type("Builds our releases");
            page.keyboard().press("Enter");
            assertThat(progress).containsText("1 of 6 decided");

            // The rest, with one reason for all of it.
            visit.open(review.taskPath());
            page.getByTestId("show-open").focus();
            page.keyboard().press("Enter");
            assertThat(rows).hasCount(SampleReview.RIGHTS - 1);
            page.locator("[data-select-all]").focus();
            page.keyboard().press("Enter");
            page.locator("#reason").fill("Looked at each");
            page.getByTestId("keep-selected").focus();
            page.keyboard().press("Enter");
            assertThat(progress).containsText("6 of 6 decided");

            page.getByTestId("sign").focus();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/tasks"));
            assertThat(page.getByTestId("flash").first()).containsText("Signed.");
            visit.open(review.taskPath());
            assertThat(page.getByTestId("closed")).containsText("Completed by Marc");
            assertThat(visit.complaints).isEmpty();
        }
    }
}
