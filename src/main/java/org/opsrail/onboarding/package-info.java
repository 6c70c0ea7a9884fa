/** How a newcomer gets useful in days: from the hire to the decision on day 90. */
@NullMarked
package org.opsrail.onboarding;

import org.jspecify.annotations.NullMarked;
