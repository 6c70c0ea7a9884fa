package org.opsrail.screening.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opsrail.screening.Party;
import org.opsrail.screening.Screened;
import org.opsrail.screening.ScreenedList;
import org.opsrail.screening.Screening;
import org.opsrail.screening.matching.NameIndex;
import org.opsrail.screening.matching.Thresholds;
import org.springframework.stereotype.Service;

@Service
class ListScreening implements Screening {

    private final ScreeningIndex index;
    private final Versions versions;
    private final Entries entries;
    private final Thresholds thresholds;

    ListScreening(ScreeningIndex index, Versions versions, Entries entries, Thresholds thresholds) {
        this.index = index;
        this.versions = versions;
        this.entries = entries;
        this.thresholds = thresholds;
    }

    @Override
    public Screened screen(Party party) {
        return index.screen(party);
    }

    @Override
    public List<ScreenedList> lists() {
        return versions.current().values().stream().map(this::list).toList();
    }

    @Override
    public ScreenedList list(UUID version) {
        ListVersion known =
                versions.find(version).orElseThrow(() -> new IllegalArgumentException("No version " + version));
        return new ScreenedList(known.list(), known.listName(), version, known.publishedOn());
    }

    @Override
    public List<Screened> screenChanges(UUID version, Collection<Party> parties) {
        Map<String, UUID> against = versions.find(version)
                .map(known -> Map.of(known.list(), version))
                .orElseThrow(() -> new IllegalArgumentException("No version " + version));
        try (NameIndex changed = new NameIndex()) {
            entries.changedBy(version, changed::add);
            changed.publish();
            return parties.stream()
                    .map(party -> new Screened(
                            party.reference(), Matches.of(changed.find(party, thresholds), party, thresholds), against))
                    .filter(screened -> !screened.matches().isEmpty())
                    .toList();
        }
    }
}
