"""Tools that run: `tool`, and the loop behind `messages.run_tools()`. Loaded only when used."""
