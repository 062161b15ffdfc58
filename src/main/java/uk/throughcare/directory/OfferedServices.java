package uk.throughcare.directory;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Brings what providers offer into the directory, by the id that the world knows it by, and out of it. */
@Repository
public class OfferedServices {

    private final JdbcClient jdbc;
    private final Clock clock;

    OfferedServices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Shows the service as it is offered, in place of what was shown before.
     *
     * @param keywords words by which it is found beside its own
     */
    public void publish(UUID publicId, Offer offer, String keywords) {
        int listing = keep(publicId, offer, keywords);
        for (String part : List.of("listing_team", "listing_place", "listing_language", "listing_cost")) {
            jdbc.sql("delete from care." + part + " where listing = :listing")
                    .param("listing", listing)
                    .update();
        }
        switch (offer.place()) {
            case INSIDE -> inside(listing, offer);
            case AREA -> at(listing, offer);
            case ONLINE -> {}
        }
        offer.eachLanguage().forEach(name -> speaks(listing, PlainText.of(name)));
        costs(listing, offer);
        jdbc.sql("select count(*) from (select care.learn_words(array[:id])) learnt")
                .param("id", listing)
                .query(Integer.class)
                .single();
    }

    private int keep(UUID publicId, Offer offer, String keywords) {
        return jdbc.sql("""
                        insert into care.service_listing (public_id, offered, status, name, provider, kind, place, needs, days,
                            description, keywords, provider_email, url, minimum_age, maximum_age, assured_on, changed_at)
                        values (:id, true, 'PUBLISHED', :name, :provider, :kind, :place, :needs, :days, :description, :keywords,
                            :email, :url, :youngest, :oldest, :today, :now)
                        on conflict (public_id) do update set status = 'PUBLISHED', name = excluded.name,
                            provider = excluded.provider, kind = excluded.kind, place = excluded.place, needs = excluded.needs,
                            days = excluded.days, description = excluded.description, keywords = excluded.keywords,
                            provider_email = excluded.provider_email, url = excluded.url, minimum_age = excluded.minimum_age,
                            maximum_age = excluded.maximum_age, assured_on = excluded.assured_on,
                            changed_at = excluded.changed_at
                        returning id
                        """)
                .param("id", publicId)
                .param("name", PlainText.of(offer.serviceName()))
                .param("provider", PlainText.of(offer.organisation()))
                .param("kind", offer.kind())
                .param("place", offer.place().name())
                .param("needs", offer.needs().toArray(String[]::new))
                .param("days", PlainText.of(offer.days()))
                .param("description", description(offer))
                .param("keywords", keywords)
                .param("email", offer.email())
                .param("url", offer.website(), Types.VARCHAR)
                .param("youngest", offer.minimumAge(), Types.INTEGER)
                .param("oldest", offer.maximumAge(), Types.INTEGER)
                .param("today", LocalDate.now(clock))
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private static String description(Offer offer) {
        return PlainText.of(offer.whatItIs()) + "\n\nHow to refer: " + PlainText.of(offer.howToRefer())
                + paragraph("Room", offer.capacity()) + paragraph("Access", offer.accessibility());
    }

    private static String paragraph(String title, @Nullable String words) {
        return words == null ? "" : "\n\n" + title + ": " + PlainText.of(words);
    }

    private void inside(int listing, Offer offer) {
        List<String> prisons = offer.prisons() == null ? List.of() : offer.prisons();
        prisons.forEach(prison -> jdbc.sql("insert into care.listing_team (listing, team) values (:listing, :team)")
                .param("listing", listing)
                .param("team", prison)
                .update());
    }

    /** As near as the district of its postcode tells. */
    private void at(int listing, Offer offer) {
        jdbc.sql("""
                        insert into care.listing_place (listing, id, location, location_type, name, postcode, accessibility,
                                                        near_latitude, near_longitude)
                        select :listing, care.id_of('place of', :key), care.id_of('location of', :key), 'physical', :name, :postcode,
                               case when cast(:access as text) is null then '[]'
                                    else jsonb_build_array(jsonb_build_object('id', care.id_of('access to', :key),
                                                                              'description', cast(:access as text))) end,
                               d.latitude, d.longitude
                        from (select 1) one left join care.postcode_district d on d.code = :district
                        """)
                .param("listing", listing)
                .param("key", String.valueOf(listing))
                .param("name", offer.whereExactly() == null ? offer.postcode() : PlainText.of(offer.whereExactly()))
                .param("postcode", offer.postcode())
                .param("access", plain(offer.accessibility()), Types.VARCHAR)
                .param("district", district(String.valueOf(offer.postcode())))
                .update();
    }

    private static @Nullable String plain(@Nullable String words) {
        return words == null ? null : PlainText.of(words);
    }

    private static String district(String postcode) {
        String upper = postcode.strip().toUpperCase(Locale.ROOT);
        return upper.replaceFirst(" ?[0-9][A-Z]{2}$", "");
    }

    private void speaks(int listing, String name) {
        jdbc.sql("insert into care.listing_language (listing, id, name) values (:listing, gen_random_uuid(), :name)")
                .param("listing", listing)
                .param("name", name)
                .update();
    }

    /** What a person pays; what it costs to provide is for those who plan services. */
    private void costs(int listing, Offer offer) {
        jdbc.sql("""
                        insert into care.listing_cost (listing, id, option, amount, amount_description)
                        values (:listing, care.id_of('cost of', :key), 'For each person', :amount, :words)
                        """)
                .param("listing", listing)
                .param("key", String.valueOf(listing))
                .param("amount", offer.costForPerson())
                .param("words", offer.costForPerson().signum() == 0 ? "Free" : "Pounds sterling")
                .update();
    }

    /** Nobody says any longer that it is right. */
    public void hide(UUID publicId) {
        is(publicId, "HIDDEN");
    }

    /** The provider does not want it listed. */
    public void close(UUID publicId) {
        is(publicId, "CLOSED");
    }

    private void is(UUID publicId, String status) {
        jdbc.sql("update care.service_listing set status = :status, changed_at = :now where public_id = :id")
                .param("status", status)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", publicId)
                .update();
    }

    public boolean isShown(UUID publicId) {
        return jdbc.sql("select count(*) from care.service_listing where public_id = :id and status = 'PUBLISHED'")
                        .param("id", publicId)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Somebody has looked at it today: it is right, and shown. */
    public void assure(UUID publicId) {
        jdbc.sql("update care.service_listing set status = 'PUBLISHED', assured_on = :today where public_id = :id")
                .param("today", LocalDate.now(clock))
                .param("id", publicId)
                .update();
    }

    /** The number by which staff know it, if it was ever published. */
    public Optional<Integer> number(UUID publicId) {
        return jdbc.sql("select id from care.service_listing where public_id = :id")
                .param("id", publicId)
                .query(Integer.class)
                .optional();
    }
}
