package org.opsrail.engine;

import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Zeebe's management endpoint for the clock, which Camunda Process Test and rehearsals use. */
@RestController
@RequestMapping("/actuator/clock")
@Profile("(test | local) & !production")
@OnEmbeddedEngine
class ClockEndpoint {

    private final EngineClock clock;
    private final EngineLifecycle engine;

    ClockEndpoint(EngineClock clock, EngineLifecycle engine) {
        this.clock = clock;
        this.engine = engine;
    }

    record Time(long epochMilli, Instant instant) {

        static Time of(Instant instant) {
            return new Time(instant.toEpochMilli(), instant);
        }
    }

    record Addition(long offsetMilli) {}

    @GetMapping
    Time now() {
        return Time.of(clock.instant());
    }

    @PostMapping("/add")
    Time add(@RequestBody Addition addition) {
        clock.advance(Duration.ofMillis(addition.offsetMilli()));
        return now();
    }

    @DeleteMapping
    Time reset() {
        engine.resetClock();
        return now();
    }
}
