package org.opsrail.task.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param keep how long is kept when who was at work on which task, default 90 days; what it cost stays, without the person */
@ConfigurationProperties("opsrail.task.work")
record WorkSettings(@DefaultValue("90d") Duration keep) {}
