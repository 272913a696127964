pytest_plugins = ["tests.behaviour.transports"]  # its fixtures
