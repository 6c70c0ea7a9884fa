package org.opsrail.trustrequest.forms;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.opsrail.calendar.DayText;
import org.opsrail.identity.Actors;
import org.opsrail.trustrequest.domain.Deal;
import org.opsrail.trustrequest.domain.Obstacle;
import org.opsrail.trustrequest.domain.Question;
import org.opsrail.trustrequest.domain.Question.Remark;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is known of a request, in words. */
@Component
public class TrustTexts {

    private final Actors actors;
    private final MessageSource texts;

    TrustTexts(Actors actors, MessageSource texts) {
        this.actors = actors;
        this.texts = texts;
    }

    public String say(String key, Locale locale, Object... details) {
        return texts.getMessage("trustrequest." + key, details, locale);
    }

    public String name(String actor) {
        return actors.displayNames(List.of(actor)).getOrDefault(actor, actor);
    }

    /** Whole euros: {@code €250,000}. */
    public static String euros(long amount, Locale locale) {
        NumberFormat format = NumberFormat.getIntegerInstance(locale);
        return locale.getLanguage().equals("fr") ? format.format(amount) + "\u00A0€" : "€" + format.format(amount);
    }

    /** {@code 83%}. */
    public static String percent(double share, Locale locale) {
        return NumberFormat.getPercentInstance(locale).format(share);
    }

    public String summary(TrustRequest request, Locale locale) {
        Deal deal = request.deal();
        return say(
                "form.summary",
                locale,
                deal.customerName(),
                euros(deal.value(), locale),
                DayText.of(deal.dueOn(), locale),
                name(deal.salesperson()),
                deal.recipient().name(),
                agreement(deal, locale));
    }

    public String agreement(Deal deal, Locale locale) {
        return deal.nda() == null
                ? say("agreement.none", locale)
                : say(
                        "agreement.signed",
                        locale,
                        deal.nda().reference(),
                        DayText.of(deal.nda().signedOn(), locale));
    }

    public String obstacle(Obstacle obstacle, Locale locale) {
        Question question = obstacle.question();
        String day = obstacle.since() == null ? "" : DayText.of(obstacle.since(), locale);
        return say("obstacle." + obstacle.kind().word(), locale, question.number(), day);
    }

    /** Why a question came back. */
    public String remark(Remark remark, Locale locale) {
        return remark.by() == null
                ? say("remark." + remark.text(), locale)
                : say("remark.by", locale, name(remark.by()), remark.text());
    }
}
