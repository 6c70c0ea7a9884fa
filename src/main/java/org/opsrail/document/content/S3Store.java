package org.opsrail.document.content;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.opsrail.document.DocumentSettings;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** In a bucket of an S3-compatible storage; the key is the content's hash below a prefix. */
final class S3Store implements ContentStore {

    static final String ID = "s3";

    private final S3Client client;
    private final DocumentSettings.S3 settings;

    S3Store(S3Client client, DocumentSettings.S3 settings) {
        this.client = client;
        this.settings = settings;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public void put(String hash, Path file) throws IOException {
        try {
            client.putObject(request -> request.bucket(settings.bucket()).key(key(hash)), RequestBody.fromFile(file));
        } catch (SdkException failed) {
            throw unreachable(failed);
        }
    }

    @Override
    public InputStream open(String hash) throws IOException {
        try {
            return client.getObject(request -> request.bucket(settings.bucket()).key(key(hash)));
        } catch (NoSuchKeyException lost) {
            throw new FileNotFoundException("The storage has lost the content " + hash);
        } catch (SdkException failed) {
            throw unreachable(failed);
        }
    }

    @Override
    public void delete(String hash) throws IOException {
        try {
            client.deleteObject(request -> request.bucket(settings.bucket()).key(key(hash)));
        } catch (SdkException failed) {
            throw unreachable(failed);
        }
    }

    private String key(String hash) {
        return settings.prefix() + hash;
    }

    private static IOException unreachable(SdkException failed) {
        return new IOException("The document storage does not do what it is asked", failed);
    }
}
