"""Keystone's own application, for gunicorn. Its configuration is named by OS_KEYSTONE_CONFIG_FILES."""

import sys

from keystone.server import wsgi

# What is left on the command line is gunicorn's, and Keystone would read it as its own.
del sys.argv[1:]
application = wsgi.initialize_public_application()
