package app.touchstone.look;

import app.touchstone.basis.Problem;
import app.touchstone.basis.Translations;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/** Tells a person what went wrong: at the field when it has one on the screen, else in a message that stays. */
public final class Told {

    private static final Logger LOG = LoggerFactory.getLogger(Told.class);
    private static final int NOTICE_MILLIS = 4_000;

    private Told() {}

    /** For actions without fields. */
    public static void at(Component view, RuntimeException problem) {
        at(view, problem, Map.of());
    }

    /**
     * Shows a problem.
     *
     * @param fields the fields on the screen by the names the commands give them
     */
    public static void at(Component view, RuntimeException problem, Map<String, ? extends HasValidation> fields) {
        fields.values().forEach(field -> field.setInvalid(false));
        switch (problem) {
            case Problem known -> tell(view, known.field(), text(view, known), fields);
            case ConstraintViolationException invalid ->
                invalid.getConstraintViolations().forEach(one -> tell(view, leaf(one), text(view, one), fields));
            case OptimisticLockingFailureException stale -> error(text(view, Problem.stale()));
            default -> {
                LOG.error("unexpected", problem);
                error(view.getTranslation("problem.unexpected"));
            }
        }
    }

    /** The words for a problem in the view's language; arguments that are enum constants are named in words too. */
    public static String text(Component view, Problem problem) {
        Object[] arguments = problem.arguments().stream()
                .map(argument -> argument instanceof Enum<?> constant ? Labels.of(view, constant) : argument)
                .toArray();
        return view.getTranslation(problem.key(), arguments);
    }

    /** Our own words for a broken rule: the validator's come in the browser's language, not in the chosen one. */
    private static String text(Component view, ConstraintViolation<?> broken) {
        ConstraintDescriptor<?> rule = broken.getConstraintDescriptor();
        String key = "problem.field." + rule.getAnnotation().annotationType().getSimpleName();
        if (Translations.get().find(Locale.ENGLISH, key) == null) {
            return broken.getMessage();
        }
        Map<String, Object> limits = rule.getAttributes();
        Object least = limits.containsKey("min") ? limits.get("min") : limits.getOrDefault("value", "");
        return view.getTranslation(key, least, limits.getOrDefault("max", limits.getOrDefault("value", "")));
    }

    /** A short word that something was done; goes away by itself. */
    public static void done(String text) {
        Notification.show(text, NOTICE_MILLIS, Notification.Position.BOTTOM_END);
    }

    /** A message that stays until it is read. */
    public static void error(String text) {
        Notification shown = Notification.show(text, 0, Notification.Position.TOP_CENTER);
        shown.addThemeVariants(NotificationVariant.LUMO_ERROR);
        shown.removeAll();
        Button close = new Button(shown.getTranslation("app.close"), event -> shown.close());
        Div notice = new Div(new Span(text), close);
        notice.addClassName("notice");
        shown.add(notice);
    }

    private static void tell(
            Component view, @Nullable String name, String text, Map<String, ? extends HasValidation> fields) {
        HasValidation field = name == null ? null : fields.get(name);
        if (field == null) {
            error(text);
            return;
        }
        field.setErrorMessage(text);
        field.setInvalid(true);
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    private static String leaf(ConstraintViolation<?> violation) {
        String leaf = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getName() != null && !node.getName().startsWith("<")) {
                leaf = node.getName();
            }
        }
        return leaf;
    }
}
