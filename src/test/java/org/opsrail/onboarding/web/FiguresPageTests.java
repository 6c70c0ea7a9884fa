package org.opsrail.onboarding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.onboarding.OnboardingFigures.Figures;
import org.opsrail.onboarding.web.FigureText.Card;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class FiguresPageTests {

    @Autowired
    private FigureText text;

    @Autowired
    private WebApplicationContext context;

    @Test
    void shouldCompareEachFigureWithTheTimeBefore() {
        Figures now = new Figures(known(20), known(5.25), OptionalDouble.empty(), known(0.94), known(0.5), 2);
        Figures before = new Figures(known(25), known(5.25), known(8), known(0.81), OptionalDouble.empty(), 0);

        assertThat(text.compared(now, before, Locale.ENGLISH))
                .extracting(Card::key, Card::value, Card::before)
                .containsExactly(
                        tuple("ready", "94%", "up from 81%"),
                        tuple("operational", "20 days", "down from 25 days"),
                        tuple("autonomy7", "5.2 of 10", "as before: 5.2 of 10"),
                        tuple("autonomy30", "–", "nothing to compare with yet"),
                        tuple("checklists", "50%", "nothing to compare with yet"),
                        tuple("wrong", "2", "up from 0"));
    }

    @ParameterizedTest
    @CsvSource({"demo, 200", "olivia, 200", "ada, 200", "marc, 403", "nina, 403"})
    void shouldBeOpenToThoseWhoSeeAllCases(String username, int status) throws Exception {
        MockHttpServletResponse page = Browser.of(context, username)
                .open(get("/figures").header("Accept-Language", "fr"))
                .getResponse();

        assertThat(page.getStatus()).isEqualTo(status);
        if (status == 200) {
            assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                    .containsPattern("<td class=\"number\"[^>]*>–</td>")
                    .doesNotContainPattern("<td class=\"number\"[^>]*></td>");
        }
    }

    private static OptionalDouble known(double value) {
        return OptionalDouble.of(value);
    }
}
