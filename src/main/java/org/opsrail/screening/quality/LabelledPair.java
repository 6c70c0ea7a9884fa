package org.opsrail.screening.quality;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Kind;
import org.opsrail.screening.ListedEntity.ListedName;
import org.opsrail.screening.ListedEntity.Strength;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.Party;

/**
 * A party and an entry of which is known whether they are the same.
 *
 * @param half {@code development} or {@code held-out}
 * @param method how the pair was made
 */
record LabelledPair(String half, String method, boolean same, Party party, ListedEntity listed) {

    /** Written by {@code samples/screening/make-pairs.mjs}. */
    static List<LabelledPair> all() {
        try (InputStream in = Objects.requireNonNull(LabelledPair.class.getResourceAsStream("/screening/pairs.csv"));
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<LabelledPair> pairs = new ArrayList<>();
            for (NamedCsvRecord row : rows) {
                pairs.add(of(row, pairs.size()));
            }
            return pairs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledPair of(NamedCsvRecord row, int number) {
        Kind kind = Kind.valueOf(row.getField("kind"));
        String born = row.getField("party_born");
        Party party = new Party(
                "pair-" + number,
                kind,
                List.of(row.getField("party")),
                born.isEmpty() ? null : born,
                present(row.getField("party_country")),
                List.of());
        ListedEntity listed = new ListedEntity(
                "pair-" + number,
                kind,
                Topic.SANCTION,
                List.of(new ListedName(row.getField("listed"), Strength.PRIMARY)),
                present(row.getField("listed_born")),
                present(row.getField("listed_country")),
                List.of(),
                List.of());
        return new LabelledPair(
                row.getField("half"),
                row.getField("method"),
                row.getField("label").equals("same"),
                party,
                listed);
    }

    private static List<String> present(String cell) {
        return Stream.of(cell).filter(text -> !text.isEmpty()).toList();
    }
}
