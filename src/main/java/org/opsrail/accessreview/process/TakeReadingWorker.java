package org.opsrail.accessreview.process;

import java.util.UUID;
import org.opsrail.accessreview.domain.Campaigns;
import org.opsrail.accessreview.domain.Campaigns.SourceToRead;
import org.opsrail.accessreview.domain.ReviewSettings;
import org.opsrail.accessreview.reading.domain.Sources;
import org.opsrail.accessreview.reading.domain.SystemReader;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.OutOfReach;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.springframework.stereotype.Component;

/** Reads a system as it is now, once per review. */
@Component
class TakeReadingWorker implements JobHandler<TakeReadingWorker.Variables> {

    private final Campaigns campaigns;
    private final Sources sources;
    private final SystemReader reader;
    private final ReviewSettings settings;

    TakeReadingWorker(Campaigns campaigns, Sources sources, SystemReader reader, ReviewSettings settings) {
        this.campaigns = campaigns;
        this.sources = sources;
        this.reader = reader;
        this.settings = settings;
    }

    record Variables(UUID reviewId, SourceToRead source) {}

    @Override
    public String type() {
        return "accessreview.take-reading";
    }

    @Override
    public Class<Variables> variables() {
        return Variables.class;
    }

    @Override
    public Outcome work(Job<Variables> job) {
        String system = job.variables().source().system();
        if (campaigns.readFor(job.variables().reviewId(), system).isPresent()) {
            return Outcome.done();
        }
        try {
            reader.read(sources.find(system).orElseThrow(), null);
            return Outcome.done();
        } catch (ConnectorUnavailable unavailable) {
            return OutOfReach.of(
                    job,
                    unavailable,
                    settings.connectorBackOff(),
                    reason -> Outcome.error("Err_ConnectorUnavailable", reason));
        }
    }
}
