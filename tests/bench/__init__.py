"""Speed and memory, measured and printed as one table; ratios to a floor measured in the same run."""
