"""The optional reader: a language model at an endpoint that the user names reads texts beside the rules.

Nothing here runs, and nothing is sent, unless the user asks for it.
"""
