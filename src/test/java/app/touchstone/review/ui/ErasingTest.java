package app.touchstone.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.account.People;
import app.touchstone.account.Person;
import app.touchstone.account.Role;
import app.touchstone.review.ReviewPlaces;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Forgetting a person on the screen: said before what happens, done only after. */
class ErasingTest extends ScreenTest {

    @Autowired
    People people;

    private Button eraser(String name) {
        Grid<?> grid = find(Grid.class).single();
        for (int row = 0; row < test(grid).size(); row++) {
            if (((Person) test(grid).getRow(row)).name().equals(name)) {
                Component cell = test(grid).getCellComponent(row, 5);
                return (Button) cell.getChildren().skip(1).findFirst().orElseThrow();
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    @Test
    void should_ask_first_and_then_show_a_pseudonym() {
        desk.join(ada, "quirin", Role.REVIEWER);
        navigate(ReviewPlaces.PEOPLE, PeopleAndPolicyView.class);
        assertThat(eraser("Ada").isEnabled())
                .as("nobody erases themselves by a slip")
                .isFalse();
        test(eraser("quirin")).click();
        assertThat(people.all(ada)).extracting(Person::name).contains("quirin");
        assertThat(find(ConfirmDialog.class).last().getElement().getProperty("message"))
                .isEqualTo(words("review.people.eraseAsk.text"));
        confirm();
        assertThat(people.all(ada)).extracting(Person::name).doesNotContain("quirin");
        assertThat(people.all(ada)).filteredOn(Person::erased).hasSize(1);
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
    }
}
