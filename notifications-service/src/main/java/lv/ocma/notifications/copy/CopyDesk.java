package lv.ocma.notifications.copy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import lv.ocma.notifications.document.StoredPdf;
import lv.ocma.notifications.document.StoredPdfs;
import lv.ocma.notifications.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;

/** Keeps copies for staff, and shows them to the staff of their place and to the person whose they are; each look is recorded first (V2). */
@ApplicationScoped
class CopyDesk {

    private static final String COPY = "copy";

    private final CopyRegister register;
    private final DocumentCopies copies;
    private final StoredPdfs documents;
    private final Places places;
    private final Audit audit;

    CopyDesk(CopyRegister register, DocumentCopies copies, StoredPdfs documents, Places places, Audit audit) {
        this.register = register;
        this.copies = copies;
        this.documents = documents;
        this.places = places;
        this.audit = audit;
    }

    @Transactional
    CopyView keep(NewCopy wanted, Caller caller) {
        var violations = wanted.violations();
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        var subject = wanted.subject();
        if (places.find(subject.place()).isEmpty()) {
            throw new Invalid(Violation.body("/place", "unknown-place"));
        }
        places.requireWork(subject.place(), caller);
        var copy = register.keep(
                subject,
                Objects.requireNonNull(wanted.title()),
                Objects.requireNonNull(wanted.text()),
                Objects.requireNonNull(caller.subject()));
        audit.change(caller, "copy.keep", COPY, copy.number(), copy.place());
        return view(copy, caller);
    }

    CopyView one(String number, Caller caller) {
        var copy = opened(number, caller);
        audit.read(caller, "copy.read", COPY, number, copy.place(), null);
        return view(copy, caller);
    }

    /** To the octet the same each time. */
    StoredPdf document(String number, Caller caller) {
        var copy = opened(number, caller);
        audit.read(caller, "copy.download", COPY, number, copy.place(), null);
        return documents.findByIdOptional(copy.pdf()).orElseThrow();
    }

    private DocumentCopy opened(String number, Caller caller) {
        var copy = copies.findByIdOptional(number).orElseThrow(() -> new NotFound("not-found"));
        if (caller.isStaff()) {
            places.requireWork(copy.place(), caller);
        } else if (caller.person() == null || !caller.person().equals(copy.person())) {
            throw new NotFound("not-found");
        }
        return copy;
    }

    private CopyView view(DocumentCopy copy, Caller caller) {
        var document =
                Objects.requireNonNull(documents.facts(List.of(copy.pdf())).get(copy.pdf()));
        return CopyView.of(copy, document, caller.isStaff());
    }
}
