package org.opsrail.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who acts on the present thread while no person does.
 *
 * @param actor {@code worker:} and the job type
 * @param at the case at which it works
 */
public record Acting(String actor, CaseReference at) {

    private static final ThreadLocal<@Nullable Acting> PRESENT = new ThreadLocal<>();

    /** @param jobType for example {@code onboarding.provision-access} */
    public static <E extends Exception> void asWorker(String jobType, CaseReference at, Work<E> work) throws E {
        PRESENT.set(new Acting("worker:" + jobType, at));
        try {
            work.run();
        } finally {
            PRESENT.remove();
        }
    }

    public static @Nullable Acting present() {
        return PRESENT.get();
    }

    /** What is done in that name. */
    @FunctionalInterface
    public interface Work<E extends Exception> {
        void run() throws E;
    }
}
