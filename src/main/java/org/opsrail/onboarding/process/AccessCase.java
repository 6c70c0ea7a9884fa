package org.opsrail.onboarding.process;

import org.opsrail.onboarding.domain.AccessChange;

/** One access, as the model hands it to each of its instances. */
record AccessCase(AccessChange access) {}
