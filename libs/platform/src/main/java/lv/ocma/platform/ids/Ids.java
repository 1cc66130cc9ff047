package lv.ocma.platform.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.security.SecureRandom;
import java.util.UUID;

/** Ids of aggregates, events and rows: UUIDv7, so that new rows lie together in an index. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR =
            Generators.timeBasedEpochRandomGenerator(new SecureRandom());

    private static final TimeBasedEpochGenerator FOLLOWING = Generators.timeBasedEpochGenerator(new SecureRandom());

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /**
     * Greater than all that this process was given before, also within a millisecond, for what is listed in the order in which it
     * happened. One tells the next: nothing may be let in by such an id alone.
     */
    public static UUID following() {
        return FOLLOWING.generate();
    }
}
