/** Who is away when, and who stands in. */
@NullMarked
package org.opsrail.absence;

import org.jspecify.annotations.NullMarked;
