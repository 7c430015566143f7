"""The film on the page: one file for each part that shows it."""
