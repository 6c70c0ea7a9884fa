package org.opsrail.identity.security;

import java.util.Optional;
import org.opsrail.audit.SignedInActor;
import org.opsrail.identity.domain.AccountDetails;
import org.springframework.stereotype.Component;

@Component
class SignedInId implements SignedInActor {

    private final CurrentAccount account;

    SignedInId(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public Optional<String> id() {
        return account.details().map(AccountDetails::actorId);
    }
}
