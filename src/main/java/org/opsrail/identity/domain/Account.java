package org.opsrail.identity.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Appearance;
import org.opsrail.identity.Closure;
import org.opsrail.identity.Role;

@Entity
@Table(schema = "identity", name = "account")
class Account {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String username;
    private @Nullable String employeeNumber;
    private @Nullable String displayName;
    private @Nullable String passwordHash;
    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private Appearance appearance = Appearance.SYSTEM;

    @Enumerated(EnumType.STRING)
    private @Nullable Closure closure;

    private UUID stamp = UUID.randomUUID();
    private Instant createdAt;

    @Version
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "identity", name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "identity", name = "account_group", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "group_name")
    private Set<String> groups = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    @SuppressWarnings("NullAway.Init")
    Account(String username, @Nullable String employeeNumber, @Nullable String displayName, Instant createdAt) {
        this.username = username;
        this.employeeNumber = employeeNumber;
        this.displayName = displayName;
        this.createdAt = createdAt;
    }

    void setPasswordHash(String passwordHash) {
        this.passwordHash = passwordHash;
        endSessions();
    }

    /** Replaces what the account may do; sessions opened before are over. */
    void permit(Set<Role> newRoles, Set<String> newGroups) {
        roles.clear();
        roles.addAll(newRoles);
        groups.clear();
        groups.addAll(newGroups);
        endSessions();
    }

    void open() {
        closure = null;
    }

    /** The first reason stays, unless an administrator gives another. */
    void close(Closure why) {
        if (closure == null || why == Closure.BLOCKED) {
            closure = why;
            endSessions();
        }
    }

    /** As if it were new, for the same person hired again. */
    void openAnew() {
        passwordHash = null;
        open();
        permit(Set.of(Role.MEMBER), Set.of());
    }

    void rename(String newUsername) {
        username = newUsername;
    }

    /** Nobody signs in with it, so that somebody else may have its name. */
    boolean isNameFree() {
        return closure != null && closure.endsWithNewHire();
    }

    void prefer(String newLanguage) {
        this.language = newLanguage;
    }

    void prefer(Appearance newAppearance) {
        this.appearance = newAppearance;
    }

    private void endSessions() {
        stamp = UUID.randomUUID();
    }

    boolean isActiveAdmin() {
        return closure == null && roles.contains(Role.ADMIN);
    }

    UUID id() {
        return id;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    AccountDetails details() {
        return new AccountDetails(
                id,
                username,
                employeeNumber,
                displayName,
                language,
                appearance,
                closure,
                passwordHash != null,
                stamp,
                Set.copyOf(roles),
                Set.copyOf(groups),
                createdAt);
    }
}
