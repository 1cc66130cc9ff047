package lv.ocma.divisions.staff;

/**
 * The number that an employee wears.
 *
 * @param hash keyed, as equal numbers look different where they are encrypted
 */
record Badge(String number, String hash) {}
