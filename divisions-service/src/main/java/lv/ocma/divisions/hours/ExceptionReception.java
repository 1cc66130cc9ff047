package lv.ocma.divisions.hours;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One interval of an exception, as it is stored. */
@Embeddable
record ExceptionReception(
        @JdbcTypeCode(SqlTypes.LOCAL_TIME) @Column(name = "opens")
        LocalTime opens,

        @JdbcTypeCode(SqlTypes.LOCAL_TIME) @Column(name = "closes")
        LocalTime closes,

        @Column(name = "by_appointment") boolean byAppointment,
        @Column(name = "before_cut") boolean beforeCut) {

    static ExceptionReception of(Interval interval) {
        return new ExceptionReception(interval.opens(), interval.closes(), interval.byAppointment(), false);
    }

    static ExceptionReception beforeCut(Interval interval) {
        return new ExceptionReception(interval.opens(), interval.closes(), interval.byAppointment(), true);
    }

    Interval interval() {
        return new Interval(opens, closes, byAppointment);
    }
}
