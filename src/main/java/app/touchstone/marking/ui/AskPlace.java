package app.touchstone.marking.ui;

import app.touchstone.account.Member;
import app.touchstone.document.Document;
import app.touchstone.document.Documents;
import app.touchstone.marking.CarriedMark;
import app.touchstone.marking.NewPiece;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** Asks where a mark of the old text is in the new one: the new text to read, to select in, and to search by quote. */
final class AskPlace extends Dialog {

    AskPlace(Documents documents, Member member, Document document, CarriedMark mark, Consumer<List<NewPiece>> shown) {
        setHeaderTitle(getTranslation("marking.place.title"));
        addClassName("ask-place");
        Paragraph intro = new Paragraph(getTranslation("marking.place.intro"));
        Paragraph quote = new Paragraph("“" + mark.mark().quote() + "”");
        quote.addClassName("soft");
        PassageReader reader = new PassageReader();
        reader.open(ReaderText.of(
                documents.snapshot(member, document.snapshot()),
                document.details().language(),
                false,
                List.of(),
                List.of(),
                List.of("place"),
                getLocale()));
        reader.onPassageAction(chosen -> {
            close();
            shown.accept(
                    List.of(new NewPiece(chosen.range().start(), chosen.range().end(), chosen.quote())));
        });
        Div text = new Div(reader);
        text.addClassName("ask-place-text");
        add(intro, quote, text);
        getFooter().add(new Button(getTranslation("app.cancel"), event -> close()));
    }
}
