package lv.ocma.notifications.sending;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.ocma.notifications.message.Channel;
import lv.ocma.notifications.message.Lane;
import lv.ocma.notifications.message.Receipt;
import lv.ocma.notifications.message.Receipts;
import lv.ocma.notifications.sms.Smpp;
import lv.ocma.notifications.sms.SmppSettings;

/** All providers that are configured, of each channel in the order in which they are used. */
@Singleton
class Lines {

    private static final String FIRST = "smtp";
    private static final String SECOND = "smtp-second";
    private static final String TEXT = "smpp";

    private final List<Line> lines = new ArrayList<>();

    Lines(SmtpSettings mail, SmppSettings text, Receipts receipts, Clock clock) {
        add(FIRST, List.of(), mail.first(), mail);
        add(SECOND, List.of(FIRST), mail.second(), mail);
        var smpp = new Smpp(text, told -> receipt(told).ifPresent(receipts::received), clock);
        if (smpp.isOn()) {
            lines.add(new Line(
                    new Lane(Channel.SMS, TEXT, List.of(), text.perSecond()), new TextCourier(smpp), text.window()));
        }
    }

    /** Of those after which no other may come. */
    private static Optional<Receipt> receipt(lv.ocma.notifications.sms.Receipt told) {
        var code = "smpp-" + told.state().name().toLowerCase(Locale.ROOT);
        return switch (told.state()) {
            case DELIVERED -> Optional.of(new Receipt(TEXT, told.id(), Receipt.Outcome.DELIVERED, null));
            case EXPIRED -> Optional.of(new Receipt(TEXT, told.id(), Receipt.Outcome.EXPIRED, code));
            case DELETED, UNDELIVERABLE, REJECTED ->
                Optional.of(new Receipt(TEXT, told.id(), Receipt.Outcome.FAILED, code));
            case ENROUTE, ACCEPTED, UNKNOWN -> Optional.empty();
        };
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
