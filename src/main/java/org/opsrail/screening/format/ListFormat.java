package org.opsrail.screening.format;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The formats that are read. */
public enum ListFormat {
    /** OFAC, Specially Designated Nationals, {@code sdn.xml}. */
    OFAC_XML("ofac-sdn", "OFAC SDN"),
    /** OFAC, {@code sdn.csv} with {@code alt.csv} and {@code add.csv}. */
    OFAC_CSV("ofac-sdn", "OFAC SDN"),
    /** EU, Financial Sanctions Files 1.1. */
    EU_XML("eu", "EU"),
    /** UN Security Council, consolidated. */
    UN_XML("un", "UN"),
    /** OpenSanctions, {@code targets.simple.csv}. */
    OPENSANCTIONS_CSV(null, null),
    /** FollowTheMoney entities as JSON lines, of OpenSanctions and others. */
    FTM_JSON(null, null);

    private final @Nullable String listId;
    private final @Nullable String listName;

    ListFormat(@Nullable String listId, @Nullable String listName) {
        this.listId = listId;
        this.listName = listName;
    }

    /** The one list that is published so; empty for a format in which several are. */
    public Optional<String> listId() {
        return Optional.ofNullable(listId);
    }

    public Optional<String> listName() {
        return Optional.ofNullable(listName);
    }
}
