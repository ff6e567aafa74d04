# Put into Orca as its customizations: everything that it gives to a synthesizer is written down instead, a line each.
# What it says, and when, stays Orca's own matter.
import os

from orca import speech

_said = open(os.environ["SCREEN_READER_SAID"], "a", buffering=1, encoding="utf-8")


def _write(text, *_voice, **_more):
    _said.write(" ".join(str(text).split()) + "\n")


def _write_key(event, *_voice, **_more):
    # Which keys were pressed is known; a character that is said while it's typed can be a secret.
    if len(event.getKeyName()) == 1:
        _write(event.getKeyName())


speech.init = lambda: None
speech._speak = _write
speech.speakCharacter = _write
speech.speakKeyEvent = _write_key
