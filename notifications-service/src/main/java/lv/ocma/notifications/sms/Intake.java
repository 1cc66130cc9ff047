package lv.ocma.notifications.sms;

import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;
import org.jsmpp.util.MessageId;

/**
 * What the provider sends by itself. A receipt is acknowledged only once it was taken in. Never more are in work than leave threads of the
 * session for answers: else a database that is away would hold those up too.
 */
final class Intake implements MessageReceiverListener {

    private static final Logger LOG = Logger.getLogger(Intake.class);
    private static final byte[] NO_TEXT = {};

    private final ReceiptReader reader;
    private final Receipts receipts;
    private final Semaphore places;

    Intake(ReceiptReader reader, Receipts receipts, int atOnce) {
        this.reader = reader;
        this.receipts = receipts;
        this.places = new Semaphore(atOnce);
    }

    @Override
    public void onAcceptDeliverSm(DeliverSm message) throws ProcessRequestException {
        take(message.getEsmClass(), message.getShortMessage(), message.getOptionalParameters());
    }

    @Override
    public DataSmResult onAcceptDataSm(DataSm message, Session source) throws ProcessRequestException {
        take(message.getEsmClass(), NO_TEXT, message.getOptionalParameters());
        try {
            return new DataSmResult(new MessageId(""), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(byte esmClass, byte[] text, OptionalParameter... parameters) throws ProcessRequestException {
        if (!MessageType.SMSC_DEL_RECEIPT.containedIn(esmClass) && !MessageType.INTER_DEL_NOTIF.containedIn(esmClass)) {
            LOG.info("somebody has answered a text message; answers are not taken");
            return;
        }
        var receipt = reader.read(text, parameters);
        if (receipt.isEmpty()) {
            // Acknowledged all the same: it would say no more the next time.
            LOG.warn("a receipt says not what became of which message");
            return;
        }
        if (!places.tryAcquire()) {
            throw new ProcessRequestException("too many receipts at once", SMPPConstant.STAT_ESME_RTHROTTLED);
        }
        try {
            receipts.received(receipt.get());
        } catch (RuntimeException e) {
            LOG.warnf("a receipt could not be taken in: %s", e.getClass().getSimpleName());
            throw new ProcessRequestException("not taken in", SMPPConstant.STAT_ESME_RX_T_APPN, e);
        } finally {
            places.release();
        }
    }

    @Override
    public void onAcceptAlertNotification(AlertNotification alert) {
        // That a phone can be reached again says nothing of a message.
    }
}
