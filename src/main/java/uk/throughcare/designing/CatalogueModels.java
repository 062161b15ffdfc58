package uk.throughcare.designing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The newest version of every diagram, table and form that is deployed. */
@Component
class CatalogueModels {

    private final RepositoryService repository;

    CatalogueModels(RepositoryService repository) {
        this.repository = repository;
    }

    /** The roots of the diagrams, by the ids of their processes. */
    List<Element> diagrams() {
        return processes().stream()
                .map(process -> repository
                        .getBpmnModelInstance(process.getId())
                        .getDocument()
                        .getDomSource()
                        .getNode())
                .map(document -> ((Document) document).getDocumentElement())
                .toList();
    }

    List<DmnModelInstance> tables() {
        return repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .withoutTenantId()
                .orderByDecisionDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(table -> repository.getDmnModelInstance(table.getId()))
                .toList();
    }

    /** The forms that came with the newest diagrams, by their ids. */
    Collection<FormFile> forms() {
        Set<String> deployments =
                processes().stream().map(ProcessDefinition::getDeploymentId).collect(Collectors.toSet());
        var forms = new TreeMap<String, FormFile>();
        repository.createDeploymentQuery().orderByDeploymentTime().asc().list().stream()
                .map(Deployment::getId)
                .filter(deployments::contains)
                .flatMap(deployment -> repository.getDeploymentResourceNames(deployment).stream()
                        .filter(resource -> resource.endsWith(".form"))
                        .map(resource -> form(deployment, resource)))
                .forEach(form -> forms.put(form.id(), form));
        return forms.values();
    }

    private List<ProcessDefinition> processes() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .withoutTenantId()
                .orderByProcessDefinitionKey()
                .asc()
                .list();
    }

    private FormFile form(String deployment, String resource) {
        try (InputStream form = repository.getResourceAsStream(deployment, resource)) {
            return FormFile.read(resource, new String(form.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }
}
