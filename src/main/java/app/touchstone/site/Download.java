package app.touchstone.site;

import app.touchstone.report.EditionForm;
import java.util.Arrays;
import java.util.List;

/** A form in which an edition can be taken away. @param file what follows the edition's address */
record Download(String file, String name) {

    static List<Download> all(SiteWords words) {
        return Arrays.stream(EditionForm.values())
                .map(form -> new Download(ReadingFiles.name(form), words.say("site.file." + form.name())))
                .toList();
    }
}
