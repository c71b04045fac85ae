"""Speed as ratios measured in one run; never a timed assertion of the test suite."""
