"""A draft held against the facts: each figure of a text, and what the facts say of it."""
