package org.opsrail.answerlibrary.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.opsrail.answerlibrary.AnswerLibrary;
import org.opsrail.answerlibrary.AnswerStatus;
import org.opsrail.answerlibrary.LibraryAnswer;
import org.opsrail.answerlibrary.Suggestion;
import org.opsrail.answerlibrary.domain.AnswerKeeping;
import org.opsrail.answerlibrary.domain.AnswerTable;
import org.opsrail.answerlibrary.domain.AnswerTable.Candidate;
import org.opsrail.answerlibrary.domain.Wanted;
import org.opsrail.identity.Actors;
import org.springframework.stereotype.Component;

/** Searches as a person does: what answers the question first, then what merely has its words. */
@Component
class AnswerSearch {

    static final int MOST = 50;

    private final AnswerLibrary library;
    private final AnswerTable answers;
    private final AnswerKeeping keeping;
    private final Actors actors;

    AnswerSearch(AnswerLibrary library, AnswerTable answers, AnswerKeeping keeping, Actors actors) {
        this.library = library;
        this.answers = answers;
        this.keeping = keeping;
        this.actors = actors;
    }

    /** One more than {@link #MOST} when there are more. */
    List<FoundAnswer> find(Wanted wanted) {
        List<Suggestion> suggested = wanted.words().isBlank() ? List.of() : suggested(wanted);
        List<Candidate> listed = answers.list(wanted, keeping.today(), keeping.soon(), MOST + 1);
        Map<String, String> names = actors.displayNames(Stream.concat(
                        suggested.stream().map(Suggestion::answer),
                        listed.stream().map(Candidate::answer))
                .map(LibraryAnswer::owner)
                .distinct()
                .toList());
        List<FoundAnswer> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        suggested.forEach(one -> {
            seen.add(one.answer().id());
            found.add(FoundAnswer.of(one, name(names, one.answer()), soon(one.answer())));
        });
        listed.stream()
                .filter(one -> seen.add(one.answer().id()))
                .map(one -> FoundAnswer.of(one, name(names, one.answer()), soon(one.answer())))
                .forEach(found::add);
        return found.stream().limit(MOST + 1).toList();
    }

    private List<Suggestion> suggested(Wanted wanted) {
        return Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .flatMap(language -> library.suggest(wanted.words(), language, MOST).stream())
                .filter(one -> fits(one.answer(), wanted))
                .sorted(Comparator.comparingDouble(Suggestion::confidence).reversed())
                .toList();
    }

    private boolean fits(LibraryAnswer answer, Wanted wanted) {
        String topic = wanted.topic();
        String owner = wanted.owner();
        return (topic == null || topic.equals(answer.topic()))
                && (owner == null || owner.equals(answer.owner()))
                && switch (wanted.state()) {
                    case KEPT -> true;
                    case DRAFT -> answer.status() == AnswerStatus.DRAFT;
                    case EXPIRING -> soon(answer);
                    case EXPIRED -> answer.status() == AnswerStatus.EXPIRED;
                    case RETIRED -> answer.status() == AnswerStatus.RETIRED;
                };
    }

    private boolean soon(LibraryAnswer answer) {
        return answer.isSendable() && !answer.validUntil().isAfter(keeping.soon());
    }

    private static String name(Map<String, String> names, LibraryAnswer answer) {
        return names.getOrDefault(answer.owner(), answer.owner());
    }
}
