"""The schemas of the API description: validation, and checks of JSON schemas."""
