package org.opsrail.screening.format;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.Strength;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.format.Unreadable.Refused;

/** The EU's consolidated list, Financial Sanctions Files 1.1: elements {@code sanctionEntity}. */
final class EuXml implements ListFile {

    private final Path file;

    EuXml(Path file) {
        this.file = file;
    }

    @Override
    public ListFormat format() {
        return ListFormat.EU_XML;
    }

    @Override
    public @Nullable LocalDate read(Topic topic, Consumer<ListedEntity> entries) throws Refused {
        AtomicReference<@Nullable LocalDate> published = new AtomicReference<>();
        XmlStream.read(
                file,
                Set.of("sanctionEntity"),
                root -> published.set(IsoDay.of(root.get("generationDate"))),
                record -> entity(record).build().ifPresent(entries));
        return published.get();
    }

    private static EntityBuilder entity(XmlRecord record) {
        String reference = record.get("euReferenceNumber");
        boolean person = record.all("subjectType")
                .anyMatch(type -> type.get("code").equals("person")
                        || type.get("classificationCode").equals("P"));
        EntityBuilder entity = new EntityBuilder(
                reference.isEmpty() ? record.get("logicalId") : reference,
                person ? Kind.PERSON : Kind.COMPANY,
                Topic.SANCTION);
        // The first name that the EU itself calls strong leads.
        record.all("nameAlias").filter(EuXml::isStrong).forEach(alias -> name(entity, Strength.STRONG, alias));
        record.all("nameAlias").filter(alias -> !isStrong(alias)).forEach(alias -> name(entity, Strength.WEAK, alias));
        record.all("birthdate").forEach(date -> birthDate(entity, date));
        record.all("citizenship").forEach(citizenship -> entity.country(citizenship.get("countryIso2Code")));
        record.all("address").forEach(address -> entity.country(address.get("countryIso2Code")));
        record.all("identification").forEach(id -> entity.identifier(id.get("number")));
        record.all("regulation").forEach(regulation -> entity.programme(regulation.get("programme")));
        return entity;
    }

    private static boolean isStrong(XmlRecord alias) {
        return !alias.get("strong").equals("false");
    }

    private static void name(EntityBuilder entity, Strength strength, XmlRecord alias) {
        String whole = alias.get("wholeName");
        if (whole.isEmpty()) {
            entity.name(strength, alias.get("firstName"), alias.get("middleName"), alias.get("lastName"));
        } else {
            entity.name(strength, whole);
        }
    }

    private static void birthDate(EntityBuilder entity, XmlRecord date) {
        String day = date.get("birthdate");
        if (!day.isEmpty()) {
            entity.birthDate(day);
        } else if (!date.get("year").isEmpty()) {
            entity.birthDate(date.get("year"));
        } else {
            entity.birthYears(date.get("yearRangeFrom"), date.get("yearRangeTo"));
        }
    }
}
