package org.opsrail.trustrequest.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opsrail.identity.Actor;
import org.opsrail.monitor.CasePanel;
import org.opsrail.trustrequest.domain.DeliveryLog;
import org.opsrail.trustrequest.domain.Question;
import org.opsrail.trustrequest.domain.Question.Answer;
import org.opsrail.trustrequest.domain.Question.Match;
import org.opsrail.trustrequest.domain.Question.Source;
import org.opsrail.trustrequest.domain.Questions;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.opsrail.trustrequest.forms.TrustTexts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far a request is, how certain the library was, and what left the house. */
@Component
@Order(12)
class TrustPanel implements CasePanel {

    private final TrustRequests requests;
    private final Questions questions;
    private final DeliveryLog log;
    private final TrustTexts texts;

    TrustPanel(TrustRequests requests, Questions questions, DeliveryLog log, TrustTexts texts) {
        this.requests = requests;
        this.questions = questions;
        this.log = log;
        this.texts = texts;
    }

    /**
     * @param confidences how many questions the library knew how well, surest first, unknown last
     */
    record View(
            int all,
            int fromLibrary,
            int byOwners,
            int changed,
            int open,
            List<Band> confidences,
            List<DeliveryLine> deliveries) {}

    /** @param share of all questions, in percent */
    record Band(String label, int count, int share) {}

    /** @param happened what became of it, in words with their times */
    record DeliveryLine(String title, String to, String under, List<ItemLine> items, List<EventLine> happened) {}

    record ItemLine(String name, String hash, boolean confidential) {}

    record EventLine(String text, Instant at) {}

    @Override
    public Optional<Panel> of(long processInstanceKey, Actor reader, Locale locale) {
        return requests.ofCase(processInstanceKey)
                .filter(request -> TrustRights.seesAll(request, reader))
                .map(request -> new Panel("trustrequest/panel", view(request, locale)));
    }

    private View view(TrustRequest request, Locale locale) {
        List<Question> all = questions.of(request.id());
        return new View(
                all.size(),
                count(all, Source.LIBRARY),
                count(all, Source.OWNER),
                count(all, Source.APPROVER),
                (int) all.stream().filter(Question::isOpen).count(),
                List.of(
                        band("surest", all, 0.9, 1.01, locale),
                        band("sure", all, 0.8, 0.9, locale),
                        band("unsure", all, 0.5, 0.8, locale),
                        band("doubtful", all, 0, 0.5, locale)),
                log.of(request.id()).stream()
                        .map(delivery -> DeliveryTexts.line(delivery, texts, locale))
                        .toList());
    }

    private static int count(List<Question> all, Source source) {
        return (int) all.stream()
                .map(Question::answer)
                .filter(answer -> answer != null && answer.source() == source)
                .map(Answer::source)
                .count();
    }

    /** What the library did not know at all counts as the lowest. */
    private Band band(String label, List<Question> all, double from, double below, Locale locale) {
        int count = (int) all.stream()
                .mapToDouble(TrustPanel::confidence)
                .filter(confidence -> confidence >= from && confidence < below)
                .count();
        return new Band(texts.say("panel." + label, locale), count, all.isEmpty() ? 0 : count * 100 / all.size());
    }

    private static double confidence(Question question) {
        Match match = question.match();
        return match == null ? 0 : match.confidence().doubleValue();
    }
}
