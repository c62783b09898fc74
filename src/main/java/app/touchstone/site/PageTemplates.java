package app.touchstone.site;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Fills in the templates of the public pages. They need no request: a page is the same whoever asked for it. */
@Component
class PageTemplates {

    private final SpringTemplateEngine engine;

    PageTemplates(SpringTemplateEngine engine) {
        this.engine = engine;
    }

    /** @param template the name of a file in {@code templates/site} */
    String render(String template, Frame frame, Map<String, ?> values) {
        Context context = new Context(frame.words().language());
        context.setVariable("frame", frame);
        values.forEach(context::setVariable);
        return engine.process("site/" + template, context);
    }

    /** A page of no desk. */
    String render(String template, SiteWords words, Map<String, ?> values) {
        Context context = new Context(words.language());
        context.setVariable("words", words);
        values.forEach(context::setVariable);
        return engine.process("site/" + template, context);
    }
}
