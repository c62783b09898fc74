package app.touchstone.shell;

import app.touchstone.basis.Problem;
import app.touchstone.look.Told;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** A screen that could not be opened for a reason we know: nothing of that name on this desk, or no right to see it. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class ProblemPage extends Div implements HasErrorParameter<Problem>, HasDynamicTitle {

    private String title = "";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Problem> parameter) {
        Problem problem = parameter.getException();
        boolean missing = problem.kind() == Problem.Kind.NOT_FOUND;
        title = getTranslation(missing ? "shell.notFound.title" : "shell.refused.title");
        removeAll();
        add(new MistakePage(title, Told.text(this, problem)));
        return missing ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
