package lv.ocma.divisions.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A service of the office (C3): that it is one, whatever its {@linkplain ServiceVersion versions} say. Its id never changes. */
@Entity
@Table(name = "service")
class Service {

    @Id
    private String id;

    @Column(name = "listed")
    private int listed;

    @Enumerated(EnumType.STRING)
    private ServiceKind kind;

    @Column(name = "taken_over_at")
    private @Nullable Instant takenOverAt;

    protected Service() {}

    Service(String id, int listed, ServiceKind kind) {
        this.id = id;
        this.listed = listed;
        this.kind = kind;
    }

    void list(int position, ServiceKind asKind) {
        listed = position;
        kind = asKind;
    }

    /** From now on its versions are the staff's, and no file of a release changes them. */
    void takeOver(Instant now) {
        if (takenOverAt == null) {
            takenOverAt = now;
        }
    }

    boolean isTakenOver() {
        return takenOverAt != null;
    }

    String id() {
        return id;
    }

    int listed() {
        return listed;
    }

    ServiceKind kind() {
        return kind;
    }
}
