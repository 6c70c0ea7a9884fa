/** Whether the processes work: what each tells of itself, compared with the time before. */
@NullMarked
package org.opsrail.insight;

import org.jspecify.annotations.NullMarked;
