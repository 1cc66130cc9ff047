package lv.ocma.appointments.booking;

import java.util.List;

/** What is answered and the version that it shows. */
record Versioned(AppointmentView view, long version) {

    Versioned noting(List<AppointmentView.Warning> warnings) {
        return warnings.isEmpty() ? this : new Versioned(view.asBooked(null, warnings), version);
    }
}
