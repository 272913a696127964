"""List the models, and retrieve one. Iteration fetches the next pages."""

from anthropic_messages import Anthropic

client = Anthropic()

for model in client.models.list(limit=5):  # five to a page
    print(f"{model.id}: {model.display_name}")

page = client.models.list(limit=2)
print(f"{len(page.data)} on the first page{', and more behind it' if page.has_next_page() else ''}")

model = client.models.retrieve("claude-haiku-4-5")  # an alias
print(f"{model.id} takes {model.max_input_tokens} tokens and gives {model.max_tokens}")
if model.capabilities is not None:
    print(f"It {'can' if model.capabilities.thinking.supported else 'can not'} think.")
