package org.opsrail.audit;

/** The keys under which the trail seals what is personal. */
public interface PersonalSeals {

    /**
     * Makes unreadable what is sealed about the person, now and in every copy of the trail. No key is made for that
     * person any more.
     *
     * @return false when there was nothing to destroy
     */
    boolean destroy(String employeeNumber);
}
