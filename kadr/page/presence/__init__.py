"""Who is seen and heard, on the page: one file for each part that shows it."""
