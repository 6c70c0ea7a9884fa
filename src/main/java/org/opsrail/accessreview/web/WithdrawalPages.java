package org.opsrail.accessreview.web;

import java.util.Locale;
import java.util.UUID;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.domain.Withdrawals;
import org.opsrail.accessreview.domain.Withdrawals.Answer;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.shell.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a review from its page. */
@Controller
class WithdrawalPages {

    private static final int LONGEST_REASON = 1000;

    private final Withdrawals withdrawals;
    private final Reviews reviews;
    private final ReviewTexts texts;
    private final Actors actors;

    WithdrawalPages(Withdrawals withdrawals, Reviews reviews, ReviewTexts texts, Actors actors) {
        this.withdrawals = withdrawals;
        this.reviews = reviews;
        this.texts = texts;
        this.actors = actors;
    }

    @PostMapping("/access-reviews/{id}/withdraw")
    String withdraw(@PathVariable UUID id, @RequestParam String reason, RedirectAttributes redirect, Locale locale) {
        Actor actor = actors.current();
        ReviewRights.requireStarts(actor);
        if (reviews.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON) {
            Flash.warn(redirect, texts.say("withdraw.needs-reason", locale));
        } else {
            switch (withdrawals.withdraw(id, actor, said)) {
                case WITHDRAWN -> Flash.ok(redirect, texts.say("withdraw.done", locale));
                case TOO_LATE -> Flash.late(redirect, texts.say(key(Answer.TOO_LATE), locale));
                case OWN -> Flash.warn(redirect, texts.say(key(Answer.OWN), locale));
            }
        }
        return "redirect:/access-reviews/" + id;
    }

    /** Why not, as a message key. */
    static String key(Answer refused) {
        return refused == Answer.OWN ? "withdraw.own" : "withdraw.too-late";
    }
}
