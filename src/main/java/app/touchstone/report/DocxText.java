package app.touchstone.report;

import app.touchstone.document.TextDirection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.text.Bidi;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/**
 * A Word document that is being written: with real heading styles, its language, and paragraphs that run the way their
 * text runs.
 */
public final class DocxText {

    /** Characters that XML 1.0 cannot hold, lone surrogates among them. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String STYLES = ReportTemplates.text("templates/report/styles.xml");

    private final XWPFDocument document = new XWPFDocument();
    private final TextDirection own;
    private int bookmarks;

    /** @param at when it was made; the same content gives the same properties */
    public DocxText(
            String language, TextDirection direction, String title, String subject, String creator, Instant at) {
        this.own = direction;
        try {
            document.createStyles()
                    .setStyles(StylesDocument.Factory.parse(STYLES.replace("LANGUAGE", language))
                            .getStyles());
        } catch (XmlException e) {
            throw new IllegalStateException("the styles are part of the program", e);
        }
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(clean(title));
        properties.setSubjectProperty(clean(subject));
        properties.setCreator(clean(creator));
        properties.setCreated(Optional.of(Date.from(at)));
        properties.getUnderlyingProperties().setLanguageProperty(language);
        if (own == TextDirection.RTL) {
            document.getDocument().getBody().addNewSectPr().addNewBidi();
        }
    }

    /** One paragraph. @param style such as {@code Heading1}; empty for plain text */
    public Line line(String style) {
        XWPFParagraph paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        return new Line(paragraph);
    }

    public void text(String style, String text) {
        if (!text.isBlank()) {
            line(style).add(text).runAs(text);
        }
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);
        try (document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String clean(String text) {
        return NOT_XML.matcher(text).replaceAll("\uFFFD");
    }

    /** A paragraph that is being written. It runs the document's way until it is told otherwise. */
    public final class Line {

        private final XWPFParagraph paragraph;

        private Line(XWPFParagraph paragraph) {
            this.paragraph = paragraph;
            runs(own);
        }

        public Line add(String text) {
            write(paragraph.createRun(), text);
            return this;
        }

        public Line bold(String text) {
            XWPFRun run = paragraph.createRun();
            run.setBold(true);
            write(run, text);
            return this;
        }

        public Line link(String text, String address) {
            if (address.isEmpty()) {
                return add(text);
            }
            // what is no address by the letter of RFC 3986 would make the whole file unreadable
            XWPFHyperlinkRun run = paragraph.createHyperlinkRun(java.net
                    .URI
                    .create(address.replaceAll("[\\s<>\"{}|\\\\^`]", "%20"))
                    .toASCIIString());
            run.setStyle("Hyperlink");
            write(run, text);
            return this;
        }

        /** Jumps to a {@link #bookmark} of this document. */
        public Line jump(String text, String bookmark) {
            XWPFRun run = paragraph.createRun();
            write(run, text);
            var link = paragraph.getCTP().addNewHyperlink();
            link.setAnchor(bookmark);
            link.addNewR().set(run.getCTR());
            paragraph.removeRun(paragraph.getRuns().size() - 1);
            return this;
        }

        public Line bookmark(String name) {
            CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
            start.setId(BigInteger.valueOf(++bookmarks));
            start.setName(name);
            paragraph.getCTP().addNewBookmarkEnd().setId(BigInteger.valueOf(bookmarks));
            return this;
        }

        public Line footnote(String text) {
            XWPFFootnote footnote = document.createFootnote();
            XWPFParagraph words = footnote.createParagraph();
            words.setStyle("FootnoteText");
            footnote.ensureFootnoteRef(words);
            words.createRun().setText(" " + clean(text));
            XWPFRun mark = paragraph.createRun();
            mark.setStyle("FootnoteReference");
            mark.getCTR().addNewFootnoteReference().setId(footnote.getId());
            return this;
        }

        /** The first letter decides which way the paragraph runs, as Unicode's algorithm has it. */
        public Line runAs(String text) {
            return runs(
                    new Bidi(
                                            text,
                                            own == TextDirection.RTL
                                                    ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT
                                                    : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT)
                                    .baseIsLeftToRight()
                            ? TextDirection.LTR
                            : TextDirection.RTL);
        }

        private Line runs(TextDirection direction) {
            CTPPr properties = paragraph.getCTP().isSetPPr()
                    ? paragraph.getCTP().getPPr()
                    : paragraph.getCTP().addNewPPr();
            if (direction == TextDirection.RTL && !properties.isSetBidi()) {
                properties.addNewBidi();
            } else if (direction == TextDirection.LTR && properties.isSetBidi()) {
                properties.unsetBidi();
            }
            return this;
        }

        private void write(XWPFRun run, String text) {
            String[] lines = clean(text).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    run.addBreak();
                }
                run.setText(lines[i], i);
            }
            if (text.codePoints().anyMatch(DocxText::rightToLeft)) {
                CTRPr properties = run.getCTR().isSetRPr()
                        ? run.getCTR().getRPr()
                        : run.getCTR().addNewRPr();
                properties.addNewRtl();
            }
        }
    }

    private static boolean rightToLeft(int point) {
        byte way = Character.getDirectionality(point);
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
