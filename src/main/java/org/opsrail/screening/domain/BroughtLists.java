package org.opsrail.screening.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.opsrail.screening.ListedEntity.Topic;
import org.opsrail.screening.ScreeningLists;
import org.opsrail.screening.domain.ListLoading.Named;
import org.springframework.stereotype.Component;

@Component
class BroughtLists implements ScreeningLists {

    private final ListLoading loading;

    BroughtLists(ListLoading loading) {
        this.loading = loading;
    }

    @Override
    public void bring(String name, Topic topic, String fileName, InputStream file) throws IOException {
        switch (loading.stage(List.of(new Named(fileName, file)), new ListSource(name, topic), null)) {
            case Receipt.Refused refused ->
                throw new IllegalArgumentException(
                        fileName + ": " + refused.because().key());
            case Receipt.Staged staged -> loading.activate(staged.version().id(), null);
        }
    }
}
