package org.opsrail.accessreview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the systems themselves have said that a person holds, whatever our own records know. */
public interface AccountsRead {

    /** Rights of active accounts in the latest reading of each system; readings of our own records are left out. */
    List<AccountRead> of(String employeeNumber);

    /**
     * @param name what its holder signs in with
     * @param id how the system's connector calls the account; null where an export told of it
     */
    record AccountRead(
            String system,
            String level,
            String name,
            @Nullable String id,
            Instant readAt) {}
}
