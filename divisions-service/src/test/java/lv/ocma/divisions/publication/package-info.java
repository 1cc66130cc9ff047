/** What is told of states, without a container. */
@NullMarked
package lv.ocma.divisions.publication;

import org.jspecify.annotations.NullMarked;
