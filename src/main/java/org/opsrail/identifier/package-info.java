/** Identifiers of companies and accounts, checked by their published rules alone; knows nothing of who bears them. */
@NullMarked
package org.opsrail.identifier;

import org.jspecify.annotations.NullMarked;
