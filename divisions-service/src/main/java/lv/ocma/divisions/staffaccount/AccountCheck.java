package lv.ocma.divisions.staffaccount;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.staff.EmploymentStatus;
import lv.ocma.divisions.staff.HeldAccount;
import lv.ocma.divisions.staff.StaffAccounts;
import org.jspecify.annotations.Nullable;

/** Closes the accounts of leavers and keeps what else differs. Whatever fails half-way is done by the next run: each begins anew. */
@ApplicationScoped
class AccountCheck {

    private final StaffAccounts staff;
    private final KeycloakAccounts keycloak;
    private final Differences differences;
    private final Places places;
    private final AccountClosing closing;
    private final Clock clock;

    AccountCheck(
            StaffAccounts staff,
            KeycloakAccounts keycloak,
            Differences differences,
            Places places,
            AccountClosing closing,
            Clock clock) {
        this.staff = staff;
        this.keycloak = keycloak;
        this.differences = differences;
        this.places = places;
        this.closing = closing;
        this.clock = clock;
    }

    void run() throws KeycloakAway {
        var session = keycloak.open();
        var held = staff.held();
        var comparison = Comparison.of(held, accounts(session, held), parents());
        for (var account : comparison.toClose()) {
            closing.close(session, account, placeOfLeaver(account, held));
        }
        if (!comparison.subjects().isEmpty()) {
            staff.learn(comparison.subjects());
        }
        differences.replace(comparison.differences(), clock.instant());
    }

    private static @Nullable String placeOfLeaver(Account account, List<HeldAccount> held) {
        return held.stream()
                .filter(holder -> holder.account().equals(account.name()) && holder.status() == EmploymentStatus.LEFT)
                .map(HeldAccount::place)
                .findFirst()
                .orElse(null);
    }

    /** Also those that the directory names and that have no role of the staff, or not any more. */
    private static Collection<Account> accounts(KeycloakAccounts.Session session, List<HeldAccount> held)
            throws KeycloakAway {
        var accounts = new ArrayList<>(session.ofStaff());
        var known = new HashSet<>(accounts.stream().map(Account::name).toList());
        for (var holder : held) {
            if (known.add(holder.account())) {
                session.named(holder.account()).ifPresent(accounts::add);
            }
        }
        return accounts;
    }

    private Map<String, String> parents() {
        return places.asListed().stream()
                .filter(place -> place.parent() != null)
                .collect(toMap(Place::id, place -> Objects.requireNonNull(place.parent())));
    }
}
