/** Who holds what, read from the systems themselves, and reviewed so that nobody keeps a right they should not have. */
@NullMarked
package org.opsrail.accessreview;

import org.jspecify.annotations.NullMarked;
