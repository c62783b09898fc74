package app.touchstone.look;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something that is hard to take back. The way out is always the first choice for the keyboard. */
public final class Asking {

    private Asking() {}

    /**
     * Opens the question.
     *
     * @param doIt the words on the button that does it: a verb, never "OK"
     */
    public static ConfirmDialog first(String title, String text, String doIt, String keep, Runnable deed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(keep);
        dialog.setConfirmText(doIt);
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(event -> deed.run());
        dialog.open();
        return dialog;
    }
}
