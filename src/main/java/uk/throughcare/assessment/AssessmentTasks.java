package uk.throughcare.assessment;

import static uk.throughcare.journey.Journey.ATTEMPTS_LEFT;
import static uk.throughcare.journey.Journey.CONTACT_MADE;
import static uk.throughcare.journey.Journey.NEXT_STEP;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.throughcare.cases.Attempts;
import uk.throughcare.cases.SupportNeeds;
import uk.throughcare.directory.ActivityKinds;
import uk.throughcare.directory.ServiceMatching;
import uk.throughcare.forms.AnswersHandler;
import uk.throughcare.forms.Choice;
import uk.throughcare.forms.FormContext;
import uk.throughcare.forms.FormFacts;
import uk.throughcare.journey.NextStep;

/** What the process asks of the assessment: what becomes of the answers, and what the forms show. */
@Configuration(proxyBeanMethods = false)
class AssessmentTasks {

    /** The checklists of record-what-matters, one for each pathway. */
    private static final Map<String, String> CHECKLISTS = Map.of(
            "ACCOMMODATION", "needsAccommodation",
            "ATTITUDES_THINKING_AND_BEHAVIOUR", "needsThinking",
            "CHILDREN_FAMILIES_AND_COMMUNITY", "needsFamily",
            "DRUGS_AND_ALCOHOL", "needsSubstances",
            "EDUCATION_SKILLS_AND_WORK", "needsWork",
            "FINANCE_AND_ID", "needsMoney",
            "HEALTH", "needsHealth");

    @Bean
    AnswersHandler<FirstContact> makeFirstContactAnswers(Assessing assessing) {
        return AnswersHandler.of("make-first-contact", FirstContact.class, (context, contact) -> {
            Attempts.Result result = assessing.contacted(context.theCase(), contact);
            context.set(CONTACT_MADE, result.contactMade());
            context.set(ATTEMPTS_LEFT, result.attemptsLeft());
        });
    }

    @Bean
    AnswersHandler<HowToGoOn> decideHowToGoOnAnswers(Assessing assessing) {
        return AnswersHandler.of(
                "decide-how-to-go-on",
                HowToGoOn.class,
                (context, answer) -> next(context, assessing.goOn(context.theCase(), answer.onNoContact())));
    }

    @Bean
    AnswersHandler<Signposting> signpostAnswers(Assessing assessing) {
        return AnswersHandler.of("signpost", Signposting.class, (context, told) -> {
            assessing.signposted(context.theCase(), told);
            next(context, NextStep.GO_ON);
        });
    }

    @Bean
    AnswersHandler<WhatMatters> recordWhatMattersAnswers(Assessing assessing) {
        return AnswersHandler.of(
                "record-what-matters", WhatMatters.class, (context, told) -> assessing.told(context.theCase(), told));
    }

    @Bean
    AnswersHandler<PlanAgreement> agreePlanAnswers(Assessing assessing) {
        return AnswersHandler.of("agree-plan", PlanAgreement.class, (context, agreement) -> {
            assessing.agreed(context.theCase(), agreement);
            next(context, NextStep.GO_ON);
        });
    }

    @Bean
    FormFacts makeFirstContactFacts(AssessmentFacts facts) {
        return FormFacts.of("make-first-contact", context -> facts.ofFirstContact(context.theCase()));
    }

    @Bean
    FormFacts decideHowToGoOnFacts(AssessmentFacts facts) {
        return FormFacts.of("decide-how-to-go-on", context -> facts.ofDecision(context.theCase()));
    }

    @Bean
    FormFacts signpostFacts(ServiceMatching matching) {
        return FormFacts.of(
                "signpost",
                context -> Map.of(
                        "serviceChoices",
                        matching.of(context.theCase()).stream()
                                .map(match -> new Choice(
                                        String.valueOf(match.service().id()),
                                        match.service().name() + ", "
                                                + match.service().days()))
                                .toList()));
    }

    @Bean
    FormFacts recordWhatMattersFacts(AssessmentFacts facts, SupportNeeds needs) {
        return FormFacts.of("record-what-matters", context -> {
            Map<String, Object> shown = new TreeMap<>(facts.ofWhatMatters(context.theCase()));
            Map<String, List<SupportNeeds.Need>> catalogue =
                    needs.catalogue().stream().collect(Collectors.groupingBy(SupportNeeds.Need::pathway));
            CHECKLISTS.forEach((pathway, key) -> {
                shown.put(key + "Choices", choices(catalogue.getOrDefault(pathway, List.of())));
                shown.put(key, facts.needsOf(context.theCase(), pathway));
            });
            return shown;
        });
    }

    @Bean
    FormFacts agreePlanFacts(AssessmentFacts facts, ActivityKinds kinds) {
        return FormFacts.of("agree-plan", context -> {
            Map<String, Object> shown = new TreeMap<>(facts.ofPlan(context.theCase()));
            shown.put(
                    "activityKinds",
                    kinds.all().stream()
                            .map(kind -> new Choice(kind.code(), kind.title()))
                            .toList());
            return shown;
        });
    }

    private static List<Choice> choices(List<SupportNeeds.Need> needs) {
        return needs.stream().map(need -> new Choice(need.code(), need.title())).toList();
    }

    private static void next(FormContext context, NextStep step) {
        context.set(NEXT_STEP, step.name());
    }
}
