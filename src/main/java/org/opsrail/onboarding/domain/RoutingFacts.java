package org.opsrail.onboarding.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a case needs to find its way: ids and instants, no personal data. */
public record RoutingFacts(
        String employeeNumber,
        String manager,
        @Nullable String buddy,
        String role,
        String team,
        String place,
        String startDate,
        Stations stations) {

    static RoutingFacts of(Onboarding onboarding, Stations stations) {
        return new RoutingFacts(
                onboarding.employeeNumber(),
                onboarding.manager(),
                onboarding.buddy().orElse(null),
                onboarding.role(),
                onboarding.team(),
                onboarding.place(),
                onboarding.startDate().toString(),
                stations);
    }

    /** As process variables. */
    public Map<String, Object> variables() {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("employeeNumber", employeeNumber);
        all.put("manager", manager);
        all.put("buddy", buddy);
        all.put("role", role);
        all.put("team", team);
        all.put("place", place);
        all.putAll(timers());
        return asVariables(all);
    }

    // The engine's variables may be null, which Outcome's maps do not say.
    @SuppressWarnings({"unchecked", "NullAway"})
    private static Map<String, Object> asVariables(Map<String, @Nullable Object> all) {
        return (Map<String, Object>) (Map<String, ?>) all;
    }

    /** The variables that the model's timers read. */
    public Map<String, Object> timers() {
        return Map.of(
                "startDate", startDate,
                "dayZeroAt", stations.dayZeroAt().toString(),
                "daySevenAt", stations.daySevenAt().toString(),
                "dayThirtyAt", stations.dayThirtyAt().toString(),
                "dayNinetyAt", stations.dayNinetyAt().toString());
    }
}
