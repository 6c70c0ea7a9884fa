package org.opsrail.screening;

import java.io.PrintStream;
import java.util.List;
import org.opsrail.screening.quality.Measurement;

/** {@code measure-screening}: how well and how fast screening finds, without a database or an engine. */
public final class MeasureCommand {

    private static final String NAME = "measure-screening";

    private MeasureCommand() {}

    public static boolean isMeant(String[] arguments) {
        return List.of(arguments).contains(NAME);
    }

    /** @return the exit code: 0 when recall and precision are what docs/screening.md promises, else 1 */
    public static int run(PrintStream out) {
        return Measurement.print(out) ? 0 : 1;
    }
}
