package lv.ocma.platform.ids;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.security.SecureRandom;
import java.util.UUID;

/** Ids of aggregates, events and rows: UUIDv7, so that new rows lie together in an index. */
public final class Ids {

    private static final TimeBasedEpochRandomGenerator GENERATOR =
            Generators.timeBasedEpochRandomGenerator(new SecureRandom());

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
