package org.opsrail.onboarding.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentOwner;
import org.opsrail.document.Placement;
import org.opsrail.identity.Actor;
import org.opsrail.onboarding.domain.Onboarding;
import org.opsrail.onboarding.domain.Onboardings;
import org.springframework.stereotype.Component;

/** The files of an onboarding. A contract names a salary: it is for the newcomer and people operations alone. */
@Component
public class OnboardingDocuments implements DocumentOwner {

    public static final String NAME = "onboarding";
    public static final String CONTRACT = "contract";
    public static final String CERTIFICATE = "certificate";

    private final Onboardings onboardings;
    private final OnboardingRights rights;
    private final Wording wording;

    OnboardingDocuments(Onboardings onboardings, OnboardingRights rights, Wording wording) {
        this.onboardings = onboardings;
        this.rights = rights;
        this.wording = wording;
    }

    public static Placement place(UUID onboardingId, String kind, long caseKey) {
        return new Placement(NAME, onboardingId.toString(), kind, caseKey, "employee-onboarding");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean mayRead(Actor reader, DocumentInfo document) {
        return onboardings
                .find(UUID.fromString(document.placement().ownerId()))
                .filter(onboarding ->
                        mayRead(reader, onboarding, document.placement().kind()))
                .isPresent();
    }

    @Override
    public Optional<String> person(Placement placement) {
        return onboardings.find(UUID.fromString(placement.ownerId())).map(Onboarding::employeeNumber);
    }

    private boolean mayRead(Actor reader, Onboarding onboarding, String kind) {
        return kind.equals(CONTRACT) ? rights.readsPersonalFile(reader, onboarding) : rights.sees(reader, onboarding);
    }

    @Override
    public String title(DocumentInfo document, Locale locale) {
        return wording.say("onboarding.document." + document.placement().kind(), locale);
    }
}
