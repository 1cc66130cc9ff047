package lv.ocma.divisions.authority;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether there is an authority: all that other features need to know of the directory. */
@ApplicationScoped
public class CompetenceDirectory {

    private final Authorities authorities;

    CompetenceDirectory(Authorities authorities) {
        this.authorities = authorities;
    }

    public boolean has(String id) {
        return authorities.findByIdOptional(id).isPresent();
    }
}
