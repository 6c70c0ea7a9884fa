package org.opsrail.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opsrail.document.SampleFiles;

/** Opsrail as a person uses it: by what the pages say. */
final class OpsrailPages {

    private static final int PATIENCE = 20;

    /** Milliseconds; the page with the new time comes once the cases have come to rest. */
    private static final double CLOCK_PATIENCE = 60_000;

    private final Page page;

    OpsrailPages(Page page) {
        this.page = page;
    }

    void signIn(String name) {
        page.navigate("/login");
        page.fill("[name=username]", name);
        page.fill("[name=password]", name);
        page.getByTestId("sign-in").click();
        assertThat(page.getByTestId("user-menu")).isVisible();
    }

    /** Shows what the file would start. */
    void preview(Path hires) {
        page.navigate("/onboardings/import");
        page.getByTestId("import-file").setInputFiles(hires);
        page.getByTestId("import-preview").click();
    }

    Locator startable() {
        return page.getByTestId("count-startable");
    }

    Locator underWay() {
        return page.getByTestId("count-under-way");
    }

    Locator rejectedRows() {
        return page.getByTestId("rejected").locator("tbody tr");
    }

    void startAll() {
        page.getByTestId("import-start").click();
    }

    /** Opens the one case that is about that person. */
    void openCase(String person) {
        page.navigate("/cases");
        page.getByTestId("case-search").fill(person);
        page.getByTestId("case-row").getByRole(AriaRole.LINK).getByText(person).click();
        assertThat(page.getByTestId("case")).containsText(person);
    }

    /** The path of the open case. */
    String here() {
        return page.url();
    }

    void goTo(String address) {
        page.navigate(address);
    }

    /** Titles of the tasks that the open case waits for. */
    List<String> waitingTasks() {
        return waiting().allInnerTexts();
    }

    private Locator waiting() {
        return page.getByTestId("case").locator("a[href*='/tasks/']");
    }

    Locator openCase() {
        return page.getByTestId("case");
    }

    /** Opens the case's first task and answers every question as {@code answers} says. */
    void doFirstTask(Answers answers) {
        waiting().first().click();
        assertThat(page.getByTestId("task")).isVisible();
        page.locator(".fjs-powered-by").waitFor();
        answerAll(page.locator(".fjs-form-field:visible"), answers);
        answerAll(page.locator(".fjs-form-field-datetime:visible"), answers);
        page.getByTestId("complete").click();
        for (int tries = 1; refused(); tries++) {
            String told = page.getByTestId("task").innerText();
            if (tries == PATIENCE || !told.contains("try again in a moment")) {
                throw new AssertionError("Refused: " + told);
            }
            page.getByTestId("complete").click();
        }
    }

    /** Some questions appear only after another is answered. */
    private void answerAll(Locator fields, Answers answers) {
        for (int asked = 0; asked < fields.count(); asked++) {
            answer(fields.nth(asked), answers);
        }
    }

    /** Waits for either end of completing a task. */
    private boolean refused() {
        Locator wrong = page.locator(".fjs-form-field-error:visible, [data-testid=refusal]:visible");
        page.waitForCondition(
                () -> wrong.count() > 0 || !page.getByTestId("complete").isVisible());
        return wrong.count() > 0;
    }

    private void answer(Locator field, Answers answers) {
        String kinds = Optional.ofNullable(field.getAttribute("class")).orElse("");
        if (kinds.contains("fjs-readonly")) {
            return;
        }
        Locator inputs = field.locator("input, textarea");
        if (kinds.contains("-checkbox")) {
            inputs.check();
        } else if (kinds.contains("-checklist") && answers.ticks(field.innerText())) {
            inputs.all().forEach(Locator::check);
        } else if (kinds.contains("-radio")) {
            inputs.first().check();
        } else if (kinds.contains("-number")) {
            inputs.fill(Integer.toString(answers.number()));
        } else if (kinds.contains("-textarea")) {
            inputs.fill(answers.text());
        } else if (kinds.contains("-select")) {
            inputs.first().click();
            page.locator(".fjs-dropdownlist-item").first().click();
        } else if (kinds.contains("-filepicker")) {
            inputs.setInputFiles(new FilePayload("paper.pdf", "application/pdf", SampleFiles.pdf("Paper")));
        } else if (kinds.contains("-datetime")) {
            inputs.first().fill(answers.date());
            inputs.first().press("Tab");
        }
    }

    /** Moves the clock with the banner's button of that name, and on by an hour once the cases have come to rest. */
    void moveClock(String button) {
        press(button);
        for (int tries = 1; page.getByText("still at work").count() > 0; tries++) {
            if (tries == PATIENCE) {
                throw new AssertionError("The cases do not come to rest");
            }
            press("+1 hour");
        }
    }

    /** Waits for the page that answers. */
    private void press(String button) {
        page.evaluate("document.documentElement.dataset.former = ''");
        page.getByTestId("clock")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click(new Locator.ClickOptions().setTimeout(CLOCK_PATIENCE));
        page.waitForCondition(
                () -> page.locator("html[data-former]").count() == 0,
                new Page.WaitForConditionOptions().setTimeout(CLOCK_PATIENCE));
        page.waitForLoadState();
    }

    /** What somebody answers. */
    interface Answers {

        boolean ticks(String question);

        int number();

        String text();

        /** As a form's date field takes it. */
        String date();
    }
}
