package org.opsrail.trustrequest.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.trustrequest.domain.Share;
import org.springframework.stereotype.Component;

/** What the model needs to know of a share: whose task it is, and where days are counted. */
@Component
class ShareRouting {

    private final Directory directory;

    ShareRouting(Directory directory) {
        this.directory = directory;
    }

    Map<String, Object> of(Share share) {
        Map<String, Object> routing = new HashMap<>();
        routing.put("shareId", share.id().toString());
        routing.put("owner", share.owner() == null ? "" : share.owner());
        routing.put("place", place(share).orElse(null));
        return routing;
    }

    Optional<String> place(Share share) {
        return Optional.ofNullable(share.owner()).flatMap(directory::person).map(Person::place);
    }
}
