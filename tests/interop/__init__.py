"""Run programs of other libraries with the official SDK and with this package: `make interop`."""
