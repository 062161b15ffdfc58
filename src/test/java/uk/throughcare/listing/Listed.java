package uk.throughcare.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.throughcare.Journeys;
import uk.throughcare.forms.FormWalk;
import uk.throughcare.teams.Role;

/** One service in the words of the work: what its provider and editors do, what time brings, where it stands. */
public final class Listed {

    private static final Pattern LINK = Pattern.compile("/(?:listing|offer-a-service/confirm)/[A-Za-z0-9_-]+");

    private final Journeys journeys;
    private final ProcessEngine engine;
    private final FormWalk forms;
    private final JdbcClient jdbc;
    private final GreenMail mail;
    private final UUID id;

    Listed(Journeys journeys, ProcessEngine engine, FormWalk forms, JdbcClient jdbc, GreenMail mail, UUID id) {
        this.journeys = journeys;
        this.engine = engine;
        this.forms = forms;
        this.jdbc = jdbc;
        this.mail = mail;
        this.id = id;
    }

    /** Good answers to the questions about a service, which a test changes: key, answer, key, answer. */
    public static Map<String, Object> aService(String email, Object... said) {
        Map<String, Object> offer = new HashMap<>(Map.of(
                "organisation", "Aire Roots (invented)",
                "email", email,
                "serviceName", "Hedge Laying",
                "kind", "GARDENING",
                "whatItIs", "Laying hedges by hand with a hedger.",
                "needs", List.of("FAMILY_WELLBEING"),
                "place", "INSIDE",
                "prisons", List.of("LEI"),
                "days", "Tuesday, 9am",
                "howToRefer", "Ring the office."));
        offer.putAll(Map.of("evidenceKind", "FEEDBACK", "achieves", "People sleep better.", "costForPerson", 0));
        for (int i = 0; i < said.length; i += 2) {
            offer.put((String) said[i], said[i + 1]);
        }
        return offer;
    }

    public UUID id() {
        return id;
    }

    public Listed isReviewed(Object... answers) {
        String editor = journeys.staff(Role.DIRECTORY_EDITOR, "LEI");
        Task task = review();
        journeys.as(editor, () -> {
            engine.getTaskService().claim(task.getId(), editor);
            engine.getFormService()
                    .submitTaskForm(task.getId(), forms.throughTask(task.getId(), journeys.happyAnswers(answers)));
            return editor;
        });
        return this;
    }

    public Task review() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(id.toString())
                .taskDefinitionKey("userTask_reviewListing")
                .singleResult();
    }

    /** The time of the named timer has come. */
    public Listed timeReaches(String timer) {
        Job job = jobs().stream()
                .filter(some -> timer.equals(activityOf(some)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer " + timer + " among "
                        + jobs().stream().map(this::activityOf).toList()));
        if (job.getDuedate().toInstant().isAfter(journeys.engineTime())) {
            journeys.timeIs(job.getDuedate().toInstant());
        }
        engine.getManagementService().executeJob(job.getId());
        return this;
    }

    private List<Job> jobs() {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .list()
                .stream()
                .flatMap(instance ->
                        engine
                                .getManagementService()
                                .createJobQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .toList();
    }

    private String activityOf(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    public Listed stands(String state, String inTheDirectory) {
        assertThat(jdbc.sql("select state from care.listing where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo(state);
        assertThat(jdbc.sql("select status from care.service_listing where public_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .orElse("nowhere"))
                .isEqualTo(inTheDirectory);
        return this;
    }

    public Listed endsAt(String endEvent) {
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count())
                .isZero();
        assertThat(steps()).contains(endEvent);
        return this;
    }

    List<String> steps() {
        return engine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .list()
                .stream()
                .flatMap(instance -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** Waits until mail with these words has come to the address, and tells the link in it. */
    public static String linkInMail(GreenMail mail, String address, String words) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !mailsTo(mail, address, words).isEmpty());
        List<String> mails = mailsTo(mail, address, words);
        Matcher link = LINK.matcher(mails.get(mails.size() - 1));
        return link.find() ? link.group() : "";
    }

    public Listed providerIsTold(String address, String words) {
        linkInMail(mail, address, words);
        return this;
    }

    static List<String> mailsTo(GreenMail mail, String address, String words) {
        List<String> mails = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            String whole = GreenMailUtil.getWholeMessage(message);
            if (isTo(message, address) && whole.contains(words)) {
                mails.add(whole);
            }
        }
        return mails;
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().equals(address));
        } catch (jakarta.mail.MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
