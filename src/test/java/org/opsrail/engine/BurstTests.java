package org.opsrail.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.impl.record.value.message.MessageRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opsrail.OpsrailTest;
import org.opsrail.engine.gateway.CommandBus;
import org.opsrail.engine.gateway.CommandBus.Answer;
import org.opsrail.engine.gateway.CommandBus.Command;
import org.springframework.beans.factory.annotation.Autowired;

@OpsrailTest
class BurstTests {

    /** More than may be unprocessed at a time. */
    private static final int BURST = 3_000;

    @Autowired
    private CommandBus bus;

    @Test
    void shouldAcceptMoreAtOnceThanItHasRoomFor() {
        List<CompletableFuture<Answer>> answers = IntStream.range(0, BURST)
                .mapToObj(number -> bus.send(message(number)))
                .toList();

        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer).succeedsWithin(Duration.ofMinutes(1)).isInstanceOf(Answer.Accepted.class));
    }

    private static Command message(int number) {
        MessageRecord message = new MessageRecord()
                .setName("burst")
                .setCorrelationKey("burst-" + number)
                .setTimeToLive(0);
        return new Command(ValueType.MESSAGE, MessageIntent.PUBLISH, -1, message, "test");
    }
}
