package org.opsrail.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opsrail.privacy.PersonalData;
import org.opsrail.privacy.PersonalRows;
import org.opsrail.privacy.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that name the person, or that the person sent; gone by themselves after days. */
@Component
class PersonalSheets implements PersonalData {

    private final JdbcClient jdbc;

    PersonalSheets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "sheet";
    }

    @Override
    public LegalBasis basis() {
        return LegalBasis.LEGITIMATE_INTEREST;
    }

    @Override
    public Set<String> tables() {
        return Set.of("sheet.sheet");
    }

    @Override
    public Map<String, List<String>> copy(Subject subject) {
        return Map.of(
                "sheet",
                PersonalRows.of(
                        jdbc,
                        "SELECT kind, about, uploaded_at, file_name FROM sheet.sheet WHERE uploaded_by = ?",
                        subject.person()));
    }

    @Override
    public Erased erase(Subject subject) {
        return new Erased(
                jdbc.sql(
                                "DELETE FROM sheet.sheet WHERE uploaded_by = ? OR position(convert_to(?, 'UTF8') IN content) > 0")
                        .params(subject.person(), subject.person())
                        .update(),
                List.of());
    }
}
