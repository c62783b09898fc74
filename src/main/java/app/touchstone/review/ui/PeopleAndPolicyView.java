package app.touchstone.review.ui;

import app.touchstone.account.AccountPlaces;
import app.touchstone.account.CurrentMember;
import app.touchstone.account.Erasure;
import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.account.Permission;
import app.touchstone.codebook.VerdictScales;
import app.touchstone.look.PageHead;
import app.touchstone.review.ManySeats;
import app.touchstone.review.Policies;
import app.touchstone.review.Profiles;
import app.touchstone.review.ReviewPlaces;
import app.touchstone.review.Seats;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Who is on the desk with which part, and the rules they work by. Everybody may read it; changing takes a right. */
@Route(ReviewPlaces.PEOPLE)
@PermitAll
public class PeopleAndPolicyView extends Div implements HasDynamicTitle {

    PeopleAndPolicyView(
            CurrentMember members,
            People people,
            Erasure erasure,
            Policies policies,
            VerdictScales scales,
            Profiles profiles,
            ManySeats many,
            Seats seats) {
        Member member = members.get();
        addClassName("page");
        PeoplePart list = new PeoplePart(members, people, erasure, profiles, many);
        Div side = new Div();
        side.addClassName("equal-columns");
        if (member.may(Permission.PEOPLE)) {
            side.add(new NewPersonForm(members, people, list::show));
        }
        side.add(new PolicyPart(members, policies, scales));
        side.add(new ProfilePart(members, profiles, people, seats, list::show));
        add(
                new PageHead(getPageTitle(), member.deskName())
                        .withActions(
                                new Anchor(AccountPlaces.READING_ROOM, getTranslation("account.letterhead.title")),
                                new Anchor(ReviewPlaces.CALIBRATION, getTranslation("review.calibration.title"))),
                list,
                side);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.people.title");
    }
}
