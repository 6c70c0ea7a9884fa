package org.opsrail.onboarding;

/** Those whose onboarding is under way, for other modules. */
public interface Newcomers {

    /**
     * Names another manager in the onboarding and in the directory, and hands the case's tasks over.
     *
     * @param by who decides
     * @return false when no onboarding of that person is under way, or it is led by that manager already
     */
    boolean changeManager(String employeeNumber, String manager, String by);

    /**
     * Ends the onboarding of whoever leaves on the way: nothing more is asked, given or taken for it. Accesses and
     * equipment stay as they are, for the leaving to take them back. Nothing happens when no onboarding is under way.
     */
    void leave(String employeeNumber, String by);
}
