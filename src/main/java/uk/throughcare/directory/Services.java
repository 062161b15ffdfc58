package uk.throughcare.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services listed, and which of them can take a person. */
@Repository
public class Services {

    /** Invented services for the demo and for tests. */
    public static final Resource EXAMPLES = new ClassPathResource("directory/example-services.csv");

    private final JdbcClient jdbc;

    Services(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who a service is sought for.
     *
     * @param teamOnRelease the community team that serves the area where the person will live; none: not settled
     * @param age in years
     * @param language spoken beside or instead of English, in words; none: English will do
     * @param needs codes of the person's needs
     * @param wanted codes of the kinds of activity that the person wants
     */
    record Sought(
            String team,
            @Nullable String teamOnRelease,
            int age,
            @Nullable String language,
            Collection<String> needs,
            Collection<String> wanted) {}

    /**
     * A service that can take the person, with what may speak for it.
     *
     * @param place where it is, as seen from where the person is
     * @param needsAlike how many of the person's needs are of a pathway that it is made for, beside those that it meets
     * @param titlesMet the needs that it meets, one in a line
     * @param wanted the kind of activity, if it is one that the person wants
     * @param language the person's, if it is spoken there
     * @param full all places are taken, and there is a waiting list
     */
    record Candidate(
            ServiceListing service,
            MatchingRules.Factor place,
            int needsMet,
            int needsAlike,
            @Nullable String titlesMet,
            @Nullable String wanted,
            @Nullable String language,
            @Nullable LocalDate assuredOn,
            boolean full) {}

    /**
     * Published services for the person's age that the person can reach, in no order: the team's own, those in the postcode areas
     * that it serves, those of the community team to which the case is being handed over, and what is online. What is full is
     * among them only if it has a waiting list.
     */
    List<Candidate> candidates(Sought sought) {
        return jdbc.sql("""
                        with near as (
                            select t.id as team, t.id <> care.whole_team(:team) as on_release, t.postcode_areas from care.team t
                            where t.id in (care.whole_team(:team), :teamOnRelease)),
                        listing as (
                            select l.*, coalesce(bool_and(n.on_release), false) as on_release,
                                   coalesce(bool_and(coalesce(t.taken, 0) >= l.capacity), false) as is_full
                            from care.service_listing l
                            left join care.taken_place t on t.listing = l.id
                            left join near n on n.team = l.team
                                or l.offered and exists (
                                    select from care.listing_team t where t.listing = l.id and t.team = n.team)
                                or l.team is null and l.place = 'AREA' and exists (
                                    select from care.listing_place p where p.listing = l.id
                                      and upper(substring(p.postcode from '^[A-Za-z]+')) = any (n.postcode_areas))
                            where l.status = 'PUBLISHED' and (n.team is not null or l.place = 'ONLINE')
                              and coalesce(l.minimum_age <= :age, true) and coalesce(l.maximum_age >= :age, true)
                              and (l.waiting_list or coalesce(coalesce(t.taken, 0) < l.capacity, true))
                            group by l.id),
                        meets as (
                            select l.id,
                                   count(*) filter (where n.code = any (l.needs)) as needs,
                                   count(*) filter (where not n.code = any (l.needs)) as alike,
                                   string_agg(n.title, chr(10) order by n.position) filter (where n.code = any (l.needs)) as titles
                            from listing l join care.support_need n on n.code = any (:needs)
                                and exists (select from care.support_need s where s.code = any (l.needs) and s.pathway = n.pathway)
                            group by l.id)
                        select l.id, l.name, l.provider, l.kind, l.place, l.days, l.description, l.on_release, l.assured_on,
                               l.is_full,
                               coalesce(m.needs, 0) as needs_met, coalesce(m.alike, 0) as needs_alike, m.titles,
                               case when l.kind = any (:wanted) then k.title end as wanted,
                               (select g.name from care.listing_language g
                                where g.listing = l.id and lower(g.name) = lower(:language) limit 1) as language
                        from listing l left join care.activity_kind k on k.code = l.kind left join meets m on m.id = l.id
                        """)
                .param("team", sought.team())
                .param("teamOnRelease", sought.teamOnRelease(), Types.VARCHAR)
                .param("age", sought.age())
                .param("language", sought.language(), Types.VARCHAR)
                .param("needs", sought.needs().toArray(String[]::new))
                .param("wanted", sought.wanted().toArray(String[]::new))
                .query(Services::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        ServiceListing service = listing(row);
        return new Candidate(
                service,
                place(service.place(), row.getBoolean("on_release")),
                row.getInt("needs_met"),
                row.getInt("needs_alike"),
                row.getString("titles"),
                row.getString("wanted"),
                row.getString("language"),
                row.getObject("assured_on", LocalDate.class),
                row.getBoolean("is_full"));
    }

    private static MatchingRules.Factor place(ServiceListing.Place place, boolean onRelease) {
        return switch (place) {
            case INSIDE -> MatchingRules.Factor.PLACE_INSIDE;
            case AREA -> onRelease ? MatchingRules.Factor.PLACE_AREA_OF_RELEASE : MatchingRules.Factor.PLACE_AREA;
            case ONLINE -> MatchingRules.Factor.PLACE_ONLINE;
        };
    }

    public ServiceListing get(int id) {
        return jdbc.sql(
                        "select id, name, provider, kind, place, days, description from care.service_listing where id = :id")
                .param("id", id)
                .query((row, number) -> listing(row))
                .single();
    }

    /** Where the provider is told of what concerns its activity; none is known of some. */
    public Optional<String> providerAddress(int id) {
        return jdbc.sql("select provider_email from care.service_listing where id = :id and provider_email is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Takes over a list of services, known ones by their id: id;name;provider;kind;place;team;needs;days;description;provider's email. */
    public void load(Resource csv) {
        try (var lines = new BufferedReader(new InputStreamReader(csv.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> keep(line.split(";", -1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of services cannot be read", unreadable);
        }
    }

    private void keep(String[] columns) {
        jdbc.sql("""
                        insert into care.service_listing (id, name, provider, kind, place, team, needs, days, description,
                                                          provider_email, keywords)
                        values (:id, :name, :provider, :kind, :place, :team, :needs, :days, :description, :email,
                                (select title from care.activity_kind where code = :kind))
                        on conflict (id) do update set name = excluded.name, provider = excluded.provider, kind = excluded.kind,
                            place = excluded.place, team = excluded.team, needs = excluded.needs, days = excluded.days,
                            description = excluded.description, provider_email = excluded.provider_email,
                            keywords = excluded.keywords
                        """)
                .param("id", Integer.parseInt(columns[0]))
                .param("name", columns[1])
                .param("provider", columns[2])
                .param("kind", columns[3])
                .param("place", columns[4])
                .param("team", columns[5].isEmpty() ? null : columns[5])
                .param("needs", columns[6].split(" "))
                .param("days", columns[7])
                .param("description", columns[8])
                .param("email", columns[9].isEmpty() ? null : columns[9])
                .update();
        jdbc.sql("select count(*) from (select care.learn_words(array[:id])) learnt")
                .param("id", Integer.parseInt(columns[0]))
                .query(Integer.class)
                .single();
    }

    private static ServiceListing listing(ResultSet row) throws SQLException {
        return new ServiceListing(
                row.getInt("id"),
                row.getString("name"),
                row.getString("provider"),
                row.getString("kind"),
                ServiceListing.Place.valueOf(row.getString("place")),
                row.getString("days"),
                row.getString("description"));
    }
}
