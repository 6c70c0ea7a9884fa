/** How hires come in: checked row by row against the directory, recorded once, and their process started once. */
@NullMarked
@NamedInterface("intake")
package org.opsrail.onboarding.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
