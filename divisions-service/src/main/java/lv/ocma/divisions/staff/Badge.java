package lv.ocma.divisions.staff;

/**
 * The number that an employee wears.
 *
 * @param number as it is printed, without margins
 * @param hash keyed, as equal numbers look different where they are encrypted; of the number in capitals, as nobody tells {@code a-1}
 *     from {@code A-1} on a badge
 */
record Badge(String number, String hash) {}
