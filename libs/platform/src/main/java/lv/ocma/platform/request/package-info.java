/** What is known of every request before anything else: its id and the language of its answer. */
@NullMarked
package lv.ocma.platform.request;

import org.jspecify.annotations.NullMarked;
