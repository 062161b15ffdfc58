package uk.throughcare.reporting;

/** What support can be told apart by, with SQL that gives each case under the names it belongs to. */
enum Support {
    SUPPORT_MODEL("Support model", ofCases("c.support_model", "")),
    KIND("Kind of activity", ofConnections("(select k.title from care.activity_kind k where k.code = s.kind)")),
    PROVIDER("Provider", ofConnections("s.provider")),
    CHANNEL("How they were referred", ofCases("c.referral_channel", "")),
    NEED("Need", ofCases("n.title", """
                    join lateral (
                        select distinct w.title
                        from care.need d join care.support_need k on k.code = d.need join care.pathway w on w.code = k.pathway
                        where d.case_reference = c.case_reference and d.replaced_at is null) n on true
                    """));

    private final String title;
    private final String about;

    Support(String title, String about) {
        this.title = title;
        this.about = about;
    }

    String title() {
        return title;
    }

    /** Rows of name, case_reference, started, sustained, sustained_connections and cost. */
    String about() {
        return about;
    }

    private static String ofCases(String name, String from) {
        return """
                select %s as name, c.case_reference,
                       coalesce(bool_or(k.started), false) as started, coalesce(bool_or(k.sustained), false) as sustained,
                       count(*) filter (where k.sustained) as sustained_connections,
                       coalesce(sum(k.cost) filter (where k.started), 0) + coalesce(max(c.staff_cost), 0) as cost
                from chosen c left join connection k on k.case_reference = c.case_reference
                %s group by 1, 2
                """.formatted(name, from);
    }

    /** The time of staff is shared out evenly among the activities that began. */
    private static String ofConnections(String name) {
        return """
                select %s as name, k.case_reference, bool_or(k.started) as started, bool_or(k.sustained) as sustained,
                       count(*) filter (where k.sustained) as sustained_connections,
                       coalesce(sum(k.cost) filter (where k.started), 0)
                           + coalesce(sum(c.staff_cost / k.begun) filter (where k.started), 0) as cost
                from connection k join chosen c on c.case_reference = k.case_reference
                join care.service_listing s on s.id = k.service
                group by 1, 2
                """.formatted(name);
    }
}
