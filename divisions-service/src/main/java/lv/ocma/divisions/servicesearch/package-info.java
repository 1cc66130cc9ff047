/** Finding services of the catalogue by their words, by place, by channel and by whether somebody has to come (C3, V3). */
@NullMarked
package lv.ocma.divisions.servicesearch;

import org.jspecify.annotations.NullMarked;
