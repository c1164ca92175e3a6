"""`python -m oms_server` is the command `oms-server`."""

import sys

from oms_server.main import main

sys.exit(main())
