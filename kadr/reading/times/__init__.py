"""Times: dates on pages and in prose, events, and their order."""
