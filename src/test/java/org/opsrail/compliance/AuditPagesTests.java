package org.opsrail.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.audit.AuditAction;
import org.opsrail.audit.AuditEntry;
import org.opsrail.audit.AuditTrail;
import org.opsrail.audit.AuditVerification;
import org.opsrail.audit.CaseReference;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

@OpsrailTest
class AuditPagesTests {

    private static final AuditAction TOOK = () -> "task.take";

    @Autowired
    WebApplicationContext context;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditVerification verification;

    @BeforeEach
    void someEntries() {
        trail.record(AuditEntry.of(TOOK)
                .by("P-actor")
                .about("P-subject")
                .on("=2+5")
                .in(new CaseReference(77001, "employee-onboarding", null))
                .with("element", "Task_CheckIn")
                .withPersonal("username", "sealed-in-the-trail"));
        trail.record(AuditEntry.of(TOOK).by("P-other").about("P-somebody-else"));
    }

    private MockHttpServletResponse open(String username, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return Browser.of(context, username).open(request).getResponse();
    }

    private String body(String username, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = open(username, request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    @Test
    void shouldBeSearchedByPersonCaseActorAndPeriod() throws Exception {
        for (String[] question : new String[][] {{"person", "P-subject"}, {"kase", "77001"}, {"actor", "P-actor"}}) {
            assertThat(body("ada", get("/audit").param(question[0], question[1])))
                    .contains("Task taken", "P-actor", "step: Task_CheckIn", "sealed-in-the-trail")
                    .doesNotContain("P-somebody-else");
        }
        assertThat(body("ada", get("/audit").param("until", "2001-01-01"))).contains("No entry fits");
        assertThat(body("ada", get("/audit").param("kase", "not a number"))).contains("No entry fits");
    }

    @Test
    void shouldBeOpenToAdministratorsAndAuditorsOnly() throws Exception {
        for (String path : new String[] {"/audit", "/audit/trail.csv", "/audit/trail.json"}) {
            assertThat(open("demo", get(path)).getStatus()).as(path).isEqualTo(200);
            assertThat(open("olivia", get(path)).getStatus()).as(path).isEqualTo(403);
            assertThat(open("nina", get(path)).getStatus()).as(path).isEqualTo(403);
        }
        assertThat(open("nina", post("/audit/verification")).getStatus()).isEqualTo(403);
    }

    @Test
    void shouldLetAnAuditorVerifyAndSeeWhen() throws Exception {
        assertThat(open("ada", post("/audit/verification")).getRedirectedUrl()).isEqualTo("/audit");

        assertThat(verification.last()).get().matches(AuditVerification.Verified::intact);
        assertThat(body("ada", get("/audit"))).contains("Nothing was altered", "Verified just now");
    }

    @Test
    void shouldExportWithoutFormulasAndWithoutWhatIsSealed() throws Exception {
        String csv = body("ada", get("/audit/trail.csv").param("person", "P-subject"));
        assertThat(csv).contains("'=2+5", "task.take").doesNotContain("sealed-in-the-trail", "P-somebody-else");

        String json = body("ada", get("/audit/trail.json").param("person", "P-subject"));
        assertThat(json).startsWith("[{").contains("\"canonical\":\"sequence ").doesNotContain("sealed-in-the-trail");
        assertThat(body("ada", get("/audit").param("action", "compliance.export-trail")))
                .contains("Audit trail exported", "format: json");
    }

    @Test
    void shouldShowSignInsAndRefusedOnes() throws Exception {
        Browser.of(context, "marc");

        assertThat(body("ada", get("/audit").param("actor", "E010").param("action", "identity.sign-in")))
                .contains("Signed in", "network address: 127.0.0.1");
    }
}
