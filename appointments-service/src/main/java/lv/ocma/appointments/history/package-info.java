/** What has become of each visit, when and by whom: written with the change, told without names. */
@NullMarked
package lv.ocma.appointments.history;

import org.jspecify.annotations.NullMarked;
