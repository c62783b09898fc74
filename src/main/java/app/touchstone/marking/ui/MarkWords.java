package app.touchstone.marking.ui;

import app.touchstone.account.Member;
import app.touchstone.account.People;
import app.touchstone.claim.Claim;
import app.touchstone.claim.ClaimId;
import app.touchstone.claim.Claims;
import app.touchstone.codebook.Code;
import app.touchstone.codebook.CodeId;
import app.touchstone.codebook.Codebooks;
import app.touchstone.codebook.Hue;
import app.touchstone.marking.Mark;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the words and colours behind marks: codes, claims and names, for many marks with one question each. */
@Component
record MarkWords(Codebooks codebooks, Claims claims, People people) {

    /** What stands behind some marks. */
    record Behind(Map<CodeId, Code> codes, Map<ClaimId, Claim> claims, Map<UUID, String> names) {

        @Nullable
        Code code(Mark mark) {
            return mark.code() == null ? null : codes.get(mark.code());
        }

        @Nullable
        Claim claim(Mark mark) {
            return mark.claim() == null ? null : claims.get(mark.claim());
        }

        String by(Mark mark) {
            return names.getOrDefault(mark.madeBy().value(), "");
        }

        /** The code's label, or the claim in the words of {@code claimLabel}. */
        String label(Mark mark, LongFunction<String> claimLabel) {
            Code code = code(mark);
            Claim claim = claim(mark);
            return code != null ? code.label() : claim == null ? "" : claimLabel.apply(claim.number());
        }

        /** Claims are green everywhere, codes have their codebook's colour. */
        static Hue colour(@Nullable Code code) {
            return code == null ? Hue.GREEN : code.colour();
        }
    }

    Behind behind(Member member, Collection<Mark> marks) {
        return new Behind(
                codebooks.codes(
                        member,
                        marks.stream().map(Mark::code).filter(Objects::nonNull).collect(Collectors.toSet())),
                claims.byIds(
                        member,
                        marks.stream().map(Mark::claim).filter(Objects::nonNull).collect(Collectors.toSet())),
                people.names(marks.stream().map(mark -> mark.madeBy().value()).collect(Collectors.toSet())));
    }

    List<PaintedMark> painted(Member member, List<Mark> marks, LongFunction<String> claimLabel) {
        Behind behind = behind(member, marks);
        return marks.stream()
                .map(mark -> PaintedMark.of(
                        mark,
                        behind.label(mark, claimLabel),
                        Behind.colour(behind.code(mark)),
                        mark.madeBy().equals(member.person()),
                        behind.by(mark)))
                .toList();
    }
}
