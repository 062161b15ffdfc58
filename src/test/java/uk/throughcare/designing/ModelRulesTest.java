package uk.throughcare.designing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.throughcare.designing.Example.MAP;
import static uk.throughcare.designing.Example.STAGE;
import static uk.throughcare.designing.Example.broken;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule about diagrams sees the copy that breaks it, and nothing else. */
class ModelRulesTest {

    private static final String PROCESS = "Plan a visit (plan-visit): ";
    private static final String TASK = "Plan the visit (userTask_planVisit): ";
    private static final String GATEWAY = "Room free? (gateway_roomFree): ";
    private static final String CALL = "Plan the visit (callActivity_planVisit): ";
    private static final String DECISION = "Work out the length (businessRuleTask_visitLength): ";

    @Test
    void modelsThatKeepTheRulesHaveNoFindings() {
        assertThat(ModelRules.findings(Example.models())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"names", "ways", "tasks", "calls", "events", "timers", "expressions", "code"})
    void aBrokenCopyIsSeen(Example.Broken copy) {
        copy.check();
    }

    private static final String FIND_ROOM = "camunda:delegateExpression=\"${findRoom}\">";

    private static String mailing(String subject, String text) {
        return """
                camunda:delegateExpression="${mailVisitor}">
                      <bpmn:documentation>%s</bpmn:documentation>
                      <bpmn:extensionElements><camunda:properties>
                        <camunda:property name="subject" value="%s" />
                      </camunda:properties></bpmn:extensionElements>""".formatted(text, subject);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                broken(
                        "no process name",
                        STAGE,
                        " name=\"Plan a visit\"",
                        "",
                        "null (plan-visit): has no name; name the process as people call it"),
                broken(
                        "not executable",
                        STAGE,
                        "isExecutable=\"true\"",
                        "isExecutable=\"false\"",
                        PROCESS + "is not executable; tick Executable"),
                broken(
                        "no version tag",
                        STAGE,
                        "camunda:versionTag=\"1.0\"",
                        "",
                        PROCESS + "has no version tag; raise it with each released change"),
                broken(
                        "no time to live",
                        STAGE,
                        "camunda:historyTimeToLive=\"P30D\"",
                        "",
                        PROCESS + "does not say how long history is kept; set the time to live in days, like P2557D"),
                broken(
                        "no documentation of the process",
                        STAGE,
                        "<bpmn:documentation>Finds a room and a day for a visit.</bpmn:documentation>",
                        "",
                        PROCESS + "has no documentation; say what the process is for"),
                broken(
                        "a generated id",
                        STAGE,
                        "serviceTask_findRoom",
                        "Activity_0x1k2a9",
                        "Find a room (Activity_0x1k2a9): its id does not say what it is; call it serviceTask_whatTheNameSays"),
                broken(
                        "a generated id of a flow",
                        STAGE,
                        "flow_toRoomFree",
                        "Flow_1a2b3c4",
                        "unnamed (Flow_1a2b3c4): its id does not say what it is; call it flow_whatTheNameSays"),
                broken(
                        "an unnamed step",
                        STAGE,
                        "name=\"Find a room\"",
                        "",
                        "unnamed (serviceTask_findRoom): has no name; name it for the people who read the diagram"),
                broken(
                        "an unnamed question",
                        STAGE,
                        "name=\"Room free?\"",
                        "",
                        "unnamed (gateway_roomFree): has no name; name it for the people who read the diagram"),
                broken(
                        "title case",
                        STAGE,
                        "name=\"Find a room\"",
                        "name=\"Find Room\"",
                        "Find Room (serviceTask_findRoom): is not written as a sentence; begin with a capital and go on in small letters"),
                broken(
                        "small letters",
                        STAGE,
                        "name=\"Find a room\"",
                        "name=\"find a room\"",
                        "find a room (serviceTask_findRoom): is not written as a sentence; begin with a capital and go on in small letters"),
                broken(
                        "a name that says nothing",
                        STAGE,
                        "name=\"Visit planned\"",
                        "name=\"End\"",
                        "End (endEvent_visitPlanned): its name says nothing; name what happened, like \"Referral declined\""),
                broken(
                        "a gateway that asks nothing",
                        STAGE,
                        "name=\"Room free?\"",
                        "name=\"Check the room\"",
                        "Check the room (gateway_roomFree): is not a question; ask one, like \"Eligible?\""),
                broken(
                        "a flow without an answer",
                        STAGE,
                        "id=\"flow_roomFree\" name=\"Yes\"",
                        "id=\"flow_roomFree\"",
                        "unnamed (flow_roomFree): does not answer \"Room free?\"; name the flow with the answer"));
    }

    @Test
    void aFileIsNamedAsItsProcess() {
        Models renamed = Example.models()
                .with(
                        "processes/visit/visits.bpmn",
                        nothing -> Example.models().sources().get(STAGE))
                .without(STAGE);

        assertThat(ModelRules.findings(renamed))
                .containsExactly(
                        new Finding(
                                "processes/visit/visits.bpmn",
                                "Plan a visit (plan-visit)",
                                "has another id than its file has a name; the id is the key of running cases, so rename the file"));
    }

    @Test
    void aFileHoldsOneProcess() {
        Models crowded = Example.models()
                .with(
                        STAGE,
                        source -> source.replace(
                                "</bpmn:process>",
                                "</bpmn:process><bpmn:process id=\"other\" name=\"Other\" isExecutable=\"false\" />"));

        assertThat(ModelRules.findings(crowded))
                .containsExactly(new Finding(
                        STAGE, "Plan a visit (plan-visit)", "shares its file; give each process a file of its own"));
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                broken(
                        "no default flow",
                        STAGE,
                        " default=\"flow_noRoom\">",
                        ">",
                        GATEWAY + "has no default flow; mark the way that is taken when no other fits",
                        "No (flow_noRoom): has no condition; say when this way is taken"),
                broken(
                        "a condition never asked",
                        STAGE,
                        " default=\"flow_noRoom\">",
                        " default=\"flow_roomFree\">",
                        "Yes (flow_roomFree): is the default flow and has a condition that is never asked; remove the condition",
                        "No (flow_noRoom): has no condition; say when this way is taken"));
    }

    static Stream<Arguments> tasks() {
        return Stream.of(
                broken(
                        "the newest form",
                        STAGE,
                        "camunda:formRefBinding=\"deployment\"",
                        "camunda:formRefBinding=\"latest\"",
                        TASK
                                + "takes whatever form is newest; bind the form by deployment, so that a running case keeps its own"),
                broken(
                        "the newest start form",
                        MAP,
                        "camunda:formRefBinding=\"deployment\"",
                        "camunda:formRefBinding=\"latest\"",
                        "Visit wanted (startEvent_visitWanted): takes whatever form is newest; bind the form by deployment, so that a running case keeps its own"),
                broken(
                        "a form key",
                        STAGE,
                        "camunda:formRef=\"plan-visit\"",
                        "camunda:formRef=\"plan-visit\" camunda:formKey=\"embedded:x\"",
                        TASK + "has a form of another kind; only Camunda Forms are checked and kept"),
                broken(
                        "no due date",
                        STAGE,
                        "camunda:dueDate=\"${deadlines.due(execution)}\"",
                        "",
                        TASK + "its due date is not a deadline; set it to ${deadlines.due(execution)}"),
                broken(
                        "no candidate groups",
                        STAGE,
                        "camunda:candidateGroups=\"link-worker\"",
                        "",
                        TASK + "has no candidate groups; name the roles that may do it"),
                broken(
                        "an unknown role",
                        STAGE,
                        "camunda:candidateGroups=\"link-worker\"",
                        "camunda:candidateGroups=\"link-worker,helpers\"",
                        TASK + "offers itself to 'helpers', which is no role; choose among [link-worker, manager]"),
                broken(
                        "people named",
                        STAGE,
                        "camunda:candidateGroups=",
                        "camunda:candidateUsers=\"sam\" camunda:candidateGroups=",
                        TASK + "names people; name roles as candidate groups instead"),
                broken(
                        "no documentation",
                        STAGE,
                        "<bpmn:documentation>Agree with the person when to come.</bpmn:documentation>",
                        "",
                        TASK + "has no documentation; say what to do, why, and what happens next"),
                broken(
                        "startable without a form",
                        STAGE,
                        "camunda:isStartableInTasklist=\"false\"",
                        "",
                        PROCESS + "is offered under Start process and has no start form; untick Startable in Tasklist"),
                broken(
                        "no bean",
                        STAGE,
                        "camunda:delegateExpression=\"${findRoom}\"",
                        "",
                        "Find a room (serviceTask_findRoom): names no bean; choose Delegate expression and name one of the stage's, like ${recordAllocation}"),
                broken(
                        "no such bean",
                        STAGE,
                        "${findRoom}",
                        "${findRooms}",
                        "Find a room (serviceTask_findRoom): names ${findRooms}, and there is no such bean; check the spelling or ask for it"),
                broken(
                        "a mail without words",
                        STAGE,
                        "${findRoom}",
                        "${mailVisitor}",
                        "Find a room (serviceTask_findRoom): mails without a subject; write one as extension property 'subject'",
                        "Find a room (serviceTask_findRoom): mails nothing; write the mail's text as the documentation of the step"),
                broken(
                        "a mail with something put in",
                        STAGE,
                        FIND_ROOM,
                        mailing("A visit", "We see you on {{visitOn}}."),
                        "Find a room (serviceTask_findRoom): puts something into its words; they are mailed as they stand, so leave out ${ and {{"),
                broken(
                        "a mail with a long subject",
                        STAGE,
                        FIND_ROOM,
                        mailing("A visit".repeat(15), "We come soon."),
                        "Find a room (serviceTask_findRoom): has a long subject; write one line of up to 100 characters"),
                broken(
                        "a mail with a subject of two lines",
                        STAGE,
                        FIND_ROOM,
                        mailing("A visit&#10;soon", "We come soon."),
                        "Find a room (serviceTask_findRoom): has a long subject; write one line of up to 100 characters"),
                broken(
                        "a mail with a long text",
                        STAGE,
                        FIND_ROOM,
                        mailing("A visit", "Soon. ".repeat(700)),
                        "Find a room (serviceTask_findRoom): mails a long text; keep it to 4000 characters"),
                broken(
                        "a method in place of a bean",
                        STAGE,
                        "${findRoom}",
                        "${findRoom.now()}",
                        "Find a room (serviceTask_findRoom): names ${findRoom.now()}, and there is no such bean; check the spelling or ask for it"),
                broken(
                        "no such listener",
                        MAP,
                        "${noteVisit}",
                        "${noteVisits}",
                        CALL
                                + "its listener names ${noteVisits}, and there is no such bean; check the spelling or ask for it"));
    }

    @Test
    void aFormThatIsNamedExists() {
        assertThat(ModelRules.findings(Example.models().without(Example.FORM)))
                .containsExactly(new Finding(
                        STAGE,
                        "Plan the visit (userTask_planVisit)",
                        "its form 'plan-visit' does not exist; draw forms/<stage>/plan-visit.form"));
        assertThat(ModelRules.findings(Example.models().without(Example.START_FORM)))
                .containsExactly(new Finding(
                        MAP,
                        "Visit wanted (startEvent_visitWanted)",
                        "its form 'want-a-visit' does not exist; draw forms/<stage>/want-a-visit.form"));
    }

    @Test
    void aUserTaskHasAForm() {
        Models formless = Example.models()
                .with(
                        STAGE,
                        source -> source.replace(
                                "camunda:formRef=\"plan-visit\" camunda:formRefBinding=\"deployment\"", ""));

        assertThat(ModelRules.findings(formless))
                .extracting(Finding::problem)
                .contains("has no form; draw one and choose it under Forms, type Camunda Forms");
    }

    @Test
    void aFormIsNamedAsATaskThatShowsIt() {
        Models renamed = Example.models()
                .with(STAGE, source -> source.replace("userTask_planVisit", "userTask_agreeVisit"))
                .with(Example.DEADLINES, source -> source.replace("\"plan-visit\"", "\"agree-visit\""));

        assertThat(ModelRules.findings(renamed))
                .containsExactly(new Finding(
                        STAGE,
                        "Plan the visit (userTask_agreeVisit)",
                        "shows 'plan-visit', which is named as no task that shows it; call the form agree-visit"));
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                broken(
                        "the newest version",
                        MAP,
                        "camunda:calledElementBinding=\"deployment\"",
                        "",
                        CALL + "calls whatever version is newest; bind the called element by deployment"),
                broken(
                        "no business key",
                        MAP,
                        "<camunda:in businessKey=\"#{execution.processBusinessKey}\" />",
                        "",
                        CALL + "does not hand on the case reference; map the business key"),
                broken(
                        "no reference",
                        MAP,
                        "<camunda:in source=\"reference\" target=\"reference\" />",
                        "",
                        CALL + "does not tell the stage its reference; map it in"),
                broken(
                        "no team",
                        MAP,
                        "<camunda:in source=\"team\" target=\"team\" />",
                        "",
                        CALL + "does not tell the stage its team; map it in"),
                broken(
                        "everything handed over",
                        MAP,
                        "<camunda:out source=\"visitKind\" target=\"visitKind\" />",
                        "<camunda:out variables=\"all\" />",
                        CALL + "hands over all variables; name those that are needed"),
                broken(
                        "the newest table",
                        STAGE,
                        "camunda:decisionRefBinding=\"deployment\"",
                        "",
                        DECISION + "asks whatever table is newest; bind the decision by deployment"),
                broken(
                        "an object as result",
                        STAGE,
                        "camunda:decisionRef=",
                        "camunda:resultVariable=\"result\" camunda:decisionRef=",
                        DECISION + "keeps the result as an object; keep single outputs as variables instead"),
                broken(
                        "an output that the table does not have",
                        STAGE,
                        "decisionResult.getSingleResult().minutes",
                        "decisionResult.getSingleResult().hours",
                        DECISION
                                + "keeps the output 'hours', which the table 'visit-length' does not have; check the spelling"));
    }

    @Test
    void aCalledProcessExists() {
        Models wrong = Example.models()
                .with(MAP, source -> source.replace("calledElement=\"plan-visit\"", "calledElement=\"plan-visits\""));

        assertThat(ModelRules.findings(wrong))
                .extracting(Finding::problem)
                .contains("calls 'plan-visits', which does not exist; name the process by its id");
    }

    @Test
    void aTableThatIsAskedExists() {
        assertThat(ModelRules.findings(Example.models().without(Example.TABLE)))
                .extracting(Finding::problem)
                .contains("asks the table 'visit-length', which does not exist; name the table by its id");
    }

    static Stream<Arguments> events() {
        return Stream.of(
                broken(
                        "a message that nothing sends",
                        MAP,
                        "<bpmn:escalation ",
                        "<bpmn:message id=\"message_left\" name=\"Left\" /><bpmn:escalation ",
                        "Visit journey (visit-journey): waits for the message 'Left', which nothing sends; choose among [RoomMade]"),
                broken(
                        "an escalation that the code does not know",
                        MAP,
                        "<bpmn:escalation ",
                        "<bpmn:escalation id=\"escalation_late\" name=\"Late\" escalationCode=\"Late\" /><bpmn:escalation ",
                        "Visit journey (visit-journey): knows the escalation 'Late', which is none of Journey's; choose among [DeadlineMissed]"));
    }

    @Test
    void aReceiveTaskNamesItsMessage() {
        Models deaf = Example.models().with(STAGE, source -> source.replace("bpmn:serviceTask", "bpmn:receiveTask"));

        assertThat(ModelRules.findings(deaf))
                .extracting(Finding::toString)
                .contains(
                        STAGE + ": Find a room (serviceTask_findRoom): waits for no message; choose one of Journey's",
                        STAGE
                                + ": Find a room (serviceTask_findRoom): its id does not say what it is; call it receiveTask_whatTheNameSays");
    }

    @Test
    void aMessageEventNamesItsMessage() {
        Models silent = Example.models().with(STAGE, source -> source.replace(" messageRef=\"message_roomMade\"", ""));

        assertThat(ModelRules.findings(silent))
                .extracting(Finding::toString)
                .contains(STAGE + ": Room made (catchEvent_roomMade): waits for no message; choose one of Journey's");
    }

    @Test
    void aMessageThatTheCodeSendsIsAwaited() {
        Models silent = Example.models().with(STAGE, source -> source.replace(" messageRef=\"message_roomMade\"", ""));

        assertThat(ModelRules.findings(silent))
                .contains(new Finding(
                        "processes",
                        "RoomMade",
                        "the code sends this message and no diagram waits for it; catch it or drop it from Journey"));
    }

    @Test
    void anEscalationThatIsThrownIsCaughtThereOrAbove() {
        Models throwing = Example.models().with(STAGE, ModelRulesTest::throwingAtItsEnd);
        assertThat(ModelRules.findings(throwing)).isEmpty();

        assertThat(ModelRules.findings(throwing.with(MAP, ModelRulesTest::catchingNothing)))
                .contains(
                        new Finding(
                                STAGE,
                                "Visit planned (endEvent_visitPlanned)",
                                "throws 'DeadlineMissed', which nothing catches; catch it here or in each diagram that calls this one"));
    }

    @Test
    void anOverdueTaskIsHeardAbove() {
        assertThat(ModelRules.findings(Example.models().with(MAP, ModelRulesTest::catchingNothing)))
                .containsExactly(
                        new Finding(
                                STAGE,
                                "Plan a visit (plan-visit)",
                                "has user tasks, and nothing catches 'DeadlineMissed' when one is overdue; catch it here or in each diagram that calls this one"));
    }

    private static String throwingAtItsEnd(String source) {
        return source.replace(
                        "<bpmn:incoming>flow_toVisitPlanned</bpmn:incoming>",
                        "<bpmn:incoming>flow_toVisitPlanned</bpmn:incoming>"
                                + "<bpmn:escalationEventDefinition id=\"late\" escalationRef=\"escalation_late\" />")
                .replace(
                        "<bpmn:message ",
                        "<bpmn:escalation id=\"escalation_late\" escalationCode=\"DeadlineMissed\" /><bpmn:message ");
    }

    private static String catchingNothing(String source) {
        return source.replaceAll("<bpmn:escalation(EventDefinition)? [^>]*/>", "");
    }

    static Stream<Arguments> timers() {
        return Stream.of(
                broken(
                        "a time on the clock",
                        STAGE,
                        "${deadlines.queueReview()}",
                        "2027-01-04T09:00:00",
                        "Time to plan (catchEvent_timeToPlan): waits for '2027-01-04T09:00:00' on the clock, which counts nights and weekends; name a deadline, like ${deadlines.queueReview()}, or a date of the case"));
    }

    static Stream<Arguments> expressions() {
        return Stream.of(
                broken(
                        "an unknown name",
                        STAGE,
                        "${deadlines.queueReview()}",
                        "${deadline.queueReview()}",
                        "Time to plan (catchEvent_timeToPlan): the expression ${deadline.queueReview()} names 'deadline', which is neither bean nor variable; check the spelling"),
                broken(
                        "an unknown variable",
                        STAGE,
                        "${linkWorker}",
                        "${linkworker}",
                        TASK
                                + "the expression ${linkworker} names 'linkworker', which is neither bean nor variable; check the spelling"),
                broken(
                        "an unknown method",
                        STAGE,
                        "${deadlines.queueReview()}",
                        "${deadlines.queueReviews()}",
                        "Time to plan (catchEvent_timeToPlan): the expression ${deadlines.queueReviews()} asks for deadlines.queueReviews/0, which does not exist; check name and arguments"),
                broken(
                        "too many arguments",
                        STAGE,
                        "${deadlines.queueReview()}",
                        "${deadlines.queueReview(team)}",
                        "Time to plan (catchEvent_timeToPlan): the expression ${deadlines.queueReview(team)} asks for deadlines.queueReview/1, which does not exist; check name and arguments"),
                broken(
                        "an open bracket",
                        STAGE,
                        "${deadlines.queueReview()}",
                        "${deadlines.queueReview(}",
                        "Time to plan (catchEvent_timeToPlan): the expression ${deadlines.queueReview(} cannot be read; check brackets and quotes"),
                broken(
                        "an unknown variable by name",
                        STAGE,
                        "getVariable('roomFree')",
                        "getVariable('freeRoom')",
                        "Yes (flow_roomFree): uses the variable 'freeRoom', which is none of Journey's and no kept answer of a form of this diagram; check the spelling"),
                broken(
                        "an unknown variable written",
                        STAGE,
                        "outputParameter name=\"visitMinutes\"",
                        "outputParameter name=\"minutes\"",
                        DECISION
                                + "uses the variable 'minutes', which is none of Journey's and no kept answer of a form of this diagram; check the spelling"),
                broken(
                        "an unknown variable handed over",
                        MAP,
                        "<camunda:out source=\"visitKind\" target=\"visitKind\" />",
                        "<camunda:out source=\"visitKind\" target=\"kind\" />",
                        CALL
                                + "uses the variable 'kind', which is none of Journey's and no kept answer of a form of this diagram; check the spelling"));
    }

    @Test
    void anAnswerThatAFormOfTheDiagramKeepsIsAVariableToo() {
        Models noJavaBehindIt = Example.models()
                .with(Example.FORM, source -> source.replace("\"key\": \"roomFree\"", "\"key\": \"doorOpen\""))
                .with(STAGE, source -> source.replace("getVariable('roomFree')", "getVariable('doorOpen')"));

        assertThat(ModelRules.findings(noJavaBehindIt)).isEmpty();
    }

    static Stream<Arguments> code() {
        return Stream.of(
                broken(
                        "a class",
                        STAGE,
                        "camunda:assignee=",
                        "camunda:class=\"java.lang.Runtime\" camunda:assignee=",
                        TASK + "names the class java.lang.Runtime; name a bean as delegate expression"),
                broken(
                        "a script condition",
                        STAGE,
                        "xsi:type=\"bpmn:tFormalExpression\">${execution",
                        "xsi:type=\"bpmn:tFormalExpression\" language=\"groovy\">${execution",
                        "Yes (flow_roomFree): holds a script; ask for a bean that does it"),
                broken(
                        "a script as parameter",
                        STAGE,
                        "${decisionResult.getSingleResult().minutes}",
                        "<camunda:script scriptFormat=\"groovy\">1</camunda:script>",
                        DECISION + "holds a script; ask for a bean that does it"),
                broken(
                        "a connector",
                        STAGE,
                        "<camunda:inputOutput>",
                        "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector><camunda:inputOutput>",
                        DECISION + "holds a script; ask for a bean that does it"),
                broken(
                        "an external worker",
                        STAGE,
                        "camunda:delegateExpression=\"${findRoom}\"",
                        "camunda:delegateExpression=\"${findRoom}\" camunda:type=\"external\"",
                        "Find a room (serviceTask_findRoom): is worked off by something other than a bean; name one as delegate expression"));
    }

    @Test
    void aScriptTaskIsSeen() {
        Models scripted = Example.models()
                .with(
                        STAGE,
                        source -> source.replace(
                                        "<bpmn:serviceTask id=\"serviceTask_findRoom\" name=\"Find a room\" camunda:delegateExpression=\"${findRoom}\">",
                                        "<bpmn:scriptTask id=\"serviceTask_findRoom\" name=\"Find a room\" scriptFormat=\"groovy\">")
                                .replace("</bpmn:serviceTask>", "<bpmn:script>1</bpmn:script></bpmn:scriptTask>"));

        assertThat(ModelRules.findings(scripted))
                .extracting(Finding::toString)
                .contains(STAGE + ": Find a room (serviceTask_findRoom): holds a script; ask for a bean that does it");
    }
}
