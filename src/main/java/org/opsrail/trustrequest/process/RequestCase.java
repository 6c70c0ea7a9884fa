package org.opsrail.trustrequest.process;

import java.util.UUID;

/** Which request the case works. */
record RequestCase(UUID requestId) {}
