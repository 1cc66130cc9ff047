package lv.ocma.divisions.staffaccount;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lv.ocma.divisions.staff.EmploymentStatus;
import lv.ocma.divisions.staff.HeldAccount;
import lv.ocma.platform.security.StaffRole;
import org.jspecify.annotations.Nullable;

/**
 * The directory held against the accounts. The directory owns name, place and the end of employment; Keycloak owns passwords and roles.
 *
 * @param toClose accounts of leavers that can still sign in
 * @param subjects whom the tokens of employees name, where the directory does not know it yet
 */
record Comparison(List<Difference> differences, List<Account> toClose, Map<UUID, String> subjects) {

    /** Roles that are not bound to a place. */
    private static final Set<StaffRole> OF_THE_WHOLE_OFFICE = EnumSet.of(StaffRole.AUDITOR, StaffRole.ADMINISTRATOR);

    /** @param parents division of each branch */
    static Comparison of(Collection<HeldAccount> directory, Collection<Account> accounts, Map<String, String> parents) {
        var comparison = new Comparison(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        var byName = accounts.stream().collect(toMap(Account::name, Function.identity()));
        var held = latest(directory);
        held.forEach((name, holder) -> comparison.compare(holder, byName.get(name), parents));
        accounts.stream()
                .filter(account -> account.enabled() && !account.roles().isEmpty() && !held.containsKey(account.name()))
                .forEach(account ->
                        comparison.differs(account.name(), DifferenceKind.NOT_IN_DIRECTORY, null, null, null));
        return comparison;
    }

    /** Of an account that several had one after the other, who has it now; between two employments it is a leaver's. */
    private static Map<String, HeldAccount> latest(Collection<HeldAccount> directory) {
        var order = Comparator.comparingInt((HeldAccount held) -> switch (held.status()) {
            case EMPLOYED -> 2;
            case LEFT -> 1;
            case EXPECTED -> 0;
        });
        var latest = new HashMap<String, HeldAccount>();
        directory.stream().sorted(order).forEach(held -> latest.put(held.account(), held));
        return latest;
    }

    private void compare(HeldAccount holder, @Nullable Account account, Map<String, String> parents) {
        if (account != null
                && holder.status() != EmploymentStatus.LEFT
                && !account.subject().equals(holder.subject())) {
            subjects.put(holder.member(), account.subject());
        }
        switch (holder.status()) {
            case EXPECTED -> {
                // Whether the account is there before the first day is the administrators' business.
            }
            case LEFT -> {
                if (account != null && account.enabled()) {
                    toClose.add(account);
                }
            }
            case EMPLOYED -> ofEmployed(holder, account, parents);
        }
    }

    private void ofEmployed(HeldAccount holder, @Nullable Account account, Map<String, String> parents) {
        if (account == null) {
            differs(holder, DifferenceKind.ACCOUNT_MISSING, null, null);
            return;
        }
        if (!account.enabled()) {
            differs(holder, DifferenceKind.ACCOUNT_DISABLED, null, null);
        }
        if (account.roles().isEmpty()) {
            differs(holder, DifferenceKind.ROLE_MISSING, null, null);
        } else if (!fits(holder.place(), parents.get(holder.place()), account)) {
            var claimed = account.divisions().stream().sorted().toList();
            differs(holder, DifferenceKind.PLACE_DIFFERS, holder.place(), String.join(" ", claimed));
        }
        var said = holder.givenName() + " " + holder.familyName();
        var found = account.givenName() + " " + account.familyName();
        if (!said.equals(found)) {
            differs(holder, DifferenceKind.NAME_DIFFERS, said, found);
        }
    }

    /** Who works at a branch may have it or its whole division, and nobody more. */
    private static boolean fits(String place, @Nullable String parent, Account account) {
        if (account.divisions().isEmpty()) {
            return OF_THE_WHOLE_OFFICE.containsAll(account.roles());
        }
        var others = new HashSet<>(account.divisions());
        others.remove(place);
        if (parent != null) {
            others.remove(parent);
        }
        return others.isEmpty();
    }

    private void differs(HeldAccount holder, DifferenceKind kind, @Nullable String expected, @Nullable String found) {
        differs(holder.account(), kind, holder.member(), expected, found);
    }

    private void differs(
            String account,
            DifferenceKind kind,
            @Nullable UUID member,
            @Nullable String expected,
            @Nullable String found) {
        differences.add(new Difference(account, kind, member, expected, found));
    }
}
