package org.opsrail.directory;

import java.util.Arrays;
import java.util.List;

/** The kinds of contract under which people work here. */
public enum ContractType {
    PERMANENT("permanent"),
    FIXED_TERM("fixed-term"),
    INTERNSHIP("internship"),
    CONTRACTOR("contractor"),
    APPRENTICESHIP("apprenticeship");

    private final String key;

    ContractType(String key) {
        this.key = key;
    }

    /** How files, forms and decision tables name it. */
    public String key() {
        return key;
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(ContractType::key).toList();
    }
}
