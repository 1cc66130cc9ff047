package lv.ocma.notifications.sending;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.notifications.message.Channel;
import lv.ocma.notifications.message.Lane;

/** All providers that are configured, of each channel in the order in which they are used. */
@Singleton
class Lines {

    private static final String FIRST = "smtp";
    private static final String SECOND = "smtp-second";

    private final List<Line> lines = new ArrayList<>();

    Lines(SmtpSettings settings) {
        add(FIRST, List.of(), settings.first(), settings);
        add(SECOND, List.of(FIRST), settings.second(), settings);
    }

    private void add(String name, List<String> before, SmtpSettings.Server server, SmtpSettings settings) {
        server.host().ifPresent(host -> {
            var lane = new Lane(Channel.EMAIL, name, before, server.perSecond());
            lines.add(new Line(lane, new Smtp(host, server, settings), server.connections()));
        });
    }

    List<Line> all() {
        return List.copyOf(lines);
    }
}
