"""What happened, without a word about people: a log, and what a crash leaves."""
