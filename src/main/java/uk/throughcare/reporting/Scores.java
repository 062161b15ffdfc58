package uk.throughcare.reporting;

/** How many scores there are, what they add up to, and their squares. */
record Scores(long count, long sum, long sumOfSquares) {

    double mean() {
        return (double) sum / count;
    }

    /** Of the mean: the variance of the scores by their number. */
    double squaredError() {
        return (sumOfSquares - (double) sum * sum / count) / (count - 1) / count;
    }

    Scores without(Scores some) {
        return new Scores(count - some.count, sum - some.sum, sumOfSquares - some.sumOfSquares);
    }

    Scores and(Scores more) {
        return new Scores(count + more.count, sum + more.sum, sumOfSquares + more.sumOfSquares);
    }
}
