package lv.ocma.notifications.letter;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import lv.ocma.platform.ids.Ids;

/**
 * Writes every kind of message once in every language before the service takes in events, about an invented visit and to nobody: a
 * phrase that is missing stops the start instead of a person's message, and the first real one does not wait for what loads once.
 */
@ApplicationScoped
class Rehearsal {

    private final Letters letters;
    private final Clock clock;

    Rehearsal(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** After the templates that the release brings along have been taken in, which is done before all others. */
    void write(@Observes StartupEvent event) {
        var visit = Invented.visit(clock.instant());
        var nobody = Invented.recipient("nobody@example.org");
        for (var kind : MessageKind.ofEvents()) {
            for (var language : Language.values()) {
                letters.write(Ids.next(), kind, language, visit, nobody);
            }
        }
    }
}
