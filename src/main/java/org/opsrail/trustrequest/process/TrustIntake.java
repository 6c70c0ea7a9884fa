package org.opsrail.trustrequest.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.Filing;
import org.opsrail.questionnaire.Layout;
import org.opsrail.questionnaire.Questionnaires;
import org.opsrail.questionnaire.Read;
import org.opsrail.tabular.Reason;
import org.opsrail.trustrequest.TrustRequestIntake;
import org.opsrail.trustrequest.domain.DealCheck;
import org.opsrail.trustrequest.domain.DealCheck.Checked;
import org.opsrail.trustrequest.domain.TrustRecords;
import org.opsrail.trustrequest.domain.TrustRecords.BroughtFile;
import org.opsrail.trustrequest.domain.TrustRecords.Recorded;
import org.opsrail.trustrequest.domain.TrustRequest;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.springframework.stereotype.Component;

/** Takes a questionnaire in: what is acceptable is recorded with its file, then its process is started. */
@Component
public class TrustIntake implements TrustRequestIntake {

    private final DealCheck check;
    private final TrustRecords records;
    private final TrustRequests requests;
    private final TrustStart start;

    TrustIntake(DealCheck check, TrustRecords records, TrustRequests requests, TrustStart start) {
        this.check = check;
        this.records = records;
        this.requests = requests;
        this.start = start;
    }

    /** What became of a questionnaire that somebody brought. */
    public sealed interface Reception {

        /** @param before whether it was under way already; then nothing was started */
        record Started(TrustRequest request, boolean before) implements Reception {}

        /** What was said about it is not acceptable. */
        record Misfit(List<Reason> reasons) implements Reception {}

        /** Nothing can be made of its file. */
        record Unreadable(Read.Refused because) implements Reception {}

        /** One of the files is not kept here. */
        record NotKept(Filing.Refused because) implements Reception {}
    }

    /**
     * @param cells by the names of {@link org.opsrail.trustrequest.domain.DealColumns}
     * @param layouts as a person says; empty where they are recognised
     */
    public Reception take(
            Map<String, String> cells,
            BroughtFile file,
            @Nullable BroughtFile agreement,
            List<Layout> layouts,
            String requestedBy) {
        Checked checked = check.check(cells);
        if (!checked.reasons().isEmpty()) {
            return new Reception.Misfit(checked.reasons());
        }
        return switch (Questionnaires.read(file.content(), layouts)) {
            case Read.Refused refused -> new Reception.Unreadable(refused);
            case Read.Understood understood ->
                begun(records.record(
                        checked.deal(),
                        file,
                        agreement,
                        understood.questionnaire().questions(),
                        requestedBy));
        };
    }

    private Reception begun(Recorded recorded) {
        return switch (recorded) {
            case Recorded.Refused refused -> new Reception.NotKept(refused.because());
            case Recorded.Kept kept -> {
                TrustRequest request = kept.request();
                if (request.processInstanceKey() == null) {
                    start.start(List.of(request.id()));
                }
                yield new Reception.Started(requests.get(request.id()), kept.before());
            }
        };
    }

    @Override
    public Optional<Long> ask(Map<String, String> cells, String fileName, byte[] content, String requestedBy) {
        return take(cells, new BroughtFile(fileName, content), null, List.of(), requestedBy)
                        instanceof Reception.Started started
                ? Optional.ofNullable(started.request().processInstanceKey())
                : Optional.empty();
    }
}
