package org.opsrail.connector.scim;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.unboundid.scim2.common.exceptions.ScimException;
import java.io.IOException;
import org.opsrail.connector.AccessConnector.Result;
import org.opsrail.connector.ConnectorUnavailable;
import org.opsrail.connector.Target;

/** What an answer other than success means: no for good, or not now. */
final class ScimAnswers {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TIMEOUT = 408;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private ScimAnswers() {}

    static Result result(Target target, Call<Result> call) {
        try {
            return call.make();
        } catch (ScimException e) {
            if (isRefusal(status(e))) {
                return new Result.Refused("%s refuses: %s".formatted(target.systemName(), detail(e)));
            }
            throw unavailable(target, e);
        } catch (RuntimeException e) {
            throw unavailable(target, e);
        }
    }

    static <T> T value(Target target, Call<T> call) {
        try {
            return call.make();
        } catch (ScimException e) {
            throw unavailable(target, e);
        } catch (RuntimeException e) {
            throw unavailable(target, e);
        }
    }

    static int status(ScimException answer) {
        Integer status = answer.getScimError().getStatus();
        return status == null ? SERVER_ERROR : status;
    }

    private static boolean isRefusal(int status) {
        return status >= BAD_REQUEST
                && status < SERVER_ERROR
                && status != UNAUTHORIZED
                && status != FORBIDDEN
                && status != TIMEOUT
                && status != TOO_MANY;
    }

    private static String detail(ScimException answer) {
        String detail = answer.getScimError().getDetail();
        return detail == null || detail.isBlank() ? "it gives no reason (%d).".formatted(status(answer)) : detail;
    }

    private static ConnectorUnavailable unavailable(Target target, ScimException answer) {
        int status = status(answer);
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            return target.keyNotAccepted(answer);
        }
        return status < BAD_REQUEST ? target.notUnderstood(answer) : target.failing(status, answer);
    }

    private static ConnectorUnavailable unavailable(Target target, RuntimeException failure) {
        boolean network =
                failure.getCause() instanceof IOException cause && !(cause instanceof JsonProcessingException);
        return network ? target.unreachable(failure) : target.notUnderstood(failure);
    }

    interface Call<T> {
        T make() throws ScimException;
    }
}
