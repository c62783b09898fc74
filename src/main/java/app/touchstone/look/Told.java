package app.touchstone.look;

import app.touchstone.basis.Problem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Map;
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
                invalid.getConstraintViolations().forEach(one -> tell(view, leaf(one), one.getMessage(), fields));
            case OptimisticLockingFailureException stale -> error(text(view, Problem.stale()));
            default -> {
                LOG.error("unexpected", problem);
                error(view.getTranslation("problem.unexpected"));
            }
        }
    }

    /** The words for a problem in the view's language. */
    public static String text(Component view, Problem problem) {
        return view.getTranslation(problem.key(), problem.arguments().toArray());
    }

    /** A short word that something was done; goes away by itself. */
    public static void done(String text) {
        Notification.show(text, NOTICE_MILLIS, Notification.Position.BOTTOM_START);
    }

    /** A message that stays until it is read. */
    public static void error(String text) {
        Notification shown = Notification.show(text, 0, Notification.Position.TOP_CENTER);
        shown.addThemeVariants(NotificationVariant.LUMO_ERROR);
        shown.removeAll();
        com.vaadin.flow.component.button.Button close =
                new com.vaadin.flow.component.button.Button(shown.getTranslation("app.close"), event -> shown.close());
        shown.add(new com.vaadin.flow.component.html.Span(text), close);
    }

    private static void tell(
            Component view,
            @org.jspecify.annotations.Nullable String name,
            String text,
            Map<String, ? extends HasValidation> fields) {
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
