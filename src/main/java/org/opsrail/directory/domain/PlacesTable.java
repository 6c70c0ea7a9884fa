package org.opsrail.directory.domain;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.Place;
import org.opsrail.directory.DirectoryFiles.Table;
import org.opsrail.tabular.Columns;
import org.opsrail.tabular.Row;
import org.opsrail.tabular.RowCheck;
import org.springframework.stereotype.Component;

@Component
class PlacesTable extends CsvTable<Place> {

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private final Directory directory;

    PlacesTable(Directory directory) {
        this.directory = directory;
    }

    @Override
    Table table() {
        return Table.PLACES;
    }

    @Override
    Columns columns() {
        return Columns.of("name", "zone", "country");
    }

    @Override
    Function<RowCheck, Place> reader(List<Row> rows) {
        return check -> new Place(check.required("name", 100), zone(check), check.oneOf("country", COUNTRIES));
    }

    private static ZoneId zone(RowCheck check) {
        String zone = check.required("zone", 100);
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            check.oneOf("zone", ZoneId.getAvailableZoneIds());
            return ZoneOffset.UTC;
        }
    }

    @Override
    String key(Place entry) {
        return entry.name();
    }

    @Override
    List<Place> entries() {
        return directory.places();
    }

    @Override
    void save(List<Place> entries) {
        entries.forEach(directory::save);
    }

    @Override
    List<@Nullable String> cells(Place entry) {
        return List.of(entry.name(), entry.zone().getId(), entry.country());
    }
}
