package app.touchstone.intake.ui;

import app.touchstone.account.CurrentMember;
import app.touchstone.account.Member;
import app.touchstone.account.Permission;
import app.touchstone.claim.RatingMeaning;
import app.touchstone.claim.RatingWord;
import app.touchstone.claim.RatingWords;
import app.touchstone.intake.IntakePlaces;
import app.touchstone.look.EmptyState;
import app.touchstone.look.Labels;
import app.touchstone.look.PageHead;
import app.touchstone.look.Told;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What other fact-checkers' rating words come down to on this desk; maps are loaded by who sees to the method. */
@Route(IntakePlaces.RATINGS)
@PermitAll
public class RatingsView extends Div implements HasDynamicTitle {

    private static final int LARGEST = 2 * 1024 * 1024;

    private final RatingWords words;
    private final CurrentMember current;
    private final Section list = new Section();
    private final TextField origin = new TextField(getTranslation("intake.ratings.origin"));

    RatingsView(RatingWords words, CurrentMember current) {
        this.words = words;
        this.current = current;
        addClassName("page");
        list.addClassName("stack");
        Anchor back = new Anchor(IntakePlaces.ALL, getTranslation("intake.back"));
        add(new PageHead(getPageTitle(), getTranslation("intake.ratings.intro")).withActions(back));
        if (current.get().may(Permission.METHOD)) {
            add(loading());
        }
        add(list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intake.ratings.title");
    }

    private Section loading() {
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> getUI().ifPresent(ui ->
                ui.access(() -> load(file.fileName(), new String(content, StandardCharsets.UTF_8))))));
        upload.setMaxFileSize(LARGEST);
        upload.setUploadButton(new Button(getTranslation("intake.ratings.file")));
        upload.setDropLabel(new Span(getTranslation("intake.file.drop")));
        origin.addClassName("wide");
        Section section = new Section(
                new H2(getTranslation("intake.ratings.load")),
                new Paragraph(getTranslation("intake.ratings.load.intro")),
                origin,
                upload);
        section.addClassNames("stack", "card");
        return section;
    }

    private void load(String fileName, String text) {
        try {
            int count = words.load(current.get(), fileName, text, origin.getValue());
            Told.done(getTranslation("intake.ratings.loaded", count));
            show();
        } catch (RuntimeException problem) {
            Told.at(this, problem, Map.of("origin", origin));
        }
    }

    private void show() {
        list.removeAll();
        Member member = current.get();
        List<RatingWord> all = words.all(member);
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("intake.ratings.none"), getTranslation("intake.ratings.none.text")));
            return;
        }
        Grid<RatingWord> grid = new Grid<>();
        grid.addColumn(one -> one.site().isEmpty() ? getTranslation("intake.ratings.any") : one.site())
                .setHeader(getTranslation("intake.ratings.site"));
        grid.addColumn(RatingWord::word)
                .setHeader(getTranslation("intake.ratings.word"))
                .setFlexGrow(2);
        grid.addColumn(new ComponentRenderer<>(one -> meaning(member, one)))
                .setHeader(getTranslation("intake.ratings.meaning"));
        grid.addColumn(one -> one.origin().isEmpty() ? getTranslation("intake.ratings.own") : one.origin())
                .setHeader(getTranslation("intake.ratings.from"));
        grid.setItems(all);
        list.add(grid);
    }

    private Component meaning(Member member, RatingWord one) {
        if (!member.may(Permission.WRITE)) {
            return new Span(Labels.of(this, one.meaning()));
        }
        Select<RatingMeaning> field = new Select<>();
        field.setItems(RatingMeaning.values());
        field.setItemLabelGenerator(meaning -> Labels.of(this, meaning));
        field.setValue(one.meaning());
        field.setAriaLabel(one.word());
        field.addValueChangeListener(event -> {
            try {
                words.keep(current.get(), one.site(), one.word(), event.getValue());
            } catch (RuntimeException problem) {
                Told.at(this, problem);
            }
        });
        return field;
    }
}
