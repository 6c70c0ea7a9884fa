package org.opsrail.privacy.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opsrail.audit.AuditLog;
import org.opsrail.audit.AuditLog.Query;
import org.opsrail.audit.PersonalSeals;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.Subject;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the trail has sealed about a person: unreadable once the key is destroyed, and the chain stays whole. */
@Component
class PersonalTrail implements PersonalData {

    private final AuditLog log;
    private final PersonalSeals seals;
    private final JsonMapper json;

    PersonalTrail(AuditLog log, PersonalSeals seals, JsonMapper json) {
        this.log = log;
        this.seals = seals;
        this.json = json;
    }

    @Override
    public String module() {
        return "audit";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.LEGAL_OBLIGATION;
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit.entry", "audit.person_key");
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        Query about = new Query(subject.person(), null, null, null, null, null, null);
        return Map.of("entries", log.all(about).map(json::writeValueAsString).toList());
    }

    @Override
    public Erased erase(Subject subject) {
        return new Erased(seals.destroy(subject.person()) ? 1 : 0, List.of("entries"));
    }
}
