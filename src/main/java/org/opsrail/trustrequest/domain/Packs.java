package org.opsrail.trustrequest.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.Filing;
import org.opsrail.questionnaire.Place;
import org.opsrail.questionnaire.Questionnaires;
import org.opsrail.trustrequest.domain.Answers.Standing.Sendable;
import org.opsrail.trustrequest.domain.Delivery.Item;
import org.opsrail.trustrequest.domain.Question.Answer;
import org.springframework.stereotype.Service;

/** What a customer gets: its own file with our answers in it, and the certificates that prove them. */
@Service
public class Packs {

    private final TrustRequests requests;
    private final Questions questions;
    private final Answers answers;
    private final TrustDocuments documents;

    Packs(TrustRequests requests, Questions questions, Answers answers, TrustDocuments documents) {
        this.requests = requests;
        this.questions = questions;
        this.answers = answers;
        this.documents = documents;
    }

    /** Fills the customer's file for the present release; done once more, the first one stays. False while nobody has released it. */
    public boolean fill(UUID requestId) {
        TrustRequest request = requests.get(requestId);
        if (!request.released()) {
            return false;
        }
        String id = filledId(request);
        if (documents.find(id).isEmpty()) {
            byte[] filled = Questionnaires.fill(documents.content(request.documentId()), cells(requestId));
            Filing filing = documents.store(
                    id,
                    TrustDocuments.place(requestId.toString(), TrustDocuments.PACK, request.processInstanceKey()),
                    request.fileName(),
                    filled,
                    String.valueOf(request.releasedBy()));
            if (filing instanceof Filing.Refused refused && refused.reason() != Filing.Reason.ID_TAKEN) {
                throw new IllegalStateException("The filled questionnaire was not kept: " + refused.reason());
            }
        }
        return true;
    }

    private Map<Place, String> cells(UUID requestId) {
        Map<Place, String> cells = new HashMap<>();
        questions.of(requestId).forEach(question -> {
            Answer answer = question.answer();
            if (answer != null) {
                String choice = answer.choice();
                cells.put(question.place(), choice == null ? answer.text() : choice);
                if (choice != null
                        && question.comment() != null
                        && !answer.text().isEmpty()) {
                    cells.put(question.comment(), answer.text());
                }
            }
        });
        return cells;
    }

    private static String filledId(TrustRequest request) {
        return "trust-" + request.id() + "-" + request.releases();
    }

    /** The filled file first, then each certificate once. */
    List<Item> of(TrustRequest request) {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        boolean confidential = false;
        for (Question question : questions.of(request.id())) {
            Answer answer = question.answer();
            if (answer == null) {
                continue;
            }
            confidential |= answer.confidential();
            if (answer.library() != null && answers.standing(answer.library()) instanceof Sendable sendable) {
                confidential |= sendable.confidential();
                String certificate = sendable.certificate();
                if (certificate != null) {
                    parts.merge(certificate, sendable.confidential(), Boolean::logicalOr);
                }
            }
        }
        List<Item> items = new ArrayList<>();
        items.add(item(0, documents.find(filledId(request)).orElseThrow(), confidential));
        parts.forEach((id, secret) ->
                documents.find(id).ifPresent(certificate -> items.add(item(items.size(), certificate, secret))));
        return items;
    }

    private static Item item(int position, DocumentInfo document, boolean confidential) {
        return new Item(
                position, document.id(), document.fileName(), document.contentHash(), document.size(), confidential);
    }

    /** What was delivered, as long as it is kept. */
    public Optional<DocumentInfo> document(Item item) {
        return documents.find(item.documentId());
    }
}
