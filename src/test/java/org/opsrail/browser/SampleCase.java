package org.opsrail.browser;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.UserTask;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** One newcomer of the sample company whose onboarding has begun. */
public record SampleCase(long caseKey, String lastName, CamundaClient client) {

    public static SampleCase start(ApplicationContext context, String address) {
        LocalDate today =
                LocalDate.ofInstant(context.getBean(InstantSource.class).instant(), ZoneOffset.UTC);
        SampleDirectory.settleIn(context.getBean(DirectoryFiles.class), today);
        String number = "N" + UUID.randomUUID().toString().substring(0, 8);
        long key = post(address, number, today);
        SampleCase sample = new SampleCase(key, "Vasseur-" + number, context.getBean(CamundaClient.class));
        sample.task("Task_FilePaperwork");
        sample.task("Task_OrderEquipment");
        return sample;
    }

    long task(String elementId) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> find(elementId), Optional::isPresent)
                .orElseThrow()
                .getUserTaskKey();
    }

    private static long post(String address, String number, LocalDate today) {
        String rows = """
                employee_number,first_name,last_name,private_email,work_email,role,team,manager,buddy,start_date,place,contract_type
                %s,Camille,Vasseur-%s,%s@example.org,%s@example.com,software-engineer,Engineering,E010,,%s,Paris,permanent
                """.formatted(number, number, number, number, today.plusDays(20));
        JsonNode answer = RestClient.create(address)
                .post()
                .uri("/api/onboardings")
                .headers(headers -> headers.setBasicAuth("demo", "demo"))
                .contentType(MediaType.valueOf("text/csv"))
                .body(rows)
                .retrieve()
                .body(JsonNode.class);
        return requireNonNull(answer).at("/started/0/processInstanceKey").asLong();
    }

    private Optional<UserTask> find(String elementId) {
        return client
                .newUserTaskSearchRequest()
                .filter(filter -> filter.processInstanceKey(caseKey).elementId(elementId))
                .send()
                .join()
                .items()
                .stream()
                .findFirst();
    }
}
