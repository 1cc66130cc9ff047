/** Whether a request is one that the document of its operation allows. */
@NullMarked
package lv.ocma.gateway.validation;

import org.jspecify.annotations.NullMarked;
