package lv.ocma.platform.time;

import java.time.ZoneId;

/** Time zones that rules are told in. */
public final class Zones {

    /** Opening hours, deadlines and dates in messages are those of Latvia. */
    public static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private Zones() {}
}
