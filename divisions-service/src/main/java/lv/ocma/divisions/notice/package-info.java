/**
 * What hangs at the door of a place (H3): the hours of some dates that differ from the usual ones, and the usual ones, as text for a board
 * and as sheets of A4 to print. The sheets are made by Apache PDFBox, with Liberation Sans out of its jar embedded, since none of the fonts
 * that every reader of PDF has knows both Latvian and Cyrillic letters. They bear no time, so that the same hours are the same octets.
 */
@NullMarked
package lv.ocma.divisions.notice;

import org.jspecify.annotations.NullMarked;
