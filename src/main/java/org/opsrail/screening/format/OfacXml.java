package org.opsrail.screening.format;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.Strength;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.format.Unreadable.Problem;
import org.opsrail.screening.format.Unreadable.Refused;

/** OFAC's {@code sdn.xml}: elements {@code sdnEntry}; the number of records it announces is held against what came. */
final class OfacXml implements ListFile {

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.ROOT);

    private final Path file;
    private @Nullable LocalDate published;
    private int announced = -1;
    private int seen;

    OfacXml(Path file) {
        this.file = file;
    }

    @Override
    public ListFormat format() {
        return ListFormat.OFAC_XML;
    }

    @Override
    public @Nullable LocalDate read(Topic topic, Consumer<ListedEntity> entries) throws Refused {
        XmlStream.read(file, Set.of("publshInformation", "sdnEntry"), root -> {}, record -> {
            if (record.name().equals("sdnEntry")) {
                seen++;
                entity(record).build().ifPresent(entries);
            } else {
                publication(record);
            }
        });
        if (announced >= 0 && announced != seen) {
            throw new Refused(Problem.CUT, seen);
        }
        return published;
    }

    private void publication(XmlRecord record) {
        try {
            published = LocalDate.parse(record.first("Publish_Date"), AMERICAN);
        } catch (DateTimeParseException unknown) {
            published = null;
        }
        String count = record.first("Record_Count");
        announced = count.matches("\\d{1,9}") ? Integer.parseInt(count) : -1;
    }

    private static EntityBuilder entity(XmlRecord record) {
        EntityBuilder entity = new EntityBuilder(record.first("uid"), kind(record.first("sdnType")), Topic.SANCTION);
        entity.name(Strength.PRIMARY, record.first("firstName"), record.first("lastName"));
        record.all("akaList", "aka")
                .forEach(aka -> entity.name(
                        aka.first("category").equalsIgnoreCase("weak") ? Strength.WEAK : Strength.STRONG,
                        aka.first("firstName"),
                        aka.first("lastName")));
        record.texts("dateOfBirthList", "dateOfBirthItem", "dateOfBirth").forEach(entity::birthDate);
        record.texts("nationalityList", "nationality", "country").forEach(entity::country);
        record.texts("citizenshipList", "citizenship", "country").forEach(entity::country);
        record.texts("addressList", "address", "country").forEach(entity::country);
        record.texts("idList", "id", "idNumber").forEach(entity::identifier);
        record.texts("programList", "program").forEach(entity::programme);
        return entity;
    }

    static Kind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "individual" -> Kind.PERSON;
            case "vessel", "aircraft" -> Kind.OTHER;
            default -> Kind.COMPANY;
        };
    }
}
