package org.opsrail.offboarding.process;

import org.opsrail.offboarding.domain.Revocations.GrantToRevoke;

/** One grant, as the model hands it to each of its instances. */
record GrantCase(GrantToRevoke access) {}
