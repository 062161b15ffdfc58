package uk.throughcare.exchange;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import uk.throughcare.cases.OwnTeamsOnly;
import uk.throughcare.journey.CaseReference;

/** Where staff take the record of a case with them, for other systems to read. */
@RestController
@OwnTeamsOnly
class CaseRecordPages {

    static final String FHIR_JSON = "application/fhir+json";

    private static final MediaType FHIR = MediaType.parseMediaType(FHIR_JSON);

    private final ReadableRecords records;

    CaseRecordPages(ReadableRecords records) {
        this.records = records;
    }

    /** There is no such case, or none for this reader. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchRecord extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /**
     * The record by the headings of the Social Prescribing Information Standard; as FHIR for whoever wants {@code
     * application/fhir+json} more than any other.
     *
     * @param format the same for links, which cannot say what they accept (FHIR R4, RESTful API, {@code _format})
     */
    @GetMapping(
            path = "/casework/cases/{reference}/record",
            produces = {MediaType.APPLICATION_JSON_VALUE, FHIR_JSON})
    ResponseEntity<Object> record(
            @PathVariable String reference,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) List<MediaType> accept,
            @RequestParam(name = "_format", required = false) @Nullable List<MediaType> format) {
        if (isFhir(format == null ? accept : format)) {
            CaseRecord told = read(reference, "record-fhir");
            return file(told, "fhir").contentType(FHIR).body(FhirBundle.json(told));
        }
        CaseRecord told = read(reference, "record");
        return file(told, "record").contentType(MediaType.APPLICATION_JSON).body(PrsbRecord.of(told));
    }

    private CaseRecord read(String reference, String door) {
        return CaseReference.typed(reference)
                .flatMap(known -> records.read(known, door))
                .orElseThrow(NoSuchRecord::new);
    }

    /** No copy stays in the browser, and the name tells nothing of whom it is about. */
    private static ResponseEntity.BodyBuilder file(CaseRecord told, String shape) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(told.about().reference().value() + "-" + shape + ".json")
                                .build()
                                .toString());
    }

    private static boolean isFhir(List<MediaType> wanted) {
        return wanted.stream()
                .max(Comparator.comparingDouble(MediaType::getQualityValue))
                .filter(FHIR::equalsTypeAndSubtype)
                .isPresent();
    }
}
