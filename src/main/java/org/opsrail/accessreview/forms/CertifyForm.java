package org.opsrail.accessreview.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.accessreview.domain.Certification;
import org.opsrail.accessreview.domain.Items;
import org.opsrail.accessreview.domain.Items.Progress;
import org.opsrail.identity.Actor;
import org.opsrail.task.OpenTask;
import org.springframework.stereotype.Component;

/** The reviewer's signature; the decisions themselves are taken on a page of their own. */
@Component
class CertifyForm extends ReviewForm {

    private final Certification certification;
    private final Items items;

    CertifyForm(ReviewDesk desk, Certification certification, Items items) {
        super("accessreview-certify", desk);
        this.certification = certification;
        this.items = items;
    }

    @Override
    public Optional<String> page(OpenTask task) {
        return Optional.of("/access-reviews/tasks/" + task.key());
    }

    @Override
    Map<String, Object> show(OpenTask task, Locale locale) {
        Progress progress = items.progress(List.of(review(task).id())).get(share(task));
        return progress == null
                ? Map.of()
                : Map.of("progress", say("progress", locale, progress.decided(), progress.items()));
    }

    @Override
    public Map<String, Object> keep(OpenTask task, Actor actor, Map<String, Object> answers) {
        if (!certification.sign(share(task), actor.id(), answer(answers, "comment"))) {
            throw rejected("progress", "still-open", actor, certification.open(share(task)));
        }
        return Map.of();
    }

    private static UUID share(OpenTask task) {
        return id(task, "share", "shareId");
    }
}
