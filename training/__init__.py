"""How the weights in kadr/measures were made: commands that need the training material, and are no part of the installed program."""
