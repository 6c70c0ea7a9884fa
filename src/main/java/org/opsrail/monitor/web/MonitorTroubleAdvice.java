package org.opsrail.monitor.web;

import org.opsrail.monitor.EngineUnavailable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** For every page that shows cases, the task pages included. */
@ControllerAdvice
class MonitorTroubleAdvice {

    @ExceptionHandler(EngineUnavailable.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String unavailable() {
        return "shell/unavailable";
    }
}
