package uk.throughcare.reporting;

/** How many scores there are, what they add up to, and their squares. */
record Scores(long count, double sum, double sumOfSquares) {

    double mean() {
        return sum / count;
    }

    /** Of the mean: the variance of the scores by their number. */
    double squaredError() {
        // scores that are all the same may differ by what a sum of fractions leaves
        return Math.max(0, (sumOfSquares - sum * sum / count) / (count - 1) / count);
    }

    Scores without(Scores some) {
        return new Scores(count - some.count, sum - some.sum, sumOfSquares - some.sumOfSquares);
    }

    Scores and(Scores more) {
        return new Scores(count + more.count, sum + more.sum, sumOfSquares + more.sumOfSquares);
    }
}
