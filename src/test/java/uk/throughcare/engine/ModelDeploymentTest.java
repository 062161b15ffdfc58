package uk.throughcare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.support.TransactionTemplate;
import uk.throughcare.JourneyTest;

@JourneyTest
class ModelDeploymentTest {

    private static final String NAME = "model-deployment-test";
    private static final String DIAGRAM = "processes/stage/deployed-once.bpmn";
    private static final String FORM = "forms/stage/deployed-once.form";

    @Autowired
    RepositoryService repository;

    @Autowired
    TransactionTemplate transaction;

    private final List<String> told = new ArrayList<>();
    private final StaticListableBeanFactory listeners =
            new StaticListableBeanFactory(Map.of("told", (ShippedFilesChanged) told::add));

    @TempDir
    Path folder;

    @AfterEach
    void undeploy() {
        repository
                .createDeploymentQuery()
                .deploymentName(NAME)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void anUnchangedTreeMakesNoNewVersionWhetherFromFoldersOrFromAJar() throws Exception {
        // a checkout may itself lie in a folder of that name
        deploy(folders(folder.resolve("processes/checkout"), models("first")));
        deploy(folders(folder.resolve("elsewhere"), models("first")));
        deploy(jar(folder.resolve("application.jar"), models("first")));

        var deployment = repository.createDeploymentQuery().deploymentName(NAME).singleResult();
        assertThat(deployment.getTenantId()).isNull();
        assertThat(told).containsExactly(deployment.getId());
        assertThat(repository.getDeploymentResources(deployment.getId()))
                .extracting(Resource::getName)
                .containsExactlyInAnyOrder(DIAGRAM, FORM);
    }

    @Test
    void oneChangedFileDeploysAllSoThatFormsStayBesideTheirDiagrams() throws Exception {
        deploy(folders(folder.resolve("before"), models("first")));
        deploy(folders(folder.resolve("after"), models("second")));

        assertThat(repository.createDeploymentQuery().deploymentName(NAME).count())
                .isEqualTo(2);
        var newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("deployed-once")
                .latestVersion()
                .singleResult();
        assertThat(newest.getVersion()).isEqualTo(2);
        assertThat(told).hasSize(2).endsWith(newest.getDeploymentId());
        assertThat(repository.getDeploymentResources(newest.getDeploymentId())).hasSize(2);
    }

    private void deploy(URL classpath) throws IOException {
        try (var loader = new URLClassLoader(new URL[] {classpath}, null)) {
            new ModelDeployment(
                            repository,
                            new PathMatchingResourcePatternResolver(loader),
                            NAME,
                            transaction,
                            listeners.getBeanProvider(ShippedFilesChanged.class))
                    .afterSingletonsInstantiated();
        }
    }

    private static Map<String, String> models(String task) {
        return Map.of(
                FORM,
                "{\"id\": \"deployed-once\", \"type\": \"default\", \"components\": []}",
                DIAGRAM,
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                  <process id="deployed-once" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <startEvent id="s"/><userTask id="%s"/>
                  </process>
                </definitions>
                """.formatted(task),
                "processes/README.md",
                "not a model");
    }

    private static URL folders(Path root, Map<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            Path target = root.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        return root.toUri().toURL();
    }

    private static URL jar(Path jar, Map<String, String> files) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String directory : new String[] {"processes/", "processes/stage/", "forms/", "forms/stage/"}) {
                out.putNextEntry(new JarEntry(directory));
            }
            for (var file : files.entrySet()) {
                out.putNextEntry(new JarEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar.toUri().toURL();
    }
}
