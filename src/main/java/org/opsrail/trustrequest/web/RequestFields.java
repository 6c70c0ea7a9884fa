package org.opsrail.trustrequest.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.questionnaire.Questionnaires;
import org.opsrail.tabular.Reason;
import org.opsrail.trustrequest.domain.DealColumns;
import org.opsrail.trustrequest.domain.TrustRecords.BroughtFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The fields of a request, as its pages show and read them. */
@Component
class RequestFields {

    private static final String PASTED = "questions.xlsx";

    private final Directory directory;
    private final MessageSource texts;

    RequestFields(Directory directory, MessageSource texts) {
        this.directory = directory;
        this.texts = texts;
    }

    static Map<String, String> cells(Map<String, String> sent) {
        Map<String, String> cells = new HashMap<>();
        DealColumns.NAMES.forEach(
                name -> cells.put(name, sent.getOrDefault(name, "").strip()));
        return cells;
    }

    /** The uploaded file; without one the pasted questions, as a workbook. */
    static Optional<BroughtFile> questionnaire(@Nullable MultipartFile file, String pasted) throws IOException {
        return file(file)
                .or(() -> pasted.isBlank()
                        ? Optional.empty()
                        : Optional.of(new BroughtFile(PASTED, Questionnaires.ofText(pasted))));
    }

    static Optional<BroughtFile> file(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream content = file.getInputStream()) {
            return Optional.of(new BroughtFile(
                    Objects.requireNonNullElse(file.getOriginalFilename(), "questionnaire"), content.readAllBytes()));
        }
    }

    Map<String, Object> page(Map<String, String> values, Map<String, List<String>> errors) {
        Map<String, Object> page = new HashMap<>();
        page.put("values", values);
        page.put("errors", errors);
        page.put("languages", DealColumns.LANGUAGES);
        page.put("ways", DealColumns.WAYS);
        page.put("colleagues", directory.people(Person.Status.ACTIVE));
        return page;
    }

    /** By field. */
    Map<String, List<String>> errors(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .collect(Collectors.groupingBy(
                        Reason::column, Collectors.mapping(reason -> reason.text(texts, locale), Collectors.toList())));
    }
}
