package org.opsrail.duediligence.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.directory.Directory;
import org.opsrail.directory.Person;
import org.opsrail.duediligence.domain.Company;
import org.opsrail.duediligence.domain.Contacts.Contact;
import org.opsrail.duediligence.domain.Customer;
import org.opsrail.duediligence.domain.CustomerColumns;
import org.opsrail.duediligence.domain.DueDiligenceSettings;
import org.opsrail.duediligence.domain.OwnerLines;
import org.opsrail.duediligence.domain.Owners;
import org.opsrail.duediligence.domain.Wish;
import org.opsrail.duediligence.forms.CustomerTexts;
import org.opsrail.tabular.Reading;
import org.opsrail.tabular.Reason;
import org.opsrail.tabular.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fields of a customer's file, as a page shows them and takes them back. */
@Component
class FileFields {

    static final String OWNERS = "owners";

    private static final Pattern OWNER = Pattern.compile("owners\\[(\\d+)]\\.(\\w+)");

    private final Directory directory;
    private final DueDiligenceSettings settings;
    private final CustomerTexts words;
    private final MessageSource texts;

    FileFields(Directory directory, DueDiligenceSettings settings, CustomerTexts words, MessageSource texts) {
        this.directory = directory;
        this.settings = settings;
        this.words = words;
        this.texts = texts;
    }

    /** What stands in a list to choose from. */
    record Choice(String id, String name) {}

    /** What was typed, ready to be taken in; or why its owners can't be read. */
    record Typed(Map<String, String> values, Reading owners) {

        static Typed of(Map<String, String> fields) {
            Map<String, String> values = new HashMap<>();
            CustomerColumns.NAMES.forEach(
                    name -> values.put(name, fields.getOrDefault(name, "").strip()));
            String owners = fields.getOrDefault(OWNERS, "").strip();
            values.put(OWNERS, owners);
            return new Typed(values, OwnerLines.read(owners));
        }

        Wish wish(Reading.Table lines) {
            return new Wish(new Row(1, values, 0), lines.rows());
        }
    }

    static Map<String, String> values(Customer customer, @Nullable Contact contact, Owners owners) {
        Company company = customer.company();
        Map<String, String> values = new HashMap<>();
        values.put(CustomerColumns.REFERENCE, customer.reference());
        values.put(CustomerColumns.LEGAL_NAME, company.legalName());
        values.put(CustomerColumns.COUNTRY, company.country());
        values.put(CustomerColumns.LEGAL_FORM, text(company.legalForm()));
        values.put(CustomerColumns.CONTACT_NAME, contact == null ? "" : text(contact.name()));
        values.put(CustomerColumns.CONTACT_MAIL, contact == null ? "" : contact.mail());
        values.put(CustomerColumns.REGISTRATION_NUMBER, text(company.registrationNumber()));
        values.put(CustomerColumns.VAT, text(company.vat()));
        values.put(CustomerColumns.LEI, text(company.lei()));
        values.put(CustomerColumns.IBAN, text(company.iban()));
        values.put(CustomerColumns.BIC, text(company.bic()));
        values.put(CustomerColumns.BUSINESS_LINE, company.businessLine());
        values.put(CustomerColumns.CHANNEL, company.channel());
        values.put(CustomerColumns.EXPECTED_VOLUME, String.valueOf(company.expectedVolume()));
        values.put(CustomerColumns.DEAL_VALUE, String.valueOf(company.dealValue()));
        values.put(CustomerColumns.SALESPERSON, company.salesperson());
        values.put(OWNERS, OwnerLines.write(owners));
        return values;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    Map<String, Object> page(Map<String, String> values, Map<String, List<String>> errors, Locale locale) {
        Map<String, Object> page = new HashMap<>();
        page.put("values", values);
        page.put("errors", errors);
        page.put("countries", countries(locale));
        page.put("forms", choices("legal-form", settings.legalForms(), locale));
        page.put("lines", choices("business-line", settings.businessLines(), locale));
        page.put("channels", choices("channel", settings.channels(), locale));
        page.put("colleagues", directory.people(Person.Status.ACTIVE));
        return page;
    }

    private List<Choice> choices(String kind, List<String> ids, Locale locale) {
        return ids.stream()
                .map(id -> new Choice(id, words.choice(kind, id, locale)))
                .toList();
    }

    private static List<Choice> countries(Locale locale) {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, CustomerTexts.country(code, locale)))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(locale)))
                .toList();
    }

    Map<String, List<String>> errors(Reading.Unreadable unreadable, Locale locale) {
        return Map.of(OWNERS, List.of(unreadable.in(texts, locale)));
    }

    /** By field; what is wrong with a line of owners names the line. */
    Map<String, List<String>> errors(List<Reason> reasons, Locale locale) {
        return reasons.stream()
                .collect(Collectors.groupingBy(
                        FileFields::field, Collectors.mapping(reason -> error(reason, locale), Collectors.toList())));
    }

    static String field(Reason reason) {
        return reason.column().startsWith(OWNERS) ? OWNERS : reason.column();
    }

    private String error(Reason reason, Locale locale) {
        Matcher line = OWNER.matcher(reason.column());
        String text = reason.text(texts, locale);
        return line.matches()
                ? words.say("new.line", locale, line.group(1), words.say("label." + line.group(2), locale), text)
                : text;
    }
}
