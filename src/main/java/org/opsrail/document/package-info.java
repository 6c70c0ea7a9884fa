/** Files that belong to cases: checked when they come, kept by their content's hash, read by whom they concern. */
@NullMarked
package org.opsrail.document;

import org.jspecify.annotations.NullMarked;
