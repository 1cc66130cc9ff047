package lv.ocma.appointments.slot;

import java.util.List;
import lv.ocma.appointments.place.Candidate;
import lv.ocma.appointments.rule.Channel;

/**
 * A visit for which a time is looked for; nothing in it tells of the person (V5).
 *
 * @param places any of which will do
 * @param channel whose rules hold
 */
record Visit(List<Candidate> places, Needed needed, Channel channel) {

    Visit {
        places = List.copyOf(places);
    }
}
