package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ocma.complaints.place.Place;
import lv.ocma.complaints.place.Places;
import lv.ocma.complaints.staff.Employee;

/** Chooses who examines a case: whoever has the fewest open ones of those whom it does not concern (P8). */
@ApplicationScoped
class ExaminerChoice {

    private final Roster roster;
    private final CaseFiles files;
    private final CaseConflicts conflicts;
    private final Places places;

    ExaminerChoice(Roster roster, CaseFiles files, CaseConflicts conflicts, Places places) {
        this.roster = roster;
        this.files = files;
        this.conflicts = conflicts;
        this.places = places;
    }

    /** Somebody of the place or its division, else of the head office; empty where nobody may examine it. */
    Optional<Examination> choose(CaseFile file) {
        var concern = conflicts.concern(file);
        return among(own(file), file, concern)
                .or(() -> places.headquarters().flatMap(office -> among(List.of(office.id()), file, concern)));
    }

    /** Whether that employee may be given it by hand: at work for one of the same places, and not concerned. */
    boolean mayExamine(CaseFile file, Employee employee) {
        var at = employee.place();
        return at != null
                && !employee.gone()
                && employee.subject() != null
                && (own(file).contains(at)
                        || places.headquarters()
                                .map(Place::id)
                                .filter(at::equals)
                                .isPresent());
    }

    /** Whether whoever examines it is enrolled for cases of its kind, and there. */
    boolean isEnrolled(CaseFile file, Examination examination) {
        var at = Stream.concat(own(file).stream(), Stream.of(examination.place()))
                .distinct()
                .toList();
        return roster.examiners(at, file.submission().kind()).stream()
                .anyMatch(employee -> employee.id().equals(examination.examiner()));
    }

    boolean isConcerned(CaseFile file, Employee employee) {
        return conflicts.concern(file).is(employee);
    }

    private List<String> own(CaseFile file) {
        var parent = places.find(file.place()).map(Place::parent);
        return Stream.concat(Stream.of(file.place()), parent.stream()).toList();
    }

    private Optional<Examination> among(List<String> at, CaseFile file, Concern concern) {
        var may = roster.examiners(at, file.submission().kind()).stream()
                .filter(employee -> !concern.is(employee))
                .toList();
        if (may.isEmpty()) {
            return Optional.empty();
        }
        var load = files.openOf(may.stream().map(Employee::id).toList());
        return may.stream()
                .min(Comparator.comparingLong((Employee each) -> load.getOrDefault(each.id(), 0L))
                        .thenComparing(Employee::id))
                .map(chosen -> new Examination(chosen.id(), at.getFirst()));
    }
}
