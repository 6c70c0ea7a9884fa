/** Tables in files as spreadsheets really write them, read and written; knows nothing of what they hold. */
@NullMarked
package org.opsrail.tabular;

import org.jspecify.annotations.NullMarked;
