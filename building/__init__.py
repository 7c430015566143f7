"""What a build adds to the package: fonts and models, each out of a pinned package. Nothing here is installed."""
