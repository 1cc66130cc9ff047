package lv.ocma.divisions.search;

import lv.ocma.divisions.place.Location;

/** @param radius in kilometres, itself included; infinite without a limit */
record Near(Location point, double radius) {}
