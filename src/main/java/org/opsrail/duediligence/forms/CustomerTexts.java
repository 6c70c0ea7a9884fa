package org.opsrail.duediligence.forms;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.opsrail.calendar.DayText;
import org.opsrail.duediligence.domain.Company;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.CustomerOwners;
import org.opsrail.duediligence.domain.CustomerOwners.BeneficialOwner;
import org.opsrail.duediligence.domain.Finding;
import org.opsrail.duediligence.domain.Owners;
import org.opsrail.duediligence.domain.Party;
import org.opsrail.duediligence.domain.Risk;
import org.opsrail.duediligence.domain.Verdict;
import org.opsrail.identity.Actors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is known of a customer, in words. */
@Component
public class CustomerTexts {

    private final CustomerOwners owners;
    private final Actors actors;
    private final MessageSource texts;

    CustomerTexts(CustomerOwners owners, Actors actors, MessageSource texts) {
        this.owners = owners;
        this.actors = actors;
        this.texts = texts;
    }

    public String say(String key, Locale locale, Object... details) {
        return texts.getMessage("duediligence." + key, details, locale);
    }

    /** What ops added to the settings goes by its id. */
    public String choice(String kind, String id, Locale locale) {
        return Objects.requireNonNullElse(texts.getMessage("duediligence." + kind + "." + id, null, id, locale), id);
    }

    public static String country(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /** Whole euros: {@code €250,000}. */
    public static String euros(long amount, Locale locale) {
        NumberFormat format = NumberFormat.getIntegerInstance(locale);
        return locale.getLanguage().equals("fr") ? format.format(amount) + "\u00A0€" : "€" + format.format(amount);
    }

    /** {@code 37.5 %}, with two digits at most. */
    public static String percent(BigDecimal percent, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(percent) + (locale.getLanguage().equals("fr") ? "\u00A0%" : "%");
    }

    public String finding(Finding finding, Locale locale) {
        boolean rule = finding.key().startsWith("identifier.");
        String key = rule ? finding.key() : "duediligence.finding." + finding.key();
        String text = texts.getMessage(key, finding.arguments().toArray(), locale);
        return rule ? say("finding.rule", locale, say("label." + finding.field(), locale), text) : text;
    }

    public String findings(List<Finding> findings, Locale locale) {
        return findings.stream().map(finding -> finding(finding, locale)).collect(Collectors.joining("\n"));
    }

    public String file(Customer customer, Locale locale) {
        Company company = customer.company();
        return say(
                "file.lines",
                locale,
                company.legalName(),
                country(company.country(), locale),
                choice("business-line", company.businessLine(), locale),
                choice("channel", company.channel(), locale),
                euros(company.expectedVolume(), locale),
                euros(company.dealValue(), locale),
                name(company.salesperson()));
    }

    public String beneficial(Customer customer, Locale locale) {
        Owners known = owners.of(customer.id());
        return owners.beneficial(customer.id()).stream()
                .map(owner -> beneficial(owner, known.party(owner.party()), locale))
                .collect(Collectors.joining("\n"));
    }

    private String beneficial(BeneficialOwner owner, Party party, Locale locale) {
        String born = party.birthDate() == null ? "" : DayText.of(party.birthDate(), locale);
        return say(
                "beneficial." + owner.ground().name().toLowerCase(Locale.ROOT),
                locale,
                party.name(),
                born,
                percent(owner.percent(), locale));
    }

    /** The level, and under it each factor with its points. */
    public String risk(Risk risk, Locale locale) {
        String head = say("risk.head", locale, say("level." + risk.level().word(), locale), risk.score());
        return risk.factors().stream()
                .map(factor -> say("risk.factor", locale, factor.points(), factor.why(locale)))
                .reduce(head, (lines, line) -> lines + "\n" + line);
    }

    public String said(Verdict verdict, Locale locale) {
        String text = say("verdict." + verdict.word().key(), locale);
        return verdict.reason() == null ? text : say("verdict.because", locale, text, verdict.reason());
    }

    public String name(String actor) {
        return actors.displayNames(List.of(actor)).getOrDefault(actor, actor);
    }
}
