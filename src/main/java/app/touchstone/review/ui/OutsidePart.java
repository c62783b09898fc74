package app.touchstone.review.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Permission;
import app.touchstone.basis.WebAddress;
import app.touchstone.claim.OutsideReview;
import app.touchstone.claim.OutsideReviewDetails;
import app.touchstone.claim.OutsideReviews;
import app.touchstone.look.Asking;
import app.touchstone.look.Chip;
import app.touchstone.look.DateTexts;
import app.touchstone.look.DayField;
import app.touchstone.look.EntryDialog;
import app.touchstone.look.Labels;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Who else checked the claim, in their words: never to be taken for a verdict of this desk. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class OutsidePart extends ClaimPart {

    private final CurrentMember current;
    private final OutsideReviews reviews;
    private final Div body = new Div();
    private final Button add = new Button(getTranslation("claim.outside.add"), event -> ask());

    OutsidePart(CurrentMember current, OutsideReviews reviews) {
        super("claim.outside");
        this.current = current;
        this.reviews = reviews;
        inHead(add);
        add(body);
    }

    @Override
    void show() {
        List<OutsideReview> all = reviews.of(now().member(), now().id());
        count(all.size());
        add.setVisible(now().member().may(Permission.WRITE));
        body.removeAll();
        Paragraph about = new Paragraph(getTranslation(all.isEmpty() ? "claim.outside.none" : "claim.outside.intro"));
        about.addClassName("soft");
        body.add(about);
        if (!all.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("entries");
            all.forEach(one -> list.add(line(one)));
            body.add(list);
        }
    }

    private ListItem line(OutsideReview one) {
        OutsideReviewDetails details = one.details();
        Div head = new Div(publisher(details));
        head.addClassName("actions");
        if (!details.rating().isEmpty()) {
            Chip rating = new Chip(details.rating());
            rating.getElement().setAttribute("dir", "auto");
            head.add(rating, soft(meaning(one)));
        }
        if (details.publishedOn() != null) {
            head.add(soft(DateTexts.day(this, details.publishedOn())));
        }
        if (now().member().may(Permission.WRITE)) {
            head.add(small("claim.outside.remove", details.publisher(), () -> askRemoval(one)));
        }
        ListItem line = new ListItem(head);
        for (String text : List.of(details.title(), details.explanation())) {
            if (!text.isBlank()) {
                Paragraph words = new Paragraph(text);
                words.getElement().setAttribute("dir", "auto");
                line.add(words);
            }
        }
        return line;
    }

    private String meaning(OutsideReview one) {
        return one.meaning() == null
                ? getTranslation("claim.outside.unexplained")
                : getTranslation("claim.outside.means", Labels.of(this, one.meaning()));
    }

    private static com.vaadin.flow.component.Component publisher(OutsideReviewDetails details) {
        String name = details.publisher().isBlank() ? details.site() : details.publisher();
        if (!WebAddress.Check.isWeb(details.address())) {
            return new Span(name);
        }
        Anchor outside = new Anchor(details.address(), name);
        outside.setTarget("_blank");
        outside.getElement().setAttribute("rel", "noopener noreferrer");
        return outside;
    }

    private static Span soft(String text) {
        Span words = new Span(text);
        words.addClassName("soft");
        return words;
    }

    private void askRemoval(OutsideReview one) {
        Asking.first(
                getTranslation("claim.outside.removeAsk.title"),
                getTranslation("claim.outside.removeAsk.text"),
                getTranslation("claim.outside.remove"),
                getTranslation("app.cancel"),
                () -> attempt(() -> reviews.remove(current.get(), now().id(), one.id())));
    }

    private void ask() {
        TextField publisher = new TextField(getTranslation("claim.outside.publisher"));
        TextField rating = new TextField(getTranslation("claim.outside.rating"));
        TextField address = new TextField(getTranslation("claim.outside.address"));
        address.setPlaceholder("https://");
        TextField title = new TextField(getTranslation("claim.outside.title"));
        TextArea explanation = new TextArea(getTranslation("claim.outside.explanation"));
        DayField day = new DayField(getTranslation("claim.outside.publishedOn"));
        new EntryDialog(
                        getTranslation("claim.outside.add"),
                        getTranslation("app.save"),
                        Map.of(
                                "publisher", publisher,
                                "rating", rating,
                                "address", address,
                                "title", title,
                                "explanation", explanation,
                                "publishedOn", day),
                        () -> {
                            reviews.add(
                                    current.get(),
                                    now().id(),
                                    new OutsideReviewDetails(
                                            publisher.getValue().strip(),
                                            rating.getValue().strip(),
                                            explanation.getValue().strip(),
                                            title.getValue().strip(),
                                            address.getValue().strip(),
                                            "",
                                            day.day("publishedOn"),
                                            ""));
                            changed();
                        })
                .with(publisher, rating, address, title, explanation, day)
                .open();
    }
}
