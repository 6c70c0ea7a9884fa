package org.opsrail.duediligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opsrail.duediligence.CustomerFixture.PATIENCE;
import static org.opsrail.duediligence.CustomerFixture.cells;
import static org.opsrail.duediligence.SignedDeals.NEXT_SECRET;
import static org.opsrail.duediligence.SignedDeals.SECRET;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.Browser;
import org.opsrail.OpsrailTest;
import org.opsrail.directory.DirectoryFiles;
import org.opsrail.directory.SampleDirectory;
import org.opsrail.duediligence.SignedDeals.Call;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.Customers;
import org.opsrail.task.TaskDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer relationship system tells of deals, and others pretend to be one. */
@OpsrailTest
class DealHookTests {

    @LocalServerPort
    int port;

    @Autowired
    WebApplicationContext context;

    @Autowired
    DirectoryFiles files;

    @Autowired
    InstantSource clock;

    @Autowired
    Customers customers;

    @Autowired
    TaskDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    private final String reference = "CRM-" + UUID.randomUUID();
    private final String id = "msg_" + UUID.randomUUID();
    private SignedDeals crm;

    @BeforeEach
    void settleIn() {
        SampleDirectory.settleIn(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        crm = new SignedDeals(port);
    }

    @Test
    void shouldStartTheCheckAndAskTheSalespersonForTheOwners() throws Exception {
        JsonNode answer = ok(crm.send(signed(deal())));

        assertThat(answer.get("outcome").asString()).isEqualTo("STARTED");
        Customer customer = customers.called(reference).orElseThrow();
        assertThat(answer.get("customerId").asString()).isEqualTo(customer.id().toString());
        assertThat(customer.company().salesperson()).isEqualTo(CustomerFixture.ANTOINE);
        long key = await().atMost(PATIENCE)
                .until(() -> customers.called(reference).orElseThrow().processInstanceKey(), known -> known != null);
        await().atMost(PATIENCE)
                .until(() -> desk.waiting(key).stream()
                        .anyMatch(task -> task.elementId().equals("Task_CorrectFile")));
    }

    @Test
    void shouldAnswerTheSameCallAlikeAndStartNothingTwice() throws Exception {
        Call call = signed(deal());
        HttpResponse<String> first = crm.send(call);
        HttpResponse<String> replayed = crm.send(call);
        HttpResponse<String> attemptedAnew =
                crm.send(Call.signed(id, Instant.now().minusSeconds(60), deal(), SECRET));
        HttpResponse<String> toldAgain = crm.send(Call.signed(id + "-2", Instant.now(), deal(), SECRET));

        assertThat(replayed.statusCode()).isEqualTo(200);
        assertThat(replayed.body()).isEqualTo(first.body());
        assertThat(attemptedAnew.body()).isEqualTo(first.body());
        assertThat(ok(toldAgain).get("outcome").asString()).isEqualTo("KNOWN");
        assertThat(asked()).isOne();
    }

    @Test
    void shouldTakeOneOfManyAtOnce() {
        Call call = signed(deal());
        List<CompletableFuture<HttpResponse<String>>> sent = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> sendQuietly(call)))
                .limit(6)
                .toList();

        assertThat(sent.stream()
                        .map(CompletableFuture::join)
                        .map(HttpResponse::body)
                        .distinct())
                .hasSize(1)
                .first()
                .asString()
                .contains("STARTED");
        assertThat(asked()).isOne();
    }

    @Test
    void shouldRefuseWhatIsReplayedLaterAlteredOrSignedByAnother() throws Exception {
        double refused = refused();
        Call call = signed(deal());

        assertThat(crm.send(call.altered(deal().replace("60000", "1"))).statusCode())
                .isEqualTo(401);
        assertThat(crm.send(Call.signed(id, Instant.now().minusSeconds(400), deal(), SECRET))
                        .statusCode())
                .isEqualTo(401);
        assertThat(crm.send(Call.signed(id, Instant.now().plusSeconds(400), deal(), SECRET))
                        .statusCode())
                .isEqualTo(401);
        HttpResponse<String> stranger =
                crm.send(Call.signed(id, Instant.now(), deal(), "c29tZWJvZHkgZWxzZSdzIHNlY3JldCBrZXk="));
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(crm.send(new Call(id, 0, "v1,", deal())).statusCode()).isEqualTo(401);

        assertThat(customers.called(reference)).isEmpty();
        assertThat(refused() - refused).isEqualTo(5);
        assertThat(ok(crm.send(call)).get("outcome").asString()).isEqualTo("STARTED");
    }

    @Test
    void shouldBelieveTheNextSecretToo() throws Exception {
        assertThat(ok(crm.send(Call.signed(id, Instant.now(), deal(), NEXT_SECRET)))
                        .get("outcome")
                        .asString())
                .isEqualTo("STARTED");
    }

    @Test
    void shouldRefuseWhatIsTooLargeHoweverItComes() throws Exception {
        Call huge = signed(deal().replace("Northwind Mills", "N".repeat(300_000)));

        assertThat(crm.send(huge).statusCode()).isEqualTo(413);
        assertThat(crm.sendInPieces(huge).statusCode()).isEqualTo(413);
        assertThat(crm.sendInPieces(signed(deal())).statusCode()).isEqualTo(200);
    }

    @Test
    void shouldSayWhatItCantReadAndPassOverWhatItNeedNotKnow() throws Exception {
        assertThat(crm.send(signed("{")).statusCode()).isEqualTo(400);
        assertThat(crm.send(signed("[1]")).body()).contains("deal.won");
        assertThat(crm.send(signed("{\"type\":\"deal.won\",\"data\":{\"owners\":[" + "1,".repeat(500) + "1]}}"))
                        .statusCode())
                .isEqualTo(400);

        assertThat(ok(crm.send(signed(deal().replace("deal.won", "deal.lost"))))
                        .get("outcome")
                        .asString())
                .isEqualTo("IGNORED");
        assertThat(ok(crm.send(signed(deal().replace("{\"reference\"", "{\"colour\":{},\"reference\""))))
                        .get("outcome")
                        .asString())
                .isEqualTo("STARTED");
    }

    @Test
    void shouldKeepWhatIsIncompleteUntilSomebodyCompletesIt() throws Exception {
        String sent = deal("country", "", "salesperson", "nobody@example.com", "legal_name", "Mill\u0000wright " + id);
        JsonNode answer = ok(crm.send(signed(sent)));
        assertThat(answer.get("outcome").asString()).isEqualTo("INCOMPLETE");
        assertThat(ok(crm.send(signed(sent)))).isEqualTo(answer);
        assertThat(customers.called(reference)).isEmpty();

        Browser antoine = Browser.of(context, "antoine");
        assertThat(body(antoine, "/cases")).contains("/customers/deals");
        assertThat(body(antoine, "/customers/deals"))
                .contains("Millwright " + id, reference, "Country of the seat · Salesperson");
        assertThat(body(antoine, "/customers/new?deal=" + id))
                .contains("Millwright " + id, "nobody who works here", "value=\"" + id + "\"");
        MockHttpServletRequestBuilder completed = post("/customers/new").param("deal", id);
        cells("reference", reference).forEach(completed::param);
        assertThat(antoine.open(completed).getResponse().getRedirectedUrl()).startsWith("/cases");

        assertThat(body(antoine, "/customers/deals")).doesNotContain(reference);
        assertThat(said()).isZero();
        assertThat(ok(crm.send(signed(sent)))).isEqualTo(answer);
    }

    @Test
    void shouldForgetWhatIsToldAgainInFullOrSetAside() throws Exception {
        ok(crm.send(signed(deal("country", "Atlantis"))));
        assertThat(said()).isOne();
        ok(crm.send(Call.signed(id + "-2", Instant.now(), deal(), SECRET)));
        assertThat(said()).isZero();

        ok(crm.send(Call.signed(id + "-3", Instant.now(), "{\"type\":\"deal.won\",\"data\":{}}", SECRET)));
        Browser antoine = Browser.of(context, "antoine");
        assertThat(body(antoine, "/customers/deals")).contains(id + "-3", "Without a name");
        int trail = trail();
        antoine.open(post("/customers/deals/set-aside").param("deal", id + "-3"));
        assertThat(body(antoine, "/customers/deals")).doesNotContain(id + "-3");
        assertThat(trail()).isEqualTo(trail + 1);
        assertThat(Browser.of(context, "marc")
                        .open(get("/customers/deals"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private Call signed(String body) {
        return Call.signed(id, Instant.now(), body, SECRET);
    }

    private HttpResponse<String> sendQuietly(Call call) {
        try {
            return crm.send(call);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String deal(String... changed) {
        Map<String, Object> data = new HashMap<>(cells(changed));
        data.put("reference", reference);
        data.put(
                "salesperson",
                data.get("salesperson").equals(CustomerFixture.ANTOINE)
                        ? "antoine.lambert@example.com"
                        : data.get("salesperson"));
        JsonMapper json = JsonMapper.shared();
        return "{\"type\":\"deal.won\",\"timestamp\":\"2026-11-25T10:00:00Z\",\"data\":%s}"
                .formatted(json.writeValueAsString(new TreeMap<>(data)));
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private long asked() {
        return count("SELECT count(*) FROM duediligence.customer WHERE reference = ?");
    }

    private long said() {
        return count("SELECT count(*) FROM duediligence.deal WHERE said IS NOT NULL AND reference = ?");
    }

    private long count(String sql) {
        return jdbc.sql(sql).param(reference).query(Long.class).single();
    }

    private int trail() {
        return jdbc.sql("SELECT count(*) FROM audit.entry WHERE action = 'duediligence.set-deal-aside'")
                .query(Integer.class)
                .single();
    }

    private double refused() {
        return meters.find("opsrail.webhook.refused").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    private static String body(Browser browser, String path) throws Exception {
        MockHttpServletResponse answer = browser.open(get(path)).getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }
}
