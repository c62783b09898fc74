package app.touchstone.document.ui;

import app.touchstone.document.Block;
import app.touchstone.document.ExtractedText;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** The beginning of a text as it will be stored, shown as text and never as anybody's HTML. */
final class BlockPreview extends Div {

    private static final int MOST_BLOCKS = 40;
    private static final int MOST_UNITS = 1_500;

    BlockPreview(ExtractedText text) {
        addClassName("block-preview");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("document.import.preview"));
        text.blocks().stream()
                .limit(MOST_BLOCKS)
                .map(block -> shown(text.text(), block))
                .forEach(this::add);
        int left = text.blocks().size() - MOST_BLOCKS;
        if (left > 0) {
            Paragraph more = new Paragraph(getTranslation("document.import.more", left));
            more.addClassName("soft");
            add(more);
        }
    }

    private static HtmlContainer shown(String text, Block block) {
        HtmlContainer element = new HtmlContainer(
                switch (block.kind()) {
                    case HEADING -> "h3";
                    case PARAGRAPH, LIST_ITEM -> "p";
                    case QUOTE -> "blockquote";
                });
        element.addClassName(
                "preview-" + block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        element.getElement().setAttribute("dir", "auto");
        element.setText(shortened(block.range().in(text)));
        return element;
    }

    private static String shortened(String words) {
        if (words.length() <= MOST_UNITS) {
            return words;
        }
        int cut = Character.isLowSurrogate(words.charAt(MOST_UNITS)) ? MOST_UNITS - 1 : MOST_UNITS;
        return words.substring(0, cut) + "…";
    }
}
