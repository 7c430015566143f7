"""Training of the detector of transitions: python -m training.shots."""
