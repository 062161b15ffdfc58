package uk.throughcare.teams;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import uk.throughcare.language.Words;

/** Whom a task is for: members of its team in one of the roles to which it is offered. Asked within a command only. */
class Candidates {

    /** Whether the person belongs to the team, if there is one, and to one of the groups. */
    boolean include(String user, @Nullable String team, Collection<String> groups) {
        return !groups.isEmpty() && isInTeam(user, team) && isInOneOf(user, groups);
    }

    void ensureMayHave(String user, DelegateTask task) {
        if (!isOffered(user, task)) {
            throw refusal(task);
        }
    }

    /** The assignee may go on even when the role has been taken away since, but not the team. */
    void ensureMayWork(String user, DelegateTask task) {
        boolean allowed = user.equals(task.getAssignee()) ? isInTeam(user, task.getTenantId()) : isOffered(user, task);
        if (!allowed) {
            throw refusal(task);
        }
    }

    private boolean isOffered(String user, DelegateTask task) {
        return isNamed(user, task)
                ? isInTeam(user, task.getTenantId())
                : include(user, task.getTenantId(), groups(task));
    }

    private static boolean isNamed(String user, DelegateTask task) {
        return task.getCandidates().stream().anyMatch(link -> user.equals(link.getUserId()));
    }

    private static List<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static boolean isInTeam(String user, @Nullable String team) {
        return team == null
                || unchecked(() -> identity()
                                .createTenantQuery()
                                .tenantId(team)
                                .userMember(user)
                                .includingGroupsOfUser(true)
                                .count()
                        > 0);
    }

    private static boolean isInOneOf(String user, Collection<String> groups) {
        return unchecked(() -> identity()
                        .createGroupQuery()
                        .groupIdIn(groups.toArray(String[]::new))
                        .groupMember(user)
                        .count()
                > 0);
    }

    private static IdentityService identity() {
        return Context.getProcessEngineConfiguration().getIdentityService();
    }

    /** Who belongs where is asked about people whom the person acting may not look up. */
    private static boolean unchecked(Supplier<Boolean> question) {
        return Context.getCommandContext().runWithoutAuthorization(() -> question.get());
    }

    private static AuthorizationException refusal(DelegateTask task) {
        String roles = groups(task).stream().collect(joining(Words.say(" or ")));
        if (roles.isEmpty()) {
            return new AuthorizationException(
                    Words.say("Only its assignee can claim, be given or complete this task."));
        }
        return new AuthorizationException(
                task.getTenantId() == null
                        ? Words.say("Only a {} can claim, be given or complete this task.", roles)
                        : Words.say(
                                "Only a {} of team {} can claim, be given or complete this task.",
                                roles,
                                task.getTenantId()));
    }
}
