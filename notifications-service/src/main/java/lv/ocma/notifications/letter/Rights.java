package lv.ocma.notifications.letter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lv.ocma.notifications.letter.Letter.Row;
import lv.ocma.notifications.letter.Letter.Section;
import lv.ocma.platform.time.Zones;

/** How to complain, as every letter to a customer ends with, by the terms of law of the day. */
final class Rights {

    private final Phrases phrases;
    private final Deadlines deadlines;
    private final Senders senders;

    Rights(Phrases phrases, Deadlines deadlines, Senders senders) {
        this.phrases = phrases;
        this.deadlines = deadlines;
        this.senders = senders;
    }

    Section complaint(Instant now) {
        return new Section(phrases.say("complaint.heading"), how(now));
    }

    private List<Row> how(Instant now) {
        var today = now.atZone(Zones.RIGA).toLocalDate();
        return List.of(
                row(phrases.say(
                        "complaint.how",
                        Map.of(
                                "phone", senders.office("phone"),
                                "email", senders.office("email"),
                                "office", phrases.say("office"),
                                "address", phrases.say("office.address")))),
                row(phrases.say("complaint.reply." + deadlines.of("reply", today))),
                row(phrases.say("complaint.dispute." + deadlines.of("dispute", today))));
    }

    private Row row(String text) {
        return new Row(null, text, phrases.language());
    }
}
