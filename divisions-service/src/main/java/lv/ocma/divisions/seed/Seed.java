package lv.ocma.divisions.seed;

import java.util.List;

/** Reference data of one feature that the release brings along. */
public interface Seed {

    /** Under which it is remembered; never changes. */
    String name();

    /** Names of the resources in {@code /seed} that it is made of; a change of any of them loads it again. */
    List<String> files();

    /**
     * Brings the database to what the files say. Rows that the files do not name are left alone, and of what has dates the past stays as
     * it was told.
     */
    void load(SeedFiles files);
}
