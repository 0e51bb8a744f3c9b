"""A facts file -> Facts: its bytes, PyYAML's events as nodes, values, records; what ships."""
