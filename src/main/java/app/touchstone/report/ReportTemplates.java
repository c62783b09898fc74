package app.touchstone.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The templates of reports, apart from those of the web pages: a file must look the same without a request. */
public final class ReportTemplates {

    private static final SpringTemplateEngine ENGINE = engine();

    private ReportTemplates() {}

    /** @param template such as {@code templates/report/report}, or with a fragment after {@code ::} */
    public static String render(String template, Map<String, Object> variables) {
        int fragment = template.indexOf("::");
        Context context = new Context();
        variables.forEach(context::setVariable);
        if (fragment < 0) {
            return ENGINE.process(template, context);
        }
        return ENGINE.process(
                template.substring(0, fragment).strip(),
                Set.of(template.substring(fragment + 2).strip()),
                context);
    }

    /** A text file on the class path, whole. */
    public static String text(String path) {
        try (InputStream in = ReportTemplates.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not in the program: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(ReportTemplates.class.getClassLoader());
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
