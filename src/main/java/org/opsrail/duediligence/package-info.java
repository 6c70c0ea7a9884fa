/** Enterprise customers are known before they are served: who they are, who owns them, what risk they bring, who decides. */
@NullMarked
package org.opsrail.duediligence;

import org.jspecify.annotations.NullMarked;
