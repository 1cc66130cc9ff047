package lv.ocma.platform.together;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Lets what several steps of a transaction read be read once. It is as it was when the transaction first looked, and gone with it, so that no other instance's change
 * is missed by more than that.
 */
@ApplicationScoped
public class OncePerTransaction {

    private final TransactionSynchronizationRegistry transaction;

    OncePerTransaction(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /**
     * Outside of a transaction it is read each time.
     *
     * @param kind of what is read, by its repository
     * @param key of the one that is read, with equals
     */
    public <T> T read(Class<?> kind, Object key, Supplier<T> read) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return read.get();
        }
        var known = known(kind);
        @SuppressWarnings("unchecked")
        var before = (T) known.get(key);
        if (before != null) {
            return before;
        }
        var now = read.get();
        known.put(key, now);
        return now;
    }

    /** The running transaction has changed some of that kind. */
    public void forget(Class<?> kind) {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            known(kind).clear();
        }
    }

    private record Known(Class<?> kind) {}

    @SuppressWarnings("unchecked")
    private Map<Object, Object> known(Class<?> kind) {
        var place = new Known(kind);
        var known = (Map<Object, Object>) transaction.getResource(place);
        if (known == null) {
            known = new HashMap<>();
            transaction.putResource(place, known);
        }
        return known;
    }
}
