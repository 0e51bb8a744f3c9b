"""What was typed -> facts: names, filters, search, what is latest, disputed or doubtful."""
