package lv.ocma.divisions.hours;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One interval of a rule, as it is stored: the local time of the wall clock, never shifted by a zone. */
@Embeddable
record StoredReception(
        @Column(name = "position") int position,

        @JdbcTypeCode(SqlTypes.LOCAL_TIME) @Column(name = "opens")
        LocalTime opens,

        @JdbcTypeCode(SqlTypes.LOCAL_TIME) @Column(name = "closes")
        LocalTime closes,

        @Column(name = "by_appointment") boolean byAppointment) {

    static StoredReception of(int position, Interval interval) {
        return new StoredReception(position, interval.opens(), interval.closes(), interval.byAppointment());
    }

    Interval interval() {
        return new Interval(opens, closes, byAppointment);
    }
}
