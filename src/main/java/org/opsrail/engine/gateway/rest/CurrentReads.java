package org.opsrail.engine.gateway.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.opsrail.engine.readmodel.ReadModel;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets reads see what was durable when they arrived, so that also what was sent over gRPC can be read at once. While the
 * read model lags further behind, a read shows what there is.
 */
final class CurrentReads implements HandlerInterceptor {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final ReadModel readModel;

    CurrentReads(ReadModel readModel) {
        this.readModel = readModel;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (reads(request)) {
            readModel.awaitAll(0, PATIENCE);
        }
        return true;
    }

    private static boolean reads(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("GET") || path.endsWith("/search") || path.contains("/statistics/");
    }
}
