"""Many summaries together: read strictly, asked through Ibis, published by the same kind of rules."""
