package app.touchstone.claimreview;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of one ClaimReview: what was reviewed, where, by whom and when. */
final class ReviewRules {

    /** Longer claims are cut in results. */
    private static final int SHORT_CLAIM = 75;

    private static final String SEPARATOR = "[\\s:|()\\[\\]\\-–—!.\"“”«»]";

    private final Findings findings;
    private final @Nullable URI page;

    ReviewRules(Findings findings, @Nullable URI page) {
        this.findings = findings;
        this.page = page;
    }

    void check(Field review) {
        Optional<String> label = new RatingRules(findings).check(review.at("reviewRating"));
        claimReviewed(review.at("claimReviewed"), label);
        address(review.at("url"));
        Optional<LocalDate> published = dates(review);
        ClaimRules claim = new ClaimRules(findings, published);
        claim.check(review.at("itemReviewed"));
        author(review, claim.claimants(review.at("itemReviewed")));
        review.at("correction").each().forEach(this::correction);
    }

    private void claimReviewed(Field field, Optional<String> label) {
        if (!field.isThere()) {
            findings.add(Rule.CLAIM_REVIEWED_MISSING, field);
        } else if (!field.node().isString()) {
            findings.add(Rule.CLAIM_REVIEWED_NOT_TEXT, field);
        } else if (field.text().isEmpty()) {
            findings.add(Rule.CLAIM_REVIEWED_EMPTY, field);
        } else {
            String claim = field.text().get();
            int length = claim.codePointCount(0, claim.length());
            if (length >= SHORT_CLAIM) {
                findings.add(Rule.CLAIM_REVIEWED_LONG, field, String.valueOf(length), String.valueOf(SHORT_CLAIM));
            }
            label.filter(word -> word.length() > 2)
                    .filter(word -> claim.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT)))
                    .ifPresent(word -> ratingInside(field, claim, word));
        }
    }

    /** "False: the moon is cheese" gives the verdict away; "a false flag" only happens to use the word. */
    private void ratingInside(Field field, String claim, String label) {
        String quoted = Pattern.quote(label);
        int anyCase = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        Pattern edge = Pattern.compile(
                "^[(\\[]?" + quoted + "\\s*[:|)\\]–—!-]|[:|(\\[–—-]\\s*" + quoted + "[)\\].!]*$", anyCase);
        Pattern within = Pattern.compile("(?:^|" + SEPARATOR + ")" + quoted + "(?:$|" + SEPARATOR + "|[,;?])", anyCase);
        if (edge.matcher(claim).find()) {
            findings.add(Rule.CLAIM_REVIEWED_RATED, field, Field.abbreviate(label));
        } else if (within.matcher(claim).find()) {
            findings.add(Rule.CLAIM_REVIEWED_NAMES_RATING, field, Field.abbreviate(label));
        }
    }

    private void address(Field field) {
        if (!field.isThere()) {
            findings.add(Rule.URL_MISSING, field);
            return;
        }
        Optional<URI> address = field.text().flatMap(WebAddress::parse);
        if (address.isEmpty()) {
            findings.add(Rule.URL_NOT_ADDRESS, field, field.shown());
            return;
        }
        URI url = address.get();
        String path = path(url);
        if (path.isEmpty() && url.getQuery() == null) {
            findings.add(Rule.URL_HOME_PAGE, field, url.toString());
        }
        if (page != null && page.getRawAuthority() != null) {
            if (!site(page).equals(site(url))) {
                findings.add(Rule.URL_OTHER_SITE, field, site(url), site(page));
            } else if (!path.equals(path(page))) {
                findings.add(Rule.URL_OTHER_PAGE, field, url.toString());
            }
        }
    }

    private static String path(URI address) {
        String path = address.getPath();
        return path == null ? "" : path.replaceAll("/+$", "");
    }

    private static String site(URI address) {
        return address.getRawAuthority().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private Optional<LocalDate> dates(Field review) {
        Field published = review.at("datePublished");
        if (!published.isThere()) {
            findings.add(Rule.DATE_MISSING, published);
        }
        Optional<LocalDate> day = findings.day(published);
        Field modified = review.at("dateModified");
        findings.day(modified)
                .filter(later -> day.isPresent() && later.isBefore(day.get()))
                .ifPresent(early -> findings.add(
                        Rule.DATE_ORDER, modified, early.toString(), day.get().toString()));
        return day;
    }

    private void author(Field review, List<String> claimants) {
        Field field = review.at("author");
        if (field.each().isEmpty()) {
            findings.add(Rule.AUTHOR_MISSING, field);
        }
        boolean policy = review.at("publisher").at("correctionsPolicy").isThere();
        for (Field author : field.each()) {
            if (author.text().isPresent()) {
                findings.add(Rule.AUTHOR_TEXT, author);
                continue;
            }
            if (!author.node().isObject()) {
                findings.add(Rule.AUTHOR_NOT_OBJECT, author);
                continue;
            }
            Optional<String> name = author.at("name").text();
            // a reference to a node elsewhere in the page names its author there
            boolean reference = author.at("@id").text().isPresent();
            if (name.isEmpty() && author.at("url").text().isEmpty() && !reference) {
                findings.add(Rule.AUTHOR_NAMELESS, author);
            }
            if (author.types().stream().noneMatch(ReviewRules::personOrOrganisation) && !reference) {
                findings.add(Rule.AUTHOR_TYPE, author.at("@type"));
            }
            name.filter(one -> claimants.stream().anyMatch(one::equalsIgnoreCase))
                    .ifPresent(one -> findings.add(Rule.AUTHOR_IS_CLAIMANT, author, one));
            if (!policy && author.at("correctionsPolicy").each().isEmpty() && !author.isA("Person") && !reference) {
                findings.add(Rule.AUTHOR_CORRECTIONS_POLICY, author);
            }
        }
    }

    /** schema.org has kinds of Organization by the dozen; those a fact-checker may be end like this. */
    private static boolean personOrOrganisation(String type) {
        return type.equals("Person")
                || type.endsWith("Organization")
                || type.equals("NGO")
                || type.equals("Corporation")
                || type.equals("Project")
                || type.equals("FundingAgency");
    }

    private void correction(Field correction) {
        if (correction.node().isObject()) {
            if (!correction.isA("CorrectionComment")) {
                findings.add(Rule.CORRECTION_TYPE, correction.at("@type"));
            }
            if (correction.at("text").text().isEmpty()) {
                findings.add(Rule.CORRECTION_EMPTY, correction);
            }
            findings.day(correction.at("datePublished"));
        } else if (correction.text().isEmpty()) {
            findings.add(Rule.CORRECTION_EMPTY, correction);
        }
    }
}
