package org.opsrail.screening.format;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Strength;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.format.Unreadable.Refused;

/**
 * OFAC's {@code sdn.csv} with {@code alt.csv} (other names) and {@code add.csv} (addresses). None has a header, {@code
 * -0-} stands for nothing, and birth dates, nationalities and numbers stand in the remarks.
 */
final class OfacCsv implements ListFile {

    static final int SDN_COLUMNS = 12;
    static final int ALT_COLUMNS = 5;
    static final int ADD_COLUMNS = 6;

    private static final String NOTHING = "-0-";
    private static final Pattern BORN = Pattern.compile("(?:^|; )(?:alt\\. )?DOB ([^;]+?)(?=[;.]|$)");
    private static final Pattern COUNTRY =
            Pattern.compile("(?:^|; )(?:alt\\. )?(?:nationality|citizen) ([^;]+?)(?=[;.]|$)");
    private static final Pattern NICKNAME = Pattern.compile("(?:^|; )a\\.k\\.a\\. '([^']+)'");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:Passport|National ID No\\.|Registration (?:ID|Number)|Tax ID No\\.|Identification Number|Company Number|Legal Entity Number)"
                    + "\\s+([^;.(\\s]+)");

    private final Path names;
    private final Path otherNames;
    private final Path addresses;

    OfacCsv(Path names, Path otherNames, Path addresses) {
        this.names = names;
        this.otherNames = otherNames;
        this.addresses = addresses;
    }

    @Override
    public ListFormat format() {
        return ListFormat.OFAC_CSV;
    }

    @Override
    public @Nullable LocalDate read(Topic topic, Consumer<ListedEntity> entries) throws Refused {
        Map<String, List<String>> aliases = byEntry(otherNames, 3);
        Map<String, List<String>> countries = byEntry(addresses, 4);
        CsvStream.read(names, cells -> entity(cells, aliases, countries).build().ifPresent(entries));
        return null;
    }

    private static Map<String, List<String>> byEntry(Path file, int column) throws Refused {
        Map<String, List<String>> found = new HashMap<>();
        CsvStream.read(file, cells -> {
            String cell = cell(cells, column);
            if (!cell.isEmpty()) {
                found.computeIfAbsent(cell(cells, 0), entry -> new ArrayList<>())
                        .add(cell);
            }
        });
        return found;
    }

    private static EntityBuilder entity(
            List<String> cells, Map<String, List<String>> aliases, Map<String, List<String>> countries) {
        String id = cell(cells, 0);
        EntityBuilder entity = new EntityBuilder(id, OfacXml.kind(cell(cells, 2)), Topic.SANCTION);
        entity.name(Strength.PRIMARY, cell(cells, 1));
        aliases.getOrDefault(id, List.of()).forEach(alias -> entity.name(Strength.STRONG, alias));
        countries.getOrDefault(id, List.of()).forEach(entity::country);
        entity.programme(cell(cells, 3));
        String remarks = cell(cells, 11);
        each(NICKNAME, remarks, nickname -> entity.name(Strength.WEAK, nickname));
        each(BORN, remarks, entity::birthDate);
        each(COUNTRY, remarks, entity::country);
        each(NUMBER, remarks, entity::identifier);
        return entity;
    }

    private static void each(Pattern pattern, String remarks, Consumer<String> found) {
        Matcher matcher = pattern.matcher(remarks);
        while (matcher.find()) {
            found.accept(matcher.group(1));
        }
    }

    private static String cell(List<String> cells, int column) {
        String cell = column < cells.size() ? cells.get(column).strip() : "";
        return cell.equals(NOTHING) ? "" : cell;
    }
}
