package org.opsrail.identity.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.identity.Role;
import org.opsrail.identity.domain.AccountDetails;
import org.opsrail.identity.domain.NewAccount;

/** What an administrator fills in; without a tick a set stays empty. */
class AccountForm {

    private String username = "";
    private String displayName = "";
    private String employeeNumber = "";
    private Set<Role> roles = new HashSet<>();
    private Set<String> groups = new HashSet<>();
    private boolean enabled;
    private boolean blocked;

    static AccountForm of(AccountDetails account) {
        AccountForm form = new AccountForm();
        form.username = account.username();
        form.roles = account.roles();
        form.groups = account.groups();
        form.enabled = account.enabled();
        return form;
    }

    NewAccount toNewAccount(Collection<String> known) {
        return new NewAccount(username, textOrNull(employeeNumber), textOrNull(displayName), roles, groupsAmong(known));
    }

    Set<String> groupsAmong(Collection<String> known) {
        return groups.stream().filter(known::contains).collect(Collectors.toSet());
    }

    private static @Nullable String textOrNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public String getEmployeeNumber() {
        return employeeNumber;
    }

    public void setEmployeeNumber(String employeeNumber) {
        this.employeeNumber = employeeNumber;
    }

    public Set<Role> getRoles() {
        return roles;
    }

    public void setRoles(Set<Role> roles) {
        this.roles = roles;
    }

    public Set<String> getGroups() {
        return groups;
    }

    public void setGroups(Set<String> groups) {
        this.groups = groups;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public boolean isBlocked() {
        return blocked;
    }

    public void setBlocked(boolean blocked) {
        this.blocked = blocked;
    }
}
