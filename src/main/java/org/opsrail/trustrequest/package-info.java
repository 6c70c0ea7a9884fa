/** A customer's questionnaire is answered from the library, by owners where it does not suffice, released and delivered. */
@NullMarked
package org.opsrail.trustrequest;

import org.jspecify.annotations.NullMarked;
