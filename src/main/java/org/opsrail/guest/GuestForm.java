package org.opsrail.guest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opsrail.document.DocumentInfo;
import org.opsrail.identity.Actor;

/** A form that a module offers to people without an account. One bean per form. */
public interface GuestForm {

    /** In the address of its links, for example {@code onboarding-arrival}. */
    String id();

    /** What it is called for people of the company. */
    String name(Locale locale);

    /** What the form shows; empty when its answers are no longer wanted. */
    Optional<Shown> show(String reference, Locale locale);

    /**
     * Keeps the answers, in the caller's transaction, which also uses up the link.
     *
     * @return a sentence per question that could not be taken; empty when all were kept
     */
    Map<String, String> keep(String reference, Answers answers, Locale locale);

    /** Who sees, revokes and sends the form's links. */
    boolean manages(Actor actor, String reference);

    /** Employee number of whom the form asks; empty when it is nobody of the company. */
    Optional<String> person(String reference);

    /** Issues a link and sends it, where there is still somebody to send it to. */
    void send(String reference);

    /** Files that the guest may take as long as the link works; none by default. */
    default List<Offer> offers(String reference) {
        return List.of();
    }

    /** The guest takes one of them: keeps that, before it is sent; empty when it is no longer to be had. */
    default Optional<DocumentInfo> take(String reference, String key) {
        return Optional.empty();
    }

    /**
     * @param key in the address, below the link: letters, digits and hyphens
     * @param size in bytes
     */
    record Offer(String key, String name, long size) {}

    /** @param thanks what is said once the answers are there */
    record Shown(String title, String intro, List<Question> questions, String action, String thanks) {}

    /**
     * @param longest characters; without meaning for choices and files
     * @param options for choices: value and label
     * @param accept for files, as HTML writes it
     * @param autocomplete what browsers may fill in (HTML's autofill field name), or null
     */
    record Question(
            String key,
            Kind kind,
            String label,
            @Nullable String hint,
            boolean required,
            int longest,
            Map<String, String> options,
            @Nullable String accept,
            @Nullable String autocomplete) {

        public static Question text(String key, String label, boolean required, int longest) {
            return new Question(key, Kind.TEXT, label, null, required, longest, Map.of(), null, null);
        }

        public static Question phone(String key, String label, boolean required) {
            return new Question(key, Kind.PHONE, label, null, required, 30, Map.of(), null, null);
        }

        public static Question choice(String key, String label, Map<String, String> options) {
            return new Question(key, Kind.CHOICE, label, null, true, 0, options, null, null);
        }

        public static Question file(String key, String label, String accept) {
            return new Question(key, Kind.FILE, label, null, false, 0, Map.of(), accept, null);
        }

        public Question hint(String text) {
            return new Question(key, kind, label, text, required, longest, options, accept, autocomplete);
        }
    }

    enum Kind {
        TEXT,
        PHONE,
        CHOICE,
        FILE
    }

    /**
     * @param texts by question, stripped; what was left empty is not there
     * @param documents ids by question
     */
    record Answers(Map<String, String> texts, Map<String, String> documents) {

        /** Of a question that has to be answered. */
        public String required(String question) {
            return Optional.ofNullable(texts.get(question))
                    .orElseThrow(() -> new IllegalArgumentException(question + " is missing"));
        }
    }
}
