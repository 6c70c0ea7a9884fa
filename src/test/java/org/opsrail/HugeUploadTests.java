package org.opsrail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 2 GB are refused as soon as they are announced: nobody waits for them, and no thread waits with them. */
@OpsrailTest
class HugeUploadTests {

    private static final String MULTIPART = "multipart/form-data; boundary=x";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/api/onboardings, text/csv",
        "/api/offboardings, text/csv",
        "/api/customers, text/csv",
        "/api/webhooks/customers, application/json",
        "/api/onboardings, application/json",
        "/v2/process-instances, application/json",
        "/v2/documents, " + MULTIPART,
        "/v2/deployments, " + MULTIPART
    })
    void shouldRefuseAMachine(String path, String type) throws Exception {
        assertThat(HugeUpload.byMachine(port, "demo").statusLine(path, type)).contains("413");
    }

    @ParameterizedTest
    @CsvSource({"/onboardings/import", "/offboardings/import", "/customers/import", "/people/import"})
    void shouldRefuseAPersonsTable(String page) throws Exception {
        assertThat(HugeUpload.byPerson(port, "demo").statusLine(page, MULTIPART))
                .contains("413");
    }
}
