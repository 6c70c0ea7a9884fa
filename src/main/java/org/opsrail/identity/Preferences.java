package org.opsrail.identity;

/**
 * How the present reader wants the pages; kept with the account and, for whoever is not signed in, in a cookie. The
 * language is kept by Spring's {@code LocaleResolver}, in the same way.
 */
public interface Preferences {

    Appearance appearance();

    void keep(Appearance appearance);
}
