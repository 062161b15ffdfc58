package uk.throughcare.directory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services listed, and which of them suit a person. */
@Repository
public class Services {

    /** Invented services for the demo and for tests. */
    public static final Resource EXAMPLES = new ClassPathResource("directory/example-services.csv");

    private final JdbcClient jdbc;

    Services(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What people of the team can go to, best first: each need that a service is made for counts three, a need of the same
     * pathway one, a kind of activity that the person wants two; what is near comes before what is online.
     *
     * @param needs codes of the person's needs
     * @param wanted codes of the kinds of activity that the person wants
     */
    public List<ServiceListing.Match> matching(String team, Collection<String> needs, Collection<String> wanted) {
        return jdbc.sql("""
                        with listing as (
                            select * from care.service_listing
                            where (team = :team or place = 'ONLINE') and status = 'PUBLISHED'),
                        meets as (
                            select l.id,
                                   count(*) filter (where n.code = any (l.needs)) as needs,
                                   count(*) filter (where not n.code = any (l.needs)) as alike,
                                   string_agg(n.title, ', ' order by n.position) filter (where n.code = any (l.needs)) as titles
                            from listing l join care.support_need n on n.code = any (:needs)
                                and exists (select from care.support_need s where s.code = any (l.needs) and s.pathway = n.pathway)
                            group by l.id)
                        select l.id, l.name, l.provider, l.kind, l.place, l.days, l.description, k.title as kind_title,
                               m.titles, coalesce(m.alike, 0) as alike, l.kind = any (:wanted) as wanted,
                               coalesce(m.needs, 0) * 3 + coalesce(m.alike, 0)
                                   + case when l.kind = any (:wanted) then 2 else 0 end as points
                        from listing l join care.activity_kind k on k.code = l.kind left join meets m on m.id = l.id
                        order by points desc, l.place = 'ONLINE', l.name
                        """)
                .param("team", team)
                .param("needs", needs.toArray(String[]::new))
                .param("wanted", wanted.toArray(String[]::new))
                .query((row, number) -> new ServiceListing.Match(
                        listing(row),
                        row.getInt("points"),
                        reason(
                                row.getString("titles"),
                                row.getInt("alike") > 0,
                                row.getBoolean("wanted") ? row.getString("kind_title") : null)))
                .list();
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

    private static ServiceListing listing(java.sql.ResultSet row) throws java.sql.SQLException {
        return new ServiceListing(
                row.getInt("id"),
                row.getString("name"),
                row.getString("provider"),
                row.getString("kind"),
                ServiceListing.Place.valueOf(row.getString("place")),
                row.getString("days"),
                row.getString("description"));
    }

    private static String reason(@Nullable String needs, boolean alike, @Nullable String wanted) {
        String forNeeds = needs != null ? "Meets: " + needs + ". " : alike ? "For needs of this kind. " : "";
        String reason = forNeeds + (wanted != null ? "Wanted: " + wanted + ". " : "");
        return reason.isEmpty() ? "Open to everyone; no recorded need asks for it." : reason.strip();
    }
}
