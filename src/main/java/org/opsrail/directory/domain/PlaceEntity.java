package org.opsrail.directory.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import org.opsrail.directory.Directory.Place;

@Entity
@Table(schema = "directory", name = "place")
class PlaceEntity {

    @Id
    private String name;

    private String zone;
    private String country;

    @SuppressWarnings("NullAway.Init")
    protected PlaceEntity() {}

    PlaceEntity(Place place) {
        this.name = place.name();
        this.zone = place.zone().getId();
        this.country = place.country();
    }

    Place toPlace() {
        return new Place(name, ZoneId.of(zone), country);
    }
}
