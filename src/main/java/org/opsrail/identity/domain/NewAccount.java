package org.opsrail.identity.domain;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Role;

/** @param username letters, digits and {@code . _ @ + ' -}, at most 100 characters; kept in lower case */
public record NewAccount(
        String username,
        @Nullable String employeeNumber,
        @Nullable String displayName,
        Set<Role> roles,
        Set<String> groups) {

    static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@+'-]{0,99}");
}
