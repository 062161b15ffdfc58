package uk.throughcare.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes the engine: expressions see only what is made for diagrams, diagrams and tables bring no code of their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ClosedEngine extends AbstractProcessEnginePlugin {

    private final DiagramBeans beans;

    ClosedEngine(DiagramBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new DiagramExpressions(beans));
        var rules = new DiagramRules(beans);
        configuration.setBpmnParseFactory(parser -> new GuardedBpmnParse(parser, rules));
        configuration.setCustomPreDeployers(List.of(new TableRules()));
    }
}
