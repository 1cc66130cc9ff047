package lv.ocma.complaints.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import lv.ocma.complaints.casefile.Reply;
import lv.ocma.complaints.directory.Directory;
import lv.ocma.complaints.directory.Listing;
import lv.ocma.complaints.staff.Employees;
import org.jspecify.annotations.Nullable;

/** Knows whom and what a decision names, and writes the letter that tells of it. */
@ApplicationScoped
class DecisionNames {

    private static final String OFFICIAL = "lv";

    private final Directory directory;
    private final Employees employees;

    DecisionNames(Directory directory, Employees employees) {
        this.directory = directory;
        this.employees = employees;
    }

    boolean isAuthority(String id) {
        return directory.name(Listing.AUTHORITY, id).isPresent();
    }

    boolean isEmployed(String id) {
        return employees.byId(id).filter(found -> !found.gone()).isPresent();
    }

    /** @param language lv, en or ru, of the submitter */
    Reply reply(Decision decision, String language) {
        var next = decision.next();
        return new Reply(
                DecisionText.of(decision.reply(), decision.grounds(), decision.norms()),
                decision.translation(),
                next == null ? null : where(next, language),
                next == null ? null : next.until());
    }

    /** By its name in that language where the directory has one. */
    @Nullable
    String where(NextInstance next, String language) {
        var authority = next.authority();
        if (authority == null) {
            return next.name();
        }
        var name = directory.name(Listing.AUTHORITY, authority).orElse(Map.of());
        return name.getOrDefault(language, name.getOrDefault(OFFICIAL, authority));
    }
}
