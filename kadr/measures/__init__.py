"""What is measured of a film: each fed looks or blocks of sound, each giving a track of arrays over time."""
