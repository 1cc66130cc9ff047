package lv.ocma.appointments.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.service.Services;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who sees which figures: staff those of their own places, branches included; head office and auditors those of all. */
@ApplicationScoped
class FigureReads {

    /** In one answer, which is some megabytes then. */
    static final int MOST = 10_000;

    private final Session session;
    private final FigureTable table;
    private final Services services;

    FigureReads(Session session, FigureTable table, Services services) {
        this.session = session;
        this.table = table;
        this.services = services;
    }

    FiguresView of(FigureQuestion.Written asked, @Nullable String place, Caller caller) {
        var violations = new ArrayList<Violation>();
        var seesAll = seesAll(caller);
        if (place != null) {
            requirePlace(place, seesAll, caller, violations);
        }
        var service = asked.service();
        if (service != null && services.find(List.of(service)).isEmpty()) {
            violations.add(Violation.parameter("service", "unknown-service", Map.of("position", 1)));
        }
        var places = place == null ? (seesAll ? null : own(caller)) : List.of(place);
        var question = asked.read(places, violations);
        // Before the figures: what is counted in between is more than was said, not less.
        var complete = table.complete();
        var lines = table.read(question, MOST);
        if (lines.size() > MOST) {
            throw new Invalid(Violation.parameter("by", "too-many-figures", Map.of("max", MOST)));
        }
        return new FiguresView(
                Zones.inRiga(complete),
                lines.stream()
                        .filter(line -> question.by().isEmpty() || !line.isEmpty())
                        .map(FigureView::of)
                        .toList(),
                null);
    }

    private void requirePlace(String id, boolean seesAll, Caller caller, List<Violation> violations) {
        var rows = session.createNativeQuery("select id, parent from place where id = :id", Tuple.class)
                .addScalar("id", String.class)
                .addScalar("parent", String.class)
                .setParameter("id", id)
                .getResultList();
        var parent = rows.isEmpty() ? null : rows.getFirst().get("parent", String.class);
        if (!seesAll && !caller.worksAt(id, parent)) {
            throw new Forbidden("other-division");
        }
        if (rows.isEmpty()) {
            violations.add(Violation.parameter("place", "unknown-place"));
        }
    }

    private boolean seesAll(Caller caller) {
        return caller.roles().contains(StaffRole.AUDITOR)
                || !places("head_office and id = any(:divisions)", caller).isEmpty();
    }

    private List<String> own(Caller caller) {
        return places("id = any(:divisions) or parent = any(:divisions)", caller);
    }

    private List<String> places(String which, Caller caller) {
        return session.createNativeQuery("select id from place where " + which + " order by id", String.class)
                .setParameter("divisions", caller.divisions().toArray(String[]::new), String[].class)
                .getResultList();
    }
}
