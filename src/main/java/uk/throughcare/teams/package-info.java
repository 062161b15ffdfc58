/**
 * Teams, roles, users: who works where, and who may see and do what.
 *
 * <p>A team is a tenant, a role is a group. What a role may do stands in {@link uk.throughcare.teams.GrantTable}; there is
 * no authorization row per task. Within a team only those to whom a task is offered may work on it: {@link
 * uk.throughcare.teams.CandidatesOnly} says so for whoever acts, {@link uk.throughcare.teams.LeanAuthorizations} for
 * whoever is given a task.
 *
 * <p>A stage is called as the team that holds the case has it ({@link uk.throughcare.teams.StageCall}); called from a stage under
 * way, as that stage was deployed. The engine gives what runs on a team's own diagram, and the log of what is done to its tasks,
 * to the whole team: a restricted case is kept in its circle here.
 *
 * <p>Prisons come from {@code teams/prisons.csv}, facts of the prison register (ministryofjustice/prison-register, MIT).
 */
@NullMarked
package uk.throughcare.teams;

import org.jspecify.annotations.NullMarked;
