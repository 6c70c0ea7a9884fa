package org.opsrail.trustrequest.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.trustrequest.domain.Answers.Found;
import org.opsrail.trustrequest.domain.Question.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks each question up in the library: what is certain enough is proposed, the rest is a draft for its owner. */
@Service
@Transactional
public class Matching {

    private final TrustRequests requests;
    private final Questions questions;
    private final Answers answers;

    Matching(TrustRequests requests, Questions questions, Answers answers) {
        this.requests = requests;
        this.questions = questions;
        this.answers = answers;
    }

    /** However often it is asked, each question is matched once. */
    public void match(UUID requestId) {
        Locale language = requests.lock(requestId).deal().language();
        if (requests.matched(requestId)) {
            List<Question> all = questions.of(requestId);
            all.forEach(question -> answers.best(question.text(), language).ifPresent(found -> take(question, found)));
        }
    }

    private void take(Question question, Found found) {
        Optional<String> choice = Answers.inTheWordsOf(question.choices(), found.choice())
                .or(() -> Words.leading(found.text(), question.choices()));
        Words words = Words.of(choice.orElse(null), found.text(), found.confidential());
        boolean proposed = found.proposed() && words.misfit(question).isEmpty();
        questions.match(question.id(), found, proposed);
        if (proposed) {
            questions.answer(question.id(), words, found.version(), Source.LIBRARY, null);
        } else {
            questions.draft(question.id(), words);
        }
    }
}
