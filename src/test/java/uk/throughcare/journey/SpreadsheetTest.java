package uk.throughcare.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "|calc", "\uFF1D1", "=1\n2"})
    void noCellIsTakenForAFormula(String cell) {
        assertThat(Spreadsheet.plain(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "personName", "it must be YES or NO", "7", "a=b"})
    void plainCellsStayAsTheyAre(String cell) {
        assertThat(Spreadsheet.plain(cell)).isEqualTo(cell);
    }
}
