package org.opsrail.identity;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Accounts and sign-in.
 *
 * @param adminPassword the password that profile {@code production} gives to the first account, {@code admin}; from the
 *     environment ({@code OPSRAIL_IDENTITY_ADMIN_PASSWORD}), needed as long as there is no account
 * @param minimumPasswordLength in characters, default 12
 * @param invitationLifetime how long an invitation's link works, default 14 days
 * @param groups the candidate groups that accounts can be given
 * @param failuresPerAccount wrong passwords for one name from one address before it has to wait, default 5
 * @param failuresPerAddress wrong passwords and invitation links from one address before it has to wait, default 50
 * @param failureWindow how long failures count, and how long one waits, default 15 minutes
 * @param verifiedCredentialsLifetime how long the verified credentials of API calls are remembered, default 60 s; a
 *     change of the account forgets them at once
 */
@ConfigurationProperties("opsrail.identity")
public record IdentitySettings(
        @Nullable String adminPassword,
        @DefaultValue("12") int minimumPasswordLength,
        @DefaultValue("14d") Duration invitationLifetime,

        @DefaultValue({"people-operations", "it-support", "workplace", "sales", "compliance", "executives", "ops"})
        List<String> groups,

        @DefaultValue("5") int failuresPerAccount,
        @DefaultValue("50") int failuresPerAddress,
        @DefaultValue("15m") Duration failureWindow,
        @DefaultValue("60s") Duration verifiedCredentialsLifetime) {}
