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
}
