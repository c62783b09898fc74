package app.touchstone;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house as DESIGN describes it: arrows run one way, and nobody reaches into another room's cupboards. */
class RoomsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("app.touchstone");

    private static final String[] SCREENS = {"..ui..", "..shell..", "..look.."};

    @Test
    void should_have_no_circle_and_no_reach_into_a_rooms_inside() {
        ApplicationModules.of(Touchstone.class).verify();
    }

    @Test
    void should_keep_screens_away_from_the_tables() {
        noClasses()
                .that()
                .resideInAnyPackage(SCREENS)
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Entity")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc..")
                .check(HOUSE);
    }

    @Test
    void should_keep_services_free_of_screens() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SCREENS)
                // names the sign-in screen, because Vaadin's configuration asks for its class
                .and()
                .doNotHaveSimpleName("SecurityConfig")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("app.touchstone..ui..")
                .check(HOUSE);
    }

    @Test
    void should_keep_frameworks_out_of_the_ground_rooms() {
        noClasses()
                .that()
                .resideInAnyPackage("..anchoring..", "..agreement..", "..claimreview..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..", "jakarta..", "org.hibernate..")
                .check(HOUSE);
    }

    @Test
    void should_leave_the_look_to_the_style_sheets() {
        noClasses().should().callMethodWhere(target(name("getStyle"))).check(HOUSE);
    }
}
