package org.opsrail.duediligence.domain;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How customers are checked. Thresholds and risks are no settings: they are the decision tables
 * {@code ownership-threshold}, {@code risk-factors} and {@code customer-risk}.
 *
 * @param knownShare how much of a customer has to be in the hands of known persons, in percent, default 75: then nobody
 *     who is not known can own 25 % or more
 * @param businessLines what customers do; named {@code duediligence.business-line.<id>}, rated by {@code risk-factors}
 * @param channels how customers come; named {@code duediligence.channel.<id>}, rated by {@code risk-factors}
 * @param legalForms what customers are by law; named {@code duediligence.legal-form.<id>}, decides which documents are
 *     asked for
 * @param keepUndone how long the file of a customer is kept who was refused, dropped or stopped, default five
 *     years (Directive
 *     (EU) 2015/849 Art. 40)
 */
@ConfigurationProperties("opsrail.due-diligence")
public record DueDiligenceSettings(
        @DefaultValue("75") BigDecimal knownShare,

        @DefaultValue({
            "software",
            "professional-services",
            "manufacturing",
            "retail",
            "healthcare",
            "energy",
            "public-sector",
            "financial-services",
            "real-estate",
            "non-profit",
            "commodities",
            "gambling",
            "crypto-assets",
            "arms",
            "other"
        })
        List<String> businessLines,

        @DefaultValue({"direct", "partner", "remote", "intermediary"})
        List<String> channels,

        @DefaultValue({
            "limited-company",
            "public-company",
            "partnership",
            "sole-trader",
            "cooperative",
            "foundation",
            "association",
            "public-body",
            "other"
        })
        List<String> legalForms,

        @DefaultValue("P5Y") Period keepUndone) {}
