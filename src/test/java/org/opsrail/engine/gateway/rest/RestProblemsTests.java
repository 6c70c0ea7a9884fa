package org.opsrail.engine.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.OpsrailTest;
import org.opsrail.engine.EngineAccess;
import org.springframework.beans.factory.annotation.Autowired;

/** What REST v2 answers to requests that it can't or won't do. */
@OpsrailTest
class RestProblemsTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private EngineAccess engine;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    POST  | /v2/user-tasks/search                | {"filter":{"colour":"red"}}                          | 400 | Unexpected filter 'colour'
                    POST  | /v2/user-tasks/search                | {"filter":{"state":"PARKED"}}                        | 400 | Unexpected value 'PARKED'
                    POST  | /v2/user-tasks/search                | {"filter":{"priority":{"$like":"1*"}}}               | 400 | 'priority' can't be filtered by '$like'
                    POST  | /v2/user-tasks/search                | {"filter":{"dueDate":{"$gt":"tomorrow"}}}            | 400 | 'tomorrow'
                    POST  | /v2/user-tasks/search                | {"sort":[{"field":"colour"}]}                        | 400 | can't be sorted by 'colour'
                    POST  | /v2/user-tasks/search                | {"page":{"limit":100000}}                            | 400 | page.limit
                    POST  | /v2/user-tasks/search                | {"page":{"after":"bm90"}}                            | 400 | The cursor
                    POST  | /v2/user-tasks/search                | {"page":{"from":1,"after":"bm90"}}                   | 400 | only one
                    POST  | /v2/user-tasks/search                | {"filters":{}}                                       | 400 | Unexpected property 'filters'
                    POST  | /v2/user-tasks/search                | {"filter":                                           | 400 | can't be read
                    GET   | /v2/user-tasks/abc                   | -                                                    | 400 | 'abc'
                    GET   | /v2/user-tasks/1                     | -                                                    | 404 | User task with key '1' not found
                    GET   | /v2/process-definitions/1/xml        | -                                                    | 404 | not found
                    POST  | /v2/user-tasks/1/completion          | {}                                                   | 404 | COMPLETE
                    POST  | /v2/user-tasks/1/assignment          | {}                                                   | 400 | assignee
                    POST  | /v2/user-tasks/1/assignment          | {"user":"E014"}                                      | 400 | 'user'
                    PATCH | /v2/user-tasks/1                     | {"changeset":{"priority":101}}                       | 400 | 0 to 100
                    POST  | /v2/process-instances                | {}                                                   | 400 | processDefinitionId
                    POST  | /v2/process-instances                | {"processDefinitionId":"none","tenantId":"other"}    | 400 | multi-tenancy
                    POST  | /v2/process-instances                | {"processDefinitionId":"no-such-process"}            | 404 | no-such-process
                    POST  | /v2/jobs/activation                  | {"type":"x","timeout":1000}                          | 400 | maxJobsToActivate
                    PUT   | /v2/clock                            | {"timestamp":0}                                      | 501 | can't be pinned
                    POST  | /v2/clock/reset                      | -                                                    | 501 | DELETE /actuator/clock
                    GET   | /v2/documents/no-such                | -                                                    | 404 | Document with id 'no-such' not found
                    DELETE | /v2/documents/no-such               | -                                                    | 404 | Document with id 'no-such' not found
                    GET   | /v2/documents/no-such?storeId=other  | -                                                    | 400 | store with id 'other'
                    POST  | /v2/batch-operations/search          | {}                                                   | 501 | no batch operations
                    POST  | /v2/process-instances/cancellation   | {}                                                   | 501 | no batch operations
                    POST  | /v2/users/search                     | {}                                                   | 501 | Opsrail's own
                    POST  | /v2/process-instances/search         | {"filter":{"batchOperationId":"1"}}                  | 501 | batchOperationId
                    GET   | /v2/nothing-here                     | -                                                    | 404 | nothing-here
                    """)
    void shouldExplainByAProblemDetail(String method, String path, String body, int status, String reason)
            throws Exception {
        HttpResponse<String> answer = send(method, path, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).contains(reason);
    }

    @Test
    void shouldAskForCredentials() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(engine.restAddress().resolve("/v2/license"))
                .build();

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldSayWhoAsks() throws Exception {
        assertThat(send("GET", "/v2/authentication/me", "-").body()).contains(engine.username());
        assertThat(send("GET", "/v2/license", "-").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        String credentials = engine.username() + ":" + engine.password();
        URI address = engine.restAddress().resolve(path);
        HttpRequest request = HttpRequest.newBuilder(address)
                .method(method, body.equals("-") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
