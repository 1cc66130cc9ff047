package lv.ocma.divisions.staffaccount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Closes an account and records it. The row is committed once the account is closed: a closing that failed tells nothing, and comes again. */
@ApplicationScoped
class AccountClosing {

    private static final Logger LOG = Logger.getLogger(AccountClosing.class);

    private final Audit audit;

    AccountClosing(Audit audit) {
        this.audit = audit;
    }

    /** @param place where the leaver worked */
    @Transactional(rollbackOn = KeycloakAway.class)
    void close(KeycloakAccounts.Session session, Account account, @Nullable String place) throws KeycloakAway {
        audit.byRule("staff-account.close", "account", account.subject(), place, Ids.next());
        session.close(account.subject());
        LOG.infof("the account of a leaver is closed, subject %s", account.subject());
    }
}
