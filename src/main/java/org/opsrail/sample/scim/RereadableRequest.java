package org.opsrail.sample.scim;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A request whose body is read for its signature, and then once more; at most 64 KiB of it. */
final class RereadableRequest extends HttpServletRequestWrapper {

    private static final int LIMIT = 64 * 1024;

    private final byte[] content;

    RereadableRequest(HttpServletRequest request) throws IOException {
        super(request);
        this.content = request.getInputStream().readNBytes(LIMIT);
    }

    String body() {
        return new String(content, StandardCharsets.UTF_8);
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(content);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("The body is in memory already");
            }
        };
    }
}
