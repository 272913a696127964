"""Run the command line as `python -m anthropic_messages.cli`."""

import sys

from . import main

if __name__ == "__main__":
    sys.exit(main())
