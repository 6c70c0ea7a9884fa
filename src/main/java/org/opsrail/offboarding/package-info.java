/** Somebody leaves: no access is left, nothing is lost. First version; the onboarding's end leads here. */
@NullMarked
package org.opsrail.offboarding;

import org.jspecify.annotations.NullMarked;
