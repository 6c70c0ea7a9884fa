package org.opsrail.browser;

import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.response.UserTask;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** One newcomer of the sample company whose onboarding has begun. */
record SampleCase(long caseKey, String lastName, List<UserTask> tasks) {

    static SampleCase start(ApplicationContext context, String address) {
        LocalDate today =
                LocalDate.ofInstant(context.getBean(InstantSource.class).instant(), ZoneOffset.UTC);
        SampleDirectory.settleIn(context.getBean(DirectoryFiles.class), today);
        String number = "N" + UUID.randomUUID().toString().substring(0, 8);
        post(address, number, today);
        CamundaClient client = context.getBean(CamundaClient.class);
        long key = await().atMost(Duration.ofSeconds(20)).until(() -> newestCase(client), found -> found > 0);
        List<UserTask> tasks = await().atMost(Duration.ofSeconds(20))
                .until(() -> tasks(client, key), open -> has(open, "Task_OrderEquipment"));
        return new SampleCase(key, "Vasseur-" + number, tasks);
    }

    long task(String elementId) {
        return tasks.stream()
                .filter(task -> task.getElementId().equals(elementId))
                .findFirst()
                .orElseThrow()
                .getUserTaskKey();
    }

    private static void post(String address, String number, LocalDate today) {
        String rows = """
                employee_number,first_name,last_name,private_email,work_email,role,team,manager,buddy,start_date,place,contract_type
                %s,Camille,Vasseur-%s,%s@example.org,%s@example.com,software-engineer,Engineering,E010,,%s,Paris,permanent
                """.formatted(number, number, number, number, today.plusDays(20));
        RestClient.create(address)
                .post()
                .uri("/api/onboardings")
                .headers(headers -> headers.setBasicAuth("demo", "demo"))
                .contentType(MediaType.valueOf("text/csv"))
                .body(rows)
                .retrieve()
                .toBodilessEntity();
    }

    private static long newestCase(CamundaClient client) {
        return client
                .newProcessInstanceSearchRequest()
                .filter(filter -> filter.processDefinitionId("employee-onboarding"))
                .sort(sort -> sort.startDate().desc())
                .page(page -> page.limit(1))
                .send()
                .join()
                .items()
                .stream()
                .mapToLong(instance -> instance.getProcessInstanceKey())
                .findFirst()
                .orElse(0);
    }

    private static List<UserTask> tasks(CamundaClient client, long key) {
        return client.newUserTaskSearchRequest()
                .filter(filter -> filter.processInstanceKey(key))
                .send()
                .join()
                .items();
    }

    private static boolean has(List<UserTask> tasks, String elementId) {
        return tasks.stream().anyMatch(task -> task.getElementId().equals(elementId));
    }
}
