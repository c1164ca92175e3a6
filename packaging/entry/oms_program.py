"""Start of the built command line."""

import sys

from oms_desktop.cli.main import main

sys.exit(main())
