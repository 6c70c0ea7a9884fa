package org.opsrail.trustrequest.web;

import java.util.Locale;
import java.util.UUID;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentOwner;
import org.opsrail.identity.Actor;
import org.opsrail.trustrequest.domain.TrustDocuments;
import org.opsrail.trustrequest.domain.TrustRequests;
import org.opsrail.trustrequest.forms.TrustTexts;
import org.springframework.stereotype.Component;

/** The files of a request are for those who need all of it; an owner's questions are on their page. */
@Component
class TrustFiles implements DocumentOwner {

    private final TrustRequests requests;
    private final TrustTexts texts;

    TrustFiles(TrustRequests requests, TrustTexts texts) {
        this.requests = requests;
        this.texts = texts;
    }

    @Override
    public String name() {
        return TrustDocuments.OWNER;
    }

    @Override
    public boolean mayRead(Actor reader, DocumentInfo document) {
        return requests.find(UUID.fromString(document.placement().ownerId()))
                .filter(request -> TrustRights.seesAll(request, reader))
                .isPresent();
    }

    @Override
    public String title(DocumentInfo document, Locale locale) {
        return texts.say("document." + document.placement().kind(), locale);
    }
}
