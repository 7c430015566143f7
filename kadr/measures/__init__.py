"""What is measured in the picture and the sound: one file or package each. A measure is fed, and never opens a file."""
