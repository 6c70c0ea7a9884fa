package org.opsrail.accessreview.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.accessreview.domain.Decision;
import org.opsrail.accessreview.domain.Item;
import org.opsrail.accessreview.domain.Items;
import org.opsrail.accessreview.domain.Items.Progress;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.Shares.Share;
import org.opsrail.accessreview.reading.domain.Finding;
import org.opsrail.accessreview.web.CertifyView.Choice;
import org.opsrail.accessreview.web.CertifyView.Group;
import org.opsrail.accessreview.web.CertifyView.RowView;
import org.opsrail.accessreview.web.CertifyView.Tab;
import org.opsrail.accessreview.web.CertifyView.Told;
import org.opsrail.accessreview.web.CertifyView.Words;
import org.opsrail.directory.Person;
import org.opsrail.identity.Actor;
import org.springframework.stereotype.Component;

/** Lays a share out for its reviewer: by person or by system, filtered, a page of it. */
@Component
class CertifyDesk {

    private final Items items;
    private final ReviewTexts texts;

    CertifyDesk(Items items, ReviewTexts texts) {
        this.items = items;
        this.texts = texts;
    }

    /**
     * What a row asks for, or why its wish was refused.
     *
     * @param refusal message key below {@code accessreview.refused.}, null when nothing was refused
     */
    record Ask(Decision decision, @Nullable String refusal) {}

    CertifyView page(
            Review review,
            Share share,
            Actor actor,
            boolean decides,
            Choice choice,
            Map<UUID, Ask> asks,
            Locale locale) {
        List<Item> all = items.ofShare(share.id());
        Lookup lookup = lookup(all, locale);
        List<Item> fitting = all.stream()
                .filter(filter(choice.filter()))
                .filter(item -> fits(item, choice.words().toLowerCase(locale), lookup, locale))
                .sorted(order(choice.byPerson(), lookup))
                .toList();
        List<Item> shown =
                fitting.stream().skip(choice.start()).limit(CertifyView.MOST).toList();
        Progress progress = progress(all);
        return new CertifyView(
                texts.title(review, locale),
                progress,
                choice,
                tabs(progress, choice),
                groups(shown, actor, decides, choice, asks, lookup, locale),
                shown.size(),
                Math.max(0, fitting.size() - choice.start() - shown.size()),
                decides);
    }

    /** Some rows anew, after something was decided on them. */
    List<RowView> rows(Share share, List<UUID> ids, Actor actor, Choice choice, Map<UUID, Ask> asks, Locale locale) {
        List<Item> some = items.ofShare(share.id()).stream()
                .filter(item -> ids.contains(item.id()))
                .toList();
        Lookup lookup = lookup(some, locale);
        return some.stream()
                .map(item -> row(item, actor, true, choice, asks.get(item.id()), lookup, locale))
                .toList();
    }

    Progress progress(Share share) {
        return progress(items.ofShare(share.id()));
    }

    private static Progress progress(List<Item> all) {
        return new Progress(
                all.size(),
                (int) all.stream().filter(item -> item.decision() != null).count(),
                (int) all.stream()
                        .filter(item -> item.decision() == Decision.REVOKE || item.decision() == Decision.CHANGE)
                        .count(),
                (int) all.stream().filter(item -> !item.findings().isEmpty()).count());
    }

    private static List<Tab> tabs(Progress progress, Choice choice) {
        return Stream.of(
                        new Tab("all", progress.items(), false),
                        new Tab("open", progress.open(), false),
                        new Tab("findings", progress.withFindings(), false),
                        new Tab("decided", progress.decided(), false))
                .map(tab -> new Tab(tab.id(), tab.count(), tab.id().equals(choice.filter())))
                .toList();
    }

    private static Predicate<Item> filter(String filter) {
        return switch (filter) {
            case "open" -> item -> item.decision() == null;
            case "findings" -> item -> !item.findings().isEmpty();
            case "decided" -> item -> item.decision() != null;
            default -> item -> true;
        };
    }

    private static boolean fits(Item item, String words, Lookup lookup, Locale locale) {
        return words.isEmpty()
                || Stream.of(item.name(), item.level(), lookup.holder(item), lookup.system(item))
                        .anyMatch(text -> text.toLowerCase(locale).contains(words));
    }

    private static Comparator<Item> order(boolean byPerson, Lookup lookup) {
        Comparator<Item> person = Comparator.comparing(lookup::holder).thenComparing(Item::name);
        Comparator<Item> system = Comparator.comparing(lookup::system);
        return (byPerson ? person.thenComparing(system) : system.thenComparing(person)).thenComparing(Item::level);
    }

    private List<Group> groups(
            List<Item> shown,
            Actor actor,
            boolean decides,
            Choice choice,
            Map<UUID, Ask> asks,
            Lookup lookup,
            Locale locale) {
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        shown.forEach(item -> groups.computeIfAbsent(
                        choice.byPerson() ? lookup.holder(item) : lookup.system(item), any -> new ArrayList<>())
                .add(item));
        List<Group> laidOut = new ArrayList<>();
        groups.forEach((title, theirs) -> laidOut.add(new Group(
                "group-" + laidOut.size(),
                title,
                choice.byPerson() ? lookup.note(theirs.getFirst()) : "",
                theirs.stream()
                        .map(item -> row(item, actor, decides, choice, asks.get(item.id()), lookup, locale))
                        .toList())));
        return laidOut;
    }

    private RowView row(
            Item item, Actor actor, boolean decides, Choice choice, @Nullable Ask ask, Lookup lookup, Locale locale) {
        Decision asked = ask == null ? null : ask.decision();
        return new RowView(
                item.id(),
                item.level(),
                choice.byPerson() ? lookup.system(item) : lookup.holder(item),
                item.lastUsed() == null
                        ? item.name()
                        : item.name() + " · " + texts.say("certify.used", locale, lookup.date(item.lastUsed())),
                item.findings().stream()
                        .map(finding -> new Told(
                                finding.kind(),
                                lookup.kinds().getOrDefault(finding.kind(), ""),
                                finding.text(texts.source(), locale)))
                        .toList(),
                item.decision(),
                told(item, lookup, locale),
                item.isOwn(actor.id()),
                item.reasonToKeep(),
                asked,
                ask == null || ask.refusal() == null ? null : texts.say("refused." + ask.refusal(), locale),
                asked == Decision.CHANGE
                        ? items.levels(item.reviewId(), item.system()).stream()
                                .filter(level -> !level.equals(item.level()))
                                .toList()
                        : List.of(),
                decides && !item.isOwn(actor.id()));
    }

    Words words(Locale locale) {
        return new Words(
                texts.say("certify.keep", locale),
                texts.say("certify.change", locale),
                texts.say("certify.revoke", locale),
                texts.say("certify.reopen", locale));
    }

    private @Nullable String told(Item item, Lookup lookup, Locale locale) {
        Decision decision = item.decision();
        if (decision == null) {
            return null;
        }
        String by = item.decidedBy() == null
                ? texts.say("certify.by-policy", locale)
                : lookup.names().getOrDefault(item.decidedBy(), item.decidedBy());
        String what = texts.say("certify.told." + decision, locale, by, Objects.toString(item.newLevel(), ""));
        return item.reason() == null ? what : what + " · " + item.reason();
    }

    private Lookup lookup(List<Item> all, Locale locale) {
        Map<Finding.Kind, String> kinds = new java.util.EnumMap<>(Finding.Kind.class);
        for (Finding.Kind kind : Finding.Kind.values()) {
            kinds.put(kind, texts.say("finding.kind." + kind, locale));
        }
        return new Lookup(
                texts.people(all.stream().map(Item::employeeNumber)),
                texts.names(all.stream().map(Item::decidedBy)),
                texts.systems(),
                kinds,
                texts.say("certify.nobody", locale),
                DateTimeFormatter.ofPattern("d MMM yyyy", locale));
    }

    private record Lookup(
            Map<String, Person> people,
            Map<String, String> names,
            Map<String, String> systems,
            Map<Finding.Kind, String> kinds,
            String nobody,
            DateTimeFormatter dates) {

        String holder(Item item) {
            String number = item.employeeNumber();
            Person person = number == null ? null : people.get(number);
            return person == null ? nobody : person.displayName();
        }

        String note(Item item) {
            String number = item.employeeNumber();
            Person person = number == null ? null : people.get(number);
            return person == null ? "" : person.team() + " · " + person.employeeNumber();
        }

        String system(Item item) {
            return systems.getOrDefault(item.system(), item.system());
        }

        String date(LocalDate day) {
            return dates.format(day);
        }
    }
}
