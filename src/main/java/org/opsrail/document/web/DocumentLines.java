package org.opsrail.document.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;
import org.opsrail.document.DocumentInfo;
import org.opsrail.document.DocumentOwner;
import org.opsrail.document.FileSizes;
import org.opsrail.document.web.DocumentViews.Line;
import org.opsrail.identity.Actors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Documents in the words of who owns them. */
@Component
class DocumentLines {

    private final ObjectProvider<DocumentOwner> owners;
    private final Actors actors;
    private final FileSizes sizes;

    DocumentLines(ObjectProvider<DocumentOwner> owners, Actors actors, FileSizes sizes) {
        this.owners = owners;
        this.actors = actors;
        this.sizes = sizes;
    }

    List<Line> of(Collection<DocumentInfo> documents, Locale locale) {
        Map<String, String> names = actors.displayNames(
                documents.stream().map(DocumentInfo::createdBy).collect(Collectors.toSet()));
        return documents.stream()
                .map(document -> new Line(
                        document.id(),
                        title(document, locale),
                        document.fileName(),
                        type(document.contentType()),
                        sizes.of(document.size(), locale),
                        document.contentHash(),
                        names.getOrDefault(document.createdBy(), document.createdBy()),
                        document.createdAt(),
                        Previews.has(document)))
                .toList();
    }

    private String title(DocumentInfo document, Locale locale) {
        return owners.stream()
                .filter(owner -> owner.name().equals(document.placement().owner()))
                .findFirst()
                .map(owner -> owner.title(document, locale))
                .orElse(document.placement().kind());
    }

    private static String type(String contentType) {
        try {
            String extension =
                    MimeTypes.getDefaultMimeTypes().forName(contentType).getExtension();
            return extension.isEmpty() ? contentType : extension.substring(1).toUpperCase(Locale.ROOT);
        } catch (MimeTypeException unknown) {
            return contentType;
        }
    }
}
