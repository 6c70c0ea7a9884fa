package org.opsrail.duediligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opsrail.duediligence.CustomerFixture.CIRCLE;
import static org.opsrail.duediligence.CustomerFixture.PATIENCE;
import static org.opsrail.duediligence.CustomerFixture.cells;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What machines may read of customers, and who may. */
@OpsrailTest
class CustomerRegisterTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    DirectoryFiles files;

    @Autowired
    InstantSource clock;

    @Autowired
    CustomerRequests requests;

    private String reference;

    @BeforeEach
    void askForACustomerOfAntoine() {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        reference = "CRM-" + UUID.randomUUID();
        requests.ask(cells("reference", reference, "legal_name", "Mill " + reference), CIRCLE, CustomerFixture.SOFIA);
    }

    @Test
    void shouldTellTheFileTheRiskWithItsFactorsAndWhereTheCaseStands() throws Exception {
        JsonNode file = await().atMost(PATIENCE)
                .until(() -> json("antoine", "/api/customers/" + reference), found -> found.has("risk"));

        assertThat(file.get("state").asString()).isEqualTo("OPEN");
        assertThat(file.at("/file/registrationNumber").asString()).isEqualTo("Aachen HRB 11223");
        assertThat(file.get("processInstanceKey").asString()).matches("\\d+");
        assertThat(file.get("owners"))
                .hasSize(5)
                .anySatisfy(owner -> assertThat(owner.toString()).contains("Ada Stone", "80", "Top Holding"));
        assertThat(file.get("beneficialOwners"))
                .anySatisfy(owner -> assertThat(owner.toString()).contains("Ada Stone", "OWNERSHIP"));
        assertThat(file.at("/risk/level").asString()).isEqualTo("MEDIUM");
        assertThat(file.at("/risk/factors").toString()).contains("points", "circle");
        assertThat(file.get("findings").toString()).contains("The shares add up");
        assertThat(file.has("reviewOn")).isFalse();
    }

    @Test
    void shouldListPageByPageAndByStateAndRisk() throws Exception {
        await().atMost(PATIENCE)
                .until(() -> json("antoine", "/api/customers/" + reference).has("risk"));

        assertThat(found("demo", "state=open&risk=medium&q=" + reference)).isEqualTo(1);
        assertThat(found("demo", "state=approved&q=" + reference)).isZero();
        assertThat(found("demo", "risk=high&q=" + reference)).isZero();
        assertThat(found("demo", "q=mill " + reference)).isEqualTo(1);
        JsonNode second = json("demo", "/api/customers?size=1&page=1&q=Mill CRM");
        assertThat(second.get("customers").size())
                .isEqualTo(Math.min(1, second.get("total").asInt() - 1));
    }

    @Test
    void shouldShowTheSalespersonOnlyTheirOwn() throws Exception {
        assertThat(found("antoine", "q=" + reference)).isEqualTo(1);
        assertThat(found("ada", "q=" + reference)).isEqualTo(1);
        assertThat(found("marc", "q=" + reference)).isZero();
        assertThat(found("marc", "")).isZero();

        MockHttpServletResponse unseen = answer("marc", "/api/customers/" + reference);
        MockHttpServletResponse unknown = answer("demo", "/api/customers/CRM-0");
        assertThat(unseen.getStatus()).isEqualTo(404);
        assertThat(unseen.getContentType()).startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(unseen.getContentAsString()).get("type"))
                .isEqualTo(JsonMapper.shared()
                        .readTree(unknown.getContentAsString())
                        .get("type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=201", "page=-1", "state=sold", "risk=none"})
    void shouldRefuseWhatIsNoPageAndNoState(String asked) throws Exception {
        assertThat(answer("demo", "/api/customers?" + asked).getStatus()).isEqualTo(400);
    }

    private int found(String username, String asked) throws Exception {
        return json(username, "/api/customers?" + asked).get("total").asInt();
    }

    private JsonNode json(String username, String path) throws Exception {
        return JsonMapper.shared().readTree(answer(username, path).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(String username, String path) throws Exception {
        return Browser.mvc(context)
                .perform(get(path).with(httpBasic(username, username)))
                .andReturn()
                .getResponse();
    }
}
