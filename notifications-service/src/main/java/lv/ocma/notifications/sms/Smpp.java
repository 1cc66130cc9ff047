package lv.ocma.notifications.sms;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import lv.ocma.notifications.sms.Sent.Accepted;
import lv.ocma.notifications.sms.Sent.Away;
import lv.ocma.notifications.sms.Sent.Doubtful;
import lv.ocma.notifications.sms.Sent.Later;
import lv.ocma.notifications.sms.Sent.Refused;
import org.jsmpp.GenericNackResponseException;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;

/**
 * Hands text messages to a provider over SMPP 3.4, each segment once, and passes on its receipts. What the provider does is an outcome,
 * never an exception. It opens the connection when it is asked to send or {@link #away}, and at no other time: while nothing is sent,
 * somebody has to ask now and then, or receipts do not come.
 */
public final class Smpp implements AutoCloseable {

    private static final DateTimeFormatter VALIDITY =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'000+'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final ESMClass WHOLE =
            new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.DEFAULT);
    private static final ESMClass JOINED =
            new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.UDHI);
    private static final RegisteredDelivery RECEIPT = new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE);
    private static final byte NONE = 0;

    private final SmppSettings settings;
    private final Clock clock;
    private final Originator from;
    private final Statuses statuses;
    private final MessageIds ids;
    private final Line line;
    private final Semaphore window;

    public Smpp(SmppSettings settings, Receipts receipts, Clock clock) {
        this(settings, receipts, clock, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    Smpp(SmppSettings settings, Receipts receipts, Clock clock, SSLSocketFactory secure) {
        this.settings = settings;
        this.clock = clock;
        this.from = settings.from().map(Originator::of).orElse(Originator.NONE);
        this.statuses = new Statuses(settings.statuses());
        this.ids = new MessageIds(settings.answerIds(), settings.receiptIds());
        this.line = new Line(settings, new Intake(new ReceiptReader(ids), receipts, settings.receipts()), secure);
        this.window = new Semaphore(settings.window());
    }

    /** Whether there is a provider at all. */
    public boolean isOn() {
        return settings.host().isPresent();
    }

    /** Why nothing could be sent now, as a code, without sending anything. */
    public Optional<String> away() {
        var open = line.open();
        return open.session().isPresent() ? Optional.empty() : Optional.of(open.reason());
    }

    /** As the longer one, of a message that no segment of has left yet. */
    public Sent send(String e164, String text, UUID message, Instant validUntil) {
        return send(e164, text, message, validUntil, 0);
    }

    /**
     * @param e164 with its +
     * @param message of which the phone is told a part, the same each time: so it joins what comes of two attempts
     * @param validUntil after this the provider tries no longer
     * @param taken how many segments the provider has taken before; they are not sent again
     */
    public Sent send(String e164, String text, UUID message, Instant validUntil, int taken) {
        var segments = Segments.of(text);
        if (segments.count() > Segments.MOST) {
            return new Refused("sms-too-long", List.of());
        }
        if (!validUntil.isAfter(clock.instant())) {
            return new Refused("sms-too-late", List.of());
        }
        var accepted = new ArrayList<String>();
        for (int index = taken; index < segments.count(); index++) {
            var sent =
                    inWindow(new Submission(e164, segments, index, reference(message), validity(validUntil)), accepted);
            if (!(sent instanceof Accepted)) {
                return sent;
            }
            accepted.addAll(sent.ids());
        }
        return new Accepted(accepted);
    }

    private record Submission(String e164, Segments segments, int index, int reference, String validity) {}

    private Sent inWindow(Submission submission, List<String> before) {
        try {
            if (!window.tryAcquire(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return new Later("smpp-window-full", before);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Later("smpp-window-full", before);
        }
        try {
            var open = line.open();
            return open.session().isPresent()
                    ? submitted(open.session().get(), submission, before)
                    : new Away(open.reason(), before);
        } finally {
            window.release();
        }
    }

    /** Only the new id where it is accepted, those before in all other cases. */
    private Sent submitted(SmppSession session, Submission submission, List<String> before) {
        try {
            return new Accepted(List.of(ids.ofAnswer(submit(session, submission))));
        } catch (NegativeResponseException e) {
            return statuses.sent(e.getCommandStatus(), before);
        } catch (GenericNackResponseException e) {
            return statuses.sent(e.getCommandStatus(), before);
        } catch (ResponseTimeoutException e) {
            return new Doubtful("smpp-no-answer", before);
        } catch (InvalidResponseException e) {
            return new Doubtful("smpp-connection-lost", before);
        } catch (PDUException e) {
            return new Refused("smpp-impossible", before);
        } catch (IOException e) {
            // The session promises that nothing has left then.
            return new Away("smpp-connection-lost", before);
        }
    }

    private String submit(SmppSession session, Submission submission)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        var segments = submission.segments();
        return session.submitShortMessage(
                        settings.serviceType().orElse(""),
                        from.type(),
                        from.plan(),
                        from.address(),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        submission.e164().substring(1),
                        segments.isJoined() ? JOINED : WHOLE,
                        NONE,
                        NONE,
                        null,
                        submission.validity(),
                        RECEIPT,
                        NONE,
                        DataCodings.newInstance(segments.alphabet().dataCoding()),
                        NONE,
                        segments.octets(submission.index(), submission.reference()))
                .getMessageId();
    }

    private static int reference(UUID message) {
        // The last octets of an id are the random ones.
        return (int) message.getLeastSignificantBits() & 0xff;
    }

    /** Absolute, as SMPP v3.4, 7.1.1 writes it: the same in each attempt. */
    private String validity(Instant validUntil) {
        var longest = clock.instant().plus(settings.longestValidity());
        return VALIDITY.format(validUntil.isBefore(longest) ? validUntil : longest);
    }

    @Override
    public void close() {
        line.close();
    }
}
