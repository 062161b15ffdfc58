package uk.throughcare.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsDownloadTest {

    @Test
    void eachRefusalIsARow() {
        assertThat(RowsDownload.refused(List.of(new BulkProgress.Refusal(7, "crn", "a \"CRN\", please"))))
                .isEqualTo("\uFEFF\"line\",\"field\",\"reason\"\r\n\"7\",\"crn\",\"a \"\"CRN\"\", please\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "|calc", "\uFF1D1", "=1\n2"})
    void noCellIsTakenForAFormula(String cell) {
        assertThat(RowsDownload.plain(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "personName", "it must be YES or NO", "7", "a=b"})
    void plainCellsStayAsTheyAre(String cell) {
        assertThat(RowsDownload.plain(cell)).isEqualTo(cell);
    }
}
