package app.touchstone.review.ui;

import app.touchstone.basis.Translations;
import app.touchstone.review.SealProof;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Whether the opened assessments are what was sealed: the hashes, and how to compute them anew outside. */
final class ProofsPart extends NativeDetails {

    ProofsPart(List<SealProof> proofs) {
        super(new Span(title(proofs)));
        Div body = new Div();
        body.addClassName("stack");
        Paragraph how = new Paragraph(getTranslation("review.proof.how"));
        how.addClassName("soft");
        body.add(how);
        UnorderedList list = new UnorderedList();
        list.addClassName("entries");
        proofs.forEach(proof -> list.add(line(proof)));
        body.add(list);
        setContent(body);
    }

    private static String title(List<SealProof> proofs) {
        boolean all = proofs.stream().allMatch(SealProof::holds);
        return Translations.get()
                .text(
                        UI.getCurrentOrThrow().getLocale(),
                        all ? "review.proof.allHold" : "review.proof.broken",
                        proofs.size());
    }

    private ListItem line(SealProof proof) {
        ListItem line = new ListItem(getTranslation(
                proof.holds() ? "review.proof.holds" : "review.proof.fails", proof.letter(), proof.sequence()));
        Div hashes = new Div(new Span(getTranslation("review.proof.commitment", proof.kept())));
        hashes.addClassName("hash");
        Div nonce = new Div(new Span(getTranslation("review.proof.nonce", proof.nonce())));
        nonce.addClassName("hash");
        line.add(hashes, nonce);
        return line;
    }
}
