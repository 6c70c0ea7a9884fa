package org.opsrail.accessreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opsrail.ProcessTest;
import org.opsrail.accessreview.ScimTargets.Fault;
import org.opsrail.accessreview.domain.Certification.Wish;
import org.opsrail.accessreview.domain.Decision;
import org.opsrail.accessreview.domain.Item;
import org.opsrail.accessreview.domain.Removal;
import org.opsrail.accessreview.domain.Removal.Proof;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.Review.State;
import org.opsrail.accessreview.domain.ReviewRequest;
import org.opsrail.directory.Directory.ConnectedSystem;
import org.opsrail.onboarding.Deliveries;
import org.opsrail.worker.JobHandler;
import org.opsrail.worker.Outcome;
import org.opsrail.worker.Outcome.BusinessError;
import org.opsrail.worker.Outcome.Done;
import org.opsrail.worker.Outcome.Failure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Each handler of the access review: delivered again, kept from its work and then not, and refused for good. */
@ProcessTest
class ReviewDeliveryTests {

    private static ReviewFixture company;

    @Autowired
    List<JobHandler<?>> handlers;

    private UUID id;
    private Deliveries deliveries;

    @BeforeAll
    static void found(@Autowired ApplicationContext application) {
        company = new ReviewFixture(application);
    }

    @AfterAll
    static void close() {
        company.close();
    }

    @BeforeEach
    void ask() {
        company.settleIn();
        company.github.account("beatrice", "E014", "member");
        company.github.account("bot", "", "member");
        id = company.reviews
                .ask(new ReviewRequest("delivery", Review.Kind.ON_DEMAND, List.of("github"), null, "E002"))
                .id();
        deliveries = new Deliveries(
                handlers,
                company.jdbc,
                Map.of("reviewId", id),
                List.of(
                        "accessreview.review",
                        "accessreview.reading",
                        "accessreview.reading_entry",
                        "accessreview.review_reading",
                        "accessreview.share",
                        "accessreview.item",
                        "accessreview.decision",
                        "accessreview.removal",
                        "accessreview.fact",
                        "notification.message",
                        "directory.access_grant",
                        "audit.entry"));
    }

    @Test
    void shouldHaveATestForEachHandler() {
        assertThat(handlers)
                .extracting(JobHandler::type)
                .filteredOn(type -> type.startsWith("accessreview."))
                .containsExactlyInAnyOrder(
                        "accessreview.open-campaign",
                        "accessreview.take-reading",
                        "accessreview.freeze-scope",
                        "accessreview.settle-undecided",
                        "accessreview.list-removals",
                        "accessreview.remove-access",
                        "accessreview.verify-removal",
                        "accessreview.close-campaign");
    }

    @Test
    void shouldDoNothingTwiceFromTheOpeningToTheEnd() throws Exception {
        twice("open-campaign", Map.of());
        twice("take-reading", source());
        twice("freeze-scope", Map.of());
        twice("settle-undecided", share());
        assertThat(item("bot").decision()).isEqualTo(Decision.REVOKE);
        assertThat(item("beatrice").decision()).isNull();
        Map<String, Object> bot = removal();
        assertThat(twice("list-removals", Map.of())).isInstanceOf(Done.class);
        assertThat(twice("remove-access", bot)).isEqualTo(Outcome.done());
        assertThat(twice("verify-removal", bot)).isEqualTo(Outcome.done());
        assertThat(twice("close-campaign", Map.of())).isEqualTo(Outcome.done());

        assertThat(company.reviews.get(id).state()).isEqualTo(State.CLOSED);
        assertThat(now().proof()).isEqualTo(Proof.TARGET);
        assertThat(company.github.holds("bot", "member")).isFalse();
    }

    /** Each of them writes into that table last, or not at all: what came before is done again with it. */
    @ParameterizedTest
    @CsvSource({
        "open-campaign,    review",
        "take-reading,     reading_entry",
        "freeze-scope,     item",
        "settle-undecided, decision",
        "list-removals,    removal",
        "remove-access,    removal",
        "verify-removal,   fact",
        "close-campaign,   fact"
    })
    void shouldDoAllOfItOnceTheDatabaseTakesItAgain(String type, String table) throws Exception {
        Map<String, Object> own = broughtTo(type);
        company.jdbc
                .sql("ALTER TABLE accessreview.%s RENAME TO out_of_order".formatted(table))
                .update();
        try {
            assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> once(type, own, 5));
        } finally {
            company.jdbc
                    .sql("ALTER TABLE accessreview.out_of_order RENAME TO " + table)
                    .update();
        }

        assertThat(twice(type, own)).isInstanceOf(Done.class);
    }

    @Test
    void shouldLetOneCaseWorkAReview() throws Exception {
        twice("open-campaign", Map.of());

        assertThat(deliveries.inCase(4712, "accessreview.open-campaign", 2, 5, Map.of()))
                .isInstanceOfSatisfying(
                        BusinessError.class, error -> assertThat(error.code()).isEqualTo("Err_AlreadyStarted"));
    }

    @Test
    void shouldReadASystemThatAnswersAgainAndAskItsOwnerWhenNoTryIsLeft() throws Exception {
        twice("open-campaign", Map.of());
        company.github.failReads(Fault.OUT_OF_REACH, 1);
        assertThat(once("take-reading", source(), 4))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.message()).contains("GitHub"));
        assertThat(company.readings.latest("github")).isEmpty();
        company.github.failReads(Fault.OUT_OF_REACH, 1);
        assertThat(once("take-reading", source(), 1)).satisfies(error("Err_ConnectorUnavailable"));

        assertThat(once("take-reading", source(), 3)).isEqualTo(Outcome.done());
        assertThat(company.readings.latest("github")).isPresent();
    }

    @Test
    void shouldRemoveOnceTheSystemAnswersAgainAndAskAPersonWhenNoTryIsLeft() throws Exception {
        Map<String, Object> bot = broughtTo("remove-access");
        company.github.failWrites(Fault.OUT_OF_REACH, 1);
        assertThat(once("remove-access", bot, 4)).isInstanceOf(Failure.class);
        assertThat(now().removedAt()).isNull();
        company.github.failWrites(Fault.OUT_OF_REACH, 1);
        assertThat(once("remove-access", bot, 1)).satisfies(error("Err_ConnectorUnavailable"));
        assertThat(now().whyByHand()).contains("GitHub");

        assertThat(once("remove-access", bot, 3)).isEqualTo(Outcome.done());
        assertThat(company.github.holds("bot", "member")).isFalse();
    }

    @Test
    void shouldAskAPersonWhenASystemRefusesOrIsConnectedNoMore() throws Exception {
        Map<String, Object> bot = broughtTo("remove-access");
        company.github.failWrites(Fault.REFUSES, 1);
        assertThat(once("remove-access", bot, 4)).satisfies(error("Err_AccessRefused"));
        assertThat(now().whyByHand()).contains("the last administrator stays");
        ConnectedSystem github = company.directory.system("github").orElseThrow();
        company.directory.save(new ConnectedSystem(github.id(), github.name(), github.owner(), null, null, null));

        assertThat(once("remove-access", bot, 4)).satisfies(error("Err_AccessRefused"));
        assertThat(now().whyByHand()).contains("Nothing connects");
    }

    @Test
    void shouldProveOnceTheSystemAnswersAgainAndAskAPersonWhenNoTryIsLeft() throws Exception {
        Map<String, Object> bot = broughtTo("verify-removal");
        company.github.failReads(Fault.OUT_OF_REACH, 1);
        assertThat(once("verify-removal", bot, 4)).isInstanceOf(Failure.class);
        company.github.failReads(Fault.OUT_OF_REACH, 1);
        assertThat(once("verify-removal", bot, 1)).satisfies(error("Err_ConnectorUnavailable"));
        assertThat(now().provenAt()).isNull();

        assertThat(once("verify-removal", bot, 3)).isEqualTo(Outcome.done());
        assertThat(now().proof()).isEqualTo(Proof.TARGET);
    }

    @Test
    void shouldReopenOncePerReadingWhatTheSystemSilentlyKeeps() throws Exception {
        Map<String, Object> bot = broughtTo("remove-access");
        company.github.failWrites(Fault.KEEPS_SILENTLY, 1);
        assertThat(once("remove-access", bot, 4)).isEqualTo(Outcome.done());

        assertThat(twice("verify-removal", bot)).satisfies(error("Err_AccessStillThere"));
        assertThat(now()).returns(1, Removal::reopened).returns(null, Removal::removedAt);
    }

    /** Everything before that job is done; answers its own variables. */
    private Map<String, Object> broughtTo(String type) throws Exception {
        if (type.equals("open-campaign")) {
            return Map.of();
        }
        once("open-campaign", Map.of(), 5);
        if (type.equals("take-reading")) {
            return source();
        }
        once("take-reading", source(), 5);
        if (type.equals("freeze-scope")) {
            return Map.of();
        }
        Map<String, Object> share = share();
        if (type.equals("settle-undecided")) {
            return share;
        }
        Item bot = item("bot");
        company.certification.decide(bot.shareId(), List.of(bot.id()), new Wish(Decision.REVOKE, null, null), "E010");
        if (type.equals("list-removals")) {
            return Map.of();
        }
        Map<String, Object> removal = removal();
        if (!type.equals("remove-access")) {
            once("remove-access", removal, 5);
        }
        return removal;
    }

    private Map<String, Object> source() {
        return Map.of("source", Map.of("system", "github", "owner", "E010", "place", "Paris", "readsItself", true));
    }

    private Map<String, Object> share() throws Exception {
        return Map.of("share", only("freeze-scope", "shares"));
    }

    private Map<String, Object> removal() throws Exception {
        return Map.of("removal", only("list-removals", "removals"));
    }

    private Object only(String type, String variable) throws Exception {
        Done done = (Done) once(type, Map.of(), 5);
        List<?> found = (List<?>) done.variables().get(variable);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Item item(String account) {
        return company.items.of(id).stream()
                .collect(Collectors.toMap(Item::name, item -> item))
                .get(account);
    }

    private Removal now() {
        return company.removals.of(id).getFirst();
    }

    private static Consumer<Outcome> error(String code) {
        return outcome -> assertThat(outcome)
                .isInstanceOfSatisfying(
                        BusinessError.class, error -> assertThat(error.code()).isEqualTo(code));
    }

    private Outcome twice(String type, Map<String, Object> own) throws Exception {
        return deliveries.twice("accessreview." + type, own);
    }

    private Outcome once(String type, Map<String, Object> own, int retries) throws Exception {
        return deliveries.once("accessreview." + type, 1, retries, own);
    }
}
