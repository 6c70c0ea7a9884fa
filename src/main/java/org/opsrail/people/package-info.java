/**
 * The directory's pages. A module of its own: accounts stand on the directory, and pages ask which account looks at
 * them.
 */
@NullMarked
package org.opsrail.people;

import org.jspecify.annotations.NullMarked;
