/** A tiny service inside the tests: the mechanisms are tried over HTTP on a real database, as a service uses them. */
@NullMarked
package lv.ocma.platform.sample;

import org.jspecify.annotations.NullMarked;
