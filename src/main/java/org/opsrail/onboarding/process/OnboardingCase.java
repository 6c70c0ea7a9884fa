package org.opsrail.onboarding.process;

import java.util.UUID;

/** The one variable by which a handler finds everything else. */
record OnboardingCase(UUID onboardingId) {}
