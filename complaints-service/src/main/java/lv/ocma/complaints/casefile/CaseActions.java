package lv.ocma.complaints.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.StaffRole;

/** What a caller may do with a case now. */
final class CaseActions {

    private static final Set<StaffRole> EXAMINE =
            Set.of(StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER);
    private static final Set<StaffRole> ASSIGN = Set.of(StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER);
    private static final Set<StaffRole> WRITE_DOWN = Set.of(
            StaffRole.CLERK,
            StaffRole.CASE_HANDLER,
            StaffRole.SUPERVISOR,
            StaffRole.DIVISION_MANAGER,
            StaffRole.CONTACT_CENTRE);

    private CaseActions() {}

    static List<String> of(CaseFile file, Caller caller) {
        var actions = new ArrayList<String>();
        var procedure = file.submission().kind().procedure();
        var next = file.status().next(procedure);
        if (has(caller, EXAMINE)) {
            if (next.contains(CaseStatus.HELD)) {
                actions.add("cure-request");
            }
            if (file.status().isRunning() && procedure.extended() != null) {
                actions.add("extension");
            }
            if (next.contains(CaseStatus.FORWARDED)) {
                actions.add("forwarding");
            }
            if (file.status() == CaseStatus.RECEIVED && next.contains(CaseStatus.IN_EXAMINATION)) {
                actions.add("examination");
            }
            if (next.contains(CaseStatus.DECIDED) && !isProposed(file)) {
                actions.add("decision");
            }
            if (file.isOpen()
                    && file.submission().kind() != Kind.DISPUTE
                    && (mayAssign(caller) || file.examination() != null)) {
                actions.add("reclassification");
            }
            var dispute = file.dispute();
            if (dispute != null && file.isOpen() && !dispute.timeliness().next().isEmpty()) {
                actions.add("notification");
            }
        }
        if (mayAssign(caller) && file.isOpen()) {
            actions.add("examiner");
        }
        if (mayAssign(caller) && next.contains(CaseStatus.DECIDED) && isProposed(file)) {
            actions.add("approval");
            actions.add("return");
        }
        if (mayAssign(caller)
                && file.status() == CaseStatus.DECIDED
                && file.resolution().reopenedOn() == null) {
            actions.add("reopening");
        }
        if (!caller.isStaff() || has(caller, WRITE_DOWN)) {
            var outcome = file.resolution().outcome();
            if (file.status() == CaseStatus.DECIDED && outcome != null && outcome.isAgainst()) {
                actions.add("challenge");
            }
            if (file.status() == CaseStatus.HELD) {
                actions.add("supplement");
            }
            if (next.contains(CaseStatus.WITHDRAWN)) {
                actions.add("withdrawal");
            }
        }
        return List.copyOf(actions);
    }

    /** Whether they say who examines cases. */
    static boolean mayAssign(Caller caller) {
        return has(caller, ASSIGN);
    }

    private static boolean isProposed(CaseFile file) {
        return file.resolution().proposal() != null;
    }

    private static boolean has(Caller caller, Set<StaffRole> roles) {
        return caller.isStaff() && !Collections.disjoint(caller.roles(), roles);
    }
}
