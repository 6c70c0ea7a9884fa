package org.opsrail.engine.gateway.rest;

import org.opsrail.engine.readmodel.search.Field;
import org.opsrail.engine.readmodel.search.Operator;
import org.opsrail.engine.readmodel.search.SearchEntities;
import org.opsrail.engine.readmodel.search.SearchEntity;
import org.opsrail.engine.readmodel.search.SearchRequest.Comparison;
import org.opsrail.engine.readmodel.search.SearchRequest.Condition;

/** Conditions that a path sets. */
final class Conditions {

    private Conditions() {}

    static Condition equal(SearchEntity entity, String name, Object value) {
        return new Comparison(field(entity, name), Operator.EQ, value);
    }

    static Condition oneOf(SearchEntity entity, String name, Object values) {
        return new Comparison(field(entity, name), Operator.IN, values);
    }

    /** Incidents inside of the process instance or element instance with that key. */
    static Condition inside(long key) {
        return equal(SearchEntities.INCIDENT, SearchEntities.INSIDE, key);
    }

    private static Field field(SearchEntity entity, String name) {
        return entity.filter(name).orElseThrow();
    }
}
