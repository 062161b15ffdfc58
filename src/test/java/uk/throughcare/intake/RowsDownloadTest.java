package uk.throughcare.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowsDownloadTest {

    @Test
    void eachRefusalIsARow() {
        assertThat(RowsDownload.refused(List.of(new BulkProgress.Refusal(7, "crn", "a \"CRN\", please"))))
                .isEqualTo("\uFEFF\"line\",\"field\",\"reason\"\r\n\"7\",\"crn\",\"a \"\"CRN\"\", please\"\r\n");
    }
}
