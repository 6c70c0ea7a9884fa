package org.opsrail.duediligence.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opsrail.calendar.DayText;
import org.opsrail.duediligence.domain.CustomerOwners.BeneficialOwner;
import org.opsrail.duediligence.domain.CustomerOwners.Ground;
import org.opsrail.duediligence.domain.Owners;
import org.opsrail.duediligence.domain.Ownership;
import org.opsrail.duediligence.domain.Ownership.Holding;
import org.opsrail.duediligence.domain.Party;
import org.opsrail.duediligence.forms.CustomerTexts;

/**
 * The owners of a customer as its page draws them: each below what is owned, shares multiplied.
 *
 * @param directors who leads the customer and owns nothing
 * @param cut whether there is more than a page should show
 */
record OwnerTree(String customer, List<Node> owners, List<Node> directors, boolean cut) {

    /** More than anybody reads; chains multiply. */
    private static final int MOST_NODES = 400;

    /**
     * @param detail kind, country and birth date, as far as they are known
     * @param share of what stands above; null for who owns nothing
     * @param ofCustomer where that differs from {@code share}
     * @param counts why it is a beneficial owner; null where it is none
     * @param again whether it stands above already, so that its owners are not drawn again
     */
    record Node(
            String name,
            String detail,
            @Nullable String share,
            @Nullable String ofCustomer,
            @Nullable String counts,
            boolean again,
            List<Node> owners) {}

    static OwnerTree of(
            String customer, Owners owners, List<BeneficialOwner> beneficial, CustomerTexts texts, Locale locale) {
        return new Drawing(owners, beneficial, texts, locale).tree(customer);
    }

    private static final class Drawing {

        private final Owners owners;
        private final Ownership ownership;
        private final Map<Integer, Ground> counting;
        private final CustomerTexts texts;
        private final Locale locale;
        private final List<Integer> above = new ArrayList<>();
        private int drawn;

        Drawing(Owners owners, List<BeneficialOwner> beneficial, CustomerTexts texts, Locale locale) {
            this.owners = owners;
            this.ownership = owners.ownership();
            this.counting =
                    beneficial.stream().collect(Collectors.toMap(BeneficialOwner::party, BeneficialOwner::ground));
            this.texts = texts;
            this.locale = locale;
        }

        OwnerTree tree(String customer) {
            List<Node> roots = owners(null, BigDecimal.valueOf(100));
            List<Node> leaders = owners.directors()
                    .filter(party -> owners.holdings().stream().noneMatch(one -> one.owner() == party.number()))
                    .map(party -> node(party, null, null, false, List.of()))
                    .toList();
            return new OwnerTree(customer, roots, leaders, drawn > MOST_NODES);
        }

        private List<Node> owners(@Nullable Integer owned, BigDecimal percent) {
            List<Node> nodes = new ArrayList<>();
            for (Holding holding : ownership.of(owned)) {
                if (++drawn > MOST_NODES) {
                    break;
                }
                nodes.add(node(holding, percent));
            }
            return nodes;
        }

        private Node node(Holding holding, BigDecimal percent) {
            Party party = owners.party(holding.owner());
            BigDecimal share = holding.of(percent);
            boolean again = above.contains(party.number());
            above.addLast(party.number());
            List<Node> below = again ? List.of() : owners(party.number(), share);
            above.removeLast();
            String direct = CustomerTexts.percent(holding.percent(), locale);
            return node(
                    party,
                    texts.say("panel.share", locale, direct),
                    above.isEmpty()
                            ? null
                            : texts.say("panel.of-customer", locale, CustomerTexts.percent(share, locale)),
                    again,
                    below);
        }

        private Node node(
                Party party, @Nullable String share, @Nullable String ofCustomer, boolean again, List<Node> below) {
            Ground ground = counting.get(party.number());
            String counts = ground == null
                    ? null
                    : texts.say(ground == Ground.OWNERSHIP ? "panel.beneficial" : "panel.leads", locale);
            return new Node(party.name(), detail(party), share, again ? null : ofCustomer, counts, again, below);
        }

        private String detail(Party party) {
            List<String> details = new ArrayList<>();
            details.add(texts.say(party.kind() == Party.Kind.COMPANY ? "panel.company" : "panel.person", locale));
            if (party.director()) {
                details.add(texts.say("panel.director", locale));
            }
            if (party.country() != null) {
                details.add(CustomerTexts.country(party.country(), locale));
            }
            LocalDate born = party.birthDate();
            if (born != null) {
                details.add(texts.say("panel.born", locale, DayText.of(born, locale)));
            }
            return String.join(" · ", details);
        }
    }
}
