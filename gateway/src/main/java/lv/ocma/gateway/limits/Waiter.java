package lv.ocma.gateway.limits;

import io.vertx.core.Promise;
import java.util.List;

/** A request whose decision needs the store. */
final class Waiter {

    final List<Account> accounts;
    final Promise<Decision> promise = Promise.promise();

    Waiter(List<Account> accounts) {
        this.accounts = accounts;
    }
}
