"""A film's file: what it says of itself, its pictures, its sound. The one door to the decoder."""
