package org.opsrail.task.web;

import org.opsrail.task.domain.TaskEngine.EngineUnreachable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

@ControllerAdvice(basePackageClasses = EngineTroubleAdvice.class)
class EngineTroubleAdvice {

    @ExceptionHandler(EngineUnreachable.class)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String unreachable() {
        return "shell/unavailable";
    }
}
