package org.opsrail.trustrequest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opsrail.trustrequest.TrustFixture.JULIEN;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.questionnaire.Questionnaires;
import org.opsrail.trustrequest.TrustFixture;
import org.opsrail.trustrequest.domain.Answering;
import org.opsrail.trustrequest.domain.Deal;
import org.opsrail.trustrequest.domain.Deal.Recipient;
import org.opsrail.trustrequest.domain.DeliveryLog;
import org.opsrail.trustrequest.domain.Question;
import org.opsrail.trustrequest.domain.Questions;
import org.opsrail.trustrequest.domain.Releasing;
import org.opsrail.trustrequest.domain.Shares;
import org.opsrail.trustrequest.domain.TrustRecords;
import org.opsrail.trustrequest.domain.TrustRecords.BroughtFile;
import org.opsrail.trustrequest.domain.TrustRecords.Recorded;
import org.opsrail.trustrequest.domain.TrustRequest.Outcome;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.opsrail.trustrequest.domain.Words;
import org.opsrail.worker.Job;
import org.opsrail.worker.JobHandler;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each job may be delivered again: the second delivery finds its work done. */
@OpsrailTest
class RepeatedTrustJobTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TrustRecords records;

    @Autowired
    TrustRequests requests;

    @Autowired
    Questions questions;

    @Autowired
    Shares shares;

    @Autowired
    Answering answering;

    @Autowired
    Releasing releasing;

    @Autowired
    DeliveryLog log;

    private final long key = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    private UUID id;

    @BeforeEach
    void ask() {
        TrustFixture company = new TrustFixture(application);
        company.forget();
        byte[] file = Questionnaires.ofText(
                "Is customer data encrypted at rest?\nWho looks after your visitors?\nWhere are the archives kept?");
        Deal deal = new Deal(
                "again-" + UUID.randomUUID(),
                "Northwind",
                null,
                "E022",
                1000,
                LocalDate.of(2099, 1, 1),
                null,
                new Recipient("Ada Stone", "ada@northwind.example"),
                Locale.ENGLISH,
                false);
        id = ((Recorded.Kept) records.record(deal, new BroughtFile("northwind.xlsx", file), null, asked(file), JULIEN))
                .request()
                .id();
    }

    private static List<org.opsrail.questionnaire.Question> asked(byte[] file) {
        return ((org.opsrail.questionnaire.Read.Understood) Questionnaires.read(file))
                .questionnaire()
                .questions();
    }

    @Test
    void shouldDoItsWorkOnceHoweverOftenEachJobComes() throws Exception {
        twice(RecordRequestWorker.class, new RequestCase(id));
        twice(MatchQuestionsWorker.class, new RequestCase(id));
        twice(AssignQuestionsWorker.class, new RequestCase(id));
        UUID share = jdbc.sql("SELECT id FROM trustrequest.share WHERE request_id = ?")
                .param(id)
                .query(UUID.class)
                .single();
        List<Question> theirs = questions.ofShare(share);
        answering.handOn(share, theirs.getLast().id(), "E005", null, JULIEN);
        answer(share);
        twice(SettleShareWorker.class, new SettleShareWorker.Variables(new SettleShareWorker.Variables.Part(share)));
        answer(shares.next(share).orElseThrow().id());
        assertThat(releasing.release(id, "E009")).isEmpty();
        twice(FillQuestionnaireWorker.class, new RequestCase(id));
        twice(DeliverPackWorker.class, new RequestCase(id));
        twice(LearnAnswersWorker.class, new RequestCase(id));
        twice(CloseRequestWorker.class, new RequestCase(id));

        assertThat(log.of(id))
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.events()).hasSize(1));
        assertThat(count("answerlibrary.answer")).isEqualTo(3);
        assertThat(count("trustrequest.share WHERE request_id = '" + id + "'")).isEqualTo(2);
        assertThat(requests.get(id).outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(jdbc.sql("SELECT max(times) FROM (SELECT count(*) AS times FROM audit.entry"
                                + " WHERE case_key = ? AND action IN ('trustrequest.start', 'trustrequest.deliver',"
                                + " 'trustrequest.close') GROUP BY action) entries")
                        .param(key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void shouldEndAWithdrawnRequestOnce() throws Exception {
        twice(RecordRequestWorker.class, new RequestCase(id));
        twice(EndRequestWorker.class, new RequestCase(id));

        assertThat(requests.get(id).outcome()).isEqualTo(Outcome.WITHDRAWN);
    }

    private void answer(UUID share) {
        answering.save(
                share,
                questions.ofShare(share).stream()
                        .collect(Collectors.toMap(
                                Question::id, question -> new Words(null, "So: " + question.number(), false))));
        assertThat(answering.handIn(share, "E005")).isTrue();
    }

    private <V extends Record> void twice(Class<? extends JobHandler<V>> type, V variables) throws Exception {
        JobHandler<V> handler = application.getBean(type);
        Job<V> job = new Job<>(key, key, "Task", key, 1, Map.of(), variables);
        var first = handler.work(job);
        assertThat(first).as(handler.type()).isInstanceOf(org.opsrail.worker.Outcome.Done.class);
        assertThat(handler.work(job)).isEqualTo(first);
    }

    private int count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }
}
