package uk.throughcare.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys everything under processes/ and forms/ as one deployment, when all beans exist and before web server, job
 * executor and runners start.
 */
@Component
public class ModelDeployment implements SmartInitializingSingleton {

    /** The name and source of what is deployed with the application. */
    public static final String NAME = "throughcare";

    private static final List<Kind> KINDS =
            List.of(new Kind("processes", "bpmn"), new Kind("processes", "dmn"), new Kind("forms", "form"));

    private record Kind(String folder, String ending) {

        String pattern() {
            return "classpath*:" + folder + "/**/*." + ending;
        }
    }

    private final RepositoryService repository;
    private final ResourcePatternResolver classpath;
    private final String name;
    private final TransactionTemplate transaction;
    private final ObjectProvider<ShippedFilesChanged> changed;

    @Autowired
    ModelDeployment(
            RepositoryService repository,
            TransactionTemplate transaction,
            ObjectProvider<ShippedFilesChanged> changed) {
        this(repository, new PathMatchingResourcePatternResolver(), NAME, transaction, changed);
    }

    ModelDeployment(
            RepositoryService repository,
            ResourcePatternResolver classpath,
            String name,
            TransactionTemplate transaction,
            ObjectProvider<ShippedFilesChanged> changed) {
        this.repository = repository;
        this.classpath = classpath;
        this.name = name;
        this.transaction = transaction;
        this.changed = changed;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            List<String> before = deployments();
            deploy(models());
            deployments().stream()
                    .filter(deployment -> !before.contains(deployment))
                    .forEach(deployment -> changed.forEach(one -> one.deployed(deployment)));
        });
    }

    private List<String> deployments() {
        return repository.createDeploymentQuery().deploymentSource(name).list().stream()
                .map(Deployment::getId)
                .toList();
    }

    private void deploy(SortedMap<String, Resource> models) {
        if (models.isEmpty()) {
            return;
        }
        // all or none: forms and tables are bound by deployment, so one changed file needs the others beside it
        var deployment = repository.createDeployment().name(name).source(name).enableDuplicateFiltering(false);
        models.forEach((path, model) -> {
            try (InputStream content = model.getInputStream()) {
                deployment.addInputStream(path, content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + path, unreadable);
            }
        });
        deployment.deploy();
    }

    private SortedMap<String, Resource> models() {
        var models = new TreeMap<String, Resource>();
        for (Kind kind : KINDS) {
            for (Resource model : find(kind.pattern())) {
                models.put(stableName(kind.folder(), model), model);
            }
        }
        return models;
    }

    private Resource[] find(String pattern) {
        try {
            return classpath.getResources(pattern);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot look for " + pattern, unreadable);
        }
    }

    /** The name from the folder on, the same whether the file lies in target/classes or inside the jar. */
    private static String stableName(String folder, Resource model) {
        try {
            String address = model.getURL().toString();
            return address.substring(address.lastIndexOf("/" + folder + "/") + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot name " + model, unreadable);
        }
    }
}
