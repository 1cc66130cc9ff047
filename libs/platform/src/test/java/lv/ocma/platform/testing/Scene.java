package lv.ocma.platform.testing;

import java.util.UUID;

/** Where the things of an access matrix are: at a branch of a division, and whose. */
public record Scene(UUID person, String branch, String division) {

    public static final String CLIENT = "front-end";
    static final String OTHER_CLIENT = "front-end-2";

    static final String ELSEWHERE = "elsewhere";
    static final UUID OTHER_PERSON = UUID.randomUUID();

    /** For services that keep nothing of anybody. */
    public static Scene empty() {
        return new Scene(UUID.randomUUID(), "a-branch", "a-division");
    }
}
