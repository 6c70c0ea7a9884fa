package org.opsrail.browser;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** An access review of a system of its own, in which its owner has to decide on six accounts of nobody. */
record SampleReview(String id, String reading, long task) {

    static final int RIGHTS = 6;

    static SampleReview start(ApplicationContext context, String address) {
        LocalDate today =
                LocalDate.ofInstant(context.getBean(InstantSource.class).instant(), ZoneOffset.UTC);
        SampleDirectory.settleIn(context.getBean(DirectoryFiles.class), today);
        String system = "robots-" + UUID.randomUUID().toString().substring(0, 8);
        context.getBean(Directory.class).save(new ConnectedSystem(system, "Robots", "E010", null, null, null));
        StringBuilder export = new StringBuilder("account,person,level\n");
        for (int i = 1; i <= RIGHTS; i++) {
            export.append("robot-").append(i).append(",,operator\n");
        }
        JsonNode reading = requireNonNull(client(address)
                .post()
                .uri("/api/access-sources/{system}/readings?account=account&person=person&level=level", system)
                .contentType(MediaType.valueOf("text/csv"))
                .body(export.toString())
                .retrieve()
                .body(JsonNode.class));
        JsonNode review = requireNonNull(client(address)
                .post()
                .uri("/api/access-reviews")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("requestId", system, "systems", new String[] {system}))
                .retrieve()
                .body(JsonNode.class));
        String id = review.get("id").asString();
        long task = await().atMost(Duration.ofSeconds(20))
                .until(() -> task(address, id), Optional::isPresent)
                .orElseThrow();
        return new SampleReview(id, reading.get("id").asString(), task);
    }

    String taskPath() {
        return "/access-reviews/tasks/" + task;
    }

    private static Optional<Long> task(String address, String review) {
        JsonNode known = requireNonNull(client(address)
                .get()
                .uri("/api/access-reviews/{id}", review)
                .retrieve()
                .body(JsonNode.class));
        if (known.get("processInstanceKey").isNull()) {
            return Optional.empty();
        }
        JsonNode tasks = requireNonNull(client(address)
                .get()
                .uri(
                        "/api/tasks?filter=all&processInstanceKey={key}",
                        known.get("processInstanceKey").asLong())
                .retrieve()
                .body(JsonNode.class));
        return tasks.isEmpty()
                ? Optional.empty()
                : Optional.of(tasks.get(0).get("key").asLong());
    }

    private static RestClient client(String address) {
        return RestClient.builder()
                .baseUrl(address)
                .defaultHeaders(headers -> headers.setBasicAuth("demo", "demo"))
                .build();
    }
}
