package app.touchstone.claimreview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The rules of the Claim under review: who said it, when, and where it was seen. */
final class ClaimRules {

    /** Names that say nobody is known; the author is then better left out. */
    private static final Set<String> PLACEHOLDERS =
            Set.of("unknown", "anonymous", "various", "n/a", "none", "nobody", "-", "–", "null", "undefined");

    private final Findings findings;
    private final Optional<LocalDate> reviewed;

    ClaimRules(Findings findings, Optional<LocalDate> reviewed) {
        this.findings = findings;
        this.reviewed = reviewed;
    }

    void check(Field item) {
        if (!item.isThere()) {
            findings.add(Rule.ITEM_MISSING, item);
        }
        for (Field claim : item.each()) {
            if (!claim.node().isObject()) {
                findings.add(Rule.ITEM_NOT_OBJECT, claim);
                continue;
            }
            type(claim);
            claim.at("author").each().forEach(this::claimant);
            saidOn(claim.at("datePublished"));
            appearances(claim);
            claim.at("claimInterpreter").each().stream()
                    .filter(one -> one.at("name").text().isEmpty())
                    .forEach(one -> findings.add(Rule.INTERPRETER_NAMELESS, one));
        }
    }

    /** The names of those who asserted the claim. */
    List<String> claimants(Field item) {
        return item.each().stream()
                .flatMap(claim -> claim.at("author").each().stream())
                .flatMap(author -> author.at("name").text().or(author::text).stream())
                .toList();
    }

    private void type(Field claim) {
        if (claim.isA("Claim")) {
            return;
        }
        // before Claim existed, the article or the statement itself stood here
        Rule rule = claim.isA("CreativeWork") ? Rule.ITEM_OLDER_TYPE : Rule.ITEM_TYPE;
        findings.add(rule, claim.at("@type"), String.join(" ", claim.types()));
    }

    private void claimant(Field author) {
        if (author.text().isPresent()) {
            findings.add(Rule.CLAIMANT_TEXT, author);
            placeholder(author);
            return;
        }
        if (!author.node().isObject()) {
            findings.add(Rule.CLAIMANT_NOT_OBJECT, author);
            return;
        }
        Field name = author.at("name");
        if (name.text().isEmpty()) {
            findings.add(Rule.CLAIMANT_NAMELESS, name);
        }
        placeholder(name);
        author.at("sameAs").each().stream()
                .filter(same -> same.text().flatMap(WebAddress::parse).isEmpty())
                .forEach(same -> findings.add(Rule.SAME_AS_NOT_ADDRESS, same, same.shown()));
    }

    private void placeholder(Field name) {
        name.text()
                .filter(ClaimRules::isPlaceholder)
                .ifPresent(text -> findings.add(Rule.CLAIMANT_PLACEHOLDER, name, text));
    }

    static boolean isPlaceholder(String name) {
        return PLACEHOLDERS.contains(name.toLowerCase(Locale.ROOT));
    }

    private void saidOn(Field field) {
        findings.day(field)
                .filter(said -> reviewed.isPresent() && said.isAfter(reviewed.get()))
                .ifPresent(said ->
                        findings.add(Rule.DATE_ORDER, field, reviewed.get().toString(), said.toString()));
    }

    private void appearances(Field claim) {
        List<Field> all = claim.at("appearance").each();
        List<Field> first = claim.at("firstAppearance").each();
        if (all.isEmpty()
                && first.isEmpty()
                && !claim.at("url").isThere()
                && !claim.at("sameAs").isThere()) {
            findings.add(Rule.APPEARANCE_NONE, claim.at("appearance"));
        }
        all.forEach(this::appearance);
        first.forEach(this::appearance);
    }

    private void appearance(Field field) {
        if (field.node().isString()) {
            boolean address = field.text().flatMap(WebAddress::parse).isPresent();
            findings.add(address ? Rule.APPEARANCE_TEXT : Rule.APPEARANCE_JUNK, field, field.shown());
            return;
        }
        Field url = field.at("url").isThere() ? field.at("url") : field.at("@id");
        if (url.isThere() && url.text().flatMap(WebAddress::parse).isEmpty()) {
            findings.add(Rule.APPEARANCE_JUNK, url, url.shown());
        } else if (!url.isThere()) {
            boolean named = field.at("headline").text().isPresent()
                    || field.at("name").text().isPresent();
            findings.add(named ? Rule.APPEARANCE_NO_ADDRESS : Rule.APPEARANCE_JUNK, field, field.shown());
        }
    }
}
