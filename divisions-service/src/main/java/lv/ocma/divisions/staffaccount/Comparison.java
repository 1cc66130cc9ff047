package lv.ocma.divisions.staffaccount;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
 * @param toClose accounts of leavers that can still sign in, and are theirs
 * @param subjects whom the tokens of employees name, where the directory does not know it yet and the account is theirs
 */
record Comparison(List<Difference> differences, List<Account> toClose, Map<UUID, String> subjects) {

    /** Roles that are not bound to a place. */
    private static final Set<StaffRole> OF_THE_WHOLE_OFFICE = EnumSet.of(StaffRole.AUDITOR, StaffRole.ADMINISTRATOR);

    /** @param parents division of each branch */
    static Comparison of(Collection<HeldAccount> directory, Collection<Account> accounts, Map<String, String> parents) {
        var comparison = new Comparison(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
        var byName = accounts.stream().collect(toMap(Account::name, Function.identity()));
        var held = directory.stream().collect(groupingBy(HeldAccount::account));
        held.forEach((name, holders) -> comparison.compare(holders, byName.get(name), parents));
        accounts.stream()
                .filter(account -> account.enabled() && !account.roles().isEmpty() && !held.containsKey(account.name()))
                .forEach(account ->
                        comparison.differs(account.name(), DifferenceKind.NOT_IN_DIRECTORY, null, null, null));
        return comparison;
    }

    /** @param holders who has the account, had it, and will have it: on a day at most one, by the directory */
    private void compare(List<HeldAccount> holders, @Nullable Account account, Map<String, String> parents) {
        var leavers = holders.stream()
                .filter(holder -> holder.status() == EmploymentStatus.LEFT)
                .toList();
        var kept = false;
        for (var holder : holders) {
            if (holder.status() == EmploymentStatus.LEFT) {
                continue;
            }
            var mayHave = account != null && mayHave(holder, account, leavers, parents);
            if (account != null && mayHave && !isKnown(holder, account) && isTheirs(holder, account, parents)) {
                subjects.put(holder.member(), account.subject());
            }
            // Whether the account is there before the first day is the administrators' business.
            if (holder.status() == EmploymentStatus.EMPLOYED) {
                ofEmployed(holder, account, mayHave, parents);
                kept |= mayHave;
            }
        }
        if (account != null && account.enabled() && !kept) {
            ofLeavers(leavers, account, parents);
        }
    }

    /** A manager who names the account of a leaver does not keep it open: who returns to it has it named by an administrator. */
    private static boolean mayHave(
            HeldAccount holder, Account account, List<HeldAccount> leavers, Map<String, String> parents) {
        return holder.namedByAdministrator()
                || (isTheirs(holder, account, parents) && leavers.stream().noneMatch(left -> isKnown(left, account)));
    }

    private void ofLeavers(List<HeldAccount> leavers, Account account, Map<String, String> parents) {
        if (leavers.stream()
                .anyMatch(left -> isTheirs(left, account, parents) || isStillTheirs(left, account, parents))) {
            toClose.add(account);
        } else if (!leavers.isEmpty()) {
            var last = leavers.getLast();
            differs(last, DifferenceKind.LEAVER_NOT_CLOSED, last.place(), claimed(account));
        }
    }

    private void ofEmployed(
            HeldAccount holder, @Nullable Account account, boolean mayHave, Map<String, String> parents) {
        if (account == null) {
            differs(holder, DifferenceKind.ACCOUNT_MISSING, null, null);
            return;
        }
        if (!account.enabled()) {
            differs(holder, DifferenceKind.ACCOUNT_DISABLED, null, null);
        }
        if (account.roles().isEmpty()) {
            // Nothing more is told of it, as it may be a customer's.
            differs(holder, DifferenceKind.ROLE_MISSING, null, null);
            return;
        }
        if (!fits(holder, account, parents)) {
            differs(holder, DifferenceKind.PLACE_DIFFERS, holder.place(), claimed(account));
        } else if (!mayHave) {
            differs(holder, DifferenceKind.NOT_NAMED_BY_ADMINISTRATOR, null, null);
        }
        var said = holder.givenName() + " " + holder.familyName();
        var found = account.givenName() + " " + account.familyName();
        if (!said.equals(found)) {
            differs(holder, DifferenceKind.NAME_DIFFERS, said, found);
        }
    }

    /** Managers name accounts, so that one is only acted upon where it can be no customer's, no other division's and not above them. */
    private static boolean isTheirs(HeldAccount holder, Account account, Map<String, String> parents) {
        return !account.roles().isEmpty()
                && claimsNoOther(holder, account, parents)
                && (holder.namedByAdministrator() || isBoundToAPlace(account));
    }

    /**
     * What was theirs stays theirs without roles, and is no customer's then; also with further divisions, as long as it reaches their
     * place, but not where it has come to stand above whoever named it.
     */
    private static boolean isStillTheirs(HeldAccount left, Account account, Map<String, String> parents) {
        return isKnown(left, account)
                && (account.roles().isEmpty()
                        || (reaches(left, account, parents)
                                && (left.namedByAdministrator() || isBoundToAPlace(account))));
    }

    /** Whom its tokens name was only learnt while it was theirs beyond doubt. */
    private static boolean isKnown(HeldAccount holder, Account account) {
        return account.subject().equals(holder.subject());
    }

    private static boolean reaches(HeldAccount holder, Account account, Map<String, String> parents) {
        var parent = parents.get(holder.place());
        return account.divisions().contains(holder.place())
                || (parent != null && account.divisions().contains(parent));
    }

    private static boolean isBoundToAPlace(Account account) {
        return !account.divisions().isEmpty() && Collections.disjoint(account.roles(), OF_THE_WHOLE_OFFICE);
    }

    private static boolean fits(HeldAccount holder, Account account, Map<String, String> parents) {
        return account.divisions().isEmpty()
                ? OF_THE_WHOLE_OFFICE.containsAll(account.roles())
                : claimsNoOther(holder, account, parents);
    }

    /** Who works at a branch may have it or its whole division, and nobody more. */
    private static boolean claimsNoOther(HeldAccount holder, Account account, Map<String, String> parents) {
        var others = new HashSet<>(account.divisions());
        others.remove(holder.place());
        others.remove(parents.get(holder.place()));
        return others.isEmpty();
    }

    private static String claimed(Account account) {
        return String.join(" ", account.divisions().stream().sorted().toList());
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
