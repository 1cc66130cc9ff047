/** How the one document of the whole API is made of the services' documents, which happens when its file is written anew and when it is tested. */
@NullMarked
package lv.ocma.gateway.document;

import org.jspecify.annotations.NullMarked;
