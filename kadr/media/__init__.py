"""A film's file: what it says of itself, its pictures, its sound. The one door to the decoder."""

import av

av.logging.set_level(None)
# The decoder says nothing by itself: what goes wrong is said by us, once, in words. Not even a quiet level will do: its
# threads would wait for Python's lock to learn that nothing is to be said, while Python waits for them to end.
