package lv.ocma.notifications.sending;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lv.ocma.notifications.eaddress.EAddressAdapter;
import lv.ocma.notifications.eaddress.EAddressSettings;
import lv.ocma.notifications.message.Channel;
import lv.ocma.notifications.message.EnvelopeIds;
import lv.ocma.notifications.message.Lane;
import lv.ocma.notifications.message.Receipt;
import lv.ocma.notifications.message.Receipts;
import lv.ocma.notifications.sms.Smpp;
import lv.ocma.notifications.sms.SmppSettings;
import lv.ocma.notifications.sms.SmsProviders;

/** All providers that are configured, of each channel in the order in which they are used. */
@Singleton
class Lines {

    private static final String FIRST = "smtp";
    private static final String SECOND = "smtp-second";
    private static final String TEXT = "smpp";
    private static final String SECOND_TEXT = "smpp-second";

    /** The network's own code of why, where it is one. */
    private static final Pattern SAYS_SOMETHING = Pattern.compile("(?!0+$)[0-9A-Za-z]{1,10}");

    private static final String INBOX = "inbox";
    private static final String E_ADDRESS = "e-address";
    private static final int KEPT_AT_ONCE = 4;

    private final List<Line> lines = new ArrayList<>();

    Lines(
            SmtpSettings mail,
            SmsProviders text,
            EAddressSettings official,
            EnvelopeIds names,
            Receipts receipts,
            Clock clock) {
        add(FIRST, List.of(), mail.first(), mail, names);
        add(SECOND, List.of(FIRST), mail.second(), mail, names);
        lines.add(new Line(new Lane(Channel.INBOX, INBOX, List.of(), 0), new InboxCourier(), KEPT_AT_ONCE));
        official.url().ifPresent(url -> {
            var lane = new Lane(Channel.E_ADDRESS, E_ADDRESS, List.of(), official.perSecond());
            lines.add(new Line(lane, new EAddressCourier(new EAddressAdapter(official, url)), official.connections()));
        });
        add(TEXT, List.of(), text.first(), receipts, clock);
        add(SECOND_TEXT, List.of(TEXT), text.second(), receipts, clock);
    }

    private void add(String name, List<String> before, SmppSettings settings, Receipts receipts, Clock clock) {
        var smpp = new Smpp(settings, told -> receipt(name, told).ifPresent(receipts::received), clock);
        if (smpp.isOn()) {
            var lane = new Lane(Channel.SMS, name, before, settings.perSecond());
            lines.add(new Line(lane, new TextCourier(smpp), settings.window()));
        }
    }

    /** Of those after which no other may come. */
    private static Optional<Receipt> receipt(String provider, lv.ocma.notifications.sms.Receipt told) {
        var code = "smpp-" + told.state().name().toLowerCase(Locale.ROOT)
                + (SAYS_SOMETHING.matcher(told.error()).matches() ? "-" + told.error() : "");
        return switch (told.state()) {
            case DELIVERED -> Optional.of(new Receipt(provider, told.id(), Receipt.Outcome.DELIVERED, null));
            case EXPIRED -> Optional.of(new Receipt(provider, told.id(), Receipt.Outcome.EXPIRED, code));
            case DELETED, UNDELIVERABLE, REJECTED ->
                Optional.of(new Receipt(provider, told.id(), Receipt.Outcome.FAILED, code));
            case ENROUTE, ACCEPTED, UNKNOWN -> Optional.empty();
        };
    }

    private void add(
            String name, List<String> before, SmtpSettings.Server server, SmtpSettings settings, EnvelopeIds names) {
        server.host().ifPresent(host -> {
            var lane = new Lane(Channel.EMAIL, name, before, server.perSecond());
            lines.add(new Line(lane, new Smtp(host, server, settings, names::of), server.connections()));
        });
    }

    List<Line> all() {
        return List.copyOf(lines);
    }
}
