/**
 * Personal data of one person across all modules: what there is, a copy of it, its erasure (GDPR 15, 17, 20, 30). It knows
 * no other module but the trail; each that holds personal data implements {@link org.opsrail.privacy.PersonalData}.
 */
@NullMarked
package org.opsrail.privacy;

import org.jspecify.annotations.NullMarked;
