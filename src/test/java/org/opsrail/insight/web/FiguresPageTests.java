package org.opsrail.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.insight.FigureSource.Figure;
import org.opsrail.insight.FigureSource.Unit;
import org.opsrail.insight.web.FigureText.Card;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class FiguresPageTests {

    @Autowired
    private FigureText text;

    @Autowired
    private WebApplicationContext context;

    @Test
    void shouldCompareEachFigureWithTheTimeBefore() {
        List<Figure> now = figures(known(0.94), known(20), known(5.25), OptionalDouble.empty(), known(2));
        List<Figure> before = figures(known(0.81), known(25), known(5.25), known(1), known(1));

        List<Card> cards = text.compared(now, before, Locale.ENGLISH);

        assertThat(cards)
                .extracting(Card::value, Card::before)
                .containsExactly(
                        tuple("94%", "up from 81%"),
                        tuple("20 days", "down from 25 days"),
                        tuple("5.2 of 10", "as before: 5.2 of 10"),
                        tuple("–", "nothing to compare with yet"),
                        tuple("2", "up from 1"));
        assertThat(text.answer(cards.getFirst(), Locale.ENGLISH))
                .isEqualTo("Accesses ready on the first morning: 94%, up from 81%");
        assertThat(text.of(before, Locale.FRENCH)).contains("1 heure", "25 jours");
    }

    private static List<Figure> figures(
            OptionalDouble share, OptionalDouble days, OptionalDouble ten, OptionalDouble hours, OptionalDouble count) {
        return List.of(
                new Figure("onboarding.figures.ready", share, Unit.SHARE),
                new Figure("onboarding.figures.operational", days, Unit.DAYS),
                new Figure("onboarding.figures.autonomy7", ten, Unit.OF_TEN),
                new Figure("offboarding.figures.proof", hours, Unit.HOURS),
                new Figure("onboarding.figures.wrong", count, Unit.COUNT));
    }

    @ParameterizedTest
    @CsvSource({"demo, 200", "olivia, 200", "ada, 200", "marc, 403", "nina, 403"})
    void shouldBeOpenToThoseWhoSeeAllCases(String username, int status) throws Exception {
        assertThat(Browser.of(context, username)
                        .open(get("/figures"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(status);
    }

    @Test
    void shouldShowTheFiguresOfEachProcessInTheReadersLanguage() throws Exception {
        Browser ada = Browser.of(context, "ada");
        ada.open(post("/preferences/language").param("language", "fr").param("back", "/"));
        try {
            assertThat(ada.open(get("/figures")).getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .contains("Intégrations", "Départs", "Revues des accès")
                    .contains("/cases?state=all&amp;process=employee-offboarding", "Matériel rendu")
                    .containsPattern("<td class=\"number\"[^>]*>–</td>")
                    .doesNotContainPattern("<td class=\"number\"[^>]*></td>");
        } finally {
            ada.open(post("/preferences/language").param("language", "en").param("back", "/"));
        }
    }

    private static OptionalDouble known(double value) {
        return OptionalDouble.of(value);
    }
}
