package uk.throughcare.designing;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import uk.throughcare.journey.Refused;

/** What a release changed, and what a proposal would. */
@Service
class ReleaseChanges {

    private final ReleaseRecord record;
    private final DeployedFiles deployed;
    private final ProposedFiles proposed;
    private final ModelCheck check;
    private final Variants variants;
    private final DryRun dryRun;

    ReleaseChanges(
            ReleaseRecord record,
            DeployedFiles deployed,
            ProposedFiles proposed,
            ModelCheck check,
            Variants variants,
            DryRun dryRun) {
        this.record = record;
        this.deployed = deployed;
        this.proposed = proposed;
        this.check = check;
        this.variants = variants;
        this.dryRun = dryRun;
    }

    /**
     * In which files it differs from the release before it; none for the first.
     *
     * @throws Refused if there is no such release
     */
    List<Outlook.Changes> of(String deployment) {
        List<Release> releases = record.releases();
        int at = releases.indexOf(record.release(deployment));
        return IntStream.of(at + 1)
                .filter(before -> before < releases.size())
                .mapToObj(before -> DryRun.changes(
                        check.readable(deployed.of(deployment)),
                        check.readable(deployed.of(releases.get(before).deployment()))))
                .flatMap(List::stream)
                .filter(Outlook.Changes::isAny)
                .toList();
    }

    /** In which of its own files a team differs from what is common now. */
    List<Outlook.Changes> of(Variant variant) {
        return DryRun.changes(variants.own(variant), check.deployed()).stream()
                .filter(Outlook.Changes::isAny)
                .toList();
    }

    /**
     * @throws Refused if there is no such proposal that waits
     */
    Outlook outlook(String deployment) {
        Proposal proposal = record.proposal(deployment);
        return dryRun.of(proposed.of(proposal), proposal.team());
    }

    /**
     * The diagrams that it changes.
     *
     * @throws Refused if there is no such proposal that waits
     */
    List<TwoPictures> pictures(String deployment) {
        Proposal proposal = record.proposal(deployment);
        return dryRun.pictures(proposed.of(proposal), proposal.team());
    }
}
