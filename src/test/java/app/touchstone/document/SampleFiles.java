package app.touchstone.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Makes the files that people upload, and those they should not. */
final class SampleFiles {

    private SampleFiles() {}

    /** A Word document with headings, a quotation, both kinds of lists, a table, a tracked change, a header and a footer. */
    static byte[] docx() throws IOException {
        return docx(document -> {
            document.getProperties().getCoreProperties().setTitle("Ports and promises");
            document.getProperties().getCoreProperties().setCreator("Nora Fielding");
            document.createStyles();
            style(document, "Title", "Title");
            style(document, "Heading1", "heading 1");
            style(document, "Heading2", "heading 2");
            style(document, "Quote", "Quote");
            paragraph(document, "Ports and promises", "Title");
            paragraph(document, "Що сказали", "Heading1");
            paragraph(document, "Перший абзац 🌾 про зерно.", "");
            paragraph(document, "It takes two sides.", "Quote");
            paragraph(document, "What followed", "Heading2");
            list(document, 0, STNumberFormat.BULLET, "seven ports", "four months");
            list(document, 1, STNumberFormat.DECIMAL, "sign", "ship");
            table(document);
            XWPFParagraph broken = paragraph(document, "First line", "");
            broken.createRun().addBreak();
            broken.createRun().setText("second line");
            trackedChange(document);
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("CONFIDENTIAL HEADER");
        });
    }

    static byte[] docx(Consumer<XWPFDocument> content) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    static XWPFParagraph paragraph(XWPFDocument document, String text, String style) {
        XWPFParagraph paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        paragraph.createRun().setText(text);
        return paragraph;
    }

    static byte[] encryptedDocx() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var in = encryptor.getDataStream(container)) {
                in.write(docx());
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    /** A small .docx whose text unpacks to the given number of megabytes. */
    static byte[] docxBomb(int megabytes) throws IOException {
        return zip("word/document.xml", "<w:t>", megabytes);
    }

    static byte[] zip(String entry, String start, int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(start.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            byte[] spaces = new byte[1024 * 1024];
            for (int written = 0; written < megabytes; written++) {
                zip.write(spaces);
            }
        }
        return out.toByteArray();
    }

    static byte[] pdf(String html) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    /** @param userPassword what is asked for on opening; empty when only changes are protected */
    static byte[] protectedPdf(String html, String userPassword) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(html));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A scanned page: a picture and nothing else. */
    static byte[] scannedPdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                BufferedImage picture = new BufferedImage(400, 600, BufferedImage.TYPE_BYTE_GRAY);
                content.drawImage(LosslessFactory.createFromImage(document, picture), 50, 50, 400, 600);
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A page whose drawing instructions unpack to the given number of megabytes. */
    static byte[] pdfBomb(int megabytes) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            try (var instructions = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] spaces = " ".repeat(1024 * 1024).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                for (int written = 0; written < megabytes; written++) {
                    instructions.write(spaces);
                }
            }
            page.setContents(content);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void style(XWPFDocument document, String id, String name) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.addNewName().setVal(name);
        document.getStyles().addStyle(new XWPFStyle(style));
    }

    private static void list(XWPFDocument document, int id, STNumberFormat.Enum format, String... items) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(id));
        CTLvl level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(format == STNumberFormat.BULLET ? "\uF0B7" : "%1.");
        var numbering = document.createNumbering();
        BigInteger number = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
        for (String item : items) {
            XWPFParagraph paragraph = paragraph(document, item, "");
            paragraph.setNumID(number);
            paragraph.setNumILvl(BigInteger.ZERO);
        }
    }

    private static void table(XWPFDocument document) {
        var table = document.createTable(2, 2);
        table.getRow(0).getCell(0).setText("Port");
        table.getRow(0).getCell(1).setText("Ships");
        table.getRow(1).getCell(0).setText("Odesa");
        table.getRow(1).getCell(1).setText("117");
    }

    private static void trackedChange(XWPFDocument document) {
        var paragraph = paragraph(document, "kept ", "").getCTP();
        var deleted = paragraph.addNewDel();
        deleted.setId(BigInteger.ONE);
        deleted.setAuthor("editor");
        deleted.addNewR().addNewDelText().setStringValue("struck out");
        var inserted = paragraph.addNewIns();
        inserted.setId(BigInteger.TWO);
        inserted.setAuthor("editor");
        inserted.addNewR().addNewT().setStringValue("put in");
    }
}
