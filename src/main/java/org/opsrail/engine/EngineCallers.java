package org.opsrail.engine;

import java.util.Optional;

/** Who may call the embedded engine with name and password; asked for each gRPC call. */
public interface EngineCallers {

    /** Empty when the password is wrong, or the account may not sign in. */
    Optional<EngineCaller> authenticate(String username, String password);

    /**
     * A command was answered, or refused to somebody who may send none.
     *
     * @param method as the gateway's protocol names it, for example {@code DeployResource}
     * @param outcome gRPC's status code, for example {@code OK}
     */
    void called(EngineCaller caller, String method, String outcome);

    /**
     * @param technical the application itself, by the credentials of this boot
     * @param commands whether the caller may send commands at all
     */
    record EngineCaller(String username, boolean technical, boolean commands) {}
}
