"""Options in, answer out: the commands, the options that they share, completion."""
