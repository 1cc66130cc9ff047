package lv.ocma.divisions.authority;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.AuthorityPublished;
import lv.ocma.divisions.publication.PublishedState;

/** Authorities as other services are to know them. */
@ApplicationScoped
class AuthorityStates implements PublishedState {

    private final Authorities authorities;

    AuthorityStates(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public Stream<AuthorityPublished> current(YearMonth first, YearMonth last) {
        return authorities.listAll().stream().map(Authority::published);
    }
}
