package uk.throughcare.teams;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** A restricted case follows its team's own diagrams; to the engine its circle is another tenant. */
class CirclesWithinTheirTeam extends TenantCommandChecker {

    private final Circles circles;

    CirclesWithinTheirTeam(Circles circles) {
        this.circles = circles;
    }

    @Override
    public void checkMigrateProcessInstance(ExecutionEntity instance, ProcessDefinition target) {
        if (target.getTenantId() == null
                || instance.getTenantId() == null
                || !target.getTenantId().equals(circles.wholeTeam(instance.getTenantId()))) {
            super.checkMigrateProcessInstance(instance, target);
        }
    }
}
