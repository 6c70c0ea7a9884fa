package org.opsrail.screening.format;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.Strength;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.format.Unreadable.Refused;

/** The UN Security Council's consolidated list: elements {@code INDIVIDUAL} and {@code ENTITY}. */
final class UnXml implements ListFile {

    private final Path file;

    UnXml(Path file) {
        this.file = file;
    }

    @Override
    public ListFormat format() {
        return ListFormat.UN_XML;
    }

    @Override
    public @Nullable LocalDate read(Topic topic, Consumer<ListedEntity> entries) throws Refused {
        AtomicReference<@Nullable LocalDate> published = new AtomicReference<>();
        XmlStream.read(
                file,
                Set.of("INDIVIDUAL", "ENTITY"),
                root -> published.set(IsoDay.of(root.get("dateGenerated"))),
                record -> entity(record).build().ifPresent(entries));
        return published.get();
    }

    private static EntityBuilder entity(XmlRecord record) {
        String kind = record.name();
        EntityBuilder entity = new EntityBuilder(
                record.first("DATAID"), kind.equals("INDIVIDUAL") ? Kind.PERSON : Kind.COMPANY, Topic.SANCTION);
        entity.name(
                Strength.PRIMARY,
                record.first("FIRST_NAME"),
                record.first("SECOND_NAME"),
                record.first("THIRD_NAME"),
                record.first("FOURTH_NAME"));
        entity.name(Strength.STRONG, record.first("NAME_ORIGINAL_SCRIPT"));
        record.all(kind + "_ALIAS").forEach(alias -> entity.name(strength(alias), alias.first("ALIAS_NAME")));
        record.all("INDIVIDUAL_DATE_OF_BIRTH").forEach(date -> birthDate(entity, date));
        record.texts("NATIONALITY", "VALUE").forEach(entity::country);
        record.texts(kind + "_ADDRESS", "COUNTRY").forEach(entity::country);
        record.texts("INDIVIDUAL_DOCUMENT", "NUMBER").forEach(entity::identifier);
        entity.programme(record.first("UN_LIST_TYPE"));
        return entity;
    }

    private static Strength strength(XmlRecord alias) {
        return alias.first("QUALITY").toLowerCase(Locale.ROOT).equals("low") ? Strength.WEAK : Strength.STRONG;
    }

    private static void birthDate(EntityBuilder entity, XmlRecord date) {
        String day = date.first("DATE");
        if (!day.isEmpty()) {
            entity.birthDate(day);
        } else if (!date.first("YEAR").isEmpty()) {
            entity.birthDate(date.first("YEAR"));
        } else {
            entity.birthYears(date.first("FROM_YEAR"), date.first("TO_YEAR"));
        }
    }
}
