package lv.ocma.divisions.hourschange;

import lv.ocma.divisions.hours.KeptHours;

/** How hours are to become others, place by place. */
interface Edit {

    Scope scope();

    KeptHours of(String place, KeptHours before);
}
