package org.opsrail.accessreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.accessreview.domain.Campaigns;
import org.opsrail.accessreview.domain.Certification;
import org.opsrail.accessreview.domain.Certification.Settled;
import org.opsrail.accessreview.domain.Certification.Wish;
import org.opsrail.accessreview.domain.Decision;
import org.opsrail.accessreview.domain.Item;
import org.opsrail.accessreview.domain.Items;
import org.opsrail.accessreview.domain.Removal;
import org.opsrail.accessreview.domain.Removal.Proof;
import org.opsrail.accessreview.domain.Removals;
import org.opsrail.accessreview.domain.Review;
import org.opsrail.accessreview.domain.ReviewRequest;
import org.opsrail.accessreview.domain.Reviews;
import org.opsrail.accessreview.domain.ScopeFreeze;
import org.opsrail.accessreview.domain.Shares.ShareOfCase;
import org.opsrail.accessreview.domain.Withdrawals;
import org.opsrail.accessreview.reading.domain.Entry;
import org.opsrail.accessreview.reading.domain.Finding;
import org.opsrail.accessreview.reading.domain.Readings;
import org.opsrail.accessreview.reading.domain.Source;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a job does may be done again: the second delivery finds it done. */
@OpsrailTest
class RepeatedJobTests extends AccessCompany {

    private static final Logger LOG = LoggerFactory.getLogger(RepeatedJobTests.class);

    @Autowired
    Reviews reviews;

    @Autowired
    Readings readings;

    @Autowired
    ScopeFreeze scope;

    @Autowired
    Items items;

    @Autowired
    Certification certification;

    @Autowired
    Removals removals;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Directory directory;

    private UUID review;

    @BeforeEach
    void ask() {
        jdbc.sql("TRUNCATE accessreview.review CASCADE").update();
        review = reviews.ask(new ReviewRequest("again", Review.Kind.ON_DEMAND, List.of("vpn"), null, "E002"))
                .id();
        reviews.begin(review, 4711);
    }

    @Test
    void shouldFreezeTheScopeOnce() {
        read(right("E014", "user"), right("E013", "user"));
        List<ShareOfCase> first = scope.freeze(review);
        String hash = reviews.get(review).sha256();
        read(right("E014", "user"), right("E013", "user"), right("E015", "user"));

        assertThat(scope.freeze(review)).isEqualTo(first);
        assertThat(reviews.get(review).sha256()).isEqualTo(hash);
        assertThat(items.of(review)).hasSize(2);
    }

    @Test
    void shouldSettleOncePerJobSoThatWhatWentOnIsNotRevokedByARepetition() {
        read(right("E014", "user"));
        UUID share = scope.freeze(review).getFirst().shareId();

        Settled first = certification.settle(share, 1);
        assertThat(certification.settle(share, 1)).isEqualTo(first);

        assertThat(first.left()).isTrue();
        assertThat(first.escalatedTo()).isEqualTo("E001");
        assertThat(items.of(review)).extracting(Item::decision).containsOnlyNulls();
        assertThat(certification.settle(share, 2).left()).isFalse();
        assertThat(certification.settle(share, 2).left()).isFalse();
        assertThat(items.of(review)).extracting(Item::decision).containsExactly(Decision.REVOKE);
    }

    @Test
    void shouldListReopenAndProveOnce() {
        Removal removal = revoked();
        assertThat(removals.list(review)).containsExactly(removal);

        removals.removed(removal.id(), null, null);
        removals.reopen(removal.id(), 7, "Still there.");
        removals.reopen(removal.id(), 7, "Still there.");
        assertThat(removals.get(removal.id()).reopened()).isEqualTo(1);

        removals.removed(removal.id(), "E005", "Looked.");
        removals.prove(removal.id(), Proof.STATEMENT);
        Removal proven = removals.get(removal.id());
        removals.prove(removal.id(), Proof.TARGET);
        assertThat(removals.get(removal.id())).isEqualTo(proven);
        assertThat(removals.list(review)).isEmpty();
        campaigns.close(review);
        campaigns.close(review);
        assertThat(jdbc.sql("SELECT count(*) FROM accessreview.fact WHERE name = 'STILL_THERE'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void shouldHoldAnOwnersWordAgainstTheNextReading() {
        Removal removal = revoked();
        removals.removed(removal.id(), "E005", "Looked.");
        removals.prove(removal.id(), Proof.STATEMENT);

        read(right("E014", "user"));

        assertThat(reviews.latest(10))
                .filteredOn(asked -> asked.kind() == Review.Kind.CAME_BACK)
                .singleElement()
                .returns("E014", Review::employeeNumber);
        UUID again = reviews.ask(new ReviewRequest("next", Review.Kind.ON_DEMAND, List.of("vpn"), null, null))
                .id();
        scope.freeze(again);
        assertThat(items.of(again).getFirst().findings())
                .extracting(Finding::kind)
                .contains(Finding.Kind.CAME_BACK);
    }

    @Test
    void shouldTellOfARightThatCameBackUntilAReviewThatCountsHasKeptIt() {
        Removal removal = revoked();
        removals.removed(removal.id(), null, null);
        removals.prove(removal.id(), Proof.TARGET);
        read(right("E014", "user"));

        UUID withdrawn = kept("withdrawn");
        withdrawals.withdraw(withdrawn, ReviewFixture.OPS, "The wrong system");
        UUID next = kept("next");
        UUID last = kept("last");

        assertThat(findings(withdrawn)).contains(Finding.Kind.CAME_BACK);
        assertThat(findings(next)).contains(Finding.Kind.CAME_BACK);
        assertThat(findings(last)).doesNotContain(Finding.Kind.CAME_BACK);
    }

    private UUID kept(String key) {
        UUID another = reviews.ask(new ReviewRequest(key, Review.Kind.ON_DEMAND, List.of("vpn"), null, null))
                .id();
        certification.decide(
                scope.freeze(another).getFirst().shareId(),
                List.of(items.of(another).getFirst().id()),
                new Wish(Decision.KEEP, null, "Needed after all."),
                "E010");
        return another;
    }

    private List<Finding.Kind> findings(UUID another) {
        return items.of(another).getFirst().findings().stream()
                .map(Finding::kind)
                .toList();
    }

    @Test
    void shouldBelieveAnOwnersWordOnceAReadingBearsItOut() {
        Removal removal = revoked();
        removals.removed(removal.id(), "E005", "Looked.");
        removals.prove(removal.id(), Proof.STATEMENT);

        read(right("E013", "user"));

        assertThat(removals.get(removal.id()).proof()).isEqualTo(Proof.READING);
    }

    @Test
    void shouldAskForAReviewOfWhoeverHasMoved() {
        Person karim = directory.person("E012").orElseThrow();
        directory.save(new Person(
                karim.employeeNumber(),
                karim.firstName(),
                karim.lastName(),
                karim.privateEmail(),
                karim.workEmail(),
                "operations-manager",
                "Operations",
                karim.manager(),
                karim.place(),
                karim.contractType(),
                karim.startDate(),
                karim.status()));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> reviews.latest(10).stream()
                        .anyMatch(asked ->
                                asked.kind() == Review.Kind.ROLE_CHANGE && "E012".equals(asked.employeeNumber())));
    }

    @Test
    void shouldBuildACampaignOfFiftyThousandRights() {
        List<String> people = directory.people(Person.Status.ACTIVE).stream()
                .map(Person::employeeNumber)
                .toList();
        List<Entry> many = IntStream.range(0, 50_000)
                .mapToObj(i -> new Entry(
                        "account-" + i,
                        "level-" + i % 11,
                        "account-" + i,
                        people.get(i % people.size()),
                        people.get(i % people.size()),
                        true,
                        LocalDate.EPOCH.plusDays(i % 20_000)))
                .toList();

        read(right("E014", "user"));

        long began = System.nanoTime();
        readings.keep(new Readings.Origin("vpn", Source.Kind.CSV, "E002", "many.csv"), many);
        long read = System.nanoTime();
        List<ShareOfCase> shares = scope.freeze(review);
        LOG.info(
                "50,000 rights: read in {} ms, campaign built in {} ms",
                (read - began) / 1_000_000,
                (System.nanoTime() - read) / 1_000_000);

        assertThat(items.progress(List.of(review)).values().stream()
                        .mapToInt(Items.Progress::items)
                        .sum())
                .isEqualTo(50_000);
        assertThat(shares).hasSizeGreaterThan(5);
    }

    private Removal revoked() {
        read(right("E014", "user"));
        ShareOfCase share = scope.freeze(review).getFirst();
        certification.decide(
                share.shareId(),
                List.of(items.of(review).getFirst().id()),
                new Wish(Decision.REVOKE, null, null),
                "E010");
        return removals.list(review).getFirst();
    }

    private void read(Entry... entries) {
        readings.keep(new Readings.Origin("vpn", Source.Kind.CSV, "E002", "vpn.csv"), List.of(entries));
    }

    private static Entry right(String person, String level) {
        return new Entry(person, level, person, person, person, true, null);
    }
}
