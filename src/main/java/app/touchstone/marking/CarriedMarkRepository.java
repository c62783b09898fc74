package app.touchstone.marking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CarriedMarkRepository extends JpaRepository<CarriedMarkEntity, UUID> {

    List<CarriedMarkEntity> findByDeskIdAndToSnapshotIdOrderByPosition(UUID desk, UUID snapshot);

    Optional<CarriedMarkEntity> findByIdAndDeskId(UUID id, UUID desk);

    long countByDeskIdAndToSnapshotIdAndDecision(UUID desk, UUID snapshot, CarryDecision decision);
}
