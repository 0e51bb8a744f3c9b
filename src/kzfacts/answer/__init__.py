"""What was found -> an Answer; a module a subject, with its columns and its words."""
