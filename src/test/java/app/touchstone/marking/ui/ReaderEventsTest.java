package app.touchstone.marking.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.touchstone.codebook.CodeId;
import app.touchstone.marking.MarkId;
import app.touchstone.marking.MarkKind;
import app.touchstone.marking.NewPiece;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReaderEventsTest {

    private static final String MARK = "0190d8a1-0000-7000-8000-000000000001";
    private static final String CODE = "0190d8a1-0000-7000-8000-000000000002";
    private static final String PIECE = "{'start':0,'end':1,'quote':'x'}";

    @Test
    void should_read_coded_marks_with_their_pieces() {
        assertThat(ReaderEvents.made(json("{'marks':[{'id':'" + MARK
                        + "','pieces':[{'start':3,'end':9,'quote':'golden'},{'start':12,'end':14,'quote':'bi'}],"
                        + "'kind':'NARRATIVE','codeId':'" + CODE + "'}]}")))
                .contains(List.of(new ReaderEvents.Made(
                        MarkId.of(MARK),
                        List.of(new NewPiece(3, 9, "golden"), new NewPiece(12, 14, "bi")),
                        MarkKind.NARRATIVE,
                        CodeId.of(CODE))));
    }

    @Test
    void should_read_a_claim() {
        assertThat(ReaderEvents.made(json(
                        "{'marks':[{'id':'" + MARK + "','pieces':[" + PIECE + "],'kind':'CLAIM','codeId':null}]}")))
                .hasValueSatisfying(made -> assertThat(made.getFirst().code()).isNull());
    }

    @Test
    void should_read_edits() {
        assertThat(ReaderEvents.placed(json("{'id':'" + MARK + "','version':4,'pieces':[" + PIECE + "]}")))
                .contains(new ReaderEvents.Placed(MarkId.of(MARK), 4, List.of(new NewPiece(0, 1, "x"))));
        assertThat(ReaderEvents.split(json("{'id':'" + MARK + "','at':7,'newId':'" + CODE + "'}")))
                .contains(new ReaderEvents.Split(MarkId.of(MARK), 7, MarkId.of(CODE)));
        assertThat(ReaderEvents.ids(json("{'ids':['" + MARK + "']}"))).contains(List.of(MarkId.of(MARK)));
        assertThat(ReaderEvents.recode(json("{'ids':['" + MARK + "'],'codeId':'" + CODE + "'}")))
                .contains(new ReaderEvents.Recode(List.of(MarkId.of(MARK)), CodeId.of(CODE)));
    }

    @Test
    void should_tell_a_choice_from_none() {
        assertThat(ReaderEvents.chosen(json("{'id':null,'open':false}")))
                .contains(new ReaderEvents.Chosen(null, false));
        assertThat(ReaderEvents.chosen(json("{'id':'" + MARK + "','open':true}")))
                .contains(new ReaderEvents.Chosen(MarkId.of(MARK), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'no uuid','pieces':[" + PIECE + "],'kind':'CLAIM','codeId':null}",
                "{'id':7,'pieces':[" + PIECE + "],'kind':'CLAIM','codeId':null}",
                "{'id':'" + MARK + "','pieces':[],'kind':'CLAIM','codeId':null}",
                "{'id':'" + MARK + "','kind':'CLAIM','codeId':null}",
                "{'id':'" + MARK + "','pieces':{'start':0},'kind':'CLAIM','codeId':null}",
                "{'id':'" + MARK + "','pieces':[{'start':1e99,'end':5,'quote':''}],'kind':'CLAIM','codeId':null}",
                "{'id':'" + MARK + "','pieces':[{'start':'1','end':5,'quote':''}],'kind':'CLAIM','codeId':null}",
                "{'id':'" + MARK + "','pieces':[{'start':1,'end':5}],'kind':'CLAIM','codeId':null}",
                "{'id':'" + MARK + "','pieces':[" + PIECE + "],'kind':'VERDICT','codeId':null}",
                "{'id':'" + MARK + "','pieces':[" + PIECE + "],'kind':'FRAMING','codeId':null}",
                "{'id':'" + MARK + "','pieces':[" + PIECE + "],'kind':'CLAIM','codeId':'" + CODE + "'}",
                "{}",
                "7"
            })
    void should_drop_what_has_not_the_shape_of_a_mark(String mark) {
        assertThat(ReaderEvents.made(json("{'marks':[" + mark + "]}"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{'id':'x'}", "{'id':[]}", "7", "null", "{'ids':[]}", "{'ids':['x']}", "{'marks':[]}"})
    void should_drop_other_events_without_a_mark(String detail) {
        assertThat(ReaderEvents.made(json(detail))).isEmpty();
        assertThat(ReaderEvents.ids(json(detail))).isEmpty();
        assertThat(ReaderEvents.chosen(json(detail))).isEmpty();
        assertThat(ReaderEvents.placed(json(detail))).isEmpty();
        assertThat(ReaderEvents.split(json(detail))).isEmpty();
        assertThat(ReaderEvents.recode(json(detail))).isEmpty();
        assertThat(ReaderEvents.passageAction(json(detail))).isEmpty();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }
}
