package org.opsrail.sample;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The newcomers of the sample company, their buddies, and what has been done for them when somebody first looks. */
enum Newcomer {
    PAUL("E033", null, Set.of()),
    LINA("E034", "E023", Set.of("Task_FilePaperwork")),
    OSCAR("E035", "E016", Done.PREPARATION),
    NINA("E040", "E014", with(Done.PREPARATION, "Task_ManagerChecklist")),
    JEANNE("E036", "E029", with(Done.DAY_0, "Task_GiveBuddyFeedback")),
    RAVI("E037", "E019", Done.DAY_7),
    LOUISE("E038", "E025", Done.DAY_30),
    MIKKEL("E039", "E003", Done.DAY_30);

    private final String number;
    private final @Nullable String buddy;

    @SuppressWarnings("ImmutableEnumChecker") // made of Set.of, shared with nobody
    private final Set<String> done;

    Newcomer(String number, @Nullable String buddy, Set<String> done) {
        this.number = number;
        this.buddy = buddy;
        this.done = done;
    }

    String number() {
        return number;
    }

    @Nullable
    String buddy() {
        return buddy;
    }

    boolean hasDone(String elementId) {
        return done.contains(elementId);
    }

    static Newcomer of(String number) {
        return Arrays.stream(values())
                .filter(newcomer -> newcomer.number.equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> with(Set<String> done, String... more) {
        return Stream.concat(done.stream(), Arrays.stream(more)).collect(Collectors.toSet());
    }

    /** What is done once a station is passed. */
    private static final class Done {

        static final Set<String> PREPARATION =
                Set.of("Task_NameBuddy", "Task_FilePaperwork", "Task_OrderEquipment", "Task_ProvisionByHand");

        static final Set<String> DAY_0 = with(
                PREPARATION,
                "Task_NewcomerChecklist",
                "Task_ManagerChecklist",
                "Task_BuddyChecklist",
                "Task_VerifyAccesses",
                "Task_RepairAccess");

        static final Set<String> DAY_7 = with(DAY_0, "Task_CheckIn", "Task_GiveBuddyFeedback", "Task_SupportAfterDay7");

        static final Set<String> DAY_30 =
                with(DAY_7, "Task_CheckInAgain", "Task_ReviewNewcomer", "Task_SupportAfterDay30");

        private Done() {}
    }
}
