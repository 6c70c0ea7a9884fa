package org.opsrail.screening.format;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opsrail.screening.ListedEntity;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.format.Unreadable.Refused;

/** A list in one of the formats, recognised and ready to be read. */
public interface ListFile {

    ListFormat format();

    /**
     * Hands out entry after entry; what was handed out before a refusal counts for nothing.
     *
     * @param topic of entries of which the file does not say why they are listed
     * @return when the publisher made the file, null where the file does not say
     */
    @Nullable
    LocalDate read(Topic topic, Consumer<ListedEntity> entries) throws Refused;
}
