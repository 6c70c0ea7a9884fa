package org.opsrail.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.opsrail.engine.gateway.CommandBus.Answer;
import org.opsrail.engine.gateway.CommandBus.EngineBusy;

class WaitingRoomTests {

    private static final Executor EXECUTOR = command -> Thread.ofVirtual().start(command);

    private final Semaphore places = new Semaphore(1);
    private final List<String> taken = new CopyOnWriteArrayList<>();

    @Test
    void shouldLetThemInAsTheyCame() {
        WaitingRoom room = new WaitingRoom(Duration.ofMinutes(1), EXECUTOR);
        pass(room, "first");
        pass(room, "second");
        pass(room, "third");
        pass(room, "gave up").cancel(false);
        pass(room, "fourth");
        assertThat(taken).containsExactly("first");

        places.release(3);
        room.roomMade();

        Awaitility.await().untilAsserted(() -> assertThat(taken).containsExactly("first", "second", "third", "fourth"));
    }

    @Test
    void shouldRefuseWhomItHadNoRoomForInTime() {
        WaitingRoom room = new WaitingRoom(Duration.ofMillis(20), EXECUTOR);
        pass(room, "first");

        CompletableFuture<Answer> refused = pass(room, "second");

        assertThat(refused)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withCauseInstanceOf(EngineBusy.class);
        places.release();
        pass(room, "third");
        assertThat(taken).containsExactly("first", "third");
    }

    private CompletableFuture<Answer> pass(WaitingRoom room, String name) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        room.pass(answer, () -> places.tryAcquire() && taken.add(name));
        return answer;
    }
}
