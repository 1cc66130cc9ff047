package lv.ocma.divisions.place;

import jakarta.persistence.Embeddable;

/** A desk that serves one visit at a time; {@code assumed} while no published source tells how many there are. */
@Embeddable
record Counter(int number, boolean assumed) {}
