package lv.ocma.divisions.linked;

import lv.ocma.divisions.text.Texts;

/** The office whose places and services these are. */
public interface Office {

    Organisation organisation();

    /** @param place id of its head office */
    record Organisation(String place, Texts name) {}
}
