package uk.throughcare.engine;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.jspecify.annotations.Nullable;

/** Refuses decision tables in any language but FEEL, which reaches nothing beyond its inputs. */
class TableRules implements Deployer {

    private static final Set<String> FEEL =
            Set.of("", "feel", "https://www.omg.org/spec/dmn/20191111/feel/", "http://www.omg.org/spec/feel/20140401");

    @Override
    public void deploy(DeploymentEntity deployment) {
        for (ResourceEntity resource : deployment.getResources().values()) {
            if (resource.getName().endsWith(".dmn") || resource.getName().endsWith(".dmn11.xml")) {
                check(resource);
            }
        }
    }

    private static void check(ResourceEntity resource) {
        DmnModelInstance table = Dmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()));
        for (LiteralExpression expression : table.getModelElementsByType(LiteralExpression.class)) {
            mustBeFeel(resource, expression, expression.getExpressionLanguage());
        }
        for (UnaryTests tests : table.getModelElementsByType(UnaryTests.class)) {
            mustBeFeel(resource, tests, tests.getExpressionLanguage());
        }
    }

    private static void mustBeFeel(ResourceEntity resource, DmnElement element, @Nullable String language) {
        if (language != null && !FEEL.contains(language.toLowerCase(Locale.ROOT))) {
            throw new BadUserRequestException(resource.getName() + ", " + element.getId() + ": the language " + language
                    + " is not allowed, only FEEL");
        }
    }
}
