package lv.ocma.notifications.sending;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lv.ocma.notifications.eaddress.EAddressAdapter;
import lv.ocma.notifications.eaddress.EAddressSettings;
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
    private static final String INBOX = "inbox";
    private static final String E_ADDRESS = "e-address";
    private static final int KEPT_AT_ONCE = 4;

    private final List<Line> lines = new ArrayList<>();

    Lines(SmtpSettings mail, SmppSettings text, EAddressSettings official, Receipts receipts, Clock clock) {
        add(FIRST, List.of(), mail.first(), mail);
        add(SECOND, List.of(FIRST), mail.second(), mail);
        lines.add(new Line(new Lane(Channel.INBOX, INBOX, List.of(), 0), new InboxCourier(), KEPT_AT_ONCE));
        official.url().ifPresent(url -> {
            var lane = new Lane(Channel.E_ADDRESS, E_ADDRESS, List.of(), official.perSecond());
            lines.add(new Line(lane, new EAddressCourier(new EAddressAdapter(official, url)), official.connections()));
        });
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
