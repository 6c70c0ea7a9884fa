package org.opsrail.trustrequest.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.Filing;
import org.opsrail.questionnaire.Question;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Records requests with their questions and the customer's file as it came: all of it, or nothing. */
@Service
public class TrustRecords {

    private final TrustRequests requests;
    private final Questions questions;
    private final TrustDocuments documents;
    private final TransactionTemplate transaction;

    TrustRecords(
            TrustRequests requests, Questions questions, TrustDocuments documents, TransactionTemplate transaction) {
        this.requests = requests;
        this.questions = questions;
        this.documents = documents;
        this.transaction = transaction;
    }

    public sealed interface Recorded {

        /** @param before whether it had been recorded earlier; then nothing was changed */
        record Kept(TrustRequest request, boolean before) implements Recorded {}

        record Refused(Filing.Refused because) implements Recorded {}
    }

    /** A file as somebody brings it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record BroughtFile(String name, byte[] content) {}

    /** @param agreement the signed agreement, null where it lies elsewhere */
    public Recorded record(
            Deal deal, BroughtFile file, @Nullable BroughtFile agreement, List<Question> asked, String requestedBy) {
        Optional<TrustRequest> known = requests.called(deal.reference());
        if (known.isPresent()) {
            return new Recorded.Kept(known.get(), true);
        }
        UUID id = UUID.randomUUID();
        String fileId = "trust-" + id;
        Filing filing = documents.store(
                fileId,
                TrustDocuments.place(id.toString(), TrustDocuments.QUESTIONNAIRE, null),
                file.name(),
                file.content(),
                requestedBy);
        if (filing instanceof Filing.Refused refused) {
            return new Recorded.Refused(refused);
        }
        Deal agreed = deal;
        if (agreement != null && deal.nda() != null) {
            switch (agreement(id, agreement, requestedBy)) {
                case Filing.Refused refused -> {
                    documents.erase(fileId);
                    return new Recorded.Refused(refused);
                }
                case Filing.Stored stored ->
                    agreed = deal.under(deal.nda().with(stored.document().id()));
            }
        }
        Deal kept = agreed;
        boolean added = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean first = requests.add(id, kept, file.name(), fileId, requestedBy);
            if (first) {
                questions.add(id, asked);
            }
            return first;
        }));
        if (!added) {
            documents.erase(fileId);
        }
        return new Recorded.Kept(requests.called(deal.reference()).orElseThrow(), !added);
    }

    private Filing agreement(UUID id, BroughtFile file, String by) {
        return documents.store(
                "trust-" + UUID.randomUUID(),
                TrustDocuments.place(id.toString(), TrustDocuments.AGREEMENT, null),
                file.name(),
                file.content(),
                by);
    }

    /** The customer has signed since; its file is kept when it was brought. */
    public Optional<Filing.Refused> agree(TrustRequest request, Nda nda, @Nullable BroughtFile file, String by) {
        Nda signed = nda;
        if (file != null) {
            switch (agreement(request.id(), file, by)) {
                case Filing.Refused refused -> {
                    return Optional.of(refused);
                }
                case Filing.Stored stored -> signed = nda.with(stored.document().id());
            }
        }
        requests.agree(request, signed, by);
        return Optional.empty();
    }

    /** The files of the request belong to its case from now on. */
    public void fileTo(TrustRequest request) {
        documents.fileTo(request.id().toString(), request.processInstanceKey());
    }
}
