package uk.throughcare.designing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.stereotype.Component;
import uk.throughcare.engine.ModelDeployment;

/** The diagrams, tables and forms as they were deployed: with the application, and by designers since then. */
@Component
class DeployedFiles {

    private final RepositoryService repository;

    DeployedFiles(RepositoryService repository) {
        this.repository = repository;
    }

    /** Those in force for all teams: their texts by name without folders, as the Modeler names what it sends. */
    Map<String, String> newest() {
        return newest(deployments());
    }

    /** Those that were in force before this deployment. */
    Map<String, String> before(String deployment) {
        return newest(earlierThan(deployment));
    }

    /** Those that had come with the application before this deployment; none before the first. */
    Map<String, String> shippedBefore(String deployment) {
        return earlierThan(deployment).stream()
                .filter(DeployedFiles::isShipped)
                .findFirst()
                .map(shipped -> of(shipped.getId()))
                .orElse(Map.of());
    }

    private List<Deployment> earlierThan(String deployment) {
        return deployments().stream()
                .dropWhile(one -> !one.getId().equals(deployment))
                .skip(1)
                .toList();
    }

    /** The newest first. */
    private List<Deployment> deployments() {
        return repository
                .createDeploymentQuery()
                .withoutTenantId()
                .orderByDeploymentTime()
                .desc()
                .list();
    }

    private Map<String, String> newest(List<Deployment> deployments) {
        Map<String, String> files = new TreeMap<>();
        for (Deployment deployment : deployments) {
            of(deployment.getId()).forEach(files::putIfAbsent);
            if (isShipped(deployment)) {
                break;
            }
        }
        return files;
    }

    private static boolean isShipped(Deployment deployment) {
        return ModelDeployment.NAME.equals(deployment.getSource());
    }

    /** Those of one deployment: their texts by name without folders. */
    Map<String, String> of(String deployment) {
        Map<String, String> files = new TreeMap<>();
        texts(deployment).forEach((name, text) -> {
            if (ModelFile.isModel(name)) {
                files.put(name, text);
            }
        });
        return files;
    }

    /** Everything that lies in one deployment, by name without folders. */
    Map<String, String> texts(String deployment) {
        Map<String, String> texts = new TreeMap<>();
        for (Resource resource : repository.getDeploymentResources(deployment)) {
            texts.put(ModelFile.nameOf(resource.getName()), new String(resource.getBytes(), StandardCharsets.UTF_8));
        }
        return texts;
    }
}
