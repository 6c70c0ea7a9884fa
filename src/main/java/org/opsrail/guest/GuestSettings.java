package org.opsrail.guest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Links for people without an account.
 *
 * @param tries how often answers may be sent on one link before it has to be sent anew, default 30
 */
@ConfigurationProperties("opsrail.guest")
public record GuestSettings(@DefaultValue("30") int tries) {}
