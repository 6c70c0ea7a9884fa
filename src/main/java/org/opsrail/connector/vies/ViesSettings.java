package org.opsrail.connector.vies;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The European Commission's VIES.
 *
 * @param enabled whether it is asked, default false: it tells the Commission whom we are about to serve
 * @param endpoint default the Commission's
 * @param requester our own VAT number with its prefix, for example {@code FR83404833048}; without it VIES gives no
 *     consultation number, which proves that it was asked
 */
@ConfigurationProperties("opsrail.connector.vies")
record ViesSettings(
        @DefaultValue("false") boolean enabled,

        @DefaultValue("https://ec.europa.eu/taxation_customs/vies/rest-api/check-vat-number")
        URI endpoint,

        @DefaultValue("") String requester) {}
