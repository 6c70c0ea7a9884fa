/** How hires come in: checked row by row against the directory, recorded once, and their process started once. */
@NullMarked
package org.opsrail.onboarding.intake;

import org.jspecify.annotations.NullMarked;
