"""What is measured of a film: each measure is fed, never opens a file, and keeps arrays over time."""
