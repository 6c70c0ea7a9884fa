package org.opsrail.screening.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Strength;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.format.Unreadable.Problem;
import org.opsrail.screening.format.Unreadable.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** FollowTheMoney entities, one JSON object per line; those that nobody can be held against are passed over. */
final class FtmJson implements ListFile {

    private static final int LONGEST_LINE = 4_000_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> SCHEMATA =
            Set.of("Person", "Company", "Organization", "LegalEntity", "PublicBody", "Vessel", "Airplane");

    private static final List<String> COUNTRIES =
            List.of("country", "nationality", "citizenship", "jurisdiction", "mainCountry");

    private static final List<String> IDENTIFIERS =
            List.of("registrationNumber", "leiCode", "taxNumber", "vatCode", "passportNumber", "idNumber", "imoNumber");

    private final Path file;

    FtmJson(Path file) {
        this.file = file;
    }

    @Override
    public ListFormat format() {
        return ListFormat.FTM_JSON;
    }

    @Override
    public @Nullable LocalDate read(Topic topic, Consumer<ListedEntity> entries) throws Refused {
        int number = 0;
        try (BufferedReader lines = new BufferedReader(CsvStream.text(file))) {
            for (String line = next(lines, 0); line != null; line = next(lines, number)) {
                number++;
                if (!line.isBlank()) {
                    take(line, number, topic, entries, lines);
                }
            }
            return null;
        } catch (CharacterCodingException e) {
            throw new Refused(Problem.ENCODING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reader's own lines would be as long as whoever wrote the file likes. */
    private static @Nullable String next(BufferedReader lines, int number) throws IOException, Refused {
        StringBuilder line = new StringBuilder();
        for (int read = lines.read(); read >= 0; read = lines.read()) {
            if (read == '\n') {
                return line.toString();
            }
            if (line.length() >= LONGEST_LINE) {
                throw new Refused(Problem.TOO_LONG, number + 1);
            }
            line.append((char) read);
        }
        return line.isEmpty() ? null : line.toString();
    }

    private static void take(String line, int number, Topic topic, Consumer<ListedEntity> entries, BufferedReader rest)
            throws Refused, IOException {
        try {
            JsonNode node = JSON.readTree(line);
            if (SCHEMATA.contains(node.path("schema").asString(""))
                    && node.path("target").asBoolean(true)) {
                entity(node, topic).build().ifPresent(entries);
            }
        } catch (JacksonException e) {
            throw new Refused(rest.read() < 0 ? Problem.CUT : Problem.MALFORMED, number);
        }
    }

    private static EntityBuilder entity(JsonNode node, Topic topic) {
        JsonNode told = node.path("properties");
        EntityBuilder entity = new EntityBuilder(
                node.path("id").asString(""),
                OpenSanctionsCsv.kind(node.path("schema").asString("")),
                topic(told, topic));
        entity.name(Strength.PRIMARY, node.path("caption").asString(""));
        values(told, "name").forEach(name -> entity.name(Strength.STRONG, name));
        values(told, "alias").forEach(name -> entity.name(Strength.STRONG, name));
        values(told, "previousName").forEach(name -> entity.name(Strength.STRONG, name));
        values(told, "weakAlias").forEach(name -> entity.name(Strength.WEAK, name));
        values(told, "birthDate").forEach(entity::birthDate);
        COUNTRIES.forEach(property -> values(told, property).forEach(entity::country));
        IDENTIFIERS.forEach(property -> values(told, property).forEach(entity::identifier));
        values(told, "programId").forEach(entity::programme);
        return entity;
    }

    private static Topic topic(JsonNode told, Topic otherwise) {
        List<String> topics = values(told, "topics").toList();
        if (topics.stream().anyMatch(topic -> topic.startsWith("sanction"))) {
            return Topic.SANCTION;
        }
        return topics.stream().anyMatch(topic -> topic.equals("role.pep") || topic.equals("role.rca"))
                ? Topic.PEP
                : otherwise;
    }

    private static Stream<String> values(JsonNode told, String property) {
        return told.path(property).valueStream().map(value -> value.asString(""));
    }
}
