"""What is measured of a film as it is watched: each is fed looks or sound, and keeps a small track."""
