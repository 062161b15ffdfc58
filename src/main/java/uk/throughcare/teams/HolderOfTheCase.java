package uk.throughcare.teams;

import static uk.throughcare.journey.Journey.TEAM;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;

/** The map belongs to no team; each stage that it calls belongs to whoever holds the case at that moment. */
class HolderOfTheCase implements TenantIdProvider {

    private final Circles circles;

    HolderOfTheCase(Circles circles) {
        this.circles = circles;
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext starting) {
        if (starting.getSuperExecution() == null) {
            return null;
        }
        Object team = starting.getVariables().get(TEAM.name());
        if (team == null) {
            // without a team its tasks would show to every team
            throw new IllegalStateException(
                    "'" + starting.getProcessDefinition().getKey() + "' is called without the variable 'team'");
        }
        return circles.holding(starting.getSuperExecution().getProcessBusinessKey(), (String) team);
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext starting) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext decided) {
        var execution = decided.getExecution();
        return execution == null ? null : execution.getTenantId();
    }
}
