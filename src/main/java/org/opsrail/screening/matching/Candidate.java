package org.opsrail.screening.matching;

import java.util.Arrays;
import java.util.List;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.ListedName;
import org.opsrail.screening.ListedEntity.Strength;
import org.opsrail.screening.ListedEntity.Topic;

/** What of one name of an entry is needed to score it, small enough to be read for a hundred candidates. */
record Candidate(
        int name,
        Strength strength,
        Topic topic,
        String entity,
        NameForm form,
        List<String> birthDates,
        List<String> countries,
        List<String> identifiers) {

    private static final String FIELD = "\u001f";
    private static final String ITEM = "\u001e";

    static Candidate of(Indexed indexed, int name, NameForm form) {
        ListedEntity entity = indexed.entity();
        ListedName listed = entity.names().get(name);
        return new Candidate(
                name,
                listed.strength(),
                entity.topic(),
                indexed.key(),
                form,
                entity.birthDates(),
                entity.countries(),
                entity.identifiers());
    }

    String written() {
        return String.join(
                FIELD,
                String.valueOf(name),
                strength.name(),
                topic.name(),
                entity,
                form.written(),
                String.join(ITEM, birthDates),
                String.join(ITEM, countries),
                String.join(ITEM, identifiers));
    }

    static Candidate read(String written) {
        String[] fields = written.split(FIELD, -1);
        return new Candidate(
                Integer.parseInt(fields[0]),
                Strength.valueOf(fields[1]),
                Topic.valueOf(fields[2]),
                fields[3],
                NameForm.read(fields[4]),
                items(fields[5]),
                items(fields[6]),
                items(fields[7]));
    }

    private static List<String> items(String field) {
        return field.isEmpty() ? List.of() : Arrays.asList(field.split(ITEM, -1));
    }
}
