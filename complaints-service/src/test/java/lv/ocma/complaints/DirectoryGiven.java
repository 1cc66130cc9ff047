package lv.ocma.complaints;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.divisions.AuthorityPublished;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.contracts.divisions.StandardClausePublished;
import lv.ocma.platform.testing.Eventually;

/** Tells the service of authorities, services and clauses as divisions-service does; all of them are invented. */
@ApplicationScoped
public class DirectoryGiven {

    private static final Map<String, String> NAME = Map.of("lv", "Izdomāta iestāde", "en", "An invented authority");

    private final Given given;

    DirectoryGiven(Given given) {
        this.given = given;
    }

    /** @return id that the service knows once this returns, as those below */
    public String anAuthority() {
        var id = "authority-" + UUID.randomUUID();
        given.publish(new AuthorityPublished(id, "STATE", NAME, null, List.of(), List.of(), List.of(), null));
        return known(id);
    }

    public String aService() {
        var id = "service-" + UUID.randomUUID();
        given.publish(new ServicePublished(id, Map.of("lv", "Izdomāts pakalpojums"), true, 15, true, Map.of()));
        return known(id);
    }

    public String aClause() {
        var id = "clause-" + UUID.randomUUID();
        given.publish(new StandardClausePublished(
                "2026",
                id,
                "1-1/1",
                LocalDate.of(2026, 1, 5),
                null,
                null,
                Map.of("lv", "Izdomāts solījums."),
                Map.of(),
                null));
        return known(id);
    }

    private String known(String id) {
        Eventually.becomes(1L, () -> given.count("select count(*) from directory_entry where id = ?", id));
        return id;
    }
}
