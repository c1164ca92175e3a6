"""Start of the built editor."""

import sys

from oms_desktop.app.main import main

sys.exit(main())
