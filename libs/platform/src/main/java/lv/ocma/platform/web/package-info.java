/** What every HTTP answer of the suite has in common: request ids, API version, languages, strict parameters. */
@NullMarked
package lv.ocma.platform.web;

import org.jspecify.annotations.NullMarked;
