package lv.ocma.divisions.staffaccount;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.divisions.staff.EmploymentStatus;
import lv.ocma.divisions.staff.HeldAccount;
import lv.ocma.platform.security.StaffRole;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Map<String, String> PARENTS = Map.of("smiltene", "valka");
    private static final UUID MEMBER = new UUID(0, 1);

    @Test
    void an_account_that_fits_is_no_difference() {
        assertEquals(List.of(), kinds(held("talsi"), account(true, Set.of("talsi"), StaffRole.CLERK)));
    }

    @Test
    void each_contradiction_is_told_by_its_kind() {
        assertEquals(List.of(DifferenceKind.ACCOUNT_MISSING), kinds(held("talsi")));
        assertEquals(
                List.of(DifferenceKind.ACCOUNT_DISABLED),
                kinds(held("talsi"), account(false, Set.of("talsi"), StaffRole.CLERK)));
        assertEquals(List.of(DifferenceKind.ROLE_MISSING), kinds(held("talsi"), account(true, Set.of("talsi"))));
        var renamed = new Account("s", "name", "Līga", "Cita", true, Set.of("talsi"), Set.of(StaffRole.CLERK));
        assertEquals(List.of(DifferenceKind.NAME_DIFFERS), kinds(held("talsi"), renamed));
    }

    @Test
    void divisions_are_those_of_the_place_or_of_its_division_and_no_others() {
        assertEquals(List.of(), kinds(held("smiltene"), account(true, Set.of("smiltene"), StaffRole.CLERK)));
        assertEquals(List.of(), kinds(held("smiltene"), account(true, Set.of("valka"), StaffRole.CLERK)));
        for (var claimed : List.of(Set.of("talsi"), Set.of("smiltene", "talsi"), Set.<String>of())) {
            assertEquals(
                    List.of(DifferenceKind.PLACE_DIFFERS),
                    kinds(held("smiltene"), account(true, claimed, StaffRole.CLERK)),
                    claimed.toString());
        }
        assertEquals(
                List.of(DifferenceKind.PLACE_DIFFERS),
                kinds(held("valka"), account(true, Set.of("smiltene"), StaffRole.CLERK)));
        assertEquals(
                List.of(),
                kinds(held("hq", EmploymentStatus.EMPLOYED, true), account(true, Set.of(), StaffRole.AUDITOR)),
                "an auditor is bound to no place");
    }

    @Test
    void whom_the_directory_does_not_know_is_told_while_they_can_sign_in() {
        var stranger = account(true, Set.of("talsi"), StaffRole.CLERK);
        assertEquals(
                List.of(new Difference("name", DifferenceKind.NOT_IN_DIRECTORY, null, null, null)),
                Comparison.of(List.of(), List.of(stranger), PARENTS).differences());
        var disabled = account(false, Set.of("talsi"), StaffRole.CLERK);
        assertEquals(
                List.of(), Comparison.of(List.of(), List.of(disabled), PARENTS).differences());
    }

    @Test
    void an_account_of_a_leaver_is_to_be_closed_unless_somebody_has_it_now() {
        var account = account(true, Set.of("talsi"), StaffRole.CLERK);
        var left = held(MEMBER, EmploymentStatus.LEFT);
        var gone = Comparison.of(List.of(left), List.of(account), PARENTS);
        assertEquals(List.of(account), gone.toClose());
        assertEquals(List.of(), gone.differences());
        var returned = Comparison.of(List.of(returned(true), left), List.of(account), PARENTS);
        assertEquals(List.of(), returned.toClose());
        assertEquals(List.of(), returned.differences());
        var toReturn = Comparison.of(
                List.of(held(new UUID(0, 2), EmploymentStatus.EXPECTED), left), List.of(account), PARENTS);
        assertEquals(List.of(account), toReturn.toClose(), "not before the first day");
        var closed = account(false, Set.of("talsi"), StaffRole.CLERK);
        assertEquals(
                List.of(),
                Comparison.of(List.of(left), List.of(closed), PARENTS).toClose());
    }

    @Test
    void a_manager_does_not_keep_the_account_of_a_leaver_open_by_naming_it() {
        var account = account(true, Set.of("talsi"), StaffRole.CLERK);
        var left = held(MEMBER, EmploymentStatus.LEFT);
        var here = Comparison.of(List.of(returned(false), left), List.of(account), PARENTS);
        assertEquals(List.of(account), here.toClose());
        assertEquals(Map.of(), here.subjects());
        assertEquals(
                List.of(DifferenceKind.NOT_NAMED_BY_ADMINISTRATOR),
                here.differences().stream().map(Difference::kind).toList());
        var elsewhere = new HeldAccount(
                new UUID(0, 2), "name", false, null, "Līga", "Klerke", "liepaja", EmploymentStatus.EMPLOYED);
        var there = Comparison.of(List.of(elsewhere, left), List.of(account), PARENTS);
        assertEquals(List.of(account), there.toClose());
        assertEquals(
                List.of(DifferenceKind.PLACE_DIFFERS),
                there.differences().stream().map(Difference::kind).toList());
    }

    @Test
    void nobody_closes_the_account_of_somebody_else_by_having_named_it_for_a_leaver() {
        var account = account(true, Set.of("talsi"), StaffRole.CLERK);
        var employed = returned(false);
        for (var place : List.of("talsi", "liepaja")) {
            var bogus = held(place, EmploymentStatus.LEFT, false);
            var comparison = Comparison.of(List.of(bogus, employed), List.of(account), PARENTS);
            assertEquals(List.of(), comparison.toClose(), place);
            assertEquals(List.of(), comparison.differences(), place);
        }
        var moved = account(true, Set.of("liepaja"), StaffRole.CLERK);
        assertEquals(
                List.of(),
                Comparison.of(List.of(held(MEMBER, EmploymentStatus.LEFT)), List.of(moved), PARENTS)
                        .toClose(),
                "it is of another place by now");
    }

    @Test
    void a_leavers_account_is_closed_without_roles_and_with_more_divisions_where_it_is_known_to_have_been_theirs() {
        var left = held(MEMBER, EmploymentStatus.LEFT);
        for (var account : List.of(
                account(true, Set.of("talsi")),
                account(true, Set.of()),
                account(true, Set.of("talsi", "liepaja"), StaffRole.CLERK))) {
            assertEquals(
                    List.of(account),
                    Comparison.of(List.of(left), List.of(account), PARENTS).toClose());
            assertEquals(
                    List.of(DifferenceKind.LEAVER_NOT_CLOSED),
                    kinds(held("talsi", EmploymentStatus.LEFT, false), account),
                    "of another it is not known");
        }
        var above = account(true, Set.of("talsi"), StaffRole.CLERK, StaffRole.ADMINISTRATOR);
        assertEquals(List.of(DifferenceKind.LEAVER_NOT_CLOSED), kinds(left, above));
        var another = new Account("t", "name", "Līga", "Klerke", true, Set.of(), Set.of());
        assertEquals(List.of(DifferenceKind.LEAVER_NOT_CLOSED), kinds(left, another));
    }

    @Test
    void an_account_that_may_be_somebody_elses_is_neither_closed_nor_learnt_but_told() {
        untouched(false, DifferenceKind.ROLE_MISSING, account(true, Set.of("talsi")));
        untouched(true, DifferenceKind.ROLE_MISSING, account(true, Set.of()));
        untouched(false, DifferenceKind.PLACE_DIFFERS, account(true, Set.of("liepaja"), StaffRole.CLERK));
        untouched(true, DifferenceKind.PLACE_DIFFERS, account(true, Set.of("talsi", "liepaja"), StaffRole.CLERK));
        untouched(false, DifferenceKind.PLACE_DIFFERS, account(true, Set.of(), StaffRole.CLERK));
        for (var role : List.of(StaffRole.AUDITOR, StaffRole.ADMINISTRATOR)) {
            untouched(false, DifferenceKind.NOT_NAMED_BY_ADMINISTRATOR, account(true, Set.of(), role));
            untouched(
                    false,
                    DifferenceKind.NOT_NAMED_BY_ADMINISTRATOR,
                    account(true, Set.of("talsi"), StaffRole.CLERK, role));
        }
    }

    @Test
    void an_account_of_the_whole_office_is_closed_and_learnt_where_an_administrator_named_it() {
        var account = account(true, Set.of(), StaffRole.ADMINISTRATOR);
        var employed =
                Comparison.of(List.of(held("talsi", EmploymentStatus.EMPLOYED, true)), List.of(account), PARENTS);
        assertEquals(Map.of(MEMBER, "s"), employed.subjects());
        assertEquals(List.of(), employed.differences());
        var left = Comparison.of(List.of(held("talsi", EmploymentStatus.LEFT, true)), List.of(account), PARENTS);
        assertEquals(List.of(account), left.toClose());
        assertEquals(List.of(), left.differences());
    }

    @Test
    void nothing_is_told_of_the_name_of_an_account_that_may_be_a_customers() {
        var customer = new Account("s", "name", "Anna", "Paraugs", true, Set.of(), Set.of());
        assertEquals(List.of(DifferenceKind.ROLE_MISSING), kinds(held("talsi"), customer));
    }

    private static void untouched(boolean byAdministrator, DifferenceKind kind, Account account) {
        var told = Map.of(
                EmploymentStatus.EXPECTED, List.<DifferenceKind>of(),
                EmploymentStatus.EMPLOYED, List.of(kind),
                EmploymentStatus.LEFT, List.of(DifferenceKind.LEAVER_NOT_CLOSED));
        told.forEach((status, kinds) -> {
            var held = held("talsi", status, byAdministrator);
            var comparison = Comparison.of(List.of(held), List.of(account), PARENTS);
            assertEquals(List.of(), comparison.toClose());
            assertEquals(Map.of(), comparison.subjects());
            assertEquals(kinds, kinds(held, account));
        });
    }

    @Test
    void whom_tokens_name_is_learnt_once() {
        var account = account(true, Set.of("talsi"), StaffRole.CLERK);
        var unknown = Comparison.of(List.of(held("talsi")), List.of(account), PARENTS);
        assertEquals(Map.of(MEMBER, "s"), unknown.subjects());
        var known = new HeldAccount(MEMBER, "name", false, "s", "Līga", "Klerke", "talsi", EmploymentStatus.EMPLOYED);
        assertEquals(
                Map.of(),
                Comparison.of(List.of(known), List.of(account), PARENTS).subjects());
    }

    private static List<DifferenceKind> kinds(HeldAccount held, Account... accounts) {
        return Comparison.of(List.of(held), List.of(accounts), PARENTS).differences().stream()
                .map(Difference::kind)
                .toList();
    }

    private static HeldAccount held(String place) {
        return held(place, EmploymentStatus.EMPLOYED, false);
    }

    private static HeldAccount held(String place, EmploymentStatus status, boolean byAdministrator) {
        return new HeldAccount(MEMBER, "name", byAdministrator, null, "Līga", "Klerke", place, status);
    }

    private static HeldAccount returned(boolean byAdministrator) {
        return new HeldAccount(
                new UUID(0, 2), "name", byAdministrator, null, "Līga", "Klerke", "talsi", EmploymentStatus.EMPLOYED);
    }

    private static HeldAccount held(UUID member, EmploymentStatus status) {
        return new HeldAccount(member, "name", false, "s", "Līga", "Klerke", "talsi", status);
    }

    private static Account account(boolean enabled, Set<String> divisions, StaffRole... roles) {
        return new Account("s", "name", "Līga", "Klerke", enabled, divisions, Set.of(roles));
    }
}
