package org.opsrail.screening.format;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.Strength;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.format.Unreadable.Problem;
import org.opsrail.screening.format.Unreadable.Refused;

/** OpenSanctions' {@code targets.simple.csv}: one row per target, several values of a cell with semicolons between. */
final class OpenSanctionsCsv implements ListFile {

    private final Path file;

    OpenSanctionsCsv(Path file) {
        this.file = file;
    }

    @Override
    public ListFormat format() {
        return ListFormat.OPENSANCTIONS_CSV;
    }

    @Override
    public @Nullable LocalDate read(Topic topic, Consumer<ListedEntity> entries) throws Refused {
        Map<String, Integer> columns = new HashMap<>();
        CsvStream.read(file, cells -> {
            if (columns.isEmpty()) {
                header(cells, columns);
            } else {
                entity(new Cells(columns, cells), topic).build().ifPresent(entries);
            }
        });
        return null;
    }

    private static void header(List<String> cells, Map<String, Integer> columns) throws Refused {
        for (int i = 0; i < cells.size(); i++) {
            columns.put(cells.get(i).replace("\ufeff", "").strip().toLowerCase(Locale.ROOT), i);
        }
        if (!columns.keySet().containsAll(List.of("id", "schema", "name"))) {
            throw new Refused(Problem.UNKNOWN_FORMAT);
        }
    }

    private static EntityBuilder entity(Cells row, Topic topic) {
        EntityBuilder entity = new EntityBuilder(
                row.cell("id"), kind(row.cell("schema")), row.cell("sanctions").isEmpty() ? topic : Topic.SANCTION);
        entity.name(Strength.PRIMARY, row.cell("name"));
        row.values("aliases").forEach(alias -> entity.name(Strength.STRONG, alias));
        row.values("birth_date").forEach(entity::birthDate);
        row.values("countries").forEach(entity::country);
        row.values("identifiers").forEach(entity::identifier);
        row.values("program_ids").forEach(entity::programme);
        row.values("dataset").forEach(entity::programme);
        return entity;
    }

    static Kind kind(String schema) {
        return switch (schema) {
            case "Person" -> Kind.PERSON;
            case "Vessel", "Airplane", "Vehicle" -> Kind.OTHER;
            default -> Kind.COMPANY;
        };
    }

    private record Cells(Map<String, Integer> columns, List<String> cells) {

        String cell(String column) {
            Integer at = columns.get(column);
            return at == null ? "" : cells.get(at).strip();
        }

        Stream<String> values(String column) {
            return Stream.of(cell(column).split(";", -1)).map(String::strip).filter(value -> !value.isEmpty());
        }
    }
}
